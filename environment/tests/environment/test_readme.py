"""What README points to exists, and what it says of platforms is what the tests know."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers.platforms import ROWS, Row, State, table

ROOT = Path(__file__).resolve().parents[3]


def test_every_relative_link_leads_somewhere() -> None:
    for page in ("README.md", "CONTRIBUTING.md", "environment/README.md"):
        links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / page).read_text("utf-8"))
        assert [link for link in links if not ((ROOT / page).parent / link).exists()] == [], page


def test_every_command_exists() -> None:
    commands = re.findall(r"\b((?:environment|grading)/[a-z]+)\b(?![/.])", (ROOT / "README.md").read_text("utf-8"))
    assert {"environment/start", "environment/doctor", "environment/test", "grading/grade"} <= set(commands)
    assert [command for command in commands if not (ROOT / command).exists()] == []


def test_the_table_of_platforms_is_what_the_tests_know() -> None:
    assert table() in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.platform}, {row.engine}, {row.kernel}, {row.front_end}")
def test_each_row_of_the_table_names_what_shows_it(row: Row) -> None:
    assert row.shown_by
    for shown in row.shown_by:
        file, _, function = shown.partition("::")
        if function:
            text = (ROOT / "environment" / "tests" / file).read_text("utf-8")
            assert re.search(rf"^def {function}\(", text, re.MULTILINE), shown
        else:
            assert row.state in (State.BY_HAND, State.DECLARED)
            assert (ROOT / shown.partition(" ")[0]).is_file(), shown
