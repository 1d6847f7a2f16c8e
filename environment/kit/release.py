"""Makes the folder that learners get: the notebooks and what runs them, without solutions and the autograder."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from kit.kit_files import JAVA, files_below, is_program
from kit.layout import Layout
from kit.problem import Problem

CHECKS = ("grading/src/main/java/resnetlab/checks", "grading/src/main/java/resnetlab/learner")
PREPARING = ("start", "run", "doctor", "kit", "settings", "requirements.in", "requirements.lock")
ENVIRONMENT = tuple(f"environment/{name}" for name in PREPARING)
CHOSEN = (".gitattributes", ".gitignore", *JAVA, *CHECKS, *ENVIRONMENT, "binder", "notebooks")
README = "grading/README-learners.md"


def release(layout: Layout, arguments: Sequence[str]) -> int:
    """Copy what a learner needs into an empty folder."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print("Usage: grading/release DIR makes the learners' folder; DIR must not be there, or be empty.")
        return 0 if list(arguments) in (["--help"], ["-h"]) else 2
    folder = Path(arguments[0])
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Problem(f"{folder} is not an empty folder, and nothing is overwritten.", f"grading/release {folder}-2")
    names = released_files(layout.root)
    for name in names:
        _copy(layout.root, name, folder / name)
    _copy(layout.root, README, folder / "README.md")
    print(f"{folder} holds {len(names) + 1} files for learners; environment/start in it opens the notebooks.")
    return 0


def released_files(root: Path) -> list[str]:
    """List what is copied; README comes on top, under another name."""
    return files_below(root, CHOSEN)


def _copy(root: Path, name: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(root / name, target)
    target.chmod(0o755 if is_program(root, name) else 0o644)
