"""What every output must keep to, so that it is understood where a front end runs no scripts: VS Code's rules, mail, plain text."""

from __future__ import annotations

import re

from helpers.notebook import NotebookRun

SCRIPTS = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
MARKS = re.compile(r"<[^>]+>")
PICTURE = re.compile(r"<(svg|table|img)\b")
ADDRESS = re.compile(r"""\b(?:src|href)\s*=\s*["']?(?:https?:|//)|url\(\s*["']?https?:|@import""")
HANDLER = re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE)


def faults(run: NotebookRun) -> list[str]:
    """Say which outputs of a run need a script or a network to be understood."""
    shown = [(cell.id, output["data"]) for cell in run.cells for output in cell.outputs if "data" in output]
    return [f"{id} {fault}" for id, data in shown for fault in faults_of(data)]


def faults_of(data: dict[str, str]) -> list[str]:
    """Look at one output: its markup without scripts must say what its sentence says, or show a picture or a table."""
    found = [] if set(data) == {"text/html", "text/plain"} else [f"comes as {', '.join(sorted(data))}"]
    markup, sentence = data.get("text/html", ""), data.get("text/plain", "")
    still = SCRIPTS.sub("", markup)
    if not sentence.strip() or MARKS.search(sentence):
        found.append("has no plain sentence")
    if not MARKS.sub(" ", still).strip():
        found.append("says nothing without its scripts")
    if "<figure" in markup and not PICTURE.search(still):
        found.append("shows neither a picture nor a table without its scripts")
    if ADDRESS.search(markup):
        found.append("asks for something on a network")
    if HANDLER.search(still):
        found.append("has a script in an attribute")
    return found
