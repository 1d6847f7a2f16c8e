"""Prepares what is missing and runs everything that CI runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum

from kit import java_tests, python_tests
from kit.layout import Layout
from kit.prepare import Goal, prepare
from kit.tally import Run, Tally
from kit.tools import Jdk


class Part(Enum):
    """A part of the tests; each but the first is a folder below environment/tests."""

    JAVA = "java"
    ENVIRONMENT = "environment"
    NOTEBOOKS = python_tests.NOTEBOOKS
    BROWSER = "browser"


@dataclass(frozen=True)
class Options:
    """Which parts to run, and what pytest is told besides."""

    parts: Sequence[Part]
    pytest_arguments: Sequence[str]


def test(layout: Layout, options: Options) -> int:
    """Run the parts, several at once; each speaks when it is done."""
    jdk = prepare(layout, Goal.TEST)
    print(f"Running {', '.join(part.value for part in options.parts)}; each speaks when it is done.", flush=True)
    runs = []
    for run in _runs(layout, jdk, options):
        print(f"== {run.name}\n{run.said}", flush=True)
        runs.append(run)
    print("\n".join(["", *(f"{run.name}: {run.tally} in {run.seconds:.0f} s" for run in runs)]))
    total = sum((run.tally for run in runs), Tally())
    print(total, flush=True)
    return 0 if total.failed == 0 else 1


def _runs(layout: Layout, jdk: Jdk, options: Options) -> Iterator[Run]:
    """Run the notebooks on all cores and then, for they wait a lot, browser and environment at once; Java runs beside all."""

    def python(parts: Iterable[Part]) -> list[Future[Run]]:
        wanted = [part for part in parts if part in options.parts]
        return [beside.submit(python_tests.run, layout, part.value, options.pytest_arguments) for part in wanted]

    with ThreadPoolExecutor() as beside:
        java = [beside.submit(java_tests.run, layout, jdk)] if Part.JAVA in options.parts else []
        for first in python([Part.NOTEBOOKS]):
            yield first.result()
        for second in python([Part.BROWSER, Part.ENVIRONMENT]):
            yield second.result()
        for last in java:
            yield from last.result()
