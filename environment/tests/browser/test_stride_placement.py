"""Notebook 05 in JupyterLab: the stride explorer moved by keyboard, the outputs accessible."""

from __future__ import annotations

from typing import Any

from helpers.opened import OUTPUTS, accessibility_violations, explorer_of, open_and_run


def test_stride_explorer_follows_the_keyboard_and_the_notebook_does_not(lab_server: Any, page: Any) -> None:
    open_and_run(lab_server, page, "05-stride-placement.ipynb")
    cells = page.locator(".jp-Cell").count()
    explorer, frame = explorer_of(page)
    assert "main path reads 16, the shortcut 16, and the two together 16 (25 %)" in frame.inner_text()

    explorer.get_by_role("slider", name="Image size").focus()
    page.keyboard.press("ArrowLeft")  # 7 x 7: four rows of four
    assert "Of 49 positions the main path reads 16, the shortcut 16, and the two together 16" in frame.inner_text()
    page.keyboard.press("x")  # in command mode this cuts the cell, unless the explorer keeps the key
    assert page.locator(".jp-Cell").count() == cells

    page.keyboard.press("Tab")  # on to the stride
    page.keyboard.press("Home")
    assert "the two together 49 (100 %)" in frame.inner_text()

    explorer.get_by_role("combobox", name="Block").select_option("v1.5")
    explorer.get_by_role("slider", name="Stride").focus()
    page.keyboard.press("End")  # stride 3
    assert "Of 49 positions the main path reads 49, the shortcut 9, and the two together 49" in frame.inner_text()
    assert accessibility_violations(page) == []
    assert page.locator(OUTPUTS).count() > 8
