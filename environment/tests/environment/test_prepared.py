"""The prepared environment: the kernel computes quietly, a second start is quick, nothing leaves the checkout."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import nbformat.v4
import pytest
from helpers import lab
from helpers.notebook import NotebookRun, execute
from jupyter_client.kernelspec import KernelSpecManager
from kit import kernel, ports
from kit.environ import variables
from kit.layout import Layout, python_of

COMPUTES = """
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
try (NDManager manager = NDManager.newBaseManager()) {
    System.out.println(manager.ones(new Shape(2, 2)).sum().getFloat() + " \u00e4");
}
"""
PLACES_OF_THE_JVM = 'System.out.println(System.getProperty("jna.tmpdir") + " " + System.getenv("DJL_CACHE_DIR"));'


def book_of(**cells: str) -> nbformat.NotebookNode:
    code = [nbformat.v4.new_code_cell(text, id=id) for id, text in cells.items()]
    return nbformat.v4.new_notebook(cells=code, metadata={"kernelspec": {"name": "java", "display_name": "Java"}})


@pytest.fixture(scope="module")
def first_run(prepared, tmp_path_factory: pytest.TempPathFactory) -> NotebookRun:
    book = book_of(first=COMPUTES, again=COMPUTES, places=PLACES_OF_THE_JVM)
    return execute(book, folder=tmp_path_factory.mktemp("cwd"))


def test_kernel_computes_on_the_engine_without_noise(first_run: NotebookRun) -> None:
    assert first_run.errors == {}
    assert first_run.stderr == {}
    assert first_run.cell("first").stdout == "4.0 \u00e4\n"
    assert first_run.cell("again").stdout == "4.0 \u00e4\n"


def test_kernel_writes_inside_the_checkout(first_run: NotebookRun, kit: Layout) -> None:
    places = first_run.cell("places").stdout.split(f"{kit.prepared}{os.sep}")
    assert [place.strip() for place in places] == ["", "jna", "djl"]


def test_kernel_of_the_kit_hides_the_one_that_pip_installs(prepared) -> None:
    found = KernelSpecManager(ensure_native_kernel=False).find_kernel_specs()
    assert {name: Path(folder) for name, folder in found.items()} == {"java": prepared.kit.kernel}


def test_kernel_starts_with_its_archive(prepared) -> None:
    assert kernel.has_archive(prepared.kit)
    command = [word for word in kernel.kernel_command(prepared.kit, prepared.jdk, []) if word != "{connection_file}"]
    archive = kernel.using(prepared.jdk, prepared.kit.archive / kernel.ARCHIVE)
    options = command[1 : command.index("-cp")]
    said = subprocess.run(
        [prepared.jdk.java, *options, archive, "-Xlog:class+load", *command[command.index("-cp") :]],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    from_jars = [line for line in said.stdout.splitlines() if " org.dflib.jjava." in line]
    assert from_jars
    if kernel.archive_covers_jars(prepared.kit):
        assert [line for line in from_jars if "source: shared objects file" not in line] == []


def test_kernel_works_in_a_folder_with_spaces_and_other_letters(prepared, tmp_path: Path, monkeypatch) -> None:
    layout = Layout(tmp_path / "Übung eins, 1×1")
    layout.prepared.mkdir(parents=True)
    for name in ("venv", "jars", "natives"):
        (layout.prepared / name).symlink_to(prepared.kit.prepared / name)
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    kernel.archive(layout, prepared.jdk).make()
    kernel.specification(layout, prepared.jdk).make()
    assert kernel.has_archive(layout)
    script = prepared.kit.environment / "kit" / "record_session.py"
    said = subprocess.run(
        [python_of(prepared.kit.venv), "-I", script, layout.kernel.parent, ""],
        env=variables(layout),
        cwd=layout.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.stdout == "ok\n", said.stderr


def run_kit(kit: Layout, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(kit.environment / arguments[0]), *arguments[1:]],
        env={**os.environ, **more},
        capture_output=True,
        text=True,
        check=False,
    )


def test_second_start_is_quick_and_needs_no_network(prepared) -> None:
    dead = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")
    start = time.monotonic()
    said = run_kit(prepared.kit, "start", "--prepare-only", **dead)
    assert said.returncode == 0
    assert said.stdout == "Everything is prepared. Open it with: environment/start\n"
    assert said.stderr == ""
    assert time.monotonic() - start < 5


def test_run_finds_the_commands_and_hands_on_the_exit_code(prepared) -> None:
    said = run_kit(prepared.kit, "run", "python", "-c", "import sys, jupyterlab; print(sys.prefix); sys.exit(7)")
    assert (said.stdout.strip(), said.returncode) == (str(prepared.kit.venv), 7)
    assert (
        "There is no command nonsense in the prepared environment." in run_kit(prepared.kit, "run", "nonsense").stderr
    )


@pytest.fixture
def own_lab(prepared, tmp_path: Path):
    port = ports.next_free(9400)
    assert port is not None
    server = lab.start(prepared.kit, port, tmp_path)
    yield server
    if server.process.poll() is None:
        server.stop()


def status_of(address: str) -> int:
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code


def test_start_serves_with_a_token_and_ends_on_interrupt(own_lab: lab.LabServer, tmp_path: Path) -> None:
    contents = f"{own_lab.address}/api/contents"
    assert status_of(f"{contents}?token={own_lab.token}") == 200
    assert status_of(contents) == 403
    start_kernel = urllib.request.Request(
        f"{own_lab.address}/api/kernels?token={own_lab.token}", data=b'{"name": "java"}', method="POST"
    )
    with urllib.request.urlopen(start_kernel) as answer:
        assert answer.status == 201
    kernels = children_of(own_lab.process.pid)
    own_lab.process.send_signal(signal.SIGINT)
    assert own_lab.process.wait(20) == 0
    assert (tmp_path / "start.log").read_text("utf-8").endswith("Stopped.\n")
    assert ports.is_free(int(own_lab.address.rsplit(":", 1)[1]))
    assert len(kernels) >= 2
    assert [pid for pid in kernels if Path(f"/proc/{pid}").exists()] == []


def children_of(pid: int) -> list[int]:
    """List the processes below one: the server and its kernels."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    children = [int(line) for line in found.stdout.split()]
    return children + [below for child in children for below in children_of(child)]


def test_nothing_is_written_to_the_home_directory(prepared, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    shown = home.parent / "shown.ipynb"
    nbformat.write(book_of(first=COMPUTES), shown)
    # a JVM takes its home from the user database and not from HOME
    own = {"HOME": str(home), "JAVA_TOOL_OPTIONS": f"-Duser.home={home}"}
    said = run_kit(prepared.kit, "run", "jupyter", "nbconvert", "--execute", "--to", "html", str(shown), **own)
    assert said.returncode == 0, said.stderr
    assert "4.0" in shown.with_suffix(".html").read_text("utf-8")
    assert list(home.rglob("*")) == []
