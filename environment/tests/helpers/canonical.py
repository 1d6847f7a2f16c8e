"""The one form in which the repository keeps notebooks.

nbformat 4.5, no outputs or execution counts, whitelisted metadata, sorted keys, meaningful stable cell ids.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

METADATA = {
    "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
    "language_info": {"file_extension": ".jshell", "name": "Java"},
}
CELL_METADATA = {"resnetlab", "tags"}
ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST_CELL = 25
WIDEST_LINE = {"code": 96, "markdown": 140}


def canonical(text: str) -> str:
    """Give a notebook's text in canonical form, whatever a front end has saved."""
    book = json.loads(text)
    cells = [_cell(cell) for cell in book["cells"]]
    whole = {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _cell(cell: dict[str, Any]) -> dict[str, Any]:
    source = cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])
    kept = {
        "cell_type": cell["cell_type"],
        "id": cell["id"],
        "metadata": {key: value for key, value in cell["metadata"].items() if key in CELL_METADATA},
        "source": source.splitlines(keepends=True),
    }
    return kept | ({"execution_count": None, "outputs": []} if cell["cell_type"] == "code" else {})


def faults(path: Path) -> list[str]:
    """Say what a maintainer has to mend in a notebook."""
    text = path.read_text("utf-8")
    book = json.loads(text)
    found = [] if canonical(text) == text else ["is not in canonical form; run environment/run python environment/tests/tidy.py"]
    ids = [cell["id"] for cell in book["cells"]]
    found += [f"cell id {id} stands twice" for id in sorted({id for id in ids if ids.count(id) > 1})]
    found += [f"cell id {id} says nothing" for id in ids if not ID.fullmatch(id)]
    for cell in book["cells"]:
        found += [f"cell {cell['id']} {fault}" for fault in _cell_faults(cell)]
    return found + [f"cell {fault}" for fault in _code_faults(book)]


def _cell_faults(cell: dict[str, Any]) -> list[str]:
    lines = "".join(cell["source"]).splitlines()
    found = [f"has a line of {len(line)} characters" for line in lines if len(line) > WIDEST_LINE[cell["cell_type"]]]
    if cell["cell_type"] == "code" and len(lines) > LONGEST_CELL:
        found.append(f"has {len(lines)} lines")
    if cell["cell_type"] == "markdown":
        found += [f"has a picture without alt text: {line}" for line in lines if re.search(r"!\[\s*\]\(|<img(?![^>]*\balt=\"\w)", line)]
    return found


def _code_faults(book: dict[str, Any]) -> list[str]:
    """Hold the rules that let a notebook run on every Java kernel: see CONTRIBUTING.md."""
    found = []
    code = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
    for cell in code:
        source = "".join(cell["source"])
        if re.search(r"^\s*%", source, re.MULTILINE):
            found.append(f"{cell['id']} has a line that begins with %: a magic, or taken for one")
        if cell is not code[0] and re.search(r"^\s*import\s", source, re.MULTILINE):
            found.append(f"{cell['id']} imports; imports belong into the first code cell")
        if re.search(r"https?:", source):
            found.append(f"{cell['id']} names an address on a network")
        if re.search(r"\b(display|render|updateDisplay)\s*\(", source):
            found.append(f"{cell['id']} calls the kernel's own display; use Show")
        if re.search(r"\bvar\b", source):
            found.append(f"{cell['id']} says var, which a redefinition resets; name the type")
    return found
