"""binder/: what repo2docker makes of it, and a replay of that build as an ordinary user without a home directory."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.tools import require

ROOT = Path(__file__).resolve().parents[3]
NOTEBOOK = "05-stride-placement.ipynb"


@pytest.fixture(scope="module")
def dockerfile(prepared: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the real repo2docker would build, as Binder calls it."""
    home = tmp_path_factory.mktemp("home")
    checkout = _tracked_files(tmp_path_factory.mktemp("repo2docker") / "checkout")
    user = ["--user-id", "1000", "--user-name", "jovyan"]
    done = subprocess.run(
        [sys.executable, "-m", "repo2docker", "--no-build", "--debug", *user, str(checkout)],
        env={**prepared.variables, "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    "line",
    [
        "apt-get install --yes --no-install-recommends maven openjdk-17-jdk-headless",
        "COPY --chown=1000:1000 src/ ${REPO_DIR}/",
        "USER ${NB_USER}",
        "RUN ./binder/postBuild",
        'ENV R2D_ENTRYPOINT="${REPO_DIR}/binder/start"',
    ],
)
def test_repo2docker_finds_what_the_image_needs(dockerfile: str, line: str) -> None:
    assert line in dockerfile


def test_the_image_is_built_as_an_ordinary_user_after_the_files_are_there(dockerfile: str) -> None:
    steps = ["COPY --chown=1000:1000 src/", "USER ${NB_USER}", "RUN ./binder/postBuild", "ENV R2D_ENTRYPOINT"]
    places = [dockerfile.rindex(step) for step in steps]
    assert places == sorted(places)


@pytest.fixture(scope="module")
def image(prepared: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The checkout after binder/postBuild. It may fetch; Maven's files of this checkout are there to begin with."""
    checkout = _tracked_files(tmp_path_factory.mktemp("image") / "checkout")
    if prepared.kit.maven_repository.is_dir():
        target = checkout / "environment" / ".prepared" / "m2"
        shutil.copytree(prepared.kit.maven_repository, target, copy_function=_link, dirs_exist_ok=True)
    _as_ordinary_user(checkout, ["binder/postBuild"], "--share-net")
    yield checkout
    shutil.rmtree(checkout, ignore_errors=True)


def test_a_notebook_runs_in_the_image_without_a_network(image: Path) -> None:
    command = ["jupyter", "nbconvert", "--to", "notebook", "--execute", "--output", "ran.ipynb", f"notebooks/{NOTEBOOK}"]
    _as_ordinary_user(image, ["binder/start", *command])
    cells = json.loads((image / "notebooks" / "ran.ipynb").read_text("utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    assert len(outputs) > 10
    assert [output for output in outputs if output["output_type"] == "error"] == []


def test_the_server_opens_the_first_notebook(image: Path) -> None:
    for command, app in ((["jupyter-lab"], "LabApp"), (["jupyter", "notebook", "--ip", "0.0.0.0"], "JupyterNotebookApp")):
        said = _as_ordinary_user(image, ["binder/start", *command, "--show-config-json"])
        assert json.loads(said)[app]["default_url"] == "/lab/tree/notebooks/00-welcome.ipynb"


def test_the_image_keeps_nothing_that_only_its_build_needed(image: Path) -> None:
    prepared = image / "environment" / ".prepared"
    assert not (prepared / "m2").exists()
    assert not (image / "lib" / "target").exists()
    size = sum(file.lstat().st_size for file in prepared.rglob("*") if file.is_file())
    assert size < 700 << 20, f"{size >> 20} MB"


@pytest.mark.parametrize(
    ("part", "folder"),
    [
        ("Python packages", "environment/.prepared/venv"),
        ("natives", "environment/.prepared/natives"),
        ("jars", "environment/.prepared/jars"),
        ("archive", "environment/.prepared/archive"),
        ("Jupyter's files", "environment/.prepared/jupyter"),
        ("checkout", "."),
    ],
)
def test_the_image_weighs_what_is_stated(image: Path, part: str, folder: str) -> None:
    said = (ROOT / "environment" / "README.md").read_text("utf-8")
    [stated] = re.findall(rf"^\| {part} \| (\d+) \|", said, re.MULTILINE)
    prepared = image / "environment" / ".prepared"
    files = [file for file in (image / folder).rglob("*") if folder != "." or not file.is_relative_to(prepared)]
    weight = sum(file.lstat().st_size for file in files if file.is_file()) / (1 << 20)
    assert weight == pytest.approx(int(stated), rel=0.1, abs=2)


def _tracked_files(folder: Path) -> Path:
    """Copy what a clone would hold."""
    ignored = shutil.ignore_patterns(".git", ".prepared", "target", "__pycache__", ".progress")
    shutil.copytree(ROOT, folder, ignore=ignored)
    return folder


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _as_ordinary_user(checkout: Path, command: list[str], *more: str) -> str:
    """Run a command as user 1000 on a read-only system, where only the checkout and /tmp can be written."""
    isolation = [require("bwrap"), "--unshare-all", *more, "--uid", "1000", "--gid", "1000", "--die-with-parent"]
    files = ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp"]
    home = ["--tmpfs", "/home", "--bind", str(checkout), "/home/repo", "--remount-ro", "/home", "--chdir", "/home/repo"]
    variables = ["--clearenv", "--setenv", "PATH", os.environ["PATH"], "--setenv", "HOME", "/home/jovyan"]
    done = subprocess.run(
        [*isolation, *files, *home, *variables, *command], capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    return done.stdout
