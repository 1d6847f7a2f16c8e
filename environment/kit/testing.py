"""Prepares what is missing and runs everything that CI runs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum

from kit import java_tests
from kit.environ import variables
from kit.java_options import cores
from kit.layout import Layout, python_of, scripts_of
from kit.prepare import Goal, prepare
from kit.step import remove
from kit.tally import Tally, tally_of


class Part(Enum):
    """A part of the tests; each but the first is a folder below environment/tests."""

    JAVA = "java"
    ENVIRONMENT = "environment"
    NOTEBOOKS = "notebooks"
    BROWSER = "browser"


@dataclass(frozen=True)
class Options:
    """Which parts to run, and what pytest is told besides."""

    parts: Sequence[Part]
    pytest_arguments: Sequence[str]


def test(layout: Layout, options: Options) -> int:
    """Run the parts. The Java tests keep one core busy, so they run beside the others, and speak when they are done."""
    jdk = prepare(layout, Goal.TEST)
    tallies: dict[str, tuple[Tally, float]] = {}
    with ThreadPoolExecutor(1) as beside:
        java = beside.submit(java_tests.run, layout, jdk) if Part.JAVA in options.parts else None
        for part in [part for part in (Part.NOTEBOOKS, Part.BROWSER, Part.ENVIRONMENT) if part in options.parts]:
            start = time.monotonic()
            print(f"== {part.value}", flush=True)
            tally = _pytest(layout, part, options.pytest_arguments)
            tallies[part.value] = (tally, time.monotonic() - start)
        for run in java.result() if java else []:
            print(f"== java on {run.engine.name}\n{run.said}", flush=True)
            tallies[f"java on {run.engine.name}"] = (run.tally, run.seconds)
    total = sum((tally for tally, _ in tallies.values()), Tally())
    print("\n".join(["", *(f"{name}: {tally} in {seconds:.0f} s" for name, (tally, seconds) in tallies.items())]))
    print(total, flush=True)
    return 0 if total.failed == 0 else 1


def _pytest(layout: Layout, part: Part, more: Sequence[str]) -> Tally:
    report = layout.prepared / "reports" / f"{part.value}.xml"
    remove(report)
    command = [python_of(layout.test_venv), "-m", "pytest", "-c", layout.environment / "pytest.ini", *_at_once(part)]
    folder = layout.environment / "tests" / part.value
    if not folder.is_dir():
        print(f"There is no {folder} yet.", file=sys.stderr)
        return Tally()
    done = subprocess.run(
        [str(word) for word in (*command, f"--junitxml={report}", *more, folder)],
        cwd=layout.root,
        env={**test_variables(layout), **_threads(part)},
        check=False,
    )
    return tally_of([report]).explaining(done.returncode)


def _at_once(part: Part) -> list[str]:
    """Run as many notebooks at once as there are cores; the other parts share servers and folders."""
    return ["-n", str(cores()), "--dist", "worksteal"] if part is Part.NOTEBOOKS else []


def _threads(part: Part) -> dict[str, str]:
    """Give each of several kernels one thread: more would only wait for each other."""
    return {"OMP_NUM_THREADS": "1"} if part is Part.NOTEBOOKS else {}


def test_variables(layout: Layout) -> dict[str, str]:
    """Give the prepared environment with the test tools in front."""
    prepared = variables(layout)
    return {
        **prepared,
        "PATH": os.pathsep.join([str(scripts_of(layout.test_venv)), prepared["PATH"]]),
        "XDG_CONFIG_HOME": str(layout.prepared / "cache" / "config"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
