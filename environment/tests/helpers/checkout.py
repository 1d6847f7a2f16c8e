"""A copy of the checkout's skeleton and fake tools, for what goes wrong before anything is prepared."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from kit.layout import Layout

SHELL_TOOLS = ("sh", "dirname", "uname", "env")


@dataclass
class Checkout:
    """A copy without anything prepared, and a PATH that holds only what a test puts there."""

    layout: Layout
    tools: Path
    variables: dict[str, str] = field(default_factory=dict)

    def run(self, command: str, *arguments: str, user: int | None = None, out: IO[str] | int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
        """Run environment/COMMAND as somebody at a terminal would."""
        environment = {
            "PATH": str(self.tools),
            "HOME": str(self.tools.parent / "home"),
            "PYTHONDONTWRITEBYTECODE": "1",
            **self.variables,
        }
        return subprocess.run(
            [shutil.which("sh") or "sh", str(self.layout.environment / command), *arguments],
            env=environment,
            user=user,
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=120,
        )

    def with_python(self) -> Checkout:
        fake(self.tools / "python3", f'exec "{os.path.realpath(sys.executable)}" "$@"')
        return self

    def with_tool(self, name: str, found: str) -> Checkout:
        fake(self.tools / name, f'exec "{found}" "$@"')
        return self


def copy_of(kit: Layout, folder: Path) -> Checkout:
    """Copy what the preparation reads into a folder whose name has a space and a letter beyond ASCII."""
    root = folder / "Übung 1"
    ignored = shutil.ignore_patterns(".prepared", "__pycache__", "tests", "target")
    shutil.copytree(kit.environment, root / "environment", ignore=ignored)
    for module in ("lib", "grading"):
        shutil.copytree(kit.root / module, root / module, ignore=ignored)
    shutil.copy2(kit.root / "pom.xml", root)
    shutil.copytree(kit.root / ".mvn", root / ".mvn")
    (root / "notebooks").mkdir()
    tools = folder / "tools"
    tools.mkdir()
    (folder / "home").mkdir()
    for name in SHELL_TOOLS:
        found = shutil.which(name)
        if found:
            (tools / name).symlink_to(found)
    return Checkout(Layout(root), tools)


def fake(path: Path, script: str) -> Path:
    """Write an executable shell script."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return path


def fake_jdk(home: Path, version: str, *programs: str) -> Path:
    """Make a folder that looks like a Java installation with these programs."""
    for program in programs:
        fake(home / "bin" / program, "exit 0")
    (home / "release").write_text(f'JAVA_VERSION="{version}"\n', "utf-8")
    return home
