"""A learner may begin at any section, and may run a notebook again without restarting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest
from helpers.notebook import execute

if TYPE_CHECKING:
    from conftest import Prepared

NOTEBOOKS = sorted((Path(__file__).resolve().parents[3] / "notebooks").glob("*.ipynb"))
LONG_TRAINING, SHORT_TRAINING = "int rounds = 12, images = 640", "int rounds = 1, images = 64"  # test_run has the long one


def _sections(book: nbformat.NotebookNode) -> list[list[nbformat.NotebookNode]]:
    """Split the code cells behind the imports at the headings of the second level."""
    sections: list[list[nbformat.NotebookNode]] = [[]]
    for cell in book.cells:
        if cell.cell_type == "markdown" and any(line.startswith("## ") for line in cell.source.splitlines()):
            sections.append([])
        elif cell.cell_type == "code":
            sections[-1].append(cell)
    return [section for section in sections if section]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_sections_run_in_any_order_and_twice(prepared: Prepared, notebook: Path, tmp_path: Path) -> None:
    """The last section runs first, so none can lean on an earlier one; then all run again from the top in the same kernel."""
    book = nbformat.read(notebook, as_version=4)
    imports, *rest = [cell for cell in book.cells if cell.cell_type == "code"]
    sections = _sections(book)
    sections[0] = [cell for cell in sections[0] if cell is not imports]
    order = [imports, *(cell for section in reversed(sections) for cell in section), imports, *rest]
    sources = [cell.source.replace(LONG_TRAINING, SHORT_TRAINING) for cell in order]
    assert notebook.stem != "07-resnet50" or any(SHORT_TRAINING in source for source in sources)
    again = [nbformat.v4.new_code_cell(source, id=f"{cell.id}-{i}") for i, (cell, source) in enumerate(zip(order, sources, strict=True))]
    run = execute(nbformat.v4.new_notebook(cells=again, metadata=book.metadata), folder=tmp_path)
    assert run.errors == {}
    assert run.stderr == {}
