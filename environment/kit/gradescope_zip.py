"""Makes the archive that an instructor uploads to Gradescope."""

from __future__ import annotations

import shlex
import zipfile
from collections.abc import Sequence
from pathlib import Path

from kit.kit_files import JAVA, files_below, is_program
from kit.layout import Layout

CHOSEN = (*JAVA, "grading/src/main", "grading/grade", "environment/kit")
SCRIPTS = ("setup.sh", "run_autograder")
LONG_AGO = (1980, 1, 1, 0, 0, 0)
USAGE = (
    "Usage: grading/gradescope/zip OUT.zip [--exercise ID] [--time-limit S] ... makes the archive for Gradescope;"
    " the options go to grading/grade."
)


def gradescope_zip(layout: Layout, arguments: Sequence[str]) -> int:
    """Write the archive; equal checkouts and options give equal bytes."""
    if not arguments or arguments[0].startswith("-"):
        print(USAGE)
        return 0 if list(arguments) in (["--help"], ["-h"]) else 2
    archive, options = Path(arguments[0]), arguments[1:]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name in SCRIPTS:
            text = (layout.root / "grading" / "gradescope" / name).read_text("utf-8")
            _add(zipped, name, text.replace("@OPTIONS@", shlex.join(options)).encode(), 0o755)
        for name in files_below(layout.root, CHOSEN):
            mode = 0o755 if is_program(layout.root, name) else 0o644
            _add(zipped, f"kit/{name}", (layout.root / name).read_bytes(), mode)
    print(f"{archive} is ready for Gradescope: Configure Autograder, Autograder Zip, Upload.")
    return 0


def _add(zipped: zipfile.ZipFile, name: str, content: bytes, mode: int) -> None:
    entry = zipfile.ZipInfo(name, LONG_AGO)
    entry.create_system = 3
    entry.external_attr = (0o100000 | mode) << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    zipped.writestr(entry, content)
