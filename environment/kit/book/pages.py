"""One executed notebook as a page that loads nothing from a network: formulas are MathML, links lead to the other pages."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
from jupyter_core.paths import jupyter_path
from latex2mathml.converter import convert
from nbconvert import HTMLExporter
from nbconvert.preprocessors import CoalesceStreamsPreprocessor

_TEMPLATES = Path(__file__).with_name("templates")
_FORMULA = re.compile(r"\$\$(?P<block>.+?)\$\$|(?<![\\$\w])\$(?P<inline>[^\s$](?:[^$\n]*[^\s$])?)\$(?![\d$])", re.DOTALL)
_CODE = re.compile(r"(```.*?```|`[^`\n]+`)", re.DOTALL)


def page_of(book: nbformat.NotebookNode, name: str) -> str:
    """Turn an executed notebook into HTML."""
    for cell in book.cells:
        if cell.cell_type == "markdown":
            cell.source = with_mathml(linked_to_pages(cell.source))
    exporter = HTMLExporter(template_name="site", extra_template_basedirs=[str(_TEMPLATES)], preprocessors=[CoalesceStreamsPreprocessor])
    site = {"dark": _dark_theme(), "css": (_TEMPLATES / "site" / "site.css").read_text("utf-8")}
    resources = {"metadata": {"name": name}, "language_code": "en", "site": site}
    html, _ = exporter.from_notebook_node(book, resources=resources)
    return html


def _dark_theme() -> str:
    """Read the colours of JupyterLab's dark theme where nbconvert keeps them."""
    places = [Path(folder) / "lab" / "static" / "theme-dark.css" for folder in jupyter_path("nbconvert", "templates")]
    return next((place.read_text("utf-8") for place in places if place.is_file()), "")


def linked_to_pages(markdown: str) -> str:
    """Let links to notebooks lead to their pages."""
    return re.sub(r"\]\(([\w.-]+)\.ipynb((?:#[^)]*)?)\)", r"](\1.html\2)", markdown)


def with_mathml(markdown: str) -> str:
    """Replace formulas between dollar signs, outside of code, by MathML, which browsers draw without a script."""
    parts = _CODE.split(markdown)
    return "".join(part if index % 2 else _FORMULA.sub(_mathml, part) for index, part in enumerate(parts))


def _mathml(found: re.Match[str]) -> str:
    display = "block" if found["block"] else "inline"
    return convert((found["block"] or found["inline"]).strip(), display=display)
