"""Chooses files of this checkout that are handed out: what was built, prepared or saved by a tool never goes along."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

MADE = {"target", ".prepared", ".progress", ".ipynb_checkpoints", "__pycache__", ".git", ".idea", ".vscode"}
JAVA = ("LICENSE", "pom.xml", ".mvn", "lib/pom.xml", "lib/src/main", "grading/pom.xml")


def files_below(root: Path, chosen: Iterable[str]) -> list[str]:
    """List the files that these files and folders of a checkout hold, as sorted paths with slashes."""
    found: set[str] = set()
    for name in chosen:
        start = root / name
        if start.is_file():
            found.add(name)
        for folder, folders, files in os.walk(start):
            folders[:] = [each for each in folders if each not in MADE]
            found.update((Path(folder) / file).relative_to(root).as_posix() for file in files if _is_source(file))
    return sorted(found)


def is_program(root: Path, name: str) -> bool:
    """Tell whether a file is to be executable: by its first two bytes, for not every file system keeps permissions."""
    with (root / name).open("rb") as file:
        return file.read(2) == b"#!"


def _is_source(file: str) -> bool:
    return not file.endswith((".pyc", ".class", ".part", "~")) and file != ".DS_Store"
