"""Several starts that choose the same port: each gets a server, and each a port of its own."""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from kit import launch_lab, ports
from kit.launch_lab import Ending, Options
from kit.layout import Layout, python_of

# stands for JupyterLab: once all starts have chosen a port, it listens there or ends with 1
SERVER = """
import http.server, os, pathlib, sys, time
port = next(int(word.rpartition("=")[2]) for word in sys.argv if word.startswith("--ServerApp.port="))
here = pathlib.Path(os.environ["MEETING_PLACE"])
(here / str(os.getpid())).touch()
while len(list(here.iterdir())) < int(os.environ["STARTS"]):
    time.sleep(0.01)

class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path.endswith(os.environ["JUPYTER_TOKEN"]) else 403)
        self.end_headers()

try:
    http.server.HTTPServer(("127.0.0.1", port), Answer).serve_forever()
except OSError:
    sys.exit(1)
"""
START = """
import pathlib, sys
sys.path[:0] = [sys.argv[1]]
from kit import launch_lab, ports
from kit.layout import Layout
ports.FIRST = int(sys.argv[3])
sys.exit(launch_lab.serve(Layout(pathlib.Path(sys.argv[2])), launch_lab.Options(launch_lab.Ending.SERVING, None)))
"""


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """A checkout whose JupyterLab is the server above."""
    layout = Layout(tmp_path / "checkout")
    python = python_of(layout.venv)
    python.parent.mkdir(parents=True)
    layout.logs.mkdir()
    (tmp_path / "server.py").write_text(SERVER, "utf-8")
    command = shlex.join([os.path.realpath(sys.executable), str(tmp_path / "server.py")])
    python.write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
    python.chmod(0o755)
    return layout


def test_starts_that_choose_the_same_port_get_different_ones(kit: Layout, layout: Layout, tmp_path: Path) -> None:
    meeting = tmp_path / "meeting"
    meeting.mkdir()
    settings = {**os.environ, "MEETING_PLACE": str(meeting), "STARTS": "3"}
    first = ports.next_free(9500)
    command = [sys.executable, "-c", START, kit.environment, layout.root, str(first)]
    starts = [subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    try:
        found = [port_said(start) for start in starts]
    finally:
        for start in starts:
            start.send_signal(signal.SIGINT)
    assert len(set(found)) == 3
    assert str(first) in found
    assert [start.wait(20) for start in starts] == [0, 0, 0]


def port_said(start: subprocess.Popen[str]) -> str:
    said = ""
    for line in start.stdout or []:
        said += line
        if match := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
            return match[1]
    raise AssertionError(said)


def test_a_port_that_was_asked_for_and_is_taken_meanwhile_is_said(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    free = iter([True])
    look = ports.is_free
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        monkeypatch.setenv("MEETING_PLACE", str(layout.logs))
        monkeypatch.setenv("STARTS", "1")
        monkeypatch.setattr(ports, "is_free", lambda asked: next(free, False) if asked == port else look(asked))
        monkeypatch.setattr(launch_lab, "_pass_on_termination", lambda: None)
        with pytest.raises(launch_lab.Problem, match=f"Port {port} is in use by another program"):
            launch_lab.serve(layout, Options(Ending.SERVING, port))
