"""Runs notebooks and writes them as a site: the work is done by the prepared environment's own Python."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.environ import variables
from kit.folders import made
from kit.layout import Layout, python_of
from kit.prepare import Goal, prepare
from kit.problem import Problem


@dataclass(frozen=True)
class Options:
    """Where the site goes, and which notebooks by name (none: all)."""

    folder: Path | None
    names: Sequence[str]


def book(layout: Layout, options: Options) -> int:
    notebooks = _chosen(layout, options.names)
    prepare(layout, Goal.LEARN)
    folder = made(options.folder or layout.own / "book", "environment/book --out DIR")
    command = [python_of(layout.venv), Path(__file__).parent / "book" / "make.py", folder, *notebooks]
    log = layout.logs / "book.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as said:  # what kernels say beside the notebooks
        done = subprocess.run([str(word) for word in command], env=variables(layout), stderr=said, check=False)
    if done.returncode != 0:
        raise Problem(f"Not every notebook ran without an error; see the lines above and {log}.", "environment/doctor")
    return 0


def _chosen(layout: Layout, names: Sequence[str]) -> list[Path]:
    present = {path.stem: path for path in sorted(layout.notebooks.glob("*.ipynb"))}
    unknown = [name for name in names if name.removesuffix(".ipynb") not in present]
    if unknown or not present:
        said = f"There is no notebook {unknown[0]!r}" if unknown else "There are no notebooks"
        listed = f"; there are {', '.join(present)}" if present else ""
        raise Problem(f"{said} in {layout.notebooks}{listed}.", "environment/book, which takes all of them")
    return [present[name.removesuffix(".ipynb")] for name in names] if names else list(present.values())
