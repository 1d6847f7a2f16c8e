"""The files for a dev container and for a class hub: read strictly, and in step with the image that binder/ makes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
FIRST_PAGE = "/lab/tree/notebooks/00-welcome.ipynb"

# the properties that the dev container specification gives an image-based container, and what each must be
DEV_CONTAINER = {
    "name": str,
    "image": str,
    "onCreateCommand": str,
    "updateContentCommand": str,
    "postAttachCommand": str,
    "forwardPorts": list,
    "portsAttributes": dict,
    "hostRequirements": dict,
}
# singleuser.* of the chart's values
HUB = {
    "image": {"name", "tag"},
    "memory": {"guarantee", "limit"},
    "cpu": {"guarantee", "limit"},
    "storage": {"homeMountPath"},
    "lifecycleHooks": {"postStart"},
}


@pytest.fixture(scope="module")
def hub(prepared: Any) -> dict[str, Any]:
    from ruamel.yaml import YAML

    return YAML(typ="safe").load((ROOT / "binder" / "hub.yaml").read_text("utf-8"))


def test_dev_container_has_only_known_properties_of_the_right_kind() -> None:
    said = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text("utf-8"))
    assert {name: type(value) for name, value in said.items()} == DEV_CONTAINER
    assert said["hostRequirements"] == {"cpus": 2, "memory": "4gb", "storage": "8gb"}
    assert [str(port) for port in said["forwardPorts"]] == list(said["portsAttributes"])


def test_dev_container_runs_commands_that_exist_on_the_port_that_it_forwards() -> None:
    said = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text("utf-8"))
    for step in ("updateContentCommand", "postAttachCommand"):
        assert (ROOT / said[step].split()[0]).is_file(), step
    assert said["postAttachCommand"].endswith(f"--port {said['forwardPorts'][0]}")
    assert "$(cat binder/apt.txt)" in said["onCreateCommand"]


def test_hub_values_are_those_of_the_chart(hub: dict[str, Any]) -> None:
    assert list(hub) == ["singleuser"]
    nested = {name: set(value) for name, value in hub["singleuser"].items() if isinstance(value, dict)}
    assert nested == HUB
    assert set(hub["singleuser"]) - set(HUB) == {"cmd", "defaultUrl"}


def test_hub_shows_the_volume_beside_the_notebooks(hub: dict[str, Any]) -> None:
    mount = hub["singleuser"]["storage"]["homeMountPath"]
    assert hub["singleuser"]["lifecycleHooks"]["postStart"]["exec"]["command"] == ["ln", "-sfn", mount, "work"]


def test_hub_opens_what_binder_opens(hub: dict[str, Any]) -> None:
    assert hub["singleuser"]["defaultUrl"] == FIRST_PAGE
    start = (ROOT / "binder" / "start").read_text("utf-8")
    assert f"first={FIRST_PAGE}\n" in start
    assert hub["singleuser"]["cmd"] in start


def test_the_image_installs_a_jdk_and_maven_for_the_python_it_names() -> None:
    packages = (ROOT / "binder" / "apt.txt").read_text("utf-8").split()
    assert any(name.startswith("openjdk-") and "jdk" in name for name in packages)
    assert "maven" in packages
    assert (ROOT / "binder" / "runtime.txt").read_text("utf-8").strip() in {f"python-3.{minor}" for minor in range(10, 15)}
