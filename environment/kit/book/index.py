"""The page that lists the others."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

_STYLE = """
:root{color-scheme:light dark}
body{background:#fff;color:#1f1f1f;font:17px/1.55 system-ui,sans-serif;max-width:46em;margin:3em auto;padding:0 1.2em}
h1{font-size:1.7em}ol{padding:0;list-style:none}li{border-top:1px solid #8886;padding:.8em 0}
ul{margin:.3em 0 0;padding-left:1.2em}li li{border:0;padding:.1em 0}
a{font-weight:600;color:#00639b}p{margin:.3em 0 0}.note{color:#b3261e}
@media(prefers-color-scheme:dark){body{background:#1a1a1a;color:#f0f0f0}a{color:#7cc4ff}.note{color:#ffb4ab}}
"""


@dataclass(frozen=True)
class Page:
    """A notebook's page: its name, its first cell of text, the cells that failed, and how long it ran."""

    name: str
    opening: str
    errors: tuple[str, ...]
    seconds: float

    @property
    def title(self) -> str:
        found = re.search(r"^#\s+(.+)$", self.opening, re.MULTILINE)
        return found[1] if found else self.name

    @property
    def promise(self) -> str:
        """The first sentence or two below the title, without marks."""
        return _plain(self._paragraphs[0])

    @property
    def questions(self) -> list[str]:
        """The numbered questions right below the promise, without marks; none when something else stands there."""
        listed = re.split(r"^\d+\.\s", "".join(self._paragraphs[1:2]), flags=re.MULTILINE)
        return [_plain(question) for question in listed[1:]]

    @property
    def _paragraphs(self) -> list[str]:
        return re.sub(r"^#.*$", "", self.opening, count=1, flags=re.MULTILINE).strip().split("\n\n")

    def __str__(self) -> str:
        state = f"failed in {', '.join(self.errors)}" if self.errors else "ran"
        return f"{self.name}: {state}, {self.seconds:.1f} s"


def _plain(text: str) -> str:
    return re.sub(r"[*`_]|\[(.*?)\]\(.*?\)", r"\1", " ".join(text.split()))


def index_of(pages: Sequence[Page]) -> str:
    """List the pages."""
    rows = "\n".join(_row(page) for page in pages)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>ResNet Blocks Lab</title><style>{_STYLE}</style></head><body><main><h1>ResNet Blocks Lab</h1>"
        "<p>The notebooks, run from top to bottom, to read. To predict, change and solve, open them in Jupyter: "
        f"<code>environment/start</code>.</p>\n<ol>\n{rows}\n</ol></main></body></html>\n"
    )


def _row(page: Page) -> str:
    failed = f'<p class="note">Failed in: {html.escape(", ".join(page.errors))}</p>' if page.errors else ""
    link = f'<a href="{html.escape(page.name)}.html">{html.escape(page.title)}</a>'
    asked = "".join(f"<li>{html.escape(question)}</li>" for question in page.questions)
    questions = f"<ul>{asked}</ul>" if asked else ""
    return f"<li>{link}<p>{html.escape(page.promise)}</p>{questions}{failed}</li>"
