"""Every notebook is in canonical form and holds the rules that let it run on every Java kernel."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest
from helpers.canonical import canonical, faults
from helpers.exercises import exercises

NOTEBOOKS = sorted((Path(__file__).resolve().parents[3] / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_is_valid_and_canonical(notebook: Path) -> None:
    nbformat.validate(nbformat.read(notebook, as_version=nbformat.NO_CONVERT))
    assert faults(notebook) == []


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_exercises_have_their_cells(notebook: Path) -> None:
    cells = {cell["id"]: cell for cell in json.loads(notebook.read_text("utf-8"))["cells"]}
    for exercise in exercises(notebook):
        solution = cells[exercise.solution_cell]
        assert solution["source"][0] == f"// exercise: {exercise.id}\n"
        assert "throw new NotAttempted();" in "".join(solution["source"])
        assert cells[exercise.check_cell]["metadata"]["resnetlab"] == {"exercise": exercise.id, "role": "check"}


def _texts(notebook: Path) -> str:
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


@pytest.mark.parametrize(("notebook", "following"), list(pairwise(NOTEBOOKS)), ids=lambda path: path.stem)
def test_leads_to_the_next_one(notebook: Path, following: Path) -> None:
    assert re.findall(r"^Next: \[([^]]+)\]\(([^)]+)\)", _texts(notebook), re.MULTILINE) == [(following.stem, following.name)]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_links_lead_to_files_that_exist(notebook: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", _texts(notebook)):
        assert (notebook.parent / target).is_file(), target


def test_the_map_of_questions_names_sections_that_exist() -> None:
    rows = re.findall(r"^\| \d+ \| .* \| (.*) \|$", _texts(NOTEBOOKS[-1]), re.MULTILINE)
    assert len(rows) == 14
    for name, sections in re.findall(r"\]\((\S+)\), ([^;|]+)", ";".join(rows)):
        text = _texts(NOTEBOOKS[0].parent / name)
        for section in re.findall(r"\d+", sections):
            assert re.search(rf"^## {section}\. ", text, re.MULTILINE), (name, section)


def test_what_a_front_end_saves_is_brought_back(tmp_path: Path) -> None:
    book = json.loads(NOTEBOOKS[0].read_text("utf-8"))
    book["metadata"]["widgets"] = {}
    for cell in book["cells"]:
        cell["metadata"]["trusted"] = True
        cell["source"] = "".join(cell["source"])
        if cell["cell_type"] == "code":
            cell["execution_count"] = 7
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x"}]
    saved = json.dumps(book)
    assert saved != NOTEBOOKS[0].read_text("utf-8")
    assert canonical(saved) == NOTEBOOKS[0].read_text("utf-8")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("%maven a:b:1", "begins with %"),
        ("import java.util.List;", "imports"),
        ('System.out.println("https://example.org");', "network"),
        ('display("x", "text/html");', "display"),
        ("var n = outputSize(5, 3, 0, 1);", "var"),
    ],
)
def test_a_broken_rule_is_found(tmp_path: Path, line: str, fault: str) -> None:
    book = json.loads(NOTEBOOKS[0].read_text("utf-8"))
    last = [cell for cell in book["cells"] if cell["cell_type"] == "code"][-1]
    last["source"] = [line]
    broken = tmp_path / "broken.ipynb"
    broken.write_text(json.dumps(book), "utf-8")
    assert any(fault in said for said in faults(broken))
