"""Makes what learners hand in, for measurements: notebooks with solutions of grading/solutions and test cells of nbgrader, and others."""

from __future__ import annotations

import json
import os
import random
import re
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "environment"))

from kit.exercises import Exercise, graded  # noqa: E402
from kit.nbgrader_course import METADATA, code_cell, imports_of  # noqa: E402

SOLUTIONS = ROOT / "grading" / "solutions"
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
DECLARED = re.compile(r"^(?:(?:class|record|enum|interface) (?P<type>\w+)|[\w<>\[\].]+ (?P<method>\w+)\()", re.MULTILINE)


class Course:
    """The graded exercises of all notebooks, and what learners hand in for them."""

    def __init__(self, only: Sequence[str] = ()) -> None:
        self.exercises = graded(ROOT, only)

    def assignment(self) -> str:
        """Give the notebook that an instructor hands out."""
        return self.notebook({})

    def drawn(self, number: int, seed: int) -> str:
        """Give the notebook of one learner: some exercises right, the others wrong, and a comment that no other learner has."""
        draw = random.Random(f"{seed} {number}")
        solved = {each.id: f"{self.solution(each, draw)}\n// learner {number}" for each in self.exercises}
        return self.notebook(solved)

    def solution(self, exercise: Exercise, draw: random.Random) -> str:
        verdict = "right" if draw.random() < SHARE_RIGHT else "wrong"
        file = draw.choice(sorted((SOLUTIONS / exercise.id / verdict).glob("*.java")))
        lines = file.read_text("utf-8").strip().splitlines()
        return own_names("\n".join(line for line in lines if not line.startswith("// mistake:")), exercise)

    def notebook(self, solved: dict[str, str]) -> str:
        cells = [code_cell("imports", imports_of(self.exercises))]
        for each in self.exercises:
            cells.append(code_cell(each.id, solved.get(each.id, each.stub), solution=True))
            cells.append(code_cell(f"test-{each.id}", test(each), grade=True, locked=True, points=1))
        return json.dumps({"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}, indent=1)


def test(exercise: Exercise) -> str:
    """Give a cell that throws unless the exercise is solved. It runs the kit's own checks, so both sides do the same work."""
    return f"""if ({exercise.score(CHECK_SEED)} < {exercise.points}) {{
    throw new AssertionError("{exercise.id}");
}}"""


def own_names(source: str, exercise: Exercise) -> str:
    """Rename helpers, because in one notebook those of one exercise would replace those of another."""
    suffix = "Of" + "".join(word.capitalize() for word in exercise.id.split("-"))
    for found in DECLARED.finditer(source):
        if found["type"]:
            source = re.sub(rf"\b{found['type']}\b", found["type"] + suffix, source)
        elif found["method"] != exercise.method:
            source = re.sub(rf"(?<![.\w]){found['method']}(?=\()", found["method"] + suffix, source)
    return source


def mixed(course: Course, kind: str, number: int, seed: int) -> str:
    """Give what one learner hands in; every kind but solved has something wrong with it that is no wrong answer."""
    draw = random.Random(f"{kind} {seed} {number}")
    notebook = course.drawn(number, seed)
    if kind == "hostile":
        attack = draw.choice(sorted(HOSTILE))
        read = json.loads(notebook)
        read["cells"].append(code_cell("attack", f"{HEAD}{HOSTILE[attack].replace('@mark', ATTACK_MARK)}{TAIL}\n// {attack} {number}"))
        return json.dumps(read)
    others = {
        "cut": notebook[: draw.randrange(1, len(notebook))],
        "empty": "",
        "text": f"Please grade me, I am number {number}.",
        "stub": course.assignment(),
    }
    return others.get(kind, notebook)
