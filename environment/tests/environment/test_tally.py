"""The one last line of environment/test."""

from __future__ import annotations

from pathlib import Path

from kit.tally import Tally, tally_of

SUREFIRE = '<testsuite name="A" tests="5" errors="1" failures="1" skipped="1"><testcase name="a"/></testsuite>'
PYTEST = '<testsuites><testsuite name="pytest" errors="0" failures="1" skipped="2" tests="7"/></testsuites>'


def test_sums_up_both_kinds_of_report(tmp_path: Path) -> None:
    reports = [tmp_path / "surefire.xml", tmp_path / "pytest.xml", tmp_path / "missing.xml"]
    reports[0].write_text(SUREFIRE)
    reports[1].write_text(PYTEST)
    assert tally_of(reports) == Tally(passed=6, failed=3, skipped=3)
    assert str(tally_of(reports)) == "6 passed, 3 failed, 3 skipped"


def test_run_that_went_wrong_without_a_failed_test_counts_as_a_failure() -> None:
    assert Tally(passed=3).explaining(1) == Tally(passed=3, failed=1)
    assert Tally(passed=3, failed=2).explaining(1) == Tally(passed=3, failed=2)
    assert Tally(passed=3).explaining(0) == Tally(passed=3)
