"""Opens JupyterLab on the first notebook and ends with it."""

from __future__ import annotations

import http.client
import os
import secrets
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kit import ports
from kit.environ import variables
from kit.folders import made
from kit.layout import Layout, python_of
from kit.prepare import Goal, prepare
from kit.problem import Problem
from kit.python_packages import imports_work
from kit.step import remove

WELCOME = "00-welcome.ipynb"


class Ending(Enum):
    """How far a start goes."""

    PREPARED = "everything is prepared"
    SERVING = "JupyterLab is ready"
    BROWSER = "a browser shows it"


@dataclass(frozen=True)
class Options:
    ending: Ending
    port: int | None


@dataclass(frozen=True)
class Served:
    """How a server ended: with which code, and whether it ever answered."""

    code: int
    has_answered: bool
    log: Path

    def explain(self) -> None:
        if self.code != 0:
            tail = self.log.read_text("utf-8", "replace").splitlines()[-8:]
            said = f"JupyterLab ended with code {self.code}. The end of {self.log}:"
            print("\n    ".join([said, *tail]), file=sys.stderr)


def start(layout: Layout, options: Options) -> int:
    prepare(layout, Goal.LEARN)
    if options.ending is Ending.PREPARED:
        print("Everything is prepared. Open it with: environment/start")
        return 0
    code = serve(layout, options)
    if code != 0 and not imports_work(layout.venv):
        print(f"The virtual environment {layout.venv} is broken; making it again.", file=sys.stderr)
        remove(layout.venv)
        prepare(layout, Goal.LEARN)
        code = serve(layout, options)
    return code


def serve(layout: Layout, options: Options) -> int:
    """Run JupyterLab on a free port. Only listening takes a port: a server that finds it taken by then gets another."""
    while True:
        port = choose_port(options.port)
        served = _serve(layout, port, options.ending)
        if served.code == 0 or served.has_answered or ports.is_free(port):
            served.explain()
            return served.code


def choose_port(wanted: int | None) -> int:
    first = wanted or ports.FIRST
    if ports.is_free(first):
        return first
    free = ports.next_free(first)
    if wanted is None and free is not None:
        print(f"Port {first} is in use by another program; taking port {free}.")
        return free
    raise Problem(f"Port {first} is in use by another program.", f"environment/start --port {free or 0}")


def _serve(layout: Layout, port: int, ending: Ending) -> Served:
    token = secrets.token_hex(24)
    page = f"/lab/tree/{WELCOME}" if (layout.notebooks / WELCOME).is_file() else "/lab"
    made(layout.notebooks, "RESNETLAB_NOTEBOOKS=FOLDER environment/start")
    if not os.access(layout.notebooks, os.W_OK):
        print(f"The notebooks in {layout.notebooks} can only be read; to keep what you do, copy them to a FOLDER of yours and use")
        print("  RESNETLAB_NOTEBOOKS=FOLDER environment/start")
    log = layout.logs / f"jupyter-{port}.log"
    with log.open("wb") as said:
        environment = {**variables(layout), "JUPYTER_TOKEN": token}
        server = subprocess.Popen(
            _command(layout, port, page, ending), cwd=layout.notebooks, env=environment,
            stdin=subprocess.DEVNULL, stdout=said, stderr=said,
        )  # fmt: skip
    _pass_on_termination()
    has_answered = False
    try:
        has_answered = _answers(server, port, token)
        if has_answered:
            print(f"JupyterLab is at http://127.0.0.1:{port}{page}?token={token}")
            print(f"Its log is {log}. Stop it with Ctrl-C.", flush=True)
        return Served(server.wait(), has_answered, log)
    except KeyboardInterrupt:
        return Served(_stop(server), has_answered, log)


def _command(layout: Layout, port: int, page: str, ending: Ending) -> list[str]:
    return [
        str(python_of(layout.venv)),
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={layout.notebooks}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--LabApp.default_url={page}",
        *(["--ServerApp.allow_root=True"] if os.name != "nt" and os.geteuid() == 0 else []),
        *([] if ending is Ending.BROWSER else ["--no-browser"]),
    ]


def _answers(server: subprocess.Popen[bytes], port: int, token: str) -> bool:
    """Wait until the server itself answers: whoever else listens there refuses its token, or asks for none."""
    address = f"http://127.0.0.1:{port}/api/status"
    while server.poll() is None:
        if _status(f"{address}?token={token}") == 200 and _status(address) == 403:
            return True
        time.sleep(0.1)
    return False


def _status(address: str) -> int:
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code
    except (http.client.HTTPException, OSError):
        return 0


def _pass_on_termination() -> None:
    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupt)
    if os.name != "nt":
        signal.signal(signal.SIGHUP, interrupt)


def _stop(server: subprocess.Popen[bytes]) -> int:
    """End the server and its kernels. On Ctrl-C it was told by the terminal already; a second word does no harm."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if server.poll() is None:
        server.terminate()
    try:
        server.wait(15)
    except subprocess.TimeoutExpired:
        server.kill()
    print("\nStopped.", flush=True)
    return 0
