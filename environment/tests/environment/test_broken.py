"""A virtual environment that is broken is noticed, said, and made again; the doctor's sentences."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from helpers.checkout import fake, fake_jdk
from kit import doctor, java_packages, kernel, launch_lab, ports, prepare, python_packages
from kit.finding import Finding, Verdict
from kit.launch_lab import Ending, Options
from kit.layout import Layout, python_of
from kit.step import STAMP
from kit.tools import Jdk


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path)


@pytest.fixture
def jdk(tmp_path: Path) -> Jdk:
    return Jdk(fake_jdk(tmp_path / "jdk", "17.0.15", "java", "javac"), 17, "17.0.15")


def whole_environment(venv: Path, python: str) -> None:
    """Make the files that a whole virtual environment has, with a stand-in for its Python."""
    for name in ("jupyterlab", "jupyter_client", "nbclient", "pytest", "playwright"):
        (venv / "lib" / "python3.11" / "site-packages" / name).mkdir(parents=True)
    fake(python_of(venv), python)
    (venv / STAMP).write_text("made")


def test_whole_environment_is_kept(layout: Layout) -> None:
    whole_environment(layout.venv, "exit 0")
    python_packages.discard_if_broken(layout.venv)
    assert layout.venv.is_dir()
    assert python_packages.imports_work(layout.venv)


def _without_python(venv: Path) -> None:
    python_of(venv).unlink()


def _with_dangling_python(venv: Path) -> None:
    python_of(venv).unlink()
    python_of(venv).symlink_to("/nonexistent/python3")


def _without_packages(venv: Path) -> None:
    (venv / "lib" / "python3.11" / "site-packages" / "jupyterlab").rmdir()


@pytest.mark.parametrize("damage", [_without_python, _with_dangling_python, _without_packages])
def test_broken_environment_is_discarded_and_said(layout: Layout, damage, capsys: pytest.CaptureFixture[str]) -> None:
    whole_environment(layout.venv, "exit 0")
    damage(layout.venv)
    python_packages.discard_if_broken(layout.venv)
    assert not layout.venv.exists()
    assert capsys.readouterr().err == f"The virtual environment {layout.venv} is broken; making it again.\n"


def test_start_makes_an_environment_again_whose_imports_fail(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    happened: list[str] = []
    codes = iter([1, 0])
    monkeypatch.setattr(launch_lab, "prepare", lambda layout, goal: happened.append("prepare"))
    monkeypatch.setattr(launch_lab, "serve", lambda layout, options: happened.append("serve") or next(codes))
    whole_environment(layout.venv, "exit 1")
    assert launch_lab.start(layout, Options(Ending.SERVING, ports.next_free(9300))) == 0
    assert happened == ["prepare", "serve", "prepare", "serve"]
    assert not layout.venv.exists()


def findings_of(layout: Layout) -> dict[str, Finding]:
    return {finding.sentence: finding for finding in doctor.findings(layout)}


def wrong_ones(layout: Layout) -> list[Finding]:
    return [finding for finding in doctor.findings(layout) if finding.verdict is Verdict.WRONG]


def test_doctor_names_a_broken_environment(layout: Layout, jdk: Jdk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.tools, "find_jdk", lambda: jdk)
    monkeypatch.setattr(doctor.tools, "find_maven", lambda jdk: doctor.tools.Maven(Path("mvn"), "3.9.9"))
    whole_environment(layout.venv, "exit 1")
    [found] = wrong_ones(layout)
    assert found.sentence == f"The virtual environment {layout.venv} is broken."
    assert str(found).endswith("\n        Mend it with: environment/start --prepare-only")


def test_doctor_on_a_fresh_clone(layout: Layout, jdk: Jdk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.tools, "find_jdk", lambda: jdk)
    monkeypatch.setattr(doctor.tools, "find_maven", lambda jdk: doctor.tools.Maven(Path("mvn"), "3.9.9"))
    assert [finding.sentence for finding in wrong_ones(layout)] == [f"{layout.venv} is not prepared yet."]


def test_doctor_without_java(layout: Layout, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")
    assert doctor.doctor(layout) == 1
    said = capsys.readouterr().out
    assert "wrong  The kit needs a JDK 17 or newer, and none is on the PATH." in said
    assert said.endswith("1 to mend; begin with the first.\n")


def test_doctor_sees_a_full_disk(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "NEEDED_BYTES", 1 << 60)
    assert any("of disk space, and" in finding.sentence for finding in wrong_ones(layout))


def test_doctor_notes_a_port_in_use(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr(ports, "FIRST", port)
        found = [finding for finding in doctor.findings(layout) if f"Port {port} is in use" in finding.sentence]
    assert [finding.verdict for finding in found] == [Verdict.NOTE]


def test_doctor_is_content_with_the_prepared_kit(prepared, capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor.doctor(prepared.kit) == 0
    said = capsys.readouterr().out
    assert "The Java kernel computes on the engine" in said
    assert said.endswith("Everything works.\n")


def test_failed_recording_leaves_a_kernel_without_archive(
    layout: Layout, jdk: Jdk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole_environment(layout.venv, "exit 1")
    kernel.archive(layout, jdk).make()
    assert not kernel.has_archive(layout)
    assert "the kernel works without it and starts more slowly" in capsys.readouterr().err
    kernel.specification(layout, jdk).make()
    assert kernel.ARCHIVE not in (layout.kernel / "kernel.json").read_text("utf-8")


def test_kernel_is_set_up_again_for_another_jdk(prepared) -> None:
    assert kernel.specification(prepared.kit, prepared.jdk).done
    other = dataclasses.replace(prepared.jdk, version=26, full_version="26")
    assert not kernel.archive(prepared.kit, other).done
    assert not kernel.specification(prepared.kit, other).done
    assert java_packages.jars(prepared.kit, other).done
