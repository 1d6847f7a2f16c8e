"""Notebook 01-padding in JupyterLab: run as a learner runs it, its explorer moved by keyboard, its output accessible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from helpers.lab import is_outside

OUTPUTS = ".resnetlab-card, figure.rnl"


def _open_and_run(lab_server: Any, page: Any) -> None:
    page.goto(lab_server.page("01-padding.ipynb"))
    page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=60_000)
    begun = page.locator(".jp-InputPrompt", has_text=re.compile(r"\[(\*|\d+)\]"))
    for _ in range(20):  # JupyterLab drops the command while it has no kernel, and asks to wait while it still draws
        _menu(page, "Run", "Run All Cells")
        page.wait_for_timeout(1500)
        if begun.count() > 0:
            break
        if page.locator(".jp-Dialog").count() > 0:
            page.locator(".jp-Dialog .jp-mod-accept").click()
    page.locator(".jp-Cell", has_text="Your progress").locator(".resnetlab-card").wait_for(timeout=60_000)


def _menu(page: Any, menu: str, *items: str) -> None:
    page.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{menu}$")).click()
    for item in items[:-1]:
        page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{item}$")).hover()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{items[-1]}$")).click()


def _explorer(page: Any) -> Any:
    explorer = page.locator("figure.rnl[data-frames]")
    explorer.scroll_into_view_if_needed()
    return explorer


@contextmanager
def _theme(page: Any, name: str) -> Iterator[None]:
    """Change the theme as a learner does, and change it back: JupyterLab remembers it."""
    _choose_theme(page, name)
    yield
    _choose_theme(page, "JupyterLab Light")


def _choose_theme(page: Any, name: str) -> None:
    _menu(page, "Settings", "Theme", name)
    page.locator(f'body[data-jp-theme-name="{name}"]').wait_for(state="attached")


def test_explorer_follows_the_keyboard_and_the_notebook_does_not(lab_server: Any, page: Any) -> None:
    outside: list[str] = []
    page.on("request", lambda sent: outside.append(sent.url) if is_outside(sent.url, lab_server.address) else None)
    _open_and_run(lab_server, page)
    cells = page.locator(".jp-Cell").count()
    explorer = _explorer(page)
    stage, summary = explorer.locator('[data-part="stage"]'), explorer.locator('[data-part="summary"]')
    size = explorer.get_by_role("slider", name="Input size n")
    before, said = stage.inner_html(), summary.inner_text()

    size.focus()
    page.keyboard.press("ArrowRight")
    assert explorer.locator('[data-part="shown-n"]').inner_text() == "9"
    assert explorer.locator('[data-part="size"]').inner_text() == "9"  # padding 1 on each side of a window of 3 keeps the size
    assert stage.inner_html() != before
    assert summary.inner_text() != said

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
    _open_and_run(lab_server, page)
    explorer = _explorer(page)
    explorer.get_by_role("slider", name="Input size n").focus()
    reached = []
    for _ in range(7):
        reached.append(page.evaluate("document.activeElement.dataset.part ?? ''"))
        page.keyboard.press("Tab")
    assert reached == ["n", "f", "s", "d", "rule", "back", "on"]


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_output_has_no_accessibility_violation(lab_server: Any, page: Any, theme: str) -> None:
    _open_and_run(lab_server, page)
    page.evaluate("document.querySelectorAll('.jp-OutputArea details').forEach(fold => { fold.open = true; })")
    with _theme(page, theme):
        found = Axe().run(page, context=OUTPUTS)
    assert page.locator(OUTPUTS).count() > 10
    assert "color-contrast" in {rule["id"] for rule in found.response["passes"]}
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found.response["violations"]] == []
