"""What a JVM of the kit finds in its environment."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from kit.java_options import MXNET, PYTORCH, java_variables, jvm_flags, memory_variables
from kit.layout import Layout
from kit.problem import Problem
from kit.tools import find_jdk

NAMES = {"MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_"}


def test_glibc_keeps_what_pytorch_frees_and_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    assert set(memory_variables(PYTORCH, "linux")) == NAMES
    assert memory_variables(PYTORCH, "darwin") == memory_variables(MXNET, "linux") == {}


def test_what_somebody_has_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MALLOC_MMAP_THRESHOLD_", "1")
    assert memory_variables(PYTORCH, "linux")["MALLOC_MMAP_THRESHOLD_"] == "1"


def test_another_libmxnet_may_be_named(prepared: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RESNETLAB_MXNET", raising=False)
    assert java_variables(prepared.kit)["MXNET_LIBRARY_PATH"] == str(prepared.kit.natives)
    monkeypatch.setenv("RESNETLAB_MXNET", str(tmp_path))
    with pytest.raises(Problem, match=f"RESNETLAB_MXNET names {tmp_path}, and no libmxnet is there."):
        java_variables(prepared.kit)
    (tmp_path / "libmxnet.so").touch()
    assert java_variables(prepared.kit)["MXNET_LIBRARY_PATH"] == str(tmp_path)


def test_numbers_are_printed_as_in_the_notebooks_whatever_the_machines_language(tmp_path: Path) -> None:
    source = tmp_path / "Half.java"
    source.write_text('class Half { public static void main(String[] a) { System.out.println("%.1f %d".formatted(0.5, 12)); } }', "utf-8")
    jdk = find_jdk()
    egypt = {**os.environ, "JAVA_TOOL_OPTIONS": "-Duser.language=ar -Duser.country=EG"}
    said = subprocess.run([str(jdk.java), *jvm_flags(Layout(tmp_path), jdk), str(source)], env=egypt, capture_output=True, check=True)
    assert said.stdout.decode("utf-8").strip() == "0.5 12"
