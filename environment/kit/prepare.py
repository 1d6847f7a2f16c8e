"""The whole preparation, in order. What is done already costs a comparison of fingerprints."""

from __future__ import annotations

import os
import shlex
import shutil
import tempfile
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from kit import java_packages, kernel, python_packages
from kit.engine import Engine, wanted_engine
from kit.layout import Layout
from kit.lock import locked
from kit.problem import Problem
from kit.progress import progress
from kit.settings import settings
from kit.step import Step
from kit.tools import Jdk, find_jdk, find_maven

NEEDED_BYTES = 3 << 30

# what ends a folder in PATH and in class paths, and what the scripts of a virtual environment leave to the shell
NOT_IN_A_PATH = os.pathsep if os.name == "nt" else ':$`"\\'

Plan = Sequence[Callable[[], Step]]


class Goal(Enum):
    """What the caller is about to do."""

    LEARN = "JupyterLab and the kernel"
    GRADE = "the autograder, which needs no Python packages"
    TEST = "everything, and the test tools"


def prepare(layout: Layout, goal: Goal) -> Jdk:
    """Make what is missing for a goal and return the JDK that the kernel runs on."""
    require_usable_name(layout)
    jdk = find_jdk()
    plan = plan_for(layout, jdk, goal)
    if any(not step.done for step in _until_open(plan)) or _broken(layout, goal):
        require_writable(layout)
        with locked(layout.prepared / ".lock"):
            if not java_packages.jars(layout, jdk).done:
                find_maven(jdk)
            _make_missing(layout, plan, goal)
    _make_own_folders(layout)
    return jdk


def plan_for(layout: Layout, jdk: Jdk, goal: Goal) -> Plan:
    """List the steps for a goal; each looks at what the ones before it made, so they are asked for one by one."""
    java: Plan = [
        lambda: java_packages.jars(layout, jdk),
        *([] if wanted_engine() is Engine.USUAL else [lambda: java_packages.engine_jars(layout, jdk)]),
        lambda: java_packages.natives(layout),
    ]
    learner: Plan = [
        lambda: python_packages.learner_packages(layout),
        *java,
        lambda: settings(layout),
        lambda: kernel.archive(layout, jdk),
        lambda: kernel.specification(layout, jdk),
    ]
    test: Plan = [lambda: python_packages.test_packages(layout)]
    return {Goal.GRADE: java, Goal.LEARN: learner, Goal.TEST: [*learner, *test]}[goal]


def _until_open(plan: Plan) -> list[Step]:
    """Look at the steps up to the first that is not done; the later ones depend on it."""
    seen: list[Step] = []
    for ask in plan:
        seen.append(ask())
        if not seen[-1].done:
            break
    return seen


def _make_missing(layout: Layout, plan: Plan, goal: Goal) -> None:
    for venv in _environments(layout, goal):
        python_packages.discard_if_broken(venv)
    for ask in plan:
        step = ask()
        if step.done:
            continue
        require_space(layout)
        with progress(step.title):
            step.make()


def _make_own_folders(layout: Layout) -> None:
    """Make what a session writes into; a folder beside other users' is the user's alone."""
    if layout.own != layout.prepared and not _is_made_for_this_user(layout.own):
        raise Problem(f"{layout.own} is no folder of yours, or cannot be made.", "TMPDIR=FOLDER environment/start")
    (layout.jupyter_state / "ipython").mkdir(parents=True, exist_ok=True)
    layout.logs.mkdir(exist_ok=True)


def _is_made_for_this_user(folder: Path) -> bool:
    """Make a folder where others may have put something by that name before: theirs, a file, or a link to elsewhere."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        return not folder.is_symlink() and folder.stat().st_uid == os.getuid()
    except OSError:
        return False


def _broken(layout: Layout, goal: Goal) -> bool:
    return any(not python_packages.looks_whole(venv) for venv in _environments(layout, goal))


def _environments(layout: Layout, goal: Goal) -> list[Path]:
    return {Goal.GRADE: [], Goal.LEARN: [layout.venv], Goal.TEST: [layout.venv, layout.test_venv]}[goal]


def require_usable_name(layout: Layout) -> None:
    found = sorted(set(str(layout.root)) & set(NOT_IN_A_PATH))
    if found:
        raise Problem(
            f"The kit lies in {layout.root}, and tools of Java and Python take {' and '.join(found)} in a path for something else.",
            f"mv {shlex.quote(str(layout.root))} FOLDER, where FOLDER has a plainer path",
        )


def require_writable(layout: Layout) -> None:
    try:
        layout.prepared.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=layout.prepared):
            pass
    except OSError as failure:
        raise Problem(
            f"The kit prepares itself in {layout.prepared}, which cannot be written ({failure.strerror}).",
            f'sudo chown -R "$(id -un)" {shlex.quote(str(layout.root))}',
        ) from None


def require_space(layout: Layout) -> None:
    free = shutil.disk_usage(layout.prepared).free
    if free < NEEDED_BYTES:
        left = f"{layout.prepared} has {free / 2**30:.1f} GB left"
        raise Problem(
            f"Preparing needs {NEEDED_BYTES >> 30} GB of disk space, and {left}.",
            "environment/start, once there is more room",
        )
