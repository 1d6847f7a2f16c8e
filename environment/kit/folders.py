"""Folders that somebody names."""

from __future__ import annotations

from pathlib import Path

from kit.problem import Problem


def made(folder: Path, remedy: str) -> Path:
    """Make a folder where it is missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise Problem(f"There is no folder {folder}, and it cannot be made ({failure.strerror}).", remedy) from None
    return folder
