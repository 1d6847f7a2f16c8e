"""Writes the bill of materials of what a learner gets, and the table of its licences.

environment/run python environment/tests/bill.py

writes environment/.prepared/bom.json (CycloneDX 1.6: Java by its Maven plugin, Python from the installed packages) and
environment/LICENCES.md, which tests hold against what is installed.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

from helpers.licences import Package, spdx, table  # noqa: E402
from kit.java_packages import maven_command  # noqa: E402
from kit.layout import Layout, site_packages_of  # noqa: E402
from kit.tools import find_jdk  # noqa: E402

PLUGIN = "org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeAggregateBom"
OPTIONS = ("-DincludeTestScope=false", "-DincludeProvidedScope=false", "-DoutputFormat=json", "-DoutputName=bom")


@dataclass(frozen=True)
class Bill:
    """What a learner gets: as CycloneDX says it, and by language, name, version and licence."""

    said: dict[str, Any]
    packages: list[Package]

    def __str__(self) -> str:
        return json.dumps(self.said, indent=1) + "\n"


def main() -> int:
    layout = Layout.of_this_checkout()
    made = bill(layout)
    (layout.prepared / "bom.json").write_text(str(made), "utf-8")
    (layout.environment / "LICENCES.md").write_text(table(made.packages), "utf-8")
    print(f"{len(made.packages)} packages are in {layout.prepared / 'bom.json'}")
    return 0


def bill(layout: Layout) -> Bill:
    """List the jars, as Maven knows them, and the Python packages, as they are installed."""
    said = _java(layout)
    present = {jar.name for jar in layout.jars.glob("*.jar")}
    java = [part for part in said["components"] if _is_shipped(part, present)]
    python = sorted(distributions(path=[str(site_packages_of(layout.venv))]), key=lambda found: found.name.lower())
    said["components"] = java + [_component(found) for found in python]
    kept = {part["bom-ref"] for part in java}
    said["dependencies"] = [entry for entry in said["dependencies"] if entry["ref"] in kept]
    for entry in said["dependencies"]:
        entry["dependsOn"] = [ref for ref in entry.get("dependsOn", []) if ref in kept]
    return Bill(said, [*_packages_of(java), *(Package("Python", found.name, found.version, spdx(found)) for found in python)])


def _java(layout: Layout) -> dict[str, Any]:
    maven, environment = maven_command(layout, find_jdk())
    target = layout.prepared / "bill"
    command = [*maven, "-q", "-Pquick", "package", "-Dmaven.test.skip=true", PLUGIN, *OPTIONS, f"-DoutputDirectory={target}"]
    subprocess.run(command, cwd=layout.root, env=environment, check=True)
    found: dict[str, Any] = json.loads((target / "bom.json").read_text("utf-8"))
    return found


def _is_shipped(part: dict[str, Any], present: set[str]) -> bool:
    """Tell whether a jar lies among those of the kit: the plugin also lists releases that another module has displaced."""
    stem = f"{part['name']}-{part['version']}"
    return any(name == f"{stem}.jar" or name.startswith(f"{stem}-") for name in present)


def _packages_of(java: list[dict[str, Any]]) -> Iterator[Package]:
    for part in java:
        said = [entry.get("expression") or entry["license"].get("id") or entry["license"]["name"] for entry in part["licenses"]]
        yield Package("Java", part["name"], part["version"], " OR ".join(said))


def _component(found: Distribution) -> dict[str, Any]:
    reference = f"pkg:pypi/{found.name.lower().replace('_', '-')}@{found.version}"
    return {
        "type": "library",
        "bom-ref": reference,
        "name": found.name,
        "version": found.version,
        "purl": reference,
        "licenses": [{"expression": spdx(found)}],
    }


if __name__ == "__main__":
    sys.exit(main())
