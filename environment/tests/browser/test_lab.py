"""JupyterLab as a learner first sees it."""

from __future__ import annotations

import re

from helpers.lab import is_outside


def test_first_page_offers_java_alone_and_asks_nothing(lab_server, page) -> None:
    outside: list[str] = []
    page.on("request", lambda sent: outside.append(sent.url) if is_outside(sent.url, lab_server.address) else None)
    page.goto(f"{lab_server.address}/lab?reset&token={lab_server.token}")
    page.get_by_role("tab", name="Launcher").first.wait_for(timeout=60_000)
    cards = page.locator(".jp-Launcher-section", has_text=re.compile("^Notebook")).locator(".jp-LauncherCard-label")
    cards.first.wait_for()
    assert cards.all_inner_texts() == ["Java"]
    page.wait_for_timeout(2000)
    assert page.locator(".jp-Dialog").count() == 0
    assert page.locator(".jp-toast-message, .Toastify__toast").all_inner_texts() == []
    assert outside == []
