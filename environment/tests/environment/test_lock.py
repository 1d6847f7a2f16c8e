"""One preparation at a time."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from kit.lock import locked

HOLD = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from kit.lock import locked
with locked(Path(sys.argv[2])):
    print("held", flush=True)
    time.sleep(float(sys.argv[3]))
"""


@pytest.fixture
def hold(kit, tmp_path: Path):
    holders = []

    def start(seconds: float) -> subprocess.Popen[str]:
        holder = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(kit.environment), str(tmp_path / ".lock"), str(seconds)],
            stdout=subprocess.PIPE,
            text=True,
        )
        holders.append(holder)
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        return holder

    yield start
    for holder in holders:
        holder.kill()
        holder.wait()


def test_second_process_waits_and_says_so(hold, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    hold(1.0)
    start = time.monotonic()
    with locked(tmp_path / ".lock"):
        waited = time.monotonic() - start
    assert waited > 0.5
    assert capfd.readouterr().err == "Another command is preparing this checkout; waiting for it to finish.\n"


def test_lock_of_a_killed_process_is_free(hold, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    holder = hold(60)
    holder.kill()
    holder.wait()
    with locked(tmp_path / ".lock"):
        assert capfd.readouterr().err == ""
