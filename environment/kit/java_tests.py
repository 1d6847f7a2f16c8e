"""Runs the Java tests: all of them on MXNet, and those of the library's blocks and measures on PyTorch too."""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from kit.java_packages import maven_command
from kit.layout import Layout
from kit.step import remove
from kit.tally import Run, tally_of
from kit.tools import Jdk

MODULES = ("lib", "grading")


@dataclass(frozen=True)
class Engine:
    """An engine, what Maven is told to test on it, and where the reports lie."""

    name: str
    arguments: tuple[str, ...]
    reports: str


MXNET = Engine("mxnet", ("verify",), "surefire-reports")
PYTORCH = Engine(
    "pytorch",
    (
        "test",
        "-Ppytorch",
        "-Dmaven.compiler.useIncrementalCompilation=false",  # else another engine on the class path compiles everything again
        "-Djacoco.skip=true",
        "-Dspotless.check.skip=true",
        "-Dtest=" + ",".join(f"resnetlab/{package}/**/*Test" for package in ("blocks", "measure", "data", "notebook")),
    ),
    "pytorch-reports",
)


def run(layout: Layout, jdk: Jdk) -> list[Run]:
    """Run the tests, one engine after the other."""
    return [_run(layout, jdk, engine) for engine in (MXNET, PYTORCH)]


def _run(layout: Layout, jdk: Jdk, engine: Engine) -> Run:
    start = time.monotonic()
    folders = [layout.root / module / "target" / engine.reports for module in MODULES]
    for folder in folders:
        remove(folder)
    maven, environment = maven_command(layout, jdk)
    log = layout.logs / f"java-tests-{engine.name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as said:
        command = [*maven, "-q", "--fail-at-end", f"-Dtest.reports={engine.reports}", *engine.arguments]
        done = subprocess.run(
            command,
            cwd=layout.root,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            check=False,
        )
    reports: list[Path] = [report for folder in folders for report in sorted(folder.glob("TEST-*.xml"))]
    tally = tally_of(reports).explaining(done.returncode)
    return Run(f"java on {engine.name}", tally, log.read_text("utf-8", "replace"), time.monotonic() - start)
