"""Measures a clone's way to its first pictures, and what it fetches: with cold and then with warm package caches.

python3 environment/bench/first_picture.py

Cold: nothing but Git, Python, a JDK and Maven. Warm: RESNETLAB_MAVEN_REPO names the local repository that the first clone filled, and
PIP_FIND_LINKS a folder of wheels, as on a second machine of a class. Bytes are those that all of this machine's interfaces received.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ["jupyter", "nbconvert", "--execute", "--to", "notebook", "--output", "ran", "notebooks/00-welcome.ipynb"]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "home").mkdir()
        cold = _measure("cold", place / "cold", place, {})
        wheels = place / "wheels"
        lock = cold / "environment" / "requirements.lock"
        _run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:", "-d", wheels, "-r", lock], cold, dict(os.environ))
        repository = str(cold / "environment" / ".prepared" / "m2")
        warm = {"RESNETLAB_MAVEN_REPO": repository, "PIP_FIND_LINKS": str(wheels), "PIP_NO_INDEX": "1"}
        shutil.rmtree(_measure("warm", place / "warm", place, warm))
    return 0


def _measure(name: str, clone: Path, place: Path, more: Mapping[str, str]) -> Path:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("RESNETLAB_")}
    environment = {**kept, "HOME": str(place / "home"), **more}
    times = [time.monotonic()]
    before = _received()
    _run(["git", "clone", "-q", "--no-hardlinks", ROOT, clone], place, environment)
    times.append(time.monotonic())
    _run([clone / "environment" / "start", "--prepare-only"], clone, environment)
    times.append(time.monotonic())
    _run([clone / "environment" / "run", *PICTURES], clone, environment)
    times.append(time.monotonic())
    cloning, preparing, running = (after - earlier for earlier, after in zip(times, times[1:], strict=False))
    megabytes = (_received() - before) / 1e6
    print(f"{name}: clone {cloning:.1f} s, prepare {preparing:.1f} s, run 00-welcome {running:.1f} s; {megabytes:.0f} MB received")
    print(f"{name}: {_sizes(clone)}", flush=True)
    return clone


def _run(command: list[object], folder: Path, environment: Mapping[str, str]) -> None:
    done = subprocess.run([str(word) for word in command], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command} failed:\n{done.stdout}{done.stderr}")


def _received() -> int:
    lines = Path("/proc/net/dev").read_text("ascii").splitlines()[2:]
    return sum(int(line.split(":")[1].split()[0]) for line in lines if not line.strip().startswith("lo:"))


def _sizes(clone: Path) -> str:
    prepared = clone / "environment" / ".prepared"
    return ", ".join(f"{folder.name} {_size(folder) / 1e6:.0f} MB" for folder in sorted(prepared.iterdir()) if folder.is_dir())


def _size(folder: Path) -> int:
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


if __name__ == "__main__":
    sys.exit(main())
