"""The Java kernel: its specification for Jupyter, and the class-data archive that shortens its start."""

from __future__ import annotations

import json
import os
import shutil
import sys
import urllib.parse
from pathlib import Path

from kit.commands import Tool
from kit.java_options import java_variables, jvm_flags
from kit.java_packages import class_path, described, plotly
from kit.layout import Layout, python_of
from kit.problem import Problem
from kit.step import Step, hash_of
from kit.tools import Jdk

ARCHIVE = "kernel.archive"
FIRST_WITH_AOT_CACHE = 25
MAIN_CLASS = "org.dflib.jjava.distro.JJava"
# each session sets these anew: what is prepared may be read only, and used on a machine with more cores or in another language
OF_THE_SESSION = ("OMP_NUM_THREADS", "OMP_WAIT_POLICY", "LC_ALL")


def archive(layout: Layout, jdk: Jdk) -> Step:
    """Record which classes a short session loads. Where that fails the kernel only starts more slowly."""
    return Step(
        name="archive",
        title="Recording what the kernel loads, so that it starts quickly",
        folder=layout.archive,
        fingerprint=_fingerprint(layout, jdk),
        build=lambda folder: _record(layout, jdk, folder),
    )


def specification(layout: Layout, jdk: Jdk) -> Step:
    """Tell Jupyter how to start the kernel."""
    return Step(
        name="kernel",
        title="Setting up the Java kernel",
        folder=layout.kernel,
        fingerprint=hash_of([_fingerprint(layout, jdk), has_archive(layout), sorted(_lasting_variables(layout).items())]),
        build=lambda folder: _write(layout, jdk, folder),
    )


def has_archive(layout: Layout) -> bool:
    return (layout.archive / ARCHIVE).is_file()


def archive_covers_jars(layout: Layout) -> bool:
    """Tell whether the JVM finds the jars in its archive: it compares paths with URLs, which escape some letters."""
    path = layout.root.as_posix()
    return urllib.parse.quote(path, safe="/:") == path


def kernel_command(layout: Layout, jdk: Jdk, more_flags: list[str]) -> list[str]:
    """Give the kernel's command line. It starts the JVM directly; JJava's launcher would start a second one."""
    jars = os.pathsep.join(str(jar) for jar in [kernel_jar(layout), *class_path(layout)])
    opens = ["--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED"]
    return [str(jdk.java), *jvm_flags(layout, jdk), *opens, *more_flags, "-cp", jars, MAIN_CLASS, "{connection_file}"]


def using(jdk: Jdk, archive_file: Path) -> str:
    """Give the flag for an archive. Java 25 has a better kind, whose flag an older Java refuses to start with."""
    return (
        f"-XX:AOTCache={archive_file}"
        if jdk.version >= FIRST_WITH_AOT_CACHE
        else f"-XX:SharedArchiveFile={archive_file}"
    )


def kernel_jar(layout: Layout) -> Path:
    return layout.venv / "share" / "jupyter" / "kernels" / "java" / "jjava.jar"


def _fingerprint(layout: Layout, jdk: Jdk) -> str:
    files = described([kernel_jar(layout), *class_path(layout)])
    return hash_of([jdk, kernel_command(layout, jdk, []), *files])


def _write(layout: Layout, jdk: Jdk, folder: Path) -> None:
    """Write the specification. Beside it lies Plotly: any Jupyter server gives out the files of a kernel to its pages."""
    flags = [using(jdk, layout.archive / ARCHIVE)] if has_archive(layout) else []
    _write_specification(folder, kernel_command(layout, jdk, flags), _lasting_variables(layout))
    script = plotly(layout)
    if script is not None:  # without it charts keep their static pictures
        (folder / "plotly.js").write_bytes(script)


def _lasting_variables(layout: Layout) -> dict[str, str]:
    return {name: value for name, value in java_variables(layout).items() if name not in OF_THE_SESSION}


def _write_specification(folder: Path, command: list[str], variables: dict[str, str]) -> None:
    said = {
        "argv": command,
        "display_name": "Java",
        "language": "java",
        "interrupt_mode": "message",
        "env": {**variables, "JJAVA_CLASSPATH": ""},  # a folder that is missing there would end the kernel
    }
    (folder / "kernel.json").write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _recording(jdk: Jdk, file: Path) -> str:
    return f"-XX:AOTCacheOutput={file}" if jdk.version >= FIRST_WITH_AOT_CACHE else f"-XX:ArchiveClassesAtExit={file}"


def _record(layout: Layout, jdk: Jdk, folder: Path) -> None:
    from kit.environ import variables

    session = folder / "session"
    recorder = session / "kernels" / "java"
    recorder.mkdir(parents=True)
    flag = _recording(jdk, folder / ARCHIVE)
    _write_specification(recorder, kernel_command(layout, jdk, [flag]), _lasting_variables(layout))
    script = Path(__file__).with_name("record_session.py")
    welcome = layout.notebooks / "00-welcome.ipynb"
    tool = Tool("The kernel's start could not be recorded", "environment/start", layout.logs / "archive.log")
    try:
        tool.run([python_of(layout.venv), "-I", script, recorder.parent, welcome], variables(layout), session)
    except Problem:
        (folder / ARCHIVE).unlink(missing_ok=True)
        print(f"That failed ({tool.log}); the kernel works without it and starts more slowly.", file=sys.stderr)
    shutil.rmtree(session, ignore_errors=True)
