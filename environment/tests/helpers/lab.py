"""A JupyterLab server for the browser tests, started as a learner starts it."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from kit.layout import Layout


@dataclass(frozen=True)
class LabServer:
    """A running server. `folder` is a copy of the checkout's notebooks; what a test saves there harms nothing."""

    address: str
    token: str
    folder: Path
    process: subprocess.Popen[bytes]

    def page(self, notebook: str) -> str:
        """Give the address of a fresh copy of a notebook, such as 01-padding.ipynb, opened alone in JupyterLab.

        Two pages on one file would each find it changed on disk, and ask what to do.
        """
        copy = f"{secrets.token_hex(4)}-{notebook}"
        shutil.copy(self.folder / notebook, self.folder / copy)
        return f"{self.address}/lab/tree/{copy}?reset&token={self.token}"

    def end_kernels(self) -> None:
        """End the kernels of all pages that were opened; a server that stops would wait for each of them."""
        for session in json.loads(self._ask("GET", "/api/sessions")):
            self._ask("DELETE", f"/api/sessions/{session['id']}")

    def memory(self) -> int:
        """Give the bytes that the server and its kernels hold; what they share with each other counts once."""
        return sum(_memory_of(pid) for pid in _with_children(self.process.pid))

    def _ask(self, method: str, path: str) -> bytes:
        headers = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(self.address + path, method=method, headers=headers)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=60) as answer:
            return bytes(answer.read())

    def stop(self) -> None:
        self.end_kernels()
        self.process.send_signal(signal.SIGINT)
        self.process.wait(20)


def start(kit: Layout, port: int, folder: Path) -> LabServer:
    """Start environment/start on a copy of the notebooks."""
    copy = folder / "notebooks"
    copy.mkdir()
    if kit.notebooks.is_dir():
        shutil.copytree(kit.notebooks, copy, ignore=shutil.ignore_patterns(".*"), dirs_exist_ok=True)
    log = folder / "start.log"
    with log.open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, str(kit.environment / "kit"), "start", "--no-browser", "--port", str(port)],
            env=_environment(copy, folder),
            stdout=said,
            stderr=said,
            stdin=subprocess.DEVNULL,
        )
    for _ in range(600):
        match = re.search(r"(http://127\.0\.0\.1:\d+)/\S*token=(\w+)", log.read_text("utf-8"))
        if match:
            return LabServer(match[1], match[2], copy, process)
        if process.poll() is not None:
            break
        time.sleep(0.1)
    process.kill()
    raise AssertionError(log.read_text("utf-8"))


def _environment(notebooks: Path, folder: Path) -> dict[str, str]:
    """Open the copy, and let the tests speak to JupyterLab's commands in the page."""
    config = folder / "config"
    config.mkdir()
    open_app = {"expose_app_in_browser": True}
    text = json.dumps({"LabApp": open_app, "JupyterNotebookApp": open_app})
    (config / "jupyter_server_config.json").write_text(text, "utf-8")
    return {**os.environ, "RESNETLAB_NOTEBOOKS": str(notebooks), "JUPYTER_CONFIG_PATH": str(config)}


def _with_children(pid: int) -> list[int]:
    children = " ".join(file.read_text("ascii") for file in Path(f"/proc/{pid}/task").glob("*/children"))
    return [pid, *(below for child in children.split() for below in _with_children(int(child)))]


def _memory_of(pid: int) -> int:
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text("ascii"), re.MULTILINE)
    return int(found[1]) << 10 if found else 0


def is_outside(url: str, address: str) -> bool:
    """Tell whether a request leaves the server."""
    return url.startswith("http") and not url.startswith(address)
