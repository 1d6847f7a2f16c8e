"""Which engine the notebooks and the autograder compute on, by the Maven profile that brings it."""

from __future__ import annotations

import os
from enum import Enum

from kit.problem import Problem

VARIABLE = "RESNETLAB_ENGINE"


class Engine(Enum):
    """The usual one is MXNet where it has natives for the machine's processor, and PyTorch on arm64."""

    USUAL = "usual"
    PYTORCH = "pytorch"
    GPU = "gpu"

    @property
    def profile(self) -> str:
        """The name of the Maven profile, which is also that of its folder."""
        return self.value


def wanted_engine() -> Engine:
    """Read RESNETLAB_ENGINE."""
    said = os.environ.get(VARIABLE) or Engine.USUAL.value
    try:
        return Engine(said)
    except ValueError:
        known = ", ".join(engine.value for engine in Engine)
        raise Problem(f"{VARIABLE} is {said!r}, and the engines are {known}.", f"unset {VARIABLE}") from None
