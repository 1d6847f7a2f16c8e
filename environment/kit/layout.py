"""Where everything lies. All that preparing makes is below environment/.prepared."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kit.engine import Engine, wanted_engine
from kit.problem import Problem


@dataclass(frozen=True)
class Layout:
    """The locations of one checkout."""

    root: Path

    @staticmethod
    def of_this_checkout() -> Layout:
        return Layout(Path(__file__).resolve().parents[2])

    @property
    def environment(self) -> Path:
        return self.root / "environment"

    @property
    def notebooks(self) -> Path:
        """RESNETLAB_NOTEBOOKS names another folder of notebooks, such as a copy that a learner keeps."""
        own = os.environ.get("RESNETLAB_NOTEBOOKS")
        return Path(own).resolve() if own else self.root / "notebooks"

    @property
    def prepared(self) -> Path:
        return self.environment / ".prepared"

    @property
    def own(self) -> Path:
        """Where a session writes: among what is prepared, or in a folder of its user where that can only be read."""
        if not self.prepared.is_dir() or os.access(self.prepared, os.W_OK):
            return self.prepared
        try:
            return Path(tempfile.gettempdir(), f"resnetlab-{os.getuid()}")
        except FileNotFoundError:
            said = f"{self.prepared} can only be read, and no folder of temporary files can be written."
            raise Problem(said, "TMPDIR=FOLDER environment/start") from None

    @property
    def logs(self) -> Path:
        return self.own / "logs"

    @property
    def cache(self) -> Path:
        return self.own / "cache"

    @property
    def venv(self) -> Path:
        return self.prepared / "venv"

    @property
    def test_venv(self) -> Path:
        return self.prepared / "test-venv"

    @property
    def maven_repository(self) -> Path:
        """RESNETLAB_MAVEN_REPO lets several checkouts share one local repository."""
        shared = os.environ.get("RESNETLAB_MAVEN_REPO")
        return Path(shared).resolve() if shared else self.prepared / "m2"

    @property
    def for_engine(self) -> Path:
        """What differs from engine to engine; those that RESNETLAB_ENGINE may name have a folder each."""
        engine = wanted_engine()
        return self.prepared if engine is Engine.USUAL else self.prepared / engine.profile

    @property
    def built_jars(self) -> Path:
        """The jars that Maven built and gathered, with the usual engine."""
        return self.prepared / "jars"

    @property
    def jars(self) -> Path:
        return self.for_engine / "jars"

    @property
    def natives(self) -> Path:
        return self.for_engine / "natives"

    @property
    def engine_cache(self) -> Path:
        """Where the engine unpacks what natives does not hold already."""
        return self.for_engine / "djl"

    @property
    def archive(self) -> Path:
        return self.for_engine / "archive"

    @property
    def jupyter(self) -> Path:
        return self.for_engine / "jupyter"

    @property
    def kernel(self) -> Path:
        return self.jupyter / "kernels" / "java"

    @property
    def jupyter_config(self) -> Path:
        return self.jupyter / "config"

    @property
    def jupyter_state(self) -> Path:
        """What Jupyter itself writes: settings, workspaces, signatures, connection files."""
        return self.jupyter / "state" if self.own == self.prepared else self.own / "state"


def scripts_of(venv: Path) -> Path:
    return venv / ("Scripts" if os.name == "nt" else "bin")


def python_of(venv: Path) -> Path:
    return scripts_of(venv) / ("python.exe" if os.name == "nt" else "python")


def site_packages_of(venv: Path) -> Path:
    if os.name == "nt":
        return venv / "Lib" / "site-packages"
    found = sorted((venv / "lib").glob("python3.*/site-packages"))
    return found[0] if found else venv / "lib" / "site-packages"
