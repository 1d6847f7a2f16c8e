"""Runs notebooks, as they are and solved, on another Java kernel with the kit's jars, and says what went wrong.

environment/run python environment/tests/other_kernel.py rapaio|ijava|jjava JAR [NOTEBOOK...]

JAR is the kernel's: of rapaio what `mvn dependency:copy -Dartifact=io.github.padreati:rapaio-jupyter-kernel:3.0.1 -DoutputDirectory=.`
fetches, of IJava the one in its release's archive, of JJava environment/.prepared/venv/share/jupyter/kernels/java/jjava.jar.
Ends with 0 when every cell ran without an error and every solution was found right.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

from helpers.exercises import as_cell, exercises  # noqa: E402
from helpers.notebook import CellRun, NotebookRun, execute  # noqa: E402
from kit.environ import variables  # noqa: E402
from kit.java_options import java_variables, jvm_flags  # noqa: E402
from kit.java_packages import class_path  # noqa: E402
from kit.layout import Layout  # noqa: E402
from kit.tools import find_jdk  # noqa: E402

SEPARATORS = {"rapaio": ("RJK_CLASSPATH", ";"), "ijava": ("IJAVA_CLASSPATH", os.pathsep), "jjava": ("JJAVA_CLASSPATH", os.pathsep)}
STARTS = 4  # of rapaio two starts of seven never answer


def main(arguments: Sequence[str]) -> int:
    kernel, jar, *names = arguments
    layout = Layout.of_this_checkout()
    notebooks = [path for path in sorted(layout.notebooks.glob("*.ipynb")) if not names or path.stem in names]
    wrong = 0
    _keep_for_reports(layout)
    with tempfile.TemporaryDirectory() as folder:
        _use(layout, kernel, Path(jar).resolve(), Path(folder))
        for notebook in notebooks:
            solutions = {e.solution_cell: as_cell(e.solutions("right")[0]) for e in exercises(notebook)}
            for sources in [{}, solutions] if solutions else [{}]:
                wrong += _report(notebook, _run(notebook, Path(folder), sources), len(sources))
    return 0 if wrong == 0 else 1


def _keep_for_reports(layout: Layout) -> None:
    """Keep standard output for what this program says; kernels, which inherit it, talk much."""
    sys.stdout = os.fdopen(os.dup(1), "w", encoding="utf-8")
    log = os.open(layout.logs / "other-kernel.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(log, 1)
    os.dup2(log, 2)


def _use(layout: Layout, kernel: str, jar: Path, folder: Path) -> None:
    """Write a specification that hides every other kernel."""
    jdk = find_jdk()
    name, separator = SEPARATORS[kernel]
    opens = ["--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED"]
    specification = {
        "argv": [str(jdk.java), *jvm_flags(layout, jdk), *opens, "-jar", str(jar), "{connection_file}"],
        "display_name": kernel,
        "language": "java",
        "interrupt_mode": "message",
        "env": {**java_variables(layout), name: separator.join(map(str, class_path(layout)))},
    }
    spec = folder / "kernels" / "java"
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text(json.dumps(specification), "utf-8")
    os.environ.update({**variables(layout), "JUPYTER_PATH": str(folder)})


def _run(notebook: Path, folder: Path, sources: dict[str, str]) -> NotebookRun:
    for attempt in range(1, STARTS + 1):
        try:
            with tempfile.TemporaryDirectory(dir=folder) as place:
                return execute(notebook, folder=Path(place), sources=sources, start_timeout=25)
        except RuntimeError as failure:  # the kernel did not answer, or died
            print(f"  start {attempt} of {notebook.stem}: {failure}", flush=True)
    sys.exit(f"{notebook.stem}: the kernel did not start")


def _report(notebook: Path, run: NotebookRun, solved: int) -> int:
    """Print what went wrong in a run and give the number of these things."""
    faults = [f"{id}: {said[0][:150]}" for id, said in run.errors.items()]
    faults += [f"{id} (stderr): {said[:150]}" for id, said in run.stderr.items()]
    if solved:
        said = {e.id: run.cell(e.check_cell) for e in exercises(notebook)}
        faults += [f"{id}: {cell.text.strip()[:150]}" for id, cell in said.items() if not _is_right(id, cell)]
    figures = sum(1 for cell in run.cells if "<figure" in cell.html or "resnetlab-card" in cell.html)
    how = "solved" if solved else "as it is"
    print(f"{notebook.stem}, {how}: {len(run.cells)} cells, {figures} with a picture or a card, {len(faults)} faults", flush=True)
    print("".join(f"    {fault}\n" for fault in faults), end="", flush=True)
    return len(faults)


def _is_right(exercise: str, check: CellRun) -> bool:
    """Read the answer from its text, or from its card on a kernel that hands on the markup alone."""
    return f"{exercise}: correct" in check.text or re.search(r">\s*Right\b", check.html) is not None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
