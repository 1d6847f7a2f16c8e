"""What goes wrong on first use: each case gives a sentence and a command, and leaves nothing half done."""

from __future__ import annotations

import ast
import os
import runpy
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.checkout import Checkout, copy_of, fake, fake_jdk
from kit import java_packages, launch_lab, machine, ports, prepare
from kit.layout import Layout
from kit.problem import Problem

NOBODY = 65534
DEAD_PROXY = "http://127.0.0.1:9"


@pytest.fixture
def checkout(kit, tmp_path: Path) -> Checkout:
    return copy_of(kit, tmp_path)


def assert_untouched(checkout: Checkout) -> None:
    prepared = checkout.layout.prepared
    assert not prepared.exists() or {path.name for path in prepared.iterdir()} <= {".lock", "logs", "cache"}
    assert list((checkout.tools.parent / "home").iterdir()) == []


@pytest.mark.parametrize("command", ["start", "test", "run", "doctor"])
def test_no_python(checkout: Checkout, command: str) -> None:
    said = checkout.run(command)
    assert said.returncode == 1
    assert said.stderr == (
        "This kit needs Python 3.10 or newer, and none is on the PATH;"
        " mend it with: sudo apt-get install python3 python3-venv\n"
    )
    assert_untouched(checkout)


def test_old_python_is_passed_over_for_a_newer_one(checkout: Checkout) -> None:
    fake(checkout.tools / "python3", "exit 1")
    fake(checkout.tools / "python3.12", f'exec "{os.path.realpath(sys.executable)}" "$@"')
    assert "usage: environment/start" in checkout.run("start", "--help").stdout


def test_entry_point_called_by_an_old_python_says_so(kit, monkeypatch: pytest.MonkeyPatch) -> None:
    main = kit.environment / "kit" / "__main__.py"
    ast.parse(main.read_text("utf-8"), feature_version=(3, 4))
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    with pytest.raises(SystemExit, match="needs Python 3.10 or newer, and this is Python 3.8; mend it with: "):
        runpy.run_path(str(main), run_name="__main__")


def test_no_jdk(checkout: Checkout) -> None:
    said = checkout.with_python().run("start", "--prepare-only")
    assert said.returncode == 1
    assert "The kit needs a JDK 17 or newer, and none is on the PATH." in said.stderr
    assert "Mend it with: sudo apt-get install openjdk-17-jdk" in said.stderr
    assert_untouched(checkout)


def test_no_maven_is_said_before_anything_long_begins(checkout: Checkout) -> None:
    jdk = fake_jdk(checkout.tools.parent / "jdk", "17.0.15", "java", "javac")
    checkout.variables["JAVA_HOME"] = str(jdk)
    said = checkout.with_python().run("start", "--prepare-only")
    assert said.returncode == 1
    assert "Mend it with: sudo apt-get install maven" in said.stderr
    assert "Installing" not in said.stderr
    assert_untouched(checkout)


def test_folder_without_write_permission(checkout: Checkout, prepared) -> None:
    checkout.variables["JAVA_HOME"] = str(prepared.jdk.home)
    for folder in [checkout.tools.parent, *checkout.tools.parent.parents]:
        if folder.stat().st_uid == os.getuid() and "pytest" in str(folder):
            folder.chmod(0o755)
    checkout.layout.environment.chmod(0o555)
    system_python = "/usr/bin/python3"
    if os.getuid() == 0 and not os.access(system_python, os.X_OK):
        pytest.skip("needs a Python that another user can run")
    checkout.with_tool("python3", system_python if os.getuid() == 0 else sys.executable)
    said = checkout.run("start", "--prepare-only", user=NOBODY if os.getuid() == 0 else None)
    checkout.layout.environment.chmod(0o755)
    assert said.returncode == 1
    assert "cannot be written (Permission denied)" in said.stderr
    assert "Mend it with: sudo chown" in said.stderr
    assert_untouched(checkout)


@pytest.mark.parametrize("retries", ["0", "1"])
def test_no_network_for_pip(checkout: Checkout, prepared, retries: str) -> None:
    checkout.with_python().with_tool("mvn", shutil.which("mvn") or "mvn")
    for name in ("bash", "ls", "expr", "sed", "readlink", "cat"):
        checkout.with_tool(name, shutil.which(name) or name)
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), DEAD_PROXY)
    checkout.variables |= {"JAVA_HOME": str(prepared.jdk.home), "PIP_RETRIES": retries, "PIP_FIND_LINKS": "", **proxies}
    said = checkout.run("start", "--prepare-only")
    assert said.returncode == 1
    assert "because the network cannot be reached" in said.stderr
    assert "Mend it with: environment/start, once the network" in said.stderr
    assert "Traceback" not in said.stderr
    assert_untouched(checkout)


