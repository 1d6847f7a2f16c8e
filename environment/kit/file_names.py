"""A JVM can only open paths that its locale can spell."""

from __future__ import annotations

import os


def readable_paths() -> dict[str, str]:
    """Give the variables that make a JVM read file names as UTF-8 where the locale would not."""
    if os.name == "nt":
        return {}
    said = next((os.environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(name)), "")
    return {} if "utf" in said.lower() else {"LC_ALL": "C.UTF-8"}
