"""The files for a dev container and for a class hub: read strictly, and in step with the image that binder/ makes."""

from __future__ import annotations

import json
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import schemas
from kit.layout import python_of

ROOT = Path(__file__).resolve().parents[3]
FIRST_PAGE = "/lab/tree/notebooks/00-welcome.ipynb"

# what the published schemas say of the properties that are used here; schemas.py validates against the schemas themselves
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
PORT = {"label", "onAutoForward", "elevateIfNeeded", "requireLocalPort", "protocol"}
ON_AUTO_FORWARD = {"notify", "openBrowser", "openBrowserOnce", "openPreview", "silent", "ignore"}
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
    for port in said["portsAttributes"].values():
        assert set(port) <= PORT
        assert port["onAutoForward"] in ON_AUTO_FORWARD


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


def test_the_server_of_a_hub_has_the_kits_jupyterlab_and_the_hubs_own_part(prepared: Any, tmp_path: Path) -> None:
    image = Path(sysconfig.get_path("purelib", vars={"base": str(tmp_path)}))
    for name, text in {
        "jupyterlab/__init__.py": "raise SystemExit('the image has an older one')",
        "jupyterhub/__init__.py": "",
        "jupyterhub/singleuser.py": "import sys, jupyterlab\ndef main(): print(jupyterlab.__file__, *sys.argv[1:])",
    }.items():
        (image / name).parent.mkdir(parents=True, exist_ok=True)
        (image / name).write_text(text, "utf-8")
    said = hub_server(prepared, tmp_path)
    folder, _, option = said.stdout.strip().rpartition(" ")
    assert (option, said.stderr) == ("--port=1", "")
    assert Path(folder).is_relative_to(prepared.kit.venv)


def test_an_image_without_the_hubs_own_part_is_told_what_is_missing(prepared: Any, tmp_path: Path) -> None:
    said = hub_server(prepared, tmp_path)
    assert said.returncode == 1
    assert said.stderr.startswith("There is no jupyterhub in ")
    assert said.stderr.count("\n") == 1


def hub_server(prepared: Any, image: Path) -> subprocess.CompletedProcess[str]:
    """Run binder/hub_server.py as if an image's own Python were in a folder."""
    pretend = "import runpy, sys; sys.base_prefix = sys.argv.pop(1); del sys.argv[0]; runpy.run_path(sys.argv[0], run_name='__main__')"
    command = [python_of(prepared.kit.venv), "-c", pretend, image, ROOT / "binder" / "hub_server.py", "--port=1"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_images_entry_point_starts_it_with_the_hubs_options(tmp_path: Path) -> None:
    for folder in ("binder", "environment"):
        (tmp_path / folder).mkdir()
    shutil.copy2(ROOT / "binder" / "start", tmp_path / "binder")
    run = tmp_path / "environment" / "run"
    run.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', "utf-8")
    run.chmod(0o755)
    said = subprocess.run([tmp_path / "binder" / "start", "jupyterhub-singleuser", "--port=1"], capture_output=True, text=True, check=True)
    assert said.stdout.splitlines()[:3] == ["python", str(tmp_path / "binder" / "hub_server.py"), "--port=1"]


def test_the_image_installs_a_jdk_and_maven_for_the_python_it_names() -> None:
    packages = (ROOT / "binder" / "apt.txt").read_text("utf-8").split()
    assert any(name.startswith("openjdk-") and "jdk" in name for name in packages)
    assert "maven" in packages
    assert (ROOT / "binder" / "runtime.txt").read_text("utf-8").strip() in {f"python-3.{minor}" for minor in range(10, 15)}


def test_a_published_schema_is_asked_about_the_file_as_it_stands() -> None:
    strict = {"properties": dict.fromkeys(DEV_CONTAINER, {}), "additionalProperties": False}
    assert list(schemas.dev_container(strict)) == []
    del strict["properties"]["hostRequirements"]
    assert ["hostRequirements" in fault for fault in schemas.dev_container(strict)] == [True]


def test_values_are_validated_in_their_places_among_those_of_the_chart() -> None:
    chart = {"singleuser": {"storage": {"type": "dynamic"}}, "cull": {}}
    storage = {"properties": {"type": {"const": "dynamic"}, "homeMountPath": {"const": "/srv/work"}}, "required": ["type"]}
    schema = {"required": ["cull"], "properties": {"singleuser": {"properties": {"storage": storage}}}}
    assert list(schemas.hub(schema, chart)) == []
    assert list(schemas.hub(schema, {})) == [
        "the whole: 'cull' is a required property",
        "singleuser.storage: 'type' is a required property",
    ]


def test_a_job_with_a_field_that_kubernetes_does_not_name_is_refused() -> None:
    job = {"properties": {"apiVersion": {}, "kind": {}, "metadata": {}}}
    faults = list(schemas.kubernetes({"definitions": {"io.k8s.api.batch.v1.Job": job}}))
    assert [fault.rpartition(" ")[0] for fault in faults] == [
        "the whole: Additional properties are not allowed ('spec' was"
    ] * len(schemas.JOBS)
    assert len(schemas.JOBS) == 2
