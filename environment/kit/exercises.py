"""Reads the graded exercises: their points where Java keeps them, their texts and cells in the notebooks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit.problem import Problem

# cells that say what is to be built, where the text before the exercise's own cell only helps
SPECIFIED = {"identity-block": "goal", "convolutional-block": "convolutional", "resnet50": "network"}
DECLARED = re.compile(r'^    [A-Z0-9_]+\(\s*"([\w-]+)",\s*"([\w-]+)",\s*"(\w+)",\s*(\d+),\s*"([^"]+)"\)', re.MULTILINE)
ASKS = re.compile(r"^(?:\*\*Exercise [\w-]+\.\*\*|#+ [\d. ]*Exercise [\w-]+)\s+(.*)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Exercise:
    """An exercise as its notebook asks it: in words, with the cell that the learner begins with and the open check."""

    id: str
    title: str
    notebook: str
    method: str
    points: int
    text: str
    stub: str
    check: str
    imports: tuple[str, ...]

    def score(self, seed: int) -> str:
        """Give an expression of Java whose value is the points, from the checks that the autograder runs."""
        signature = re.search(rf"\b{self.method}\(([^)]*)\)", self.stub)
        types = [parameter.split()[0] for parameter in signature[1].split(",")] if signature else []
        arguments = ", ".join(f"({type_}) a.get({place})" for place, type_ in enumerate(types))
        call = f"(name, a) -> java.util.Optional.ofNullable({self.method}({arguments}))"
        return f'resnetlab.checks.CellPoints.of("{self.id}", {seed},\n        {call})'


def graded(root: Path, only: Sequence[str] = ()) -> list[Exercise]:
    """List the exercises that earn points, or those named, in the order of the notebooks."""
    source = (root / "lib/src/main/java/resnetlab/exercise/Exercise.java").read_text("utf-8")
    declared = [said for said in DECLARED.findall(source) if said[3] != "0"]
    ids = [said[0] for said in declared]
    unknown = [id_ for id_ in only if id_ not in ids]
    if unknown:
        raise Problem(f"There is no graded exercise {unknown[0]!r}; there are {', '.join(ids)}.", f"--exercise {ids[0]}")
    return [_read(root, *said) for said in declared if said[0] in (only or ids)]


def _read(root: Path, id_: str, notebook: str, method: str, points: str, title: str) -> Exercise:
    cells = json.loads((root / "notebooks" / f"{notebook}.ipynb").read_text("utf-8"))["cells"]
    sources = {cell["id"]: "".join(cell["source"]) for cell in cells}
    ids = list(sources)
    asked = sources[ids[ids.index(f"{id_}-solution") - 1]]
    found = ASKS.search(asked)
    parts = [_specified(sources[SPECIFIED[id_]])] if id_ in SPECIFIED else []
    text = "\n\n".join([*parts, found[1] if found else asked])
    stub, check = sources[f"{id_}-solution"], sources[f"{id_}-check"]
    return Exercise(id_, title, notebook, method, int(points), text, stub, check, tuple(_imports(cells)))


def _specified(text: str) -> str:
    """Leave out the heading, and a last line that leads on to the next cell."""
    return re.sub(r"\A#+ .*\n+|\n\n[^\n]*:\Z", "", text)


def _imports(cells: Sequence[dict[str, Any]]) -> Iterator[str]:
    for cell in cells:
        if cell["cell_type"] == "code":
            yield from (line for line in "".join(cell["source"]).splitlines() if line.startswith("import "))
