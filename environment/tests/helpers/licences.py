"""The licences of what a learner gets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution

ALLOWED = {
    "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "ISC", "LGPL-2.1-or-later", "MIT", "MIT-0", "MPL-2.0", "PSF-2.0",
}  # fmt: skip
# what packages say instead of an SPDX name, the first that fits; BSD alone is taken for its three clauses, which ask for more
SAID = (
    ("Apache", "Apache-2.0"),
    ("Mozilla Public License 2.0", "MPL-2.0"),
    ("MPL-2.0", "MPL-2.0"),
    ("BSD 2-Clause", "BSD-2-Clause"),
    ("BSD", "BSD-3-Clause"),
    ("ISC", "ISC"),
    ("Python Software Foundation", "PSF-2.0"),
    ("MIT", "MIT"),
)
ELSEWHERE = {
    "appnope": "BSD-2-Clause",
    "colorama": "BSD-3-Clause",
    "decorator": "BSD-2-Clause",
    "exceptiongroup": "MIT",
    "pywinpty": "MIT",
    "tomli": "MIT",
}
HEAD = f"""# Licences of what a learner gets

Made by `environment/run python environment/tests/bill.py`, which also writes a bill of materials in CycloneDX; tests hold this
table against what is installed. Releases of Python packages differ a little with the release of Python; some other systems
also get {', '.join(f'{name} ({licence})' for name, licence in ELSEWHERE.items())}.

In the jar `mxnet-native-mkl`: MXNet and oneDNN (Apache-2.0), OpenBLAS (BSD-3-Clause), libgomp and libgfortran of GCC (GPL-3.0
with the GCC runtime library exception), libquadmath (LGPL-2.1). What JupyterLab's pages contain is listed by its own package,
in `share/jupyter/lab/static/third-party-licenses.json`.

| | package | version | licence |
|---|---|---|---|
"""


@dataclass(frozen=True)
class Package:
    """Something that is shipped, and its licence by SPDX."""

    language: str
    name: str
    version: str
    licence: str

    def __str__(self) -> str:
        return f"| {self.language} | {self.name} | {self.version} | {self.licence} |"


def table(packages: Iterable[Package]) -> str:
    return HEAD + "".join(f"{package}\n" for package in packages)


def read(text: str) -> list[Package]:
    return [Package(*row) for row in re.findall(r"^\| (Java|Python) \| (\S+) \| (\S+) \| (.+) \|$", text, re.MULTILINE)]


def spdx(found: Distribution) -> str:
    """Read a Python package's licence from whichever field says it."""
    about = found.metadata
    if about.get("License-Expression"):
        return str(about["License-Expression"])
    classifiers = [line for line in about.get_all("Classifier", []) if line.startswith("License ::")]
    for text in [str(about.get("License") or "")[:80], *classifiers]:
        for words, name in SAID:
            if words in text:
                return name
    return "unknown"


def parts(expression: str) -> set[str]:
    return set(re.split(r" (?:AND|OR) |[()]", expression)) - {""}
