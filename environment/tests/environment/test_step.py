"""A step's folder is there completely or not at all, however the step ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from kit.step import Step, hash_of

PLACES = pytest.mark.parametrize("stays_in_place", [False, True])


def step(folder: Path, text: str, stays_in_place: bool, fingerprint: str | None = None) -> Step:
    def build(made: Path) -> None:
        (made / "first").write_text(text)
        if text == "fails":
            raise OSError("the network went away")
        (made / "second").write_text(text)

    return Step("made", "Making", folder / "made", fingerprint or text, build, stays_in_place)


@PLACES
def test_made_once_until_its_inputs_change(tmp_path: Path, stays_in_place: bool) -> None:
    first = step(tmp_path, "one", stays_in_place)
    assert not first.done
    first.make()
    assert first.done
    assert not step(tmp_path, "two", stays_in_place).done
    step(tmp_path, "two", stays_in_place).make()
    assert (tmp_path / "made" / "second").read_text() == "two"
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


@PLACES
def test_failure_leaves_nothing(tmp_path: Path, stays_in_place: bool) -> None:
    with pytest.raises(OSError, match="network"):
        step(tmp_path, "fails", stays_in_place).make()
    assert list(tmp_path.iterdir()) == []


@PLACES
def test_failure_leaves_what_was_there_before(tmp_path: Path, stays_in_place: bool) -> None:
    step(tmp_path, "one", stays_in_place).make()
    with pytest.raises(OSError, match="network"):
        step(tmp_path, "fails", stays_in_place).make()
    assert step(tmp_path, "one", stays_in_place).done
    assert (tmp_path / "made" / "first").read_text() == "one"
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


@PLACES
def test_killed_step_counts_as_not_done_and_is_made_again(tmp_path: Path, stays_in_place: bool, kit) -> None:
    killed = f"""
import os, sys
from pathlib import Path
sys.path.insert(0, {str(kit.environment)!r})
from kit.step import Step
def build(made):
    (made / "half").write_text("half")
    os._exit(9)
Step("made", "Making", Path({str(tmp_path)!r}) / "made", "one", build, {stays_in_place}).make()
"""
    assert subprocess.run([sys.executable, "-c", killed], check=False).returncode == 9
    again = step(tmp_path, "one", stays_in_place)
    assert not again.done
    again.make()
    assert again.done
    assert sorted(path.name for path in (tmp_path / "made").iterdir()) == [".made-from", "first", "second"]
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


def test_fingerprint_sees_contents_and_where_they_end(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("a")
    before = hash_of([file])
    file.write_text("b")
    assert hash_of([file]) != before
    assert hash_of(["ab", "c"]) != hash_of(["a", "bc"])
