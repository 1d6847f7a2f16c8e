"""A notebook opened and run in JupyterLab, as a learner does it with the mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.sync_playwright import Axe

OUTPUTS = ".resnetlab-card, figure.rnl"


def open_and_run(lab_server: Any, page: Any, notebook: str) -> None:
    """Open a fresh copy of a notebook, run all cells, and wait for the progress panel at its end."""
    page.goto(lab_server.page(notebook))
    page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=60_000)
    dismiss_dialogs(page)
    begun = page.locator(".jp-InputPrompt", has_text=re.compile(r"\[(\*|\d+)\]"))
    end = page.locator(".jp-Cell", has_text="Your progress").locator(".resnetlab-card")
    for _ in range(80):
        if end.count() > 0:
            return
        if begun.count() == 0:  # JupyterLab drops the command while it has no kernel
            menu(page, "Run", "Run All Cells")
        else:  # and draws a cell far away only after it has come near
            page.locator(".jp-Notebook .jp-Cell").last.scroll_into_view_if_needed()
        page.wait_for_timeout(1500)
    raise AssertionError(f"{notebook} did not reach its progress panel")


def dismiss_dialogs(page: Any) -> None:
    """Accept what JupyterLab asks: to wait while the notebook is still drawn, or its kernel is not there yet."""
    page.add_locator_handler(
        page.locator(".jp-Dialog"),
        lambda: page.locator(".jp-Dialog .jp-mod-accept").first.click(),
        no_wait_after=True,
    )


def menu(page: Any, name: str, *items: str) -> None:
    """Choose from a menu and its submenus."""
    page.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{name}$")).click()
    for item in items[:-1]:
        page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{item}$")).hover()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{items[-1]}$")).click()


def accessibility_violations(page: Any) -> list[tuple[str, str, list[str]]]:
    """Open what is folded, and look at the kit's outputs with axe, in the light and in the dark theme."""
    page.add_style_tag(content="body { width: 100vw; height: 100vh; }")  # axe takes what lies outside of a body for hidden
    page.evaluate("document.querySelectorAll('.jp-OutputArea details').forEach(fold => { fold.open = true; })")
    page.locator(OUTPUTS).first.scroll_into_view_if_needed()  # axe judges the contrast of what is drawn
    found = []
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        with _theme(page, theme):
            said = Axe().run(page, context=OUTPUTS).response
        assert "color-contrast" in {rule["id"] for rule in said["passes"]}
        found += [(theme, rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in said["violations"]]
    return found


@contextmanager
def _theme(page: Any, name: str) -> Iterator[None]:
    """Change the theme as a learner does, and change it back: JupyterLab remembers it."""
    _choose_theme(page, name)
    yield
    _choose_theme(page, "JupyterLab Light")


def _choose_theme(page: Any, name: str) -> None:
    menu(page, "Settings", "Theme", name)
    page.locator(f'body[data-jp-theme-name="{name}"]').wait_for(state="attached")
