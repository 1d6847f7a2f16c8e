"""Says in sentences what works, what does not, and the one command that mends it."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kit import kernel, machine, ports, prepare, python_packages, tools
from kit.environ import variables
from kit.finding import Finding, Verdict
from kit.layout import Layout, python_of
from kit.prepare import Goal
from kit.problem import Problem
from kit.tools import Jdk


def doctor(layout: Layout) -> int:
    """Print the findings as they come; end with 0 when the kit works and 1 when something is to be mended."""
    wrong = 0
    for finding in findings(layout):
        print(finding, flush=True)
        wrong += finding.verdict is Verdict.WRONG
    print("Everything works." if wrong == 0 else f"{wrong} to mend; begin with the first.")
    return 0 if wrong == 0 else 1


def findings(layout: Layout) -> Iterator[Finding]:
    yield Finding(Verdict.WORKS, f"Python {_version()} runs the kit.")
    yield from _attempt(_module_venv)
    yield from _attempt(lambda: prepare.require_usable_name(layout))
    jdk = _try_jdk()
    yield jdk if isinstance(jdk, Finding) else Finding(Verdict.WORKS, f"JDK {jdk.full_version} is at {jdk.home}.")
    yield from _passed_over(jdk)
    if isinstance(jdk, Jdk):
        yield from _attempt(lambda: _maven(jdk))
    yield from machine.findings(layout, jdk if isinstance(jdk, Jdk) else None)
    yield from _attempt(lambda: _writable(layout))
    yield from _attempt(lambda: _space(layout))
    yield _port()
    yield from _optional_tools()
    if isinstance(jdk, Jdk):
        yield from _prepared(layout, jdk)


def _attempt(look: Callable[[], Finding | None]) -> Iterator[Finding]:
    try:
        found = look()
    except Problem as problem:
        found = Finding(Verdict.WRONG, problem.sentence, problem.remedy)
    if found is not None:
        yield found


def _version() -> str:
    import platform

    return platform.python_version()


def _module_venv() -> None:
    python_packages.require_venv_module()


def _try_jdk() -> Jdk | Finding:
    try:
        return tools.find_jdk()
    except Problem as problem:
        return Finding(Verdict.WRONG, problem.sentence, problem.remedy)


def _passed_over(jdk: Jdk | Finding) -> Iterator[Finding]:
    """Name the Java that a terminal would start, where the kit takes another."""
    if isinstance(jdk, Jdk):
        for lack in tools.passed_over(jdk):
            yield Finding(Verdict.NOTE, f"{lack} It comes first; the kit passes it over.")


def _maven(jdk: Jdk) -> Finding:
    maven = tools.find_maven(jdk)
    return Finding(Verdict.WORKS, f"Maven {maven.version} is at {maven.command}.")


def _writable(layout: Layout) -> Finding:
    prepare.require_writable(layout)
    return Finding(Verdict.WORKS, f"{layout.prepared} can be written.")


def _space(layout: Layout) -> Finding | None:
    if layout.jars.is_dir() and layout.venv.is_dir():
        return None
    prepare.require_space(layout)
    return Finding(Verdict.WORKS, f"{shutil.disk_usage(layout.environment).free >> 30} GB of disk space are free.")


def _port() -> Finding:
    if ports.is_free(ports.FIRST):
        return Finding(Verdict.WORKS, f"Port {ports.FIRST} is free.")
    free = ports.next_free(ports.FIRST)
    return Finding(
        Verdict.NOTE, f"Port {ports.FIRST} is in use by another program; environment/start takes port {free}."
    )


def _optional_tools() -> Iterator[Finding]:
    if os.name == "posix" and os.uname().sysname == "Linux" and shutil.which("bwrap") is None:
        said = "bubblewrap is not installed: the autograder falls back to a weaker isolation."
        yield Finding(Verdict.NOTE, said, tools.install_command("bubblewrap"))


def _prepared(layout: Layout, jdk: Jdk) -> Iterator[Finding]:
    if layout.venv.exists() and not (
        python_packages.looks_whole(layout.venv) and python_packages.imports_work(layout.venv)
    ):
        yield Finding(
            Verdict.WRONG, f"The virtual environment {layout.venv} is broken.", "environment/start --prepare-only"
        )
        return
    for ask in prepare.plan_for(layout, jdk, Goal.LEARN):
        step = ask()
        if not step.done:
            state = "is out of date" if step.folder.exists() else "is not prepared yet"
            yield Finding(Verdict.WRONG, f"{step.folder} {state}.", "environment/start --prepare-only")
            return
    yield Finding(Verdict.WORKS, "The Python packages, the jars, the engine and the kernel are prepared.")
    if not kernel.has_archive(layout):
        yield Finding(
            Verdict.NOTE, "The class-data archive could not be made; the kernel works and starts more slowly."
        )
    elif not kernel.archive_covers_jars(layout):
        said = f"The JVM shares no classes from {layout.root}, a path with a space or a letter beyond ASCII"
        yield Finding(Verdict.NOTE, f"{said}; the kernel works and starts more slowly.")
    yield _kernel_answers(layout)


def _kernel_answers(layout: Layout) -> Finding:
    script = Path(__file__).with_name("record_session.py")
    start = time.monotonic()
    done = subprocess.run(
        [str(python_of(layout.venv)), "-I", str(script), str(layout.kernel.parent), ""],
        env=variables(layout),
        cwd=layout.prepared,
        capture_output=True,
        check=False,
    )
    if done.returncode == 0 and done.stdout.split() == [b"ok"]:
        return Finding(
            Verdict.WORKS, f"The Java kernel computes on the engine ({time.monotonic() - start:.1f} s in all)."
        )
    java = json.loads((layout.kernel / "kernel.json").read_text("utf-8"))["argv"][0]
    return Finding(
        Verdict.WRONG,
        f"The Java kernel, started with {java}, does not compute.",
        f"rm -r {shlex.quote(str(layout.jars))} {shlex.quote(str(layout.natives))} && environment/start",
    )