def test_no_network_for_maven(checkout: Checkout, prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = " ".join(f"-D{scheme}.proxyHost=127.0.0.1 -D{scheme}.proxyPort=9" for scheme in ("http", "https"))
    monkeypatch.setenv("MAVEN_OPTS", proxy)
    monkeypatch.setenv("RESNETLAB_MAVEN_REPO", str(checkout.tools.parent / "empty"))
    step = java_packages.jars(checkout.layout, prepared.jdk)
    with pytest.raises(Problem, match="Maven could not build the Java library, because the network cannot be reached"):
        step.make()
    assert not step.done
    assert_untouched(checkout)


def test_failing_build_shows_the_end_of_its_log(checkout: Checkout, prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    fake(
        checkout.tools / "mvn",
        "[ \"$1\" = -v ] && echo 'Apache Maven 3.9.9' && exit; echo '[ERROR] ; expected'; exit 1",
    )
    monkeypatch.setenv("PATH", str(checkout.tools))
    with pytest.raises(Problem, match=r"(?s)could not build the Java library\. The end of .*\[ERROR\] ; expected"):
        java_packages.jars(checkout.layout, prepared.jdk).make()
    assert_untouched(checkout)


def test_the_command_for_a_folder_that_cannot_be_written_fits_any_name(tmp_path: Path) -> None:
    layout = Layout(tmp_path / "l'école $HOME")
    layout.root.mkdir()
    layout.environment.write_text("a file in the way", "utf-8")
    with pytest.raises(Problem) as caught:
        prepare.require_writable(layout)
    assert shlex.split(caught.value.remedy)[-1] == str(layout.root)


@pytest.mark.parametrize("name", ["a:b", "cost $5", "`tick`", 'so "called"', "back\\slash"])
def test_a_path_that_tools_take_for_something_else(kit, tmp_path: Path, name: str) -> None:
    checkout = copy_of(kit, tmp_path)
    checkout.layout.root.rename(tmp_path / name)
    moved = Checkout(Layout(tmp_path / name), checkout.tools).with_python()
    said = moved.run("start", "--prepare-only")
    assert said.returncode == 1
    assert said.stderr.startswith(f"The kit lies in {tmp_path / name}, and tools of Java and Python take ")
    assert shlex.split(said.stderr.rpartition("Mend it with: ")[2])[1] == f"{tmp_path / name}"
    assert f"wrong  The kit lies in {tmp_path / name}, " in moved.run("doctor").stdout
    assert_untouched(moved)


def test_a_reader_that_has_read_enough_is_no_error(checkout: Checkout) -> None:
    checkout.with_python()
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as pipe:
        said = checkout.run("doctor", out=pipe)
    assert (said.returncode, said.stderr) == (1, "")


def test_a_terminal_that_cannot_spell_the_path_shows_what_it_can(checkout: Checkout) -> None:
    checkout.variables["PYTHONIOENCODING"] = "ascii"
    said = checkout.with_python().run("doctor")
    assert r"\xdcbung 1" in said.stdout
    assert said.stderr == ""


def test_a_user_without_a_home_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)  # as for a user that the system does not know
    assert list(machine.other_kernels_specifications()) == []


def test_nowhere_to_write_temporary_files(kit, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_found() -> str:
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", none_found)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(Problem, match="can only be read, and no folder of temporary files can be written") as caught:
        kit.logs
    assert caught.value.remedy == "TMPDIR=FOLDER environment/start"


@pytest.mark.parametrize("start", [True, False], ids=["start", "book"])
def test_a_folder_that_cannot_be_made(prepared, tmp_path: Path, start: bool) -> None:
    there = tmp_path / "a file"
    there.write_text("mine", "utf-8")
    settings = {**os.environ, "RESNETLAB_NOTEBOOKS": str(there)} if start else dict(os.environ)
    words = ["start", "--no-browser"] if start else ["book", "--out", there / "site", "00-welcome"]
    command = [sys.executable, prepared.kit.environment / "kit", *words]
    said = subprocess.run(command, env=settings, capture_output=True, text=True, check=False, timeout=60)
    assert said.returncode == 1
    assert said.stderr.startswith(f"There is no folder {there}")
    assert "  Mend it with: " in said.stderr
    assert there.read_text("utf-8") == "mine"


def _put_a_file(own: Path) -> None:
    own.write_text("mine", "utf-8")


def _put_a_link(own: Path) -> None:
    own.symlink_to(own.parent, target_is_directory=True)


@pytest.mark.parametrize("put", [_put_a_file, _put_a_link])
def test_what_somebody_put_in_place_of_the_users_folder_is_not_used(
    kit: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, put: Callable[[Path], None]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    put(kit.own)
    with pytest.raises(Problem, match="resnetlab-[0-9]+ is no folder of yours") as caught:
        prepare._make_own_folders(kit)
    assert caught.value.remedy == "TMPDIR=FOLDER environment/start"
    assert [path.name for path in tmp_path.iterdir()] == [kit.own.name]


def test_low_disk_space(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    checkout.layout.prepared.mkdir()
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(10 << 30, 9 << 30, 1 << 30))
    with pytest.raises(Problem, match=r"needs 3 GB of disk space, and .* has 1\.0 GB left"):
        prepare.require_space(checkout.layout)


def test_port_in_use(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not ports.is_free(port)
        with pytest.raises(Problem, match=f"Port {port} is in use") as caught:
            launch_lab.choose_port(port)
        assert caught.value.remedy.startswith("environment/start --port ")
        assert ports.is_free(int(caught.value.remedy.split()[-1]))
        monkeypatch.setattr(ports, "FIRST", port)
        chosen = launch_lab.choose_port(None)
        assert chosen != port
        assert capsys.readouterr().out == f"Port {port} is in use by another program; taking port {chosen}.\n"


@pytest.mark.parametrize("port", ["0", "65536", "eight"])
def test_port_that_is_none(checkout: Checkout, port: str) -> None:
    said = checkout.with_python().run("start", "--port", port)
    assert said.returncode == 2
    assert f"'{port}' is no port; use a number from 1 to 65535" in said.stderr
