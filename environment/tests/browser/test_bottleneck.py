"""Notebook 03 in JupyterLab: the squeeze explorer moved by keyboard, the outputs accessible."""

from __future__ import annotations

from typing import Any

from helpers.opened import OUTPUTS, accessibility_violations, explorer_of, open_and_run


def test_squeeze_explorer_follows_the_keyboard_and_the_notebook_does_not(lab_server: Any, page: Any) -> None:
    open_and_run(lab_server, page, "03-bottleneck.ipynb")
    cells = page.locator(".jp-Cell").count()
    explorer, frame = explorer_of(page)
    assert "720,896 in all" in frame.text_content()

    explorer.get_by_role("slider", name="Squeeze factor").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert "69,632 in all" in frame.text_content()  # squeezed by 4: 16,384 + 36,864 + 16,384
    page.keyboard.press("End")
    assert "521 in all" in frame.text_content()  # through a single channel: 256 + 9 + 256
    page.keyboard.press("x")  # in command mode this cuts the cell, unless the explorer keeps the key
    assert page.locator(".jp-Cell").count() == cells

    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert "the 5x5 holds 25" in frame.text_content()
    assert accessibility_violations(page) == []
    assert page.locator(OUTPUTS).count() > 10
