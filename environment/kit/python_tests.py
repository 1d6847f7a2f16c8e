"""Runs the tests below environment/tests: the kit itself, the notebooks in the kernel, and both in a browser."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence

from kit.environ import variables
from kit.java_options import cores
from kit.layout import Layout, python_of, scripts_of
from kit.step import remove
from kit.tally import Run, tally_of

NOTEBOOKS = "notebooks"


def run(layout: Layout, folder: str, more: Sequence[str]) -> Run:
    """Run the tests of a folder below environment/tests; pytest is told more besides."""
    start = time.monotonic()
    report = layout.prepared / "reports" / f"{folder}.xml"
    remove(report)
    command = [python_of(layout.test_venv), "-m", "pytest", "-c", layout.environment / "pytest.ini", *_at_once(folder)]
    done = subprocess.run(
        [str(word) for word in (*command, f"--junitxml={report}", *more, layout.environment / "tests" / folder)],
        cwd=layout.root,
        env={**test_variables(layout), **_threads(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    said = done.stdout.decode("utf-8", "replace")
    return Run(folder, tally_of([report]).explaining(done.returncode), said, time.monotonic() - start)


def _at_once(folder: str) -> list[str]:
    """Run as many notebooks at once as there are cores; the other tests share servers and folders."""
    return ["-n", str(cores()), "--dist", "worksteal"] if folder == NOTEBOOKS else []


def _threads(folder: str) -> dict[str, str]:
    """Give each of several kernels one thread: more would only wait for each other."""
    return {"OMP_NUM_THREADS": "1"} if folder == NOTEBOOKS else {}


def test_variables(layout: Layout) -> dict[str, str]:
    """Give the prepared environment with the test tools in front."""
    prepared = variables(layout)
    return {
        **prepared,
        "PATH": os.pathsep.join([str(scripts_of(layout.test_venv)), prepared["PATH"]]),
        "XDG_CONFIG_HOME": str(layout.prepared / "cache" / "config"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
