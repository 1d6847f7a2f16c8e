"""Prepares what is missing and runs everything that CI runs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kit.environ import variables
from kit.java_options import cores
from kit.java_packages import maven_command
from kit.layout import Layout, python_of, scripts_of
from kit.prepare import Goal, prepare
from kit.step import remove
from kit.tools import Jdk


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


@dataclass(frozen=True)
class Tally:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"

    def explaining(self, exit_code: int) -> Tally:
        """Count a run that went wrong without a failed test, such as one that did not compile, as one failure."""
        return self if exit_code == 0 or self.failed else self + Tally(failed=1)


def test(layout: Layout, options: Options) -> int:
    """Run the parts. The Java tests keep one core busy, so they run beside the others, and speak when they are done."""
    jdk = prepare(layout, Goal.TEST)
    beside = _start_java(layout, jdk) if Part.JAVA in options.parts else None
    lines = []
    total = Tally()
    for part in [part for part in (Part.NOTEBOOKS, Part.BROWSER, Part.ENVIRONMENT) if part in options.parts]:
        start = time.monotonic()
        print(f"== {part.value}", flush=True)
        tally = _pytest(layout, part, options.pytest_arguments)
        lines.append(f"{part.value}: {tally} in {time.monotonic() - start:.0f} s")
        total += tally
    if beside is not None:
        print("== java", flush=True)
        tally = _finish_java(layout, beside)
        lines.append(f"java: {tally} in {time.monotonic() - beside.start:.0f} s")
        total += tally
    print("\n".join(["", *lines]))
    print(total, flush=True)
    return 0 if total.failed == 0 else 1


@dataclass(frozen=True)
class _Java:
    """Maven at work, its output in a file."""

    process: subprocess.Popen[bytes]
    log: Path
    start: float


def _start_java(layout: Layout, jdk: Jdk) -> _Java:
    for module in ("lib", "grading"):
        remove(layout.root / module / "target" / "surefire-reports")
    maven, environment = maven_command(layout, jdk)
    log = layout.logs / "java-tests.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as said:
        command = [*maven, "-q", "--fail-at-end", "verify"]
        process = subprocess.Popen(
            command, cwd=layout.root, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
        )
    return _Java(process, log, time.monotonic())


def _finish_java(layout: Layout, java: _Java) -> Tally:
    code = java.process.wait()
    print(java.log.read_text("utf-8", "replace"), flush=True)
    reports = [
        report
        for module in ("lib", "grading")
        for report in sorted((layout.root / module / "target" / "surefire-reports").glob("TEST-*.xml"))
    ]
    return tally_of(reports).explaining(code)


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


def tally_of(reports: Iterable[Path]) -> Tally:
    """Sum up JUnit XML reports, Surefire's and pytest's alike; a report that is missing counts nothing."""
    return sum((_tally(report) for report in reports if report.is_file()), Tally())


def _tally(report: Path) -> Tally:
    total = Tally()
    for suite in ElementTree.parse(report).getroot().iter("testsuite"):
        tests, failures, errors, skipped = (
            int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")
        )
        failed = failures + errors
        total += Tally(max(tests - failed - skipped, 0), failed, skipped)
    return total
