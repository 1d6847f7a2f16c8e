"""What the doctor says of a machine and of its settings, and that the kit works all the same where it can."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.checkout import fake_jdk
from kit import doctor, java_packages, machine
from kit.environ import variables
from kit.finding import Finding, Verdict
from kit.layout import Layout, python_of
from kit.tools import Jdk, find_jdk


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path / "kit")


def jdk_for(home: Path, processor: str) -> Jdk:
    return Jdk(home, 17, "17.0.15", processor)


def only(found: list[Finding], verdict: Verdict) -> str:
    [one] = found
    assert one.verdict is verdict
    return str(one)


def test_a_java_that_is_passed_over_is_named(layout: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = fake_jdk(tmp_path / "old", "11.0.27", "java", "javac")
    good = fake_jdk(tmp_path / "good", "17.0.15", "java", "javac")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", os.pathsep.join(str(home / "bin") for home in (old, good)))
    notes = [finding.sentence for finding in doctor.findings(layout) if finding.verdict is Verdict.NOTE]
    assert f"The kit needs a JDK 17 or newer, and {old} is Java 11.0.27. It comes first; the kit passes it over." in notes


def test_a_jdk_without_jshell_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = fake_jdk(tmp_path / "small", "17.0.15", "java", "javac")
    (small / "release").write_text('JAVA_VERSION="17.0.15"\nMODULES="java.base jdk.compiler"\n', "utf-8")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(small / "bin"))
    with pytest.raises(Exception, match=r"small is a Java 17\.0\.15 without the module jdk\.jshell"):
        find_jdk()


@pytest.mark.parametrize(
    ("java", "said", "same"),
    [("x86_64", "AMD64", True), ("amd64", "x86_64", True), ("aarch64", "arm64", True), ("", "arm64", True), ("x86_64", "arm64", False)],
)
def test_a_jdk_for_another_processor_is_found(tmp_path: Path, java: str, said: str, same: bool) -> None:
    found = list(machine.processor(jdk_for(tmp_path, java), said))
    if same:
        assert found == []
    else:
        assert f"The JDK at {tmp_path} is for x86_64, and Python says that this machine is arm64" in only(found, Verdict.WRONG)


def test_jars_from_another_machine_are_fetched_again(prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    assert java_packages.jars(prepared.kit, prepared.jdk).done
    monkeypatch.setattr(java_packages.platform, "machine", lambda: "aarch64")
    assert not java_packages.jars(prepared.kit, prepared.jdk).done
    assert not java_packages.natives(prepared.kit).done


@pytest.mark.parametrize(
    ("said", "words"),
    [(("glibc", "2.36"), ""), (("glibc", "2.23"), ""), (("glibc", "2.17"), "has glibc 2.17."), (("", ""), "has another C library.")],
)
def test_an_old_c_library_is_found(layout: Layout, monkeypatch: pytest.MonkeyPatch, said: tuple[str, str], words: str) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    found = list(machine.c_library(layout, said))
    if not words:
        assert found == []
    else:
        assert f"MXNet's native libraries need glibc 2.23 or newer, and this system {words}" in only(found, Verdict.WRONG)


def test_little_memory_is_found() -> None:
    assert list(machine.memory(None)) == list(machine.memory(2 << 30)) == []
    assert "700 MB of memory are free" in only(list(machine.memory(700 << 20)), Verdict.NOTE)
    assert (machine.available_memory() or 1 << 30) > 1 << 20


def test_a_kernel_of_the_same_name_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = tmp_path / "kernels" / "java"
    spec.mkdir(parents=True)
    monkeypatch.setattr(machine, "_jupyter_folders", lambda: [tmp_path])
    assert list(machine.other_kernels_specifications()) == []
    (spec / "kernel.json").write_text("{}", "utf-8")
    said = only(list(machine.other_kernels_specifications()), Verdict.NOTE)
    assert f"Another kernel named java is in {spec}; the kit starts its own instead." in said


def test_a_missing_class_path_folder_of_another_kernel_does_no_harm(prepared, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("IJAVA_CLASSPATH", "JJAVA_CLASSPATH", "RJK_CLASSPATH"):
        monkeypatch.setenv(name, "/nonexistent/*.jar")
    said = only(list(machine.other_kernels_variables()), Verdict.NOTE)
    assert "IJAVA_CLASSPATH, JJAVA_CLASSPATH, RJK_CLASSPATH would change how a Java kernel starts" in said
    assert not any(name.endswith("_CLASSPATH") for name in variables(prepared.kit))
    # even where a front end hands the variables on
    done = subprocess.run(
        [python_of(prepared.kit.venv), "-I", prepared.kit.environment / "kit" / "record_session.py", prepared.kit.kernel.parent, ""],
        env={**variables(prepared.kit), "JJAVA_CLASSPATH": "/nonexistent/*.jar"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "ok\n", done.stderr


@pytest.mark.parametrize("value", ["http://[::1", "http://a:b@c:d", "http://c:99999999", ":::", "http://"])
def test_a_proxy_that_is_no_address_is_found_and_its_value_kept_secret(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("https_proxy", value)
    said = only(list(machine.proxy()), Verdict.WRONG)
    assert "The variable https_proxy holds no address such as http://proxy.example:3128." in said
    assert value not in said.replace("http://proxy.example:3128", "")


@pytest.mark.parametrize("name", ["a..b", "x" * 64])
def test_a_proxy_whose_name_cannot_be_looked_up_is_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", f"http://{name}:80")
    assert any(f"names {name}:80, and nothing answers there." in found.sentence for found in machine.proxy())


def test_a_proxy_that_does_not_answer_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    assert list(machine.proxy()) == []
    with socket.socket() as proxy:
        proxy.bind(("127.0.0.1", 0))
        proxy.listen()
        port = proxy.getsockname()[1]
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
        assert list(machine.proxy()) == []
    said = only(list(machine.proxy()), Verdict.WRONG)
    assert f"The variable https_proxy names 127.0.0.1:{port}, and nothing answers there." in said
