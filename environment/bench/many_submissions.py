"""Grades many submissions in one run (right, wrong, broken, hostile, mixed by a seed) and looks at what that did to the machine.

Run it as: python3 environment/bench/many_submissions.py [--submissions N] [--exercise ID ...] [--alone N] [--time-limit S]

It checks that there is a result for each, that a sample graded one by one, without the others, gets the same results, that
no process is left and nothing in the temporary folder, and that the grader's memory does not grow: its largest resident
size when 50 were graded, and at the end. Exit code 1 if one of these does not hold.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from made_submissions import ATTACK_MARK, KINDS, ROOT, Course, mixed

GRADE = ROOT / "grading" / "grade"
SEED = 2026
EARLY = 50
MOST_GROWTH = 1.5


@dataclass(frozen=True)
class Watched:
    """What was seen of a run of the grader."""

    seconds: float
    exit: int
    early: int
    last: int


def main(arguments: argparse.Namespace) -> int:
    subprocess.run([GRADE, "--explain", "output-size"], check=True, stdout=subprocess.DEVNULL)  # prepares, if need be
    course = Course(arguments.exercise)
    with tempfile.TemporaryDirectory(prefix="resnetlab-bench-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        kinds = write(course, folder / "in", arguments)
        seen = graded(folder / "in", folder / "out", folder / "tmp", arguments)
        results = results_in(folder / "out")
        report(kinds, results, seen)
        wrong = list(problems(kinds, results, seen, folder))
        wrong += differences(folder, results, arguments)
    for sentence in wrong:
        print(f"WRONG: {sentence}")
    print("Everything held." if not wrong else f"{len(wrong)} things did not hold.")
    return 1 if wrong else 0


def write(course: Course, folder: Path, arguments: argparse.Namespace) -> dict[str, str]:
    folder.mkdir()
    draw = random.Random(arguments.seed)
    kinds = {}
    for number in range(arguments.submissions):
        kind = draw.choices(list(KINDS), list(KINDS.values()))[0]
        name = f"learner{number:04}"
        (folder / f"{name}.ipynb").write_text(mixed(course, kind, number, arguments.seed), "utf-8")
        kinds[name] = kind
    return kinds


def graded(made: Path, out: Path, temporary: Path, arguments: argparse.Namespace) -> Watched:
    """Run the grader with a temporary folder of its own, and watch its memory while results come."""
    temporary.mkdir(exist_ok=True)
    temporary.chmod(0o755)
    exercises = [word for name in arguments.exercise for word in ("--exercise", name)]
    limits = [f"--time-limit={arguments.time_limit}", f"--seed={SEED}", f"--jobs={arguments.jobs}"]
    variables = {**os.environ, "JDK_JAVA_OPTIONS": f"-Djava.io.tmpdir={temporary}", "TMPDIR": str(temporary)}
    start = time.monotonic()
    command = [str(GRADE), *limits, *exercises, "--out", str(out), str(made)]
    with (out.parent / "log").open("a", encoding="utf-8") as log:
        grader = subprocess.Popen(command, env=variables, stdout=log, stderr=log)
        early = last = 0
        while grader.poll() is None:
            last = peak_memory(grader.pid) or last
            early = last if not early and out.is_dir() and len(list(out.glob("*/result.json"))) >= EARLY else early
            time.sleep(0.2)
    return Watched(time.monotonic() - start, grader.returncode, early or last, last)


def peak_memory(process: int) -> int:
    """Read the largest resident size so far in megabytes."""
    try:
        lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) >> 10 for line in lines if line.startswith("VmHWM")), 0)


def results_in(out: Path) -> dict[str, dict]:
    return {file.parent.name: json.loads(file.read_text("utf-8")) for file in out.glob("*/result.json")}


def report(kinds: dict[str, str], results: dict[str, dict], seen: Watched) -> None:
    each = seen.seconds / max(1, len(results))
    print(f"{len(kinds)} submissions ({dict(Counter(kinds.values()))}): {len(results)} results in {seen.seconds:.0f} s, {each:.2f} s each")
    print(f"statuses: {dict(Counter(result['status'] for result in results.values()))}")
    print(f"largest memory of the grader: {seen.early} MB after {EARLY}, {seen.last} MB at the end", flush=True)


def problems(kinds: dict[str, str], results: dict[str, dict], seen: Watched, folder: Path) -> Iterator[str]:
    if results.keys() != kinds.keys():
        yield f"no result for {sorted(kinds.keys() - results.keys())}"
    if seen.exit > 1:
        yield f"the grader ended with {seen.exit}: {(folder / 'log').read_text('utf-8')[-2000:]}"
    if seen.last > MOST_GROWTH * seen.early:
        yield f"memory grew from {seen.early} to {seen.last} MB"
    left = [entry.name for entry in (folder / "tmp").iterdir()]
    if left:
        yield f"left in the temporary folder: {left}"
    yield from (f"left running: {line}" for line in processes(str(folder)))


def processes(mark: str) -> list[str]:
    """List the processes whose command line names the run's folder, as a worker's does, and those that attacks start."""
    lines = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = file.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        if mark in line or ATTACK_MARK in line:
            lines.append(line[:200])
    return lines


def differences(folder: Path, results: dict[str, dict], arguments: argparse.Namespace) -> list[str]:
    """Grade a sample one by one and compare all that a result says, except the seconds."""
    sample = random.Random(arguments.seed).sample(sorted(results), min(arguments.alone, len(results)))
    different = []
    for name in sample:
        alone, out = folder / "alone", folder / "out-alone"
        alone.mkdir()
        shutil.copy(folder / "in" / f"{name}.ipynb", alone)
        graded(alone, out, folder / "tmp", arguments)
        if without_seconds(results_in(out).get(name, {})) != without_seconds(results[name]):
            different.append(f"{name} gets another result when graded alone")
        shutil.rmtree(alone)
        shutil.rmtree(out)
    print(f"{len(sample)} graded one by one, {len(different)} with another result", flush=True)
    return different


def without_seconds(result: dict) -> dict:
    return {key: value for key, value in result.items() if key != "seconds"}


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Many submissions in one run.")
    parser.add_argument("--submissions", type=int, default=500)
    parser.add_argument("--alone", type=int, default=20, metavar="N", help="how many are graded one by one as well")
    parser.add_argument("--exercise", action="append", default=[], metavar="ID")
    parser.add_argument("--time-limit", type=float, default=10)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main(parsed()))
