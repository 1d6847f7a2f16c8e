"""Runs a command inside the prepared environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

from kit.environ import variables
from kit.layout import Layout
from kit.prepare import Goal, prepare
from kit.problem import Problem


def run(layout: Layout, command: Sequence[str]) -> int:
    if not command or command[0] in ("-h", "--help"):
        print("Use: environment/run COMMAND [ARGUMENT...], such as: environment/run jupyter kernelspec list")
        return 0 if command else 2
    prepare(layout, Goal.LEARN)
    return become(command, variables(layout))


def become(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Replace this process by the command; on Windows, where that loses the console, wait for it."""
    program = shutil.which(command[0], path=environment["PATH"])
    if program is None:
        raise Problem(
            f"There is no command {command[0]} in the prepared environment.", "environment/run jupyter --help"
        )
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":
        return subprocess.run([program, *command[1:]], env=dict(environment), check=False).returncode
    os.execve(program, list(command), dict(environment))
