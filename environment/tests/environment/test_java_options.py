"""What a JVM of the kit finds in its environment."""

from __future__ import annotations

from typing import Any

import pytest
from kit.java_options import MXNET, PYTORCH, java_variables, memory_variables

NAMES = {"MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_"}


def test_glibc_keeps_what_pytorch_frees_and_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    assert set(memory_variables(PYTORCH, "linux")) == NAMES
    assert memory_variables(PYTORCH, "darwin") == memory_variables(MXNET, "linux") == {}


def test_what_somebody_has_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MALLOC_MMAP_THRESHOLD_", "1")
    assert memory_variables(PYTORCH, "linux")["MALLOC_MMAP_THRESHOLD_"] == "1"


def test_another_libmxnet_may_be_named(prepared: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RESNETLAB_MXNET", raising=False)
    assert java_variables(prepared.kit)["MXNET_LIBRARY_PATH"] == str(prepared.kit.natives)
    monkeypatch.setenv("RESNETLAB_MXNET", "/opt/mxnet-cu112")
    assert java_variables(prepared.kit)["MXNET_LIBRARY_PATH"] == "/opt/mxnet-cu112"
