"""What environment/book does with the text of a notebook."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import nbformat
import pytest


@pytest.fixture(scope="module")
def pages(prepared: Any) -> ModuleType:
    sys.path.insert(0, str(Path(prepared.kit.environment) / "kit" / "book"))
    return importlib.import_module("pages")


@pytest.mark.parametrize(
    ("markdown", "kept"),
    [
        ("costs 5 $ and 6 $ more", True),
        ("`$x$` is code", True),
        ("```\n$x$\n```", True),
        (r"a price of \$5 and \$6", True),
        ("the size $n$ of", False),
        ("$$\\frac{n}{s}$$", False),
    ],
)
def test_only_formulas_become_mathml(pages: ModuleType, markdown: str, kept: bool) -> None:
    assert (pages.with_mathml(markdown) == markdown) is kept


def test_a_formula_keeps_its_parts(pages: ModuleType) -> None:
    block = pages.with_mathml("so $$\\lfloor \\frac{n}{s} \\rfloor$$ it is")
    assert block.startswith('so <math xmlns="http://www.w3.org/1998/Math/MathML" display="block">')
    assert "<mfrac>" in block and "⌊" in block.replace("&#x0230A;", "⌊")
    assert 'display="inline"' in pages.with_mathml("a $p$ of")


def test_links_to_notebooks_become_links_to_pages(pages: ModuleType) -> None:
    assert pages.linked_to_pages("[a](01-padding.ipynb) [b](01-padding.ipynb#s1)") == "[a](01-padding.html) [b](01-padding.html#s1)"


def test_a_notebook_that_does_not_exist_is_named(prepared: Any) -> None:
    import subprocess

    command = [sys.executable, str(prepared.kit.environment / "kit"), "book", "07-nothing"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "There is no notebook '07-nothing'" in done.stderr
    assert "01-padding" in done.stderr


def test_what_a_cell_prints_piece_by_piece_stays_one_line(prepared: Any, pages: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_PATH", str(prepared.kit.venv / "share" / "jupyter"))
    pieces = [nbformat.v4.new_output("stream", name="stdout", text=text) for text in ("n = ", "7", "\n", "n = 8\n")]
    cell = nbformat.v4.new_code_cell('System.out.printf("n = %d%n", n);', outputs=pieces)
    page = pages.page_of(nbformat.v4.new_notebook(cells=[cell]), "a")
    assert "<pre>n = 7\nn = 8\n</pre>" in page


def test_the_index_lists_the_questions_of_a_notebook(prepared: Any) -> None:
    index = importlib.import_module("kit.book.index")
    opening = "# 06 Pools\n\n*You get answers:*\n\n1. *Is `max`\n   linear?*\n2. *Which & why?*\n\nAn image."
    page = index.Page("06-pools", opening, (), 1.0)
    assert (page.promise, page.questions) == ("You get answers:", ["Is max linear?", "Which & why?"])
    assert "<ul><li>Is max linear?</li><li>Which &amp; why?</li></ul>" in index.index_of([page])
    assert index.Page("bare", "# Title\n\nText.\n\nMore text.", (), 1.0).questions == []
