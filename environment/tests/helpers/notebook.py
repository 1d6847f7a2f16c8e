"""Runs a notebook in the real Java kernel.

run = execute(kit.notebooks / "01-padding.ipynb", folder=tmp_path, sources={"output-size-solution": "int ..."})
assert not run.errors
assert "floor" in run.cell("why-floor").text
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient


@dataclass(frozen=True)
class CellRun:
    """One executed code cell: its id, what it showed, and how long the reply took."""

    id: str
    source: str
    outputs: tuple[Mapping[str, Any], ...]
    seconds: float

    @property
    def text(self) -> str:
        """What a text-only front end shows: printed text and the text/plain of each output."""
        return "\n".join([self.stdout, *self._data("text/plain")])

    @property
    def html(self) -> str:
        return "\n".join(self._data("text/html"))

    @property
    def stdout(self) -> str:
        return self._stream("stdout")

    @property
    def stderr(self) -> str:
        return self._stream("stderr")

    @property
    def errors(self) -> tuple[str, ...]:
        return tuple(f"{o['ename']}: {o['evalue']}" for o in self.outputs if o["output_type"] == "error")

    def _stream(self, name: str) -> str:
        return "".join(o["text"] for o in self.outputs if o["output_type"] == "stream" and o["name"] == name)

    def _data(self, mime: str) -> list[str]:
        return [o["data"][mime] for o in self.outputs if mime in o.get("data", {})]


@dataclass(frozen=True)
class NotebookRun:
    """An executed notebook; `ready_seconds` went by before its first cell was sent."""

    cells: tuple[CellRun, ...]
    ready_seconds: float
    seconds: float

    def cell(self, id: str) -> CellRun:
        return next(cell for cell in self.cells if cell.id == id)

    @property
    def errors(self) -> dict[str, tuple[str, ...]]:
        """The errors by the id of the cell that they happened in."""
        return {cell.id: cell.errors for cell in self.cells if cell.errors}

    @property
    def stderr(self) -> dict[str, str]:
        return {cell.id: cell.stderr for cell in self.cells if cell.stderr}


def execute(
    notebook: Path | nbformat.NotebookNode,
    *,
    folder: Path,
    sources: Mapping[str, str] | None = None,
    cell_timeout: int = 120,
    start_timeout: int = 60,
) -> NotebookRun:
    """Execute every code cell in order, going on after an error as the Java kernel's front ends do.

    `folder` is where the kernel runs, so where it keeps progress; `sources` replaces the text of cells by their id.
    """
    book = nbformat.read(notebook, as_version=4) if isinstance(notebook, Path) else notebook
    _replace(book, sources or {})
    clock = _Clock()
    client = NotebookClient(
        book,
        kernel_name="java",
        timeout=cell_timeout,
        startup_timeout=start_timeout,
        allow_errors=True,
        resources={"metadata": {"path": str(folder)}},
        on_cell_execute=clock.sent,
        on_cell_executed=clock.answered,
    )
    client.execute()
    over = time.monotonic()
    cells = tuple(_cell(cell, clock) for cell in book.cells if cell.cell_type == "code")
    first = min(clock.sent_at.values(), default=over)
    return NotebookRun(cells, first - clock.start, over - clock.start)


class _Clock:
    def __init__(self) -> None:
        self.start = time.monotonic()
        self.sent_at: dict[int, float] = {}
        self.seconds: dict[str, float] = {}

    def sent(self, cell: nbformat.NotebookNode, cell_index: int) -> None:
        self.sent_at[cell_index] = time.monotonic()

    def answered(self, cell: nbformat.NotebookNode, cell_index: int, execute_reply: Any) -> None:
        self.seconds[cell.id] = time.monotonic() - self.sent_at[cell_index]


def _cell(cell: nbformat.NotebookNode, clock: _Clock) -> CellRun:
    return CellRun(cell.id, cell.source, tuple(cell.outputs), clock.seconds.get(cell.id, 0.0))


def _replace(book: nbformat.NotebookNode, sources: Mapping[str, str]) -> None:
    missing = set(sources) - {cell.id for cell in book.cells}
    if missing:
        raise KeyError(f"the notebook has no cell {sorted(missing)}")
    for cell in book.cells:
        cell.source = sources.get(cell.id, cell.source)
