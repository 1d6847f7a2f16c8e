"""What came of tests, read from JUnit XML reports."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


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


@dataclass(frozen=True)
class Run:
    """One run of some tests: its name, what came of it, what it said, and how long it took."""

    name: str
    tally: Tally
    said: str
    seconds: float


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
