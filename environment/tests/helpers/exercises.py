"""The exercises of the notebooks and their solutions in grading/solutions."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Exercise:
    """An exercise as a notebook asks it."""

    id: str
    notebook: Path

    @property
    def solution_cell(self) -> str:
        return f"{self.id}-solution"

    @property
    def check_cell(self) -> str:
        return f"{self.id}-check"

    def solutions(self, kind: str) -> list[Path]:
        """Give the files of right or wrong solutions, in order."""
        folder = self.notebook.parent.parent / "grading" / "solutions" / self.id / kind
        return sorted(folder.glob("*.java"))


def exercises(notebook: Path) -> list[Exercise]:
    """Find the exercises of a notebook by the metadata of their solution cells."""
    book = json.loads(notebook.read_text("utf-8"))
    said = [cell["metadata"].get("resnetlab", {}) for cell in book["cells"]]
    return [Exercise(meta["exercise"], notebook) for meta in said if meta.get("role") == "solution"]


def as_cell(solution: Path) -> str:
    """Give a solution as a learner would have it in a notebook, whose first cell has the imports."""
    lines = solution.read_text("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(("import ", "// mistake:")))


def mistake(solution: Path) -> str:
    """Give the title under which a learner reads of a wrong solution's mistake."""
    marked = re.search(r"^// mistake: (\w+)$", solution.read_text("utf-8"), re.MULTILINE)
    assert marked, f"{solution} does not say its mistake"
    return html.escape(_titles()[marked[1]])


def _titles() -> dict[str, str]:
    """Read the names of the misconceptions where Java keeps them."""
    root = Path(__file__).resolve().parents[3]
    source = (root / "lib/src/main/java/resnetlab/exercise/Misconception.java").read_text("utf-8")
    return dict(re.findall(r'^    ([A-Z0-9_]+)\(\s*"([^"]+)"', source, re.MULTILINE))
