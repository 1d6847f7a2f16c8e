"""Tools that some tests need: where they are missing a test is skipped, and in CI it fails."""

from __future__ import annotations

import os
import shutil

import pytest


def require(*names: str) -> str:
    """Give the path of the first of these commands that is installed."""
    for name in names:
        found = shutil.which(name)
        if found is not None:
            return found
    said = f"{' or '.join(names)} is not installed: sudo apt-get install {names[0]}"
    if os.environ.get("CI") == "true":
        pytest.fail(said)
    pytest.skip(said)
