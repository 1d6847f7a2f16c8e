"""Charts, sortable tables and live figures in JupyterLab and Notebook 7, in both themes, with nothing asked from outside."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from helpers.lab import is_outside
from helpers.notebook import execute
from helpers.opened import run_all

IMPORTS = """import resnetlab.figures.Chart;
import resnetlab.figures.DataTable;
import resnetlab.notebook.LiveFigure;
import resnetlab.notebook.Show;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;"""
CHART = """Table cost = Table.create("cost",
    StringColumn.create("stage", "stem", "stage1", "stage2", "stage3", "stage4", "head"),
    DoubleColumn.create("main path", 118e6, 600e6, 900e6, 1200e6, 700e6, 2e6),
    DoubleColumn.create("shortcut", 0, 51e6, 102e6, 102e6, 102e6, 0));
Show.figure(Chart.bars("Where the work is", "Most of it is on the main path.", cost, "stage", "main path", "shortcut"));"""
TABLE = 'Show.figure(DataTable.of("Cost by stage", "The main path does most of the work.", cost));'
LIVE = """try (LiveFigure live = Show.live()) {
    for (int epoch = 1; epoch <= 3; epoch++) {
        double[] x = java.util.stream.IntStream.rangeClosed(0, epoch).mapToDouble(i -> i).toArray();
        double[] y = java.util.Arrays.stream(x).map(i -> 1 / (i + 1)).toArray();
        Table losses = Table.create("losses", DoubleColumn.create("epoch", x), DoubleColumn.create("loss", y));
        live.update(Chart.lines("Loss", "After epoch " + epoch + " it is " + y[epoch] + ".", losses, "epoch", "loss"));
        Thread.sleep(300);
    }
}"""
DRAWN = 'figure.rnl [data-part="chart"] .js-plotly-plot .main-svg'


@dataclass(frozen=True)
class Executed:
    """A notebook with charts as the kernel leaves it."""

    book: nbformat.NotebookNode
    text: str


@pytest.fixture(scope="module")
def executed(prepared: Any, tmp_path_factory: pytest.TempPathFactory) -> Executed:
    cells = [
        nbformat.v4.new_code_cell(source, id=name)
        for name, source in {"imports": IMPORTS, "chart": CHART, "table": TABLE, "live": LIVE}.items()
    ]
    kernel = {"kernelspec": {"display_name": "Java", "language": "java", "name": "java"}}
    book = nbformat.v4.new_notebook(cells=cells, metadata=kernel)
    run = execute(book, folder=tmp_path_factory.mktemp("charts"))
    assert run.errors == {}
    return Executed(book, nbformat.writes(book))


@pytest.fixture(params=["lab/tree", "notebooks"])
def opened(lab_server: Any, page: Any, executed: Executed, request: Any) -> Iterator[Any]:
    """The notebook's page in JupyterLab or Notebook 7, not run yet; nothing outside is asked."""
    path = Path(lab_server.folder, f"charts-{secrets.token_hex(4)}.ipynb")  # two pages on one file would each find it changed
    path.write_text(_without_outputs(executed.text), "utf-8")
    outside: list[str] = []
    page.on("request", lambda sent: outside.append(sent.url) if is_outside(sent.url, lab_server.address) else None)
    page.goto(f"{lab_server.address}/{request.param}/{path.name}?reset&token={lab_server.token}")
    yield page
    assert outside == []


def _without_outputs(text: str) -> str:
    book = nbformat.reads(text, as_version=4)
    for cell in book.cells:
        cell.update(outputs=[], execution_count=None)
    return nbformat.writes(book)


def _is_ours(error: Any) -> bool:
    """Tell whether a script of the kit failed; Notebook 7 stumbles over its own settings while it loads."""
    return "/static/notebook/" not in (error.stack or "").partition("\n    at ")[2].partition("\n")[0]


def _run(page: Any) -> None:
    """Run all cells, and wait until Plotly has drawn every chart."""
    run_all(page)
    page.locator(DRAWN).nth(2).wait_for(state="attached", timeout=60_000)


def test_plotly_draws_in_both_themes_and_tables_are_sorted_and_filtered(opened: Any) -> None:
    page = opened
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)) if _is_ours(error) else None)
    _run(page)
    bars = page.locator('figure.rnl[data-plot] [role="img"]').first
    assert bars.get_attribute("aria-label") == "Where the work is: Most of it is on the main path."
    light = bars.locator(".bartext, .bars text").first.evaluate("text => getComputedStyle(text).fill")
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    page.wait_for_timeout(1000)
    dark = bars.locator(".bartext, .bars text").first.evaluate("text => getComputedStyle(text).fill")
    assert light != dark

    table = page.locator("figure.rnl[data-rows]")
    names = table.locator("tbody tr:visible th")
    table.get_by_role("button", name="main path").click()
    assert names.all_inner_texts() == ["head", "stem", "stage1", "stage4", "stage2", "stage3"]
    table.get_by_role("button", name="main path").click()
    assert names.first.inner_text() == "stage3"
    assert table.locator('th[aria-sort="descending"]').inner_text().startswith("main path")
    table.get_by_role("searchbox").fill("stage")
    assert names.count() == 4
    assert table.get_by_role("status").inner_text() == "4 of 6 rows"
    assert said == []


def test_charts_have_no_serious_accessibility_violation(opened: Any) -> None:
    page = opened
    _run(page)
    found = Axe().run(page, context="figure.rnl")
    serious = [rule for rule in found.response["violations"] if rule["impact"] in ("serious", "critical")]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in serious] == []


def test_a_saved_notebook_holds_the_picture_and_not_plotly(executed: Executed) -> None:
    assert len(executed.text) < 400_000
    assert "Plotly, Inc" not in executed.text
    chart = executed.book.cells[1].outputs[0]["data"]
    assert "<svg role" in chart["text/html"]
    assert chart["text/plain"] == "Where the work is: Most of it is on the main path."


def test_an_untrusted_notebook_says_what_a_trusted_and_reopened_one_shows(lab_server: Any, page: Any, executed: Executed) -> None:
    path = Path(lab_server.folder, f"sent-{secrets.token_hex(4)}.ipynb")
    path.write_text(executed.text, "utf-8")
    page.goto(f"{lab_server.address}/lab/tree/{path.name}?reset&token={lab_server.token}")
    finding = page.locator("figcaption", has_text="Most of it is on the main path.")
    finding.first.wait_for(timeout=60_000)
    assert page.locator("figure svg, figure script").count() == 0
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:trust'); }")
    page.locator(".jp-Dialog .jp-mod-accept", has_text="Trust").click()
    page.locator(DRAWN).first.wait_for(state="attached", timeout=60_000)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.reload()
    page.locator(DRAWN).first.wait_for(state="attached", timeout=60_000)
    assert finding.count() == 1


def test_a_live_figure_is_one_output_that_ends_with_the_last_state(executed: Executed) -> None:
    outputs = executed.book.cells[3].outputs
    assert len(outputs) == 1
    assert outputs[0]["data"]["text/plain"] == "Loss: After epoch 3 it is 0.25."
    assert 'data-live="yes"' not in outputs[0]["data"]["text/html"]


def test_a_page_without_plotly_keeps_the_static_picture(executed: Executed, page: Any, tmp_path: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    plain = tmp_path / "plain.html"
    html = executed.book.cells[1].outputs[0]["data"]["text/html"]
    plain.write_text(f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><body>{html}</body></html>', "utf-8")
    page.goto(plain.as_uri())
    page.wait_for_timeout(500)
    assert page.locator('figure.rnl svg[role="img"]').is_visible()
    assert said == []
