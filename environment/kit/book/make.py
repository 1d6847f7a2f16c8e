"""Executes notebooks in the Java kernel and writes them as pages with an index. Run by the virtual environment's Python:

make.py FOLDER NOTEBOOK...
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import nbformat
from charts import with_plotly
from index import Page, index_of
from nbclient import NotebookClient
from pages import page_of


def main(folder: Path, notebooks: list[Path]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    pages = []
    with tempfile.TemporaryDirectory() as scratch:  # where the kernels keep progress, so that the learner's own is not touched
        for notebook in notebooks:
            pages.append(_page(folder, notebook, Path(scratch)))
            print(pages[-1], flush=True)
    (folder / "index.html").write_text(index_of(pages), "utf-8")
    print(f"Open {folder / 'index.html'}")
    return 1 if any(page.errors for page in pages) else 0


def _page(folder: Path, notebook: Path, scratch: Path) -> Page:
    """Execute one notebook and write its page, whatever its cells do."""
    start = time.monotonic()
    book = nbformat.read(notebook, as_version=4)
    first = next((cell.source for cell in book.cells if cell.cell_type == "markdown"), notebook.stem)
    client = NotebookClient(
        book, kernel_name="java", timeout=300, allow_errors=True, resources={"metadata": {"path": str(scratch)}}
    )
    client.execute()
    errors = [cell.id for cell in book.cells for out in cell.get("outputs", []) if out.output_type == "error"]
    (folder / f"{notebook.stem}.html").write_text(with_plotly(page_of(book, notebook.stem), folder), "utf-8")
    return Page(notebook.stem, first, tuple(errors), time.monotonic() - start)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]))
