"""environment/book: the executed notebooks as pages that need neither a server nor a network."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

NOTEBOOKS = ["00-welcome", "01-padding"]


@pytest.fixture(scope="module")
def site(prepared: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("a site")
    command = [sys.executable, str(prepared.kit.environment / "kit"), "book", "--out", str(folder), *NOTEBOOKS]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == f"Open {folder / 'index.html'}"
    yield folder


def test_a_reader_goes_from_the_index_to_a_page_with_pictures_and_formulas(site: Path, page: Any) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url) if re.match("https?:|ws", sent.url) else None)
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.goto((site / "index.html").as_uri())
    assert page.locator("ol > li").count() == len(NOTEBOOKS)
    page.get_by_role("link", name=re.compile("01 Padding")).click()
    page.locator("math").first.wait_for()
    assert "⌊" in "".join(page.locator("math").all_text_contents())
    assert page.locator("figure.rnl svg[role=img]").count() >= 4
    size = page.get_by_role("slider", name="Input size n")
    size.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator('figure.rnl [data-part="shown-n"]').first.inner_text() == "9"
    page.get_by_role("link", name="All notebooks").click()
    page.get_by_role("heading", name="ResNet Blocks Lab").wait_for()
    assert (asked, said) == ([], [])


@pytest.mark.parametrize("name", ["index", *NOTEBOOKS])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_have_no_serious_accessibility_violation(site: Path, page: Any, name: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto((site / f"{name}.html").as_uri())
    found = Axe().run(page)
    serious = [rule for rule in found.response["violations"] if rule["impact"] in ("serious", "critical")]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in serious] == []


def test_every_link_leads_to_a_page_or_is_named(site: Path) -> None:
    """Links between notebooks lead to pages; those of notebooks that were not chosen have no page here."""
    pages = {path.name for path in site.glob("*.html")}
    for path in site.glob("*.html"):
        links = set(re.findall(r'<a href="([^"#:]+\.(?:html|ipynb))', path.read_text("utf-8")))
        assert not [link for link in links if link.endswith(".ipynb")], path.name
        assert links & pages, path.name
