"""A notebook opened and run in JupyterLab, as a learner does it with the mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import playwright.sync_api as playwright
from axe_playwright_python.sync_playwright import Axe

MOST_MEMORY = 1500 << 20  # what Binder gives to a session is 2 GB
OUTPUTS = ".resnetlab-card, figure.rnl"


def open_and_run(lab_server: Any, page: Any, notebook: str) -> None:
    """Open a fresh copy of a notebook, run all cells, and wait for the progress panel at its end."""
    page.goto(lab_server.page(notebook))
    run_all(page)
    page.locator(".jp-Cell", has_text="Your progress").locator(".resnetlab-card").wait_for()
    memory = lab_server.memory()
    print(f"{notebook}: server and kernel hold {memory >> 20} MB")
    assert memory < MOST_MEMORY


RUN_ALL = """async () => {
    const app = window.jupyterapp;
    await app.restored;
    const notebook = app.shell.currentWidget;
    await notebook.context.ready;
    await notebook.sessionContext.ready;
    await notebook.sessionContext.session.kernel.info;
    await app.commands.execute("notebook:run-all-cells");
}"""


def run_all(page: Any) -> None:
    """Give JupyterLab its command to run all cells, once the notebook has its kernel, and wait for the end.

    The menu would do the same, but drops the command while there is no kernel, and does not say when the last cell has run.
    """
    dismiss_dialogs(page)
    page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=60_000)
    page.wait_for_function("window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel", timeout=60_000)
    page.evaluate(RUN_ALL)


def explorer_of(page: Any) -> tuple[Any, Any]:
    """Give a notebook's explorer and the frame that it shows, once its script has taken over from the static picture."""
    explorer = page.locator('figure.rnl[data-explorer][data-ready="yes"]')
    explorer.scroll_into_view_if_needed()
    frame = explorer.locator('[data-part="frame"]')
    playwright.expect(frame).not_to_be_empty()
    return explorer, frame


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
    page.evaluate("document.querySelectorAll('.jp-OutputArea details').forEach(fold => { fold.open = true; })")
    _show_all(page)
    found = []
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        with _theme(page, theme):
            said = _judged_by_axe(page)
        found += [(theme, rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in said["violations"]]
    return found


def _show_all(page: Any) -> None:
    """Make the window as high as the notebook: axe takes what is scrolled away, or lies outside of the body, for hidden."""
    height = page.locator(".jp-WindowedPanel-outer").first.evaluate("panel => panel.scrollHeight")
    page.set_viewport_size({"width": 1280, "height": height + 400})
    page.add_style_tag(content="body { width: 100vw; height: 100vh; }")


def _judged_by_axe(page: Any) -> dict[str, Any]:
    """Run axe until it has seen every output: JupyterLab may scroll to the active cell, past the end, after a change of theme."""
    judged: list[Any] = []
    for _ in range(5):
        page.locator(".jp-WindowedPanel-outer").first.evaluate("panel => { panel.scrollTop = 0; }")
        said = Axe().run(page, context=OUTPUTS, options={}).response
        judged = [node for rule in said["passes"] if rule["id"] == "color-contrast" for node in rule["nodes"]]
        if len(judged) >= page.locator(OUTPUTS).count():
            return said
    raise AssertionError(f"axe judged the contrast of {len(judged)} texts only")


@contextmanager
def _theme(page: Any, name: str) -> Iterator[None]:
    """Change the theme as a learner does, and change it back: JupyterLab remembers it."""
    _choose_theme(page, name)
    yield
    _choose_theme(page, "JupyterLab Light")


def _choose_theme(page: Any, name: str) -> None:
    menu(page, "Settings", "Theme", name)
    page.locator(f'body[data-jp-theme-name="{name}"]').wait_for(state="attached")
