"""Makes a course folder for nbgrader: its configuration, and an assignment whose locked cells give the points."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from kit.exercises import Exercise, graded
from kit.layout import Layout
from kit.problem import Problem

ASSIGNMENT = "resnet-blocks"
SEED = 2026
STUB = "throw new NotAttempted();"
OF_THE_KIT = ("import resnetlab.checks.Check;", "import resnetlab.notebook.NotAttempted;")
METADATA = {
    "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
    "language_info": {"file_extension": ".jshell", "name": "Java"},
}
CONFIGURATION = f"""c = get_config()
# what stands in place of your solution between // BEGIN SOLUTION and // END SOLUTION; nbgrader's own stub for Java does not throw
c.ClearSolutions.code_stub = {{"java": "{STUB}"}}
# whatever kernel a learner's notebook names; the kit's is found by: environment/run nbgrader ...
c.Execute.kernel_name = "java"
# seconds for a cell; a loop that never ends costs them twice
c.Execute.timeout = 60
# what the checks note of a learner's progress is nothing to hand on
c.CourseDirectory.ignore.append(".progress")
"""
INTRODUCTION = """# ResNet blocks: the assignment

Write each method in place of the line that throws `NotAttempted`, and run the check below it: it says what it found. The cell that
follows holds your points. Build from Java and DJL: solutions that use the kit's own classes earn nothing."""


def nbgrader_course(layout: Layout, arguments: Sequence[str]) -> int:
    """Write the folder; equal checkouts and options give equal bytes."""
    parser = argparse.ArgumentParser(prog="grading/nbgrader/course", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="must not be there, or be empty")
    parser.add_argument("--exercise", action="append", default=[], metavar="ID", help="one of those to ask (default: all)")
    said = parser.parse_args(arguments)
    folder: Path = said.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Problem(f"{folder} is not an empty folder, and nothing is overwritten.", f"grading/nbgrader/course {folder}-2")
    exercises = graded(layout.root, said.exercise)
    source = folder / "source" / ASSIGNMENT
    source.mkdir(parents=True)
    (folder / "nbgrader_config.py").write_bytes(CONFIGURATION.encode())
    (source / "assignment.ipynb").write_bytes(assignment(exercises).encode())
    inside = folder.resolve().is_relative_to(layout.root)
    above = os.path.relpath(layout.root, folder) if inside else layout.root
    asked = " ".join(f"--exercise {exercise.id}" for exercise in exercises)
    print(f"{folder} asks {len(exercises)} exercises. In it:")
    print(f"  {above}/environment/run nbgrader generate_assignment {ASSIGNMENT}")
    print(f"  {above}/grading/grade --seed {SEED} {asked} --out results submitted")
    return 0


def assignment(exercises: Iterable[Exercise]) -> str:
    """Give the notebook that nbgrader makes the learners' one from."""
    asked = list(exercises)
    cells = [text_cell("introduction", INTRODUCTION), code_cell("imports", imports_of(asked))]
    for exercise in asked:
        cells += cells_of(exercise)
    whole = {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def imports_of(exercises: Iterable[Exercise]) -> str:
    """Give what the exercises' notebooks import of Java and DJL, and what a learner's cells need of the kit."""
    lines = (line for exercise in exercises for line in exercise.imports)
    return "\n".join(sorted({*OF_THE_KIT, *(line for line in lines if line.startswith(("import ai.djl.", "import java.")))}))


def cells_of(exercise: Exercise) -> list[dict[str, Any]]:
    id_, points = exercise.id, exercise.points
    heading = f"## {exercise.title} ({points} {'point' if points == 1 else 'points'})"
    leads = f"Notebook `{exercise.notebook}` leads up to this exercise."
    return [
        text_cell(f"{id_}-task", f"{heading}\n\n{exercise.text}\n\n{leads}"),
        code_cell(f"{id_}-solution", between_marks(exercise.stub), solution=True),
        code_cell(f"{id_}-check", exercise.check),
        code_cell(id_, exercise.score(SEED), grade=True, locked=True, points=points),
    ]


def between_marks(stub: str) -> str:
    """Mark where the solution goes: a solution cell without marks would be replaced by the configured stub as a whole."""
    indent = "    "
    return stub.replace(indent + STUB, f"{indent}// BEGIN SOLUTION\n{indent}{STUB}\n{indent}// END SOLUTION")


def text_cell(name: str, source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": source.splitlines(keepends=True)}


def code_cell(name: str, source: str, **graded_as: object) -> dict[str, Any]:
    """Give a cell that is nbgrader's if anything is said of how it is graded."""
    about = {"grade": False, "solution": False, "locked": False, "task": False, "grade_id": name, "schema_version": 3, **graded_as}
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": {"nbgrader": about} if graded_as else {},
        "outputs": [],
        "source": source.splitlines(keepends=True),
    }
