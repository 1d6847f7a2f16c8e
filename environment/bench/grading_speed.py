"""Measures grading/grade beside nbgrader with the Java kernel, on the same submissions in the same run.

Run it as: python3 environment/bench/grading_speed.py [--submissions N] [--beside N] [--nbgrader PYTHON] [--exercise ID ...]

Each submission is one notebook with all graded exercises (or those named), solved by solutions that a seed draws from
grading/solutions; no two are equal. A test cell after each exercise runs the same checks that the autograder runs.
--nbgrader names a Python that has nbgrader 0.9; it grades the first --beside of them, with JJava as pip installs it (plain) and
with this kit's kernel, which starts and stops faster (kit).
"cores" is the time of all processor cores, which depends less on what else the machine does; only root can measure it.
Starting counts on both sides.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from made_submissions import CHECK_SEED, ROOT, Course

sys.path.insert(0, str(ROOT / "environment"))

from kit.java_options import java_variables  # noqa: E402
from kit.java_packages import class_path  # noqa: E402
from kit.layout import Layout  # noqa: E402

GRADE = ROOT / "grading" / "grade"
ASSIGNMENT = "hw"
KERNELS = ("plain", "kit")
CONFIGURATION = """c = get_config()
c.ClearSolutions.code_stub = {"java": "throw new UnsupportedOperationException();"}
c.Execute.timeout = 120
"""


@dataclass(frozen=True)
class Run:
    """One grader's run: how many submissions, seconds, seconds of all cores, and how many exercises were right."""

    submissions: int
    wall: float
    cores: float
    right: int


def main(arguments: argparse.Namespace) -> int:
    course = Course(arguments.exercise)
    with tempfile.TemporaryDirectory(prefix="resnetlab-bench-") as folder:
        made = Path(folder) / "submissions"
        made.mkdir()
        for number in range(arguments.submissions):
            (made / f"learner{number:04}.ipynb").write_text(course.drawn(number, arguments.seed), "utf-8")
        own = grade(made, Path(folder), arguments)
        report("grading/grade", own, len(course.exercises))
        if arguments.nbgrader:
            some = sorted(made.iterdir())[: arguments.beside or None]
            for kernel in arguments.kernel or KERNELS:
                other = nbgrader(course, some, Path(folder) / kernel, arguments.nbgrader, kernel)
                report(f"nbgrader, {kernel}", other, len(course.exercises))
                wall, cores = each(other.wall, other) / each(own.wall, own), each(other.cores, other) / each(own.cores, own)
                print(f"{'ratio':16} {wall:8.2f}   {cores:8.2f}", flush=True)
    return 0


def grade(made: Path, folder: Path, arguments: argparse.Namespace) -> Run:
    subprocess.run([GRADE, "--explain", "output-size"], check=True, stdout=subprocess.DEVNULL)  # prepares, if need be
    out = folder / "results"
    exercises = [word for name in arguments.exercise for word in ("--exercise", name)]
    command = [str(GRADE), f"--seed={CHECK_SEED}", f"--jobs={arguments.jobs}", *exercises, "--out", str(out), str(made)]
    wall, cores = timed(command, os.environ, folder / "grade.log", folder)
    results = [json.loads(file.read_text("utf-8")) for file in out.glob("*/result.json")]
    right = sum(exercise["status"] == "correct" for result in results for exercise in result["exercises"])
    return Run(len(results), wall, cores, right)


