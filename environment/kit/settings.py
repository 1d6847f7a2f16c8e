"""Jupyter's settings, copied from environment/settings: Jupyter also writes into its configuration folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from kit.layout import Layout
from kit.step import Step, hash_of

MIGRATED = "migrated"  # with this file Jupyter does not look for settings of its releases before 2015, and write here


def settings(layout: Layout) -> Step:
    source = layout.environment / "settings"
    files = sorted(file for file in source.rglob("*") if file.is_file())
    return Step(
        name="settings",
        title="Copying Jupyter's settings",
        folder=layout.jupyter_config,
        fingerprint=hash_of([MIGRATED, *(part for file in files for part in (file.relative_to(source), file))]),
        build=lambda folder: _copy(source, folder),
    )


def _copy(source: Path, folder: Path) -> None:
    shutil.copytree(source, folder, dirs_exist_ok=True)
    (folder / MIGRATED).write_text("nothing to migrate\n", "utf-8")
