"""Brings notebooks into canonical form: environment/run python environment/tests/tidy.py [NOTEBOOK...]"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent)]

from helpers.canonical import canonical  # noqa: E402


def main(names: list[str]) -> None:
    here = Path(__file__).resolve().parents[2] / "notebooks"
    for path in [Path(name) for name in names] or sorted(here.glob("*.ipynb")):
        before = path.read_text("utf-8")
        after = canonical(before)
        if after != before:
            path.write_text(after, "utf-8", newline="\n")
            print(f"{path.name} tidied")


main(sys.argv[1:])
