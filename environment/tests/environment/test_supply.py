"""What a learner gets: every licence is listed and allowed, and nothing is older than the release that mended a known hole."""

from __future__ import annotations

import json
import re
from importlib.metadata import distributions
from typing import Any

import pytest
from helpers.licences import ALLOWED, ELSEWHERE, parts, read
from kit.layout import site_packages_of

# the first release without the hole; more in the advisories of each project
OLDEST = {
    "jupyterlab": ("4.6.2", "GHSA-gx64-gj6p-pc4c and others"),
    "jupyter-server": ("2.20.0", "CVE-2026-44727 and others"),
    "notebook": ("7.2.2", "CVE-2024-43805"),
    "jupyter-core": ("5.8.1", "CVE-2025-30167"),
    "nbconvert": ("7.17.0", "CVE-2025-53000"),
    "tornado": ("6.5", "CVE-2025-47287"),
    "jinja2": ("3.1.6", "CVE-2025-27516"),
    "requests": ("2.32.4", "CVE-2024-47081"),
    "urllib3": ("2.6.0", "CVE-2025-66418"),
    "certifi": ("2024.7.4", "CVE-2024-39689"),
    "idna": ("3.7", "CVE-2024-3651"),
    "h11": ("0.16.0", "CVE-2025-43859"),
    "mistune": ("2.0.3", "CVE-2022-34749"),
    "bleach": ("3.3.0", "CVE-2021-23980"),
    "pyyaml": ("5.4", "CVE-2020-14343"),
    "jackson-core": ("2.15.0", "CVE-2025-52999"),
    "jackson-databind": ("2.14.0", "CVE-2022-42003"),
    "guava": ("32.0.0", "CVE-2023-2976"),
    "commons-compress": ("1.26.0", "CVE-2024-25710"),
    "commons-io": ("2.14.0", "CVE-2024-47554"),
    "gson": ("2.8.9", "CVE-2022-25647"),
    "classgraph": ("4.8.112", "CVE-2021-47621"),
    "plotly.js-dist": ("2.25.2", "CVE-2023-46308"),
}
# tablesaw wants this release, and renders nothing with it but the templates in its own jar
KNOWN = {"pebble": ("3.2.4", "CVE-2025-1686: a template may include any file")}
JAR = re.compile(r"(?P<name>[A-Za-z][\w.-]*?)-(?P<version>\d[\w.]*(?:-jre)?)(?:-[a-z]+-x86_64)?\.jar")


@pytest.fixture(scope="module")
def python(prepared: Any) -> dict[str, str]:
    """The learner's Python packages and their versions."""
    found = distributions(path=[str(site_packages_of(prepared.kit.venv))])
    return {package.name.lower().replace("_", "-"): package.version for package in found}


@pytest.fixture(scope="module")
def java(prepared: Any) -> dict[str, str]:
    """The jars and their versions."""
    jars = [JAR.fullmatch(jar.name) for jar in prepared.kit.built_jars.glob("*.jar")]
    assert None not in jars
    return {jar["name"]: jar["version"] for jar in jars if jar}


@pytest.fixture(scope="module")
def shipped(python: dict[str, str], java: dict[str, str]) -> dict[str, str]:
    return {**python, **java}


def numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


@pytest.mark.parametrize("name", OLDEST)
def test_nothing_has_a_hole_that_a_release_has_mended(shipped: dict[str, str], name: str) -> None:
    oldest, hole = OLDEST[name]
    assert numbers(shipped[name]) >= numbers(oldest), hole


def test_a_hole_that_is_known_and_out_of_reach_is_looked_at_again_with_each_release(shipped: dict[str, str]) -> None:
    assert {name: shipped[name] for name in KNOWN} == {name: version for name, (version, _) in KNOWN.items()}


def test_the_learners_environment_has_no_installer(shipped: dict[str, str]) -> None:
    assert {"pip", "setuptools"} & set(shipped) == set()


def test_every_licence_is_listed_and_allowed(python: dict[str, str], java: dict[str, str], kit: Any) -> None:
    listed = read((kit.environment / "LICENCES.md").read_text("utf-8"))
    assert [package for package in listed if not parts(package.licence) <= ALLOWED] == []
    assert {package.name: package.version for package in listed if package.language == "Java"} == java
    named = {package.name.lower().replace("_", "-") for package in listed if package.language == "Python"}
    assert set(python) - named - set(ELSEWHERE) == set()


def test_what_is_listed_is_what_the_lists_of_packages_ask_for(kit: Any) -> None:
    lock = (kit.environment / "requirements.lock").read_text("utf-8")
    locked = {f"{name} {version}" for name, version in re.findall(r"^([a-z0-9.-]+)==([\w.]+)", lock, re.MULTILINE)}
    listed = read((kit.environment / "LICENCES.md").read_text("utf-8"))
    said = {f"{package.name.lower().replace('_', '-')} {package.version}" for package in listed if package.language == "Python"}
    assert said - locked == set()
    assert {pin.split()[0] for pin in locked} - {pin.split()[0] for pin in said} == set(ELSEWHERE)


def test_nothing_reports_to_anybody(prepared: Any) -> None:
    kernel = json.loads((prepared.kit.kernel / "kernel.json").read_text("utf-8"))["env"]
    assert (kernel["OPT_OUT_TRACKING"], kernel["DJL_OFFLINE"]) == ("true", "true")
    config = prepared.kit.jupyter_config
    server = json.loads((config / "jupyter_server_config.json").read_text("utf-8"))
    assert server["LabApp"]["news_url"] is None
    assert server["LabApp"]["check_for_updates_class"] == "jupyterlab.NeverCheckForUpdate"
    assert server["ServerApp"]["ip"] == "127.0.0.1"
    pages = json.loads((config / "labconfig" / "default_setting_overrides.json").read_text("utf-8"))
    notification = {"checkForUpdates": False, "fetchNews": "false"}
    assert pages["@jupyterlab/apputils-extension:notification"] == notification
