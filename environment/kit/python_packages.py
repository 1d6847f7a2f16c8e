"""The virtual environments, from lists locked with hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kit.commands import Tool
from kit.layout import Layout, python_of, site_packages_of
from kit.problem import Problem
from kit.step import Step, hash_of, remove
from kit.tools import install_command

INSTALLERS = ("setuptools", "pip")


def learner_packages(layout: Layout) -> Step:
    """Make JupyterLab, the kernel and what they need."""
    lock = layout.environment / "requirements.lock"

    def build(folder: Path) -> None:
        _install(layout, folder, lock)
        # the launcher offers Java alone; a Python kernel would only be picked by mistake
        remove(folder / "share" / "jupyter" / "kernels" / "python3")
        _remove_installers(layout, folder)

    return Step(
        name="packages",
        title="Installing JupyterLab and the Java kernel",
        folder=layout.venv,
        fingerprint=hash_of([lock, layout.venv, *INSTALLERS]),
        build=build,
        stays_in_place=True,
    )


def test_packages(layout: Layout) -> Step:
    """Make what only the tests need: an environment of its own that also sees the learner's packages."""
    lock = layout.environment / "requirements-test.lock"
    learner = learner_packages(layout)

    def build(folder: Path) -> None:
        _install(layout, folder, lock)
        (site_packages_of(folder) / "learner.pth").write_text(f"{site_packages_of(layout.venv)}\n", "utf-8")

    return Step(
        name="test-packages",
        title="Installing the test tools",
        folder=layout.test_venv,
        fingerprint=hash_of([lock, layout.test_venv, learner.fingerprint]),
        build=build,
        stays_in_place=True,
    )


def discard_if_broken(venv: Path) -> None:
    """Remove a virtual environment whose Python or whose packages are gone, so that it is made again."""
    if venv.exists() and not looks_whole(venv):
        print(f"The virtual environment {venv} is broken; making it again.", file=sys.stderr)
        remove(venv)


def looks_whole(venv: Path) -> bool:
    """Look at the files that a broken environment lacks, without starting its Python."""
    packages = site_packages_of(venv)
    wanted = ["jupyterlab", "jupyter_client", "nbclient"] if venv.name == "venv" else ["pytest", "playwright"]
    python = python_of(venv)
    return python.is_file() and os.access(python, os.X_OK) and all((packages / name).is_dir() for name in wanted)


def _install(layout: Layout, folder: Path, lock: Path) -> None:
    log = layout.logs / "pip.log"
    environment = _pip_environment(layout)
    require_venv_module()
    Tool("Python could not make a virtual environment", install_command("python"), log).run(
        [os.path.realpath(sys.executable), "-m", "venv", folder], environment, layout.root
    )
    options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-cache-dir", "--no-warn-script-location"]
    Tool("pip could not install the Python packages", "environment/start", log).run(
        [python_of(folder), "-m", "pip", "install", *options, "-r", lock], environment, layout.root
    )


def _remove_installers(layout: Layout, folder: Path) -> None:
    """Take out what Python brings to every environment, in whatever old release: the kit installs nothing more."""
    tool = Tool("pip could not remove itself", "environment/start", layout.logs / "pip.log")
    tool.run([python_of(folder), "-m", "pip", "uninstall", "--yes", *INSTALLERS], _pip_environment(layout), layout.root)


def _pip_environment(layout: Layout) -> dict[str, str]:
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PYTHONNOUSERSITE": "1"}
    # pip asks rustc for its version, and a rustc that rustup provides would begin a folder in the home directory
    environment["RUSTUP_HOME"] = str(layout.prepared / "cache" / "rustup")
    for variable in ("PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PIP_USER", "PIP_TARGET", "PIP_PREFIX"):
        environment.pop(variable, None)
    return environment


def require_venv_module() -> None:
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        raise Problem(
            f"{sys.executable} cannot make virtual environments: its venv module is missing.", install_command("python")
        ) from None


def imports_work(venv: Path) -> bool:
    """Start the environment's Python and import what the kit uses."""
    modules = "import jupyterlab, notebook, jupyter_client, nbclient, nbconvert, ipykernel"
    try:
        done = subprocess.run([str(python_of(venv)), "-c", modules], capture_output=True, check=False, timeout=120)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
