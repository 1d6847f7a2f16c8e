"""Notebooks 06 and 07 in JupyterLab: their explorers moved by keyboard and by mouse, their outputs accessible."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.opened import OUTPUTS, accessibility_violations, explorer_of, open_and_run

NOTEBOOKS = ["06-downsampling.ipynb", "07-one-round.ipynb"]


@pytest.fixture(autouse=True)
def one_round(lab_server: Any) -> None:
    """Make a copy of notebook 07 that trains for one round only."""
    source = (lab_server.folder / "07-resnet50.ipynb").read_text("utf-8")
    assert "int rounds = 12," in source
    (lab_server.folder / "07-one-round.ipynb").write_text(source.replace("int rounds = 12,", "int rounds = 1,"), "utf-8")


def test_a_changed_pixel_is_noticed_by_key_and_by_click(lab_server: Any, page: Any) -> None:
    open_and_run(lab_server, page, NOTEBOOKS[0])
    cells = page.locator(".jp-Cell").count()
    explorer, frame = explorer_of(page)
    assert "The strided 1x1 does not notice. The average pool notices. The max pool notices." in frame.inner_text()

    explorer.get_by_role("slider", name="Row").focus()
    page.keyboard.press("Home")
    assert "Row 0, column 0: 2 becomes 9" in frame.inner_text()
    assert "The strided 1x1 notices." in frame.inner_text()
    page.keyboard.press("x")  # in command mode this cuts the cell, unless the explorer keeps the key
    assert page.locator(".jp-Cell").count() == cells

    explorer.get_by_role("slider", name="New value").focus()
    page.keyboard.press("Home")
    frame.locator('[data-set="0:3 1:1"]').first.click()
    assert "Row 3, column 1: 0 becomes 1" in frame.inner_text()
    assert "The strided 1x1 does not notice. The average pool notices. The max pool does not notice." in frame.inner_text()
    assert accessibility_violations(page) == []
    assert page.locator(OUTPUTS).count() > 10


def test_a_receptive_field_grows_past_the_image(lab_server: Any, page: Any) -> None:
    open_and_run(lab_server, page, NOTEBOOKS[1])
    explorer, frame = explorer_of(page)
    assert "One output sees 35 x 35 pixels" in frame.inner_text()

    explorer.get_by_role("slider", name="Blocks passed").focus()
    page.keyboard.press("End")
    assert "One output sees 483 x 483 pixels" in frame.inner_text()
    explorer.get_by_role("combobox", name="Network").select_option("1")
    assert "One output sees 427 x 427 pixels" in frame.inner_text()
    explorer.get_by_role("slider", name="Image").focus()
    page.keyboard.press("Home")
    assert "That is more than the image of 64 x 64." in frame.inner_text()
    assert accessibility_violations(page) == []
    assert page.locator(OUTPUTS).count() > 10
