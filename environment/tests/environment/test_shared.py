"""One prepared checkout that can only be read, for several users at once, each with files of their own."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from helpers.tools import require
from kit import ports

USERS = (1000, 1001)
NOTEBOOK = "00-welcome.ipynb"


def as_user(prepared: Any, user: int, shared: Path) -> list[str]:
    """Begin a command of a user who may write into the folder of temporary files and nowhere else."""
    isolation = [require("bwrap"), "--unshare-user", "--unshare-pid", "--die-with-parent"]
    files = ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    who = ["--uid", str(user), "--gid", str(user), "--bind", str(shared), str(shared), "--tmpfs", "/home"]
    variables = {"PATH": os.environ["PATH"], "HOME": "/home/nobody", "TMPDIR": str(shared)}
    settings = [word for name, value in variables.items() for word in ("--setenv", name, value)]
    return [*isolation, *files, *who, "--clearenv", *settings, "--chdir", str(prepared.kit.root), "--"]


def test_two_users_run_a_notebook_at_once(prepared: Any, tmp_path: Path) -> None:
    def run(user: int) -> subprocess.CompletedProcess[str]:
        out = tmp_path / f"{user}.ipynb"
        command = ["environment/run", "jupyter", "nbconvert", "--execute", "--to", "notebook", "--output", out, f"notebooks/{NOTEBOOK}"]
        return subprocess.run(
            [*as_user(prepared, user, tmp_path), *command], capture_output=True, text=True, check=False, timeout=300
        )

    with ThreadPoolExecutor(len(USERS)) as pool:
        for user, said in zip(USERS, pool.map(run, USERS), strict=True):
            assert said.returncode == 0, said.stderr
            cells = json.loads((tmp_path / f"{user}.ipynb").read_text("utf-8"))["cells"]
            outputs = [output for cell in cells for output in cell.get("outputs", [])]
            assert len(outputs) > 4
            assert [output for output in outputs if output["output_type"] == "error"] == []
            assert (tmp_path / f"resnetlab-{user}").stat().st_mode & 0o777 == 0o700


def test_a_machine_with_more_cores_and_another_language_needs_nothing_prepared_again(prepared: Any, tmp_path: Path) -> None:
    session = ["env", "OMP_NUM_THREADS=96", "OMP_WAIT_POLICY=active", "LC_ALL=C"]
    shown = 'import os; print(os.environ["OMP_NUM_THREADS"], os.environ["LC_ALL"])'
    command = [*as_user(prepared, USERS[0], tmp_path), *session, "environment/run", "python", "-c", shown]
    said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (said.stdout, said.stderr) == ("96 C.UTF-8\n", "")


@pytest.fixture
def port_in_use() -> Iterator[int]:
    """The port that the kit asks for first, in use by another program (whichever that is)."""
    with socket.socket() as taken:
        if ports.is_free(ports.FIRST):
            taken.bind(("127.0.0.1", ports.FIRST))
            taken.listen()
        yield ports.FIRST


def test_a_server_starts_on_another_port_and_listens_on_loopback_alone(prepared: Any, tmp_path: Path, port_in_use: int) -> None:
    command = [*as_user(prepared, USERS[0], tmp_path), "environment/start", "--no-browser"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = ""
    try:
        for line in server.stdout or []:
            said += line
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/\S*token=(\w{20,})", line):
                break
        assert found, said
        assert f"Port {port_in_use} is in use by another program; taking port {found[1]}." in said
        assert "can only be read; to keep what you do" in said
        status = f"http://127.0.0.1:{found[1]}/api/status?token={found[2]}"
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(status) as answer:
            assert answer.status == 200
        assert listening_at(int(found[1])) == {"0100007F"}
    finally:
        server.terminate()
        server.wait(20)


def listening_at(port: int) -> set[str]:
    """Give the addresses, as the system writes them, where somebody listens on a port."""
    tables = [Path(f"/proc/net/{name}").read_text("ascii").splitlines()[1:] for name in ("tcp", "tcp6")]
    rows = [line.split() for table in tables for line in table]
    return {row[1].split(":")[0] for row in rows if row[3] == "0A" and int(row[1].split(":")[1], 16) == port}
