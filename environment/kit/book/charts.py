"""Plotly for the pages with charts: one file for the whole site, from beside the kernel, where the preparation put it."""

from __future__ import annotations

import shutil
from pathlib import Path

from jupyter_client.kernelspec import get_kernel_spec

_SCRIPT = "assets/plotly.js"


def with_plotly(html: str, folder: Path) -> str:
    """Let a page that holds a chart load Plotly from the site; without it the page keeps static pictures."""
    if "data-plot=" not in html:
        return html
    plotly = Path(get_kernel_spec("java").resource_dir) / "plotly.js"
    if not plotly.is_file():
        return html
    script = folder / _SCRIPT
    if not script.is_file():
        script.parent.mkdir(exist_ok=True)
        shutil.copyfile(plotly, script)
    return html.replace("</head>", f'<script defer src="{_SCRIPT}"></script></head>', 1)
