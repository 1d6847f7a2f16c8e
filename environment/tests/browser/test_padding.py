"""Notebook 01-padding in JupyterLab: run as a learner runs it, its explorer moved by keyboard, its output accessible."""

from __future__ import annotations

import re
from typing import Any

from helpers.lab import is_outside
from helpers.opened import OUTPUTS, accessibility_violations, open_and_run

NOTEBOOK = "01-padding.ipynb"


def _explorer(page: Any) -> Any:
    explorer = page.locator("figure.rnl[data-frames]")
    explorer.scroll_into_view_if_needed()
    return explorer


def test_explorer_follows_the_keyboard_and_the_notebook_does_not(lab_server: Any, page: Any) -> None:
    outside: list[str] = []
    page.on("request", lambda sent: outside.append(sent.url) if is_outside(sent.url, lab_server.address) else None)
    open_and_run(lab_server, page, NOTEBOOK)
    cells = page.locator(".jp-Cell").count()
    explorer = _explorer(page)
    stage, summary = explorer.locator('[data-part="stage"]'), explorer.locator('[data-part="summary"]')
    size = explorer.get_by_role("slider", name="Input size n")
    before = stage.inner_html()

    size.focus()
    page.keyboard.press("ArrowRight")
    assert explorer.locator('[data-part="shown-n"]').inner_text() == "9"
    assert explorer.locator('[data-part="size"]').inner_text() == "9"  # padding 1 on each side of a window of 3 keeps the size
    assert stage.inner_html() != before

    page.keyboard.press("x")  # in command mode this cuts the cell, unless the explorer keeps the key
    assert page.locator(".jp-Cell").count() == cells

    explorer.get_by_role("button", name=re.compile("Next")).focus()
    page.keyboard.press("Enter")
    assert summary.inner_text().startswith("Window 1 reads")
    explorer.get_by_role("slider", name="Window").focus()
    page.keyboard.press("End")
    assert summary.inner_text().startswith("Window 8 reads")
    assert outside == []


def test_every_knob_can_be_reached_with_tab(lab_server: Any, page: Any) -> None:
    open_and_run(lab_server, page, NOTEBOOK)
    explorer = _explorer(page)
    explorer.get_by_role("slider", name="Input size n").focus()
    reached = []
    for _ in range(7):
        reached.append(page.evaluate("document.activeElement.dataset.part ?? ''"))
        page.keyboard.press("Tab")
    assert reached == ["n", "f", "s", "d", "rule", "back", "on"]
    assert accessibility_violations(page) == []
    assert page.locator(OUTPUTS).count() > 10
