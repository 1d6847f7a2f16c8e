"""Every notebook runs from top to bottom in the real kernel: as it is, solved, and solved wrongly in every known way."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest
from helpers.exercises import Exercise, as_cell, exercises, mistake
from helpers.notebook import NotebookRun, execute
from helpers.outputs import faults, faults_of

if TYPE_CHECKING:
    from conftest import Prepared

NOTEBOOKS = sorted((Path(__file__).resolve().parents[3] / "notebooks").glob("*.ipynb"))
by_name = pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)


def _ran_clean(run: NotebookRun) -> None:
    assert run.errors == {}
    assert run.stderr == {}
    assert faults(run) == []


@by_name
def test_runs_as_it_is(prepared: Prepared, notebook: Path, tmp_path: Path) -> None:
    run = execute(notebook, folder=tmp_path)
    _ran_clean(run)
    for exercise in exercises(notebook):
        assert run.cell(exercise.check_cell).text.strip().startswith(f"{exercise.id}: not attempted")


@pytest.mark.parametrize("notebook", [path for path in NOTEBOOKS if exercises(path)], ids=lambda path: path.stem)
def test_runs_solved(prepared: Prepared, notebook: Path, tmp_path: Path) -> None:
    asked = exercises(notebook)
    run = execute(notebook, folder=tmp_path, sources={e.solution_cell: as_cell(e.solutions("right")[0]) for e in asked})
    _ran_clean(run)
    for exercise in asked:
        assert run.cell(exercise.check_cell).text.strip().startswith(f"{exercise.id}: correct")


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<p>5 places</p>", ""),
        ('<figure><svg role="img"></svg><figcaption>5</figcaption><script>1</script></figure>', ""),
        ("<script>draw()</script>", "says nothing without its scripts"),
        ("<figure>5<script>'<svg>'</script></figure>", "shows neither a picture nor a table without its scripts"),
        ('<p onclick="more()">5</p>', "has a script in an attribute"),
        ('<p>5<script src="https://example.org/plot.js"></script></p>', "asks for something on a network"),
    ],
)
def test_an_output_that_needs_a_script_is_found(markup: str, fault: str) -> None:
    assert faults_of({"text/html": markup, "text/plain": "5 places"}) == ([fault] if fault else [])
    assert "has no plain sentence" in faults_of({"text/html": markup, "text/plain": ""})


def _asked() -> list[Exercise]:
    return [exercise for notebook in NOTEBOOKS for exercise in exercises(notebook)]


@pytest.mark.parametrize("exercise", _asked(), ids=lambda exercise: exercise.id)
def test_every_wrong_solution_is_told_why(prepared: Prepared, exercise: Exercise, tmp_path: Path) -> None:
    wrong = exercise.solutions("wrong")
    assert len(wrong) >= 1
    run = execute(_one_after_the_other(exercise, wrong), folder=tmp_path)
    _ran_clean(run)
    for number, solution in enumerate(wrong):
        said = run.cell(f"check-{number}")
        assert re.match(rf"\s*{exercise.id}: (wrong|partly right|error)", said.text), (solution.name, said.text)
        assert mistake(solution) in said.html, solution.name


def _one_after_the_other(exercise: Exercise, solutions: list[Path]) -> nbformat.NotebookNode:
    """Make a notebook of the imports and then, for each solution, its cell and the check."""
    book = nbformat.read(exercise.notebook, as_version=4)
    imports = next(cell for cell in book.cells if cell.cell_type == "code")
    check = next(cell for cell in book.cells if cell.id == exercise.check_cell)
    cells = [imports]
    for number, solution in enumerate(solutions):
        cells.append(nbformat.v4.new_code_cell(as_cell(solution), id=f"solution-{number}"))
        cells.append(nbformat.v4.new_code_cell(check.source, id=f"check-{number}"))
    return nbformat.v4.new_notebook(cells=cells, metadata=book.metadata)
