"""What a JVM of the kit finds in its environment."""

from __future__ import annotations

import pytest
from kit.java_options import MXNET, PYTORCH, memory_variables

NAMES = {"MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_"}


def test_glibc_keeps_what_pytorch_frees_and_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    assert set(memory_variables(PYTORCH, "linux")) == NAMES
    assert memory_variables(PYTORCH, "darwin") == memory_variables(MXNET, "linux") == {}


def test_what_somebody_has_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MALLOC_MMAP_THRESHOLD_", "1")
    assert memory_variables(PYTORCH, "linux")["MALLOC_MMAP_THRESHOLD_"] == "1"
