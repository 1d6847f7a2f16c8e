"""What README points to exists."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_every_relative_link_leads_somewhere() -> None:
    for page in ("README.md", "CONTRIBUTING.md"):
        links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / page).read_text("utf-8"))
        assert [link for link in links if not (ROOT / link).exists()] == [], page


def test_every_command_exists() -> None:
    commands = re.findall(r"\b((?:environment|grading)/[a-z]+)\b(?![/.])", (ROOT / "README.md").read_text("utf-8"))
    assert {"environment/start", "environment/doctor", "environment/test", "grading/grade"} <= set(commands)
    assert [command for command in commands if not (ROOT / command).exists()] == []
