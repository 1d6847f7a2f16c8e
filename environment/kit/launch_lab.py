"""Opens JupyterLab on the first notebook and ends with it."""

from __future__ import annotations

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

from kit import ports
from kit.environ import variables
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


def start(layout: Layout, options: Options) -> int:
    prepare(layout, Goal.LEARN)
    if options.ending is Ending.PREPARED:
        print("Everything is prepared. Open it with: environment/start")
        return 0
    port = choose_port(options.port)
    code = _serve(layout, port, options.ending)
    if code != 0 and not imports_work(layout.venv):
        print(f"The virtual environment {layout.venv} is broken; making it again.", file=sys.stderr)
        remove(layout.venv)
        prepare(layout, Goal.LEARN)
        code = _serve(layout, port, options.ending)
    return code


def choose_port(wanted: int | None) -> int:
    first = wanted or ports.FIRST
    if ports.is_free(first):
        return first
    free = ports.next_free(first)
    if wanted is None and free is not None:
        print(f"Port {first} is in use by another program; taking port {free}.")
        return free
    raise Problem(f"Port {first} is in use by another program.", f"environment/start --port {free or 0}")


def _serve(layout: Layout, port: int, ending: Ending) -> int:
    token = secrets.token_hex(24)
    page = f"/lab/tree/{WELCOME}" if (layout.notebooks / WELCOME).is_file() else "/lab"
    layout.notebooks.mkdir(exist_ok=True)
    if not os.access(layout.notebooks, os.W_OK):
        print(f"The notebooks in {layout.notebooks} can only be read; to keep what you do, copy them to a FOLDER of yours and use")
        print("  RESNETLAB_NOTEBOOKS=FOLDER environment/start")
    command = [
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
    log = layout.logs / "jupyter.log"
    with log.open("wb") as said:
        environment = {**variables(layout), "JUPYTER_TOKEN": token}
        server = subprocess.Popen(
            command, cwd=layout.notebooks, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
    _pass_on_termination()
    try:
        if _answers(server, port, token):
            print(f"JupyterLab is at http://127.0.0.1:{port}{page}?token={token}")
            print(f"Its log is {log}. Stop it with Ctrl-C.", flush=True)
        code = server.wait()
    except KeyboardInterrupt:
        return _stop(server)
    if code != 0:
        tail = log.read_text("utf-8", "replace").splitlines()[-8:]
        print("\n    ".join([f"JupyterLab ended with code {code}. The end of {log}:", *tail]), file=sys.stderr)
    return code


def _answers(server: subprocess.Popen[bytes], port: int, token: str) -> bool:
    address = f"http://127.0.0.1:{port}/api/status?token={token}"
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while server.poll() is None:
        try:
            with opener.open(address, timeout=5):
                return True
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    return False


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
