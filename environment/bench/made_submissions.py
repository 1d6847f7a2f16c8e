"""Makes what learners hand in, for measurements: notebooks with solutions of grading/solutions and test cells of nbgrader, and others."""

from __future__ import annotations

import json
import os
import random
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOLUTIONS = ROOT / "grading" / "solutions"
NOT_GRADED = ("warm-up",)
SHARE_RIGHT = 0.6
CHECK_SEED = 2026
HEAD = "// exercise: output-size\nint outputSize(int n, int f, int p, int s) { "
TAIL = " return (n + 2 * p - f) / s + 1; }"
ATTACK_MARK = f"317.{os.getpid()}"  # how long the processes of attacks sleep, to know them by
HOSTILE = {
    "loop": "while (n > 0) { }",
    "exit": "System.exit(0);",
    "halt": "Runtime.getRuntime().halt(0);",
    "memory": "java.util.List<byte[]> all = new java.util.ArrayList<>(); while (n > 0) { all.add(new byte[1 << 24]); }",
    "recursion": "outputSize(n, f, p, s);",
    "thread": "new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start();",
    "processes": 'try { for (int i = 0; i < 600; i++) { new ProcessBuilder("sleep", "@mark").start(); } } catch (Exception e) { }',
    "output": 'String m = "x".repeat(1 << 20); for (int i = 0; i < 200; i++) { System.out.println(m); }',
    "files": 'try { java.nio.file.Files.write(java.nio.file.Path.of("/tmp/f" + n), new byte[1 << 26]); } catch (Exception e) { }',
}
KINDS = {"solved": 60, "hostile": 20, "cut": 5, "empty": 5, "text": 5, "stub": 5}
SIGNATURE = re.compile(r"^[\w<>\[\].]+ (?P<method>\w+)\((?P<parameters>[^)]*)\)", re.MULTILINE)
DECLARED = re.compile(r"^(?:(?:class|record|enum|interface) (?P<type>\w+)|[\w<>\[\].]+ (?P<method>\w+)\()", re.MULTILINE)


@dataclass(frozen=True)
class Task:
    """An exercise as its notebook asks it: the id, the cell that the learner begins with, and its method with its types."""

    exercise: str
    stub: str
    method: str
    types: tuple[str, ...]

    @staticmethod
    def of(exercise: str, stub: str) -> Task:
        found = SIGNATURE.search(stub) or sys.exit(f"No method in the cell of {exercise}:\n{stub}")
        types = tuple(parameter.split()[0] for parameter in found["parameters"].split(","))
        return Task(exercise, stub, found["method"], types)

    def test(self) -> str:
        """Give a cell that throws unless the exercise is solved. It runs the kit's own checks, so both sides do the same work."""
        arguments = ", ".join(f"({type_}) a.get({place})" for place, type_ in enumerate(self.types))
        return f"""{{
    resnetlab.learner.Binding binding = (name, a) -> java.util.Optional.ofNullable({self.method}({arguments}));
    resnetlab.checks.CheckReport report = new resnetlab.checks.CheckRunner({CHECK_SEED}).run(
            resnetlab.exercise.Exercise.withId("{self.exercise}").orElseThrow(),
            new resnetlab.learner.DirectLearnerCode(binding));
    if (report.status() != resnetlab.checks.ExerciseStatus.CORRECT) {{
        throw new AssertionError("" + report.score());
    }}
}}"""


class Course:
    """The graded exercises of all notebooks, and what learners hand in for them."""

    def __init__(self, only: Sequence[str] = ()) -> None:
        notebooks = [json.loads(file.read_text("utf-8")) for file in sorted((ROOT / "notebooks").glob("*.ipynb"))]
        code = [cell for notebook in notebooks for cell in notebook["cells"] if cell["cell_type"] == "code"]
        self.metadata = notebooks[0]["metadata"]
        self.imports = imports(code)
        self.tasks = [task for task in tasks(code) if task.exercise in (only or [task.exercise])]

    def assignment(self) -> str:
        """Give the notebook that an instructor hands out."""
        return self.notebook({})

    def drawn(self, number: int, seed: int) -> str:
        """Give the notebook of one learner: some exercises right, the others wrong, and a comment that no other learner has."""
        draw = random.Random(f"{seed} {number}")
        solved = {task.exercise: f"{self.solution(task, draw)}\n// learner {number}" for task in self.tasks}
        return self.notebook(solved)

    def solution(self, task: Task, draw: random.Random) -> str:
        verdict = "right" if draw.random() < SHARE_RIGHT else "wrong"
        file = draw.choice(sorted((SOLUTIONS / task.exercise / verdict).glob("*.java")))
        lines = file.read_text("utf-8").strip().splitlines()
        return own_names("\n".join(line for line in lines if not line.startswith("// mistake:")), task)

    def notebook(self, solved: dict[str, str]) -> str:
        cells = [code_cell("imports", self.imports, {})]
        for task in self.tasks:
            cells.append(code_cell(task.exercise, solved.get(task.exercise, task.stub), {"solution": True}))
            cells.append(code_cell(f"test-{task.exercise}", task.test(), {"grade": True, "locked": True, "points": 1}))
        return json.dumps({"cells": cells, "metadata": self.metadata, "nbformat": 4, "nbformat_minor": 5}, indent=1)


def imports(cells: Iterable[dict]) -> str:
    lines = [line for cell in cells for line in "".join(cell["source"]).splitlines() if line.startswith("import ")]
    return "\n".join(dict.fromkeys(lines))


def tasks(cells: Iterable[dict]) -> list[Task]:
    said = [(cell["metadata"].get("resnetlab", {}), "".join(cell["source"])) for cell in cells]
    solutions = [(about["exercise"], source) for about, source in said if about.get("role") == "solution"]
    return [Task.of(exercise, source) for exercise, source in solutions if exercise not in NOT_GRADED]


def own_names(source: str, task: Task) -> str:
    """Rename helpers, because in one notebook those of one exercise would replace those of another."""
    suffix = "Of" + "".join(word.capitalize() for word in task.exercise.split("-"))
    for found in DECLARED.finditer(source):
        if found["type"]:
            source = re.sub(rf"\b{found['type']}\b", found["type"] + suffix, source)
        elif found["method"] != task.method:
            source = re.sub(rf"(?<![.\w]){found['method']}(?=\()", found["method"] + suffix, source)
    return source


def code_cell(name: str, source: str, graded: dict) -> dict:
    about = {"grade": False, "solution": False, "locked": False, "task": False, "grade_id": name, "schema_version": 3, **graded}
    metadata = {"nbgrader": about} if graded else {}
    return {"cell_type": "code", "execution_count": None, "id": name, "metadata": metadata, "outputs": [], "source": source}


def mixed(course: Course, kind: str, number: int, seed: int) -> str:
    """Give what one learner hands in; every kind but solved has something wrong with it that is no wrong answer."""
    draw = random.Random(f"{kind} {seed} {number}")
    notebook = course.drawn(number, seed)
    if kind == "hostile":
        attack = draw.choice(sorted(HOSTILE))
        read = json.loads(notebook)
        read["cells"].append(code_cell("attack", f"{HEAD}{HOSTILE[attack].replace('@mark', ATTACK_MARK)}{TAIL}\n// {attack} {number}", {}))
        return json.dumps(read)
    others = {
        "cut": notebook[: draw.randrange(1, len(notebook))],
        "empty": "",
        "text": f"Please grade me, I am number {number}.",
        "stub": course.assignment(),
    }
    return others.get(kind, notebook)
