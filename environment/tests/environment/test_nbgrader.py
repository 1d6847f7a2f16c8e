"""An instructor's whole way with nbgrader: the course, the learners' notebook, points, feedback; and grading/grade on the same folder."""

from __future__ import annotations

import io
import json
import shlex
import subprocess
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from helpers.exercises import as_cell, mistake
from kit.exercises import graded
from kit.layout import Layout
from kit.nbgrader_course import ASSIGNMENT, SEED, nbgrader_course
from kit.problem import Problem

ASKED = ("output-size", "main-path", "needs-projection")
OPTIONS = [word for id_ in ASKED for word in ("--exercise", id_)]
WRONG = "output-size/wrong/rounds_up.java"
RIGHT = ("output-size/right/formula.java", "main-path/right/sequential.java", "needs-projection/right/either.java")
WITH_THE_KIT = """boolean needsProjection(int inChannels, int outChannels, int stride) {
    return resnetlab.geometry.Axis.of(3) != null && (inChannels != outChannels || stride != 1);
}"""
KIT_USED = "which belongs to this kit"


def solution(kit: Layout, name: str) -> Path:
    return kit.root / "grading" / "solutions" / name


def book(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return read


def sources(path: Path) -> dict[str, str]:
    return {cell["id"]: "".join(cell["source"]) for cell in book(path)["cells"]}


def filled_in(released: Path, answers: dict[str, str]) -> str:
    """Give the notebook that a learner hands in."""
    notebook = book(released)
    for cell in notebook["cells"]:
        cell["source"] = answers.get(cell["id"], cell["source"])
    return json.dumps(notebook)


def run(command: list[object], folder: Path, prepared: Any) -> None:
    words = [str(word) for word in command]
    variables = {**prepared.variables, "HOME": str(folder), "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(words, cwd=folder, env=variables, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, (words, done.stdout, done.stderr)


def nbgrader(command: str, folder: Path, prepared: Any) -> None:
    """Run nbgrader as README says. Its pages come from templates, which here lie beside the learner's packages."""
    places = f"JUPYTER_PATH={prepared.kit.jupyter}:{prepared.kit.venv / 'share' / 'jupyter'}"
    run([prepared.kit.root / "environment" / "run", "env", places, "nbgrader", command, ASSIGNMENT], folder, prepared)


@pytest.fixture(scope="module")
def course(kit: Layout, prepared: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course that was asked, handed in by two learners and graded; its instructor wrote a solution between the marks."""
    folder = tmp_path_factory.mktemp("nbgrader") / "course"
    with redirect_stdout(io.StringIO()) as said:
        assert nbgrader_course(kit, [str(folder), *OPTIONS]) == 0
    [_, to_generate, to_grade] = said.getvalue().splitlines()
    assert to_generate.endswith(f"environment/run nbgrader generate_assignment {ASSIGNMENT}")
    source = folder / "source" / ASSIGNMENT / "assignment.ipynb"
    source.write_text(source.read_text("utf-8").replace("throw new NotAttempted();", "return null;", 1), "utf-8")
    nbgrader("generate_assignment", folder, prepared)
    released = folder / "release" / ASSIGNMENT / "assignment.ipynb"
    right = {f"{name.partition('/')[0]}-solution": as_cell(solution(kit, name)) for name in RIGHT}
    wrong = {"output-size-solution": as_cell(solution(kit, WRONG)), "needs-projection-solution": WITH_THE_KIT}
    for learner, answers in {"all-right": right, "wrong-stub-kit": wrong}.items():
        place = folder / "submitted" / learner / ASSIGNMENT
        place.mkdir(parents=True)
        (place / "assignment.ipynb").write_text(filled_in(released, answers), "utf-8")
    nbgrader("autograde", folder, prepared)
    nbgrader("generate_feedback", folder, prepared)
    run(shlex.split(to_grade), folder, prepared)
    return folder


def points(course: Path, learner: str) -> dict[str, float]:
    """Give what nbgrader keeps in its database."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        [notebook] = gradebook.find_submission(ASSIGNMENT, learner).notebooks
        assert not [grade.name for grade in notebook.grades if grade.needs_manual_grade]
        return {grade.name: grade.score for grade in notebook.grades}


def graded_by_the_kit(course: Path, learner: str) -> dict[str, float]:
    """Give what grading/grade says, to four places, of submitted/LEARNER/ASSIGNMENT: it names the submission after the learner."""
    result = book(course / "results" / learner / "result.json")
    return {exercise["id"]: exercise["score"] for exercise in result["exercises"]}


@pytest.mark.parametrize("learner", ["all-right", "wrong-stub-kit"])
def test_nbgrader_and_the_autograder_give_the_same_points(course: Path, learner: str) -> None:
    assert sorted(points(course, learner)) == sorted(ASKED)
    rounded = {name: round(score, 4) for name, score in points(course, learner).items()}
    assert rounded == graded_by_the_kit(course, learner)


def test_right_earns_all_wrong_a_part_and_stubs_and_the_kits_classes_nothing(course: Path) -> None:
    assert points(course, "all-right") == {"output-size": 1, "main-path": 2, "needs-projection": 1}
    some = points(course, "wrong-stub-kit")
    assert 0 < some.pop("output-size") < 1
    assert some == {"main-path": 0, "needs-projection": 0}


def test_the_feedback_says_what_the_check_found(kit: Layout, course: Path) -> None:
    [right], [wrong] = ((course / "feedback" / name / ASSIGNMENT).glob("*.html") for name in ("all-right", "wrong-stub-kit"))
    for sentence in (mistake(solution(kit, WRONG)), KIT_USED):
        assert sentence in wrong.read_text("utf-8")
        assert sentence not in right.read_text("utf-8")


def test_learners_get_the_notebooks_stubs_and_no_mark_or_solution(kit: Layout, course: Path) -> None:
    released = sources(course / "release" / ASSIGNMENT / "assignment.ipynb")
    for exercise in graded(kit.root, ASKED):
        assert released[f"{exercise.id}-solution"] == exercise.stub


def test_courses_have_the_same_bytes_and_overwrite_nothing(kit: Layout, tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert nbgrader_course(kit, [str(tmp_path / name)]) == 0
    files = [path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*") if path.is_file()]
    assert len(files) == 2
    assert [name for name in files if (tmp_path / "a" / name).read_bytes() != (tmp_path / "b" / name).read_bytes()] == []
    with pytest.raises(Problem, match="is not an empty folder, and nothing is overwritten"):
        nbgrader_course(kit, [str(tmp_path / "a")])
    with pytest.raises(Problem, match="There is no graded exercise 'warm-up'; there are output-size"):
        nbgrader_course(kit, [str(tmp_path / "c"), "--exercise", "warm-up"])


def test_every_graded_exercise_can_be_asked(kit: Layout, tmp_path: Path) -> None:
    nbgrader_course(kit, [str(tmp_path / "all")])
    cells = sources(tmp_path / "all" / "source" / ASSIGNMENT / "assignment.ipynb")
    exercises = graded(kit.root)
    assert {exercise.id for exercise in exercises} == {folder.name for folder in (kit.root / "grading" / "solutions").iterdir()} - {"warm-up"}
    for exercise in exercises:
        assert len(exercise.text) > 80
        assert "Exercise" not in exercise.text.partition("\n")[0]
        assert "// BEGIN SOLUTION" in cells[f"{exercise.id}-solution"]
        assert f"Check.{exercise.method}(" in cells[f"{exercise.id}-check"]
        assert exercise.score(SEED) == cells[exercise.id]