def nbgrader(course: Course, submissions: Sequence[Path], folder: Path, python: str, kernel: str) -> Run:
    subprocess.run([ROOT / "environment" / "run", "true"], check=True)  # prepares the kernel, if need be
    home = folder / "course"
    place(home / "source" / ASSIGNMENT, course.assignment())
    for file in submissions:
        place(home / "submitted" / file.stem / ASSIGNMENT, file.read_text("utf-8"))
    (home / "nbgrader_config.py").write_text(CONFIGURATION, "utf-8")
    path = os.pathsep.join([str(Path(python).parent), os.environ.get("PATH", "")])  # nbgrader starts a program beside it
    variables = {**os.environ, **kernel_variables(kernel), "HOME": str(home), "PYTHONWARNINGS": "ignore", "PATH": path}
    words = [python, "-m", "nbgrader"]
    logs = folder / "nbgrader.log"
    timed([*words, "generate_assignment", ASSIGNMENT, "--create"], variables, logs, home)
    wall, cores = timed([*words, "autograde", ASSIGNMENT, "--create"], variables, logs, home)
    notebooks = [json.loads(file.read_text("utf-8")) for file in home.glob(f"autograded/*/{ASSIGNMENT}/*.ipynb")]
    tests = [cell for notebook in notebooks for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    return Run(len(notebooks), wall, cores, sum(not failed(cell) for cell in tests))


def kernel_variables(kernel: str) -> dict[str, str]:
    """Let Jupyter find this kit's kernel, or the one that pip installs with the same jars."""
    layout = Layout.of_this_checkout()
    if kernel == "kit":
        return {"JUPYTER_PATH": str(layout.jupyter)}
    variables = {name: value for name, value in java_variables(layout).items() if name != "OMP_NUM_THREADS"}
    jars = os.pathsep.join(str(jar) for jar in class_path(layout))
    return {**variables, "JUPYTER_PATH": str(layout.venv / "share" / "jupyter"), "JJAVA_CLASSPATH": jars}


def place(folder: Path, notebook: str) -> None:
    folder.mkdir(parents=True)
    (folder / "assignment.ipynb").write_text(notebook, "utf-8")


def failed(cell: Mapping) -> bool:
    return any(output["output_type"] == "error" for output in cell["outputs"])


def timed(command: Sequence[str], variables: Mapping[str, str], log: Path, folder: Path) -> tuple[float, float]:
    """Run a command and give its seconds, and those of all cores. A submission that cannot be graded is no failure of the run."""
    with log.open("a", encoding="utf-8") as output, control_group() as group:
        entered = ["sh", "-c", 'echo $$ > "$0" && exec "$@"', str(group / "cgroup.procs"), *command] if group else command
        start = time.perf_counter()
        done = subprocess.run(entered, env=variables, cwd=folder, stdout=output, stderr=output, check=False)
        wall, cores = time.perf_counter() - start, used(group)
    if done.returncode > 1:
        raise SystemExit(f"{command} ended with {done.returncode}:\n{log.read_text('utf-8')[-2000:]}")
    return wall, cores


@contextlib.contextmanager
def control_group() -> Iterator[Path | None]:
    """Make a control group, which counts the processes that are ended with their namespace too. Only root may, and only on Linux."""
    roots = (Path("/sys/fs/cgroup"), Path("/sys/fs/cgroup/unified"))
    group = next((root / f"resnetlab-bench-{os.getpid()}" for root in roots if (root / "cgroup.procs").exists()), None)
    try:
        if group:
            group.mkdir()
    except OSError:
        group = None
    yield group
    if group:
        group.rmdir()


def used(group: Path | None) -> float:
    words = (group / "cpu.stat").read_text("utf-8").split() if group else []
    return int(words[words.index("usage_usec") + 1]) / 1e6 if words else math.nan


def report(name: str, run: Run, exercises: int) -> None:
    if not run.submissions:
        raise SystemExit(f"{name} graded nothing")
    print(f"{name:16} {each(run.wall, run):8.2f} s {each(run.cores, run):8.2f} s of cores for each of {run.submissions}", end="; ")
    print(f"{run.right} of {run.submissions * exercises} exercises right", flush=True)


def each(seconds: float, run: Run) -> float:
    return seconds / run.submissions


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="The autograder and nbgrader, as a ratio.")
    parser.add_argument("--submissions", type=int, default=20)
    parser.add_argument("--beside", type=int, default=0, metavar="N", help="how many nbgrader grades; all, if not said")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--nbgrader", default="", metavar="PYTHON")
    parser.add_argument("--kernel", action="append", choices=KERNELS, help="the one that pip installs, the kit's; both, if not said")
    parser.add_argument("--exercise", action="append", default=[], metavar="ID")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main(parsed()))
