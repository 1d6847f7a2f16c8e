"""One step of the preparation: a folder that is there completely or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

STAMP = ".made-from"


@dataclass(frozen=True)
class Step:
    """Makes one folder from inputs that `fingerprint` sums up. `build` fills the folder that it is given.

    A folder that must be built where it stays (a virtual environment holds its own path) is `stays_in_place`:
    it counts only once its stamp, written last, is there.
    """

    name: str
    title: str
    folder: Path
    fingerprint: str
    build: Callable[[Path], None]
    stays_in_place: bool = False

    @property
    def done(self) -> bool:
        try:
            return (self.folder / STAMP).read_text("utf-8") == self.fingerprint
        except OSError:
            return False

    def make(self) -> None:
        """Build the folder anew; on any failure the earlier one, or nothing, is left."""
        fresh = self.folder if self.stays_in_place else _beside(self.folder, "new")
        old = _beside(self.folder, "old")
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        remove(old)
        if self.folder.exists() and self.stays_in_place:
            self.folder.rename(old)
        remove(fresh)
        try:
            fresh.mkdir()
            self.build(fresh)
            _write_last(fresh / STAMP, self.fingerprint)
        except BaseException:
            remove(fresh)
            if self.stays_in_place and old.exists():
                old.rename(self.folder)
            raise
        if not self.stays_in_place:
            if self.folder.exists():
                self.folder.rename(old)
            fresh.rename(self.folder)
        remove(old)


def hash_of(parts: Iterable[object]) -> str:
    """Sum up values, and the contents of those that are files."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.read_bytes() if isinstance(part, Path) and part.is_file() else str(part).encode())
        digest.update(b"\0")
    return digest.hexdigest()


def remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.exists() or path.is_symlink():
        path.unlink()


def _beside(folder: Path, suffix: str) -> Path:
    return folder.with_name(f".{folder.name}.{suffix}")


def _write_last(path: Path, text: str) -> None:
    partial = path.with_name(path.name + ".part")
    partial.write_text(text, "utf-8")
    os.replace(partial, path)
