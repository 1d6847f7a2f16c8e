"""Validates the files for a dev container, a class hub and Kubernetes against the schemas that their projects publish.

environment/run python environment/tests/schemas.py dev-container devContainer.base.schema.json
environment/run python environment/tests/schemas.py hub values.schema.yaml values.yaml
environment/run python environment/tests/schemas.py kubernetes swagger.json

The files named last come from devcontainers/spec, jupyterhub/zero-to-jupyterhub-k8s and kubernetes/kubernetes; the kit brings none of them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from jsonschema.validators import validator_for

ROOT = Path(__file__).resolve().parents[2]
DEV_CONTAINER = ROOT / ".devcontainer" / "devcontainer.json"
HUB = ROOT / "binder" / "hub.yaml"
JOBS = sorted((ROOT / "grading" / "cluster").glob("kubernetes-*.yaml"))


def main(arguments: list[str]) -> int:
    kinds = {"dev-container": (dev_container, 1), "hub": (hub, 2), "kubernetes": (kubernetes, 1)}
    check, files = kinds.get(arguments[0] if arguments else "", (None, 0))
    if check is None or len(arguments) != files + 1:
        print(__doc__, file=sys.stderr)
        return 2
    faults = list(check(*(load(Path(name)) for name in arguments[1:])))
    print("\n".join(faults) or "The schema accepts it.")
    return 1 if faults else 0


def load(file: Path) -> Any:
    text = file.read_text("utf-8")
    return json.loads(text) if file.suffix == ".json" else yaml.safe_load(text)


def dev_container(schema: Any) -> Iterator[str]:
    return _faults(load(DEV_CONTAINER), schema)


def hub(schema: Any, chart: Any) -> Iterator[str]:
    """Validate what Helm does: the chart's own values, with ours in their places."""
    return _faults(merged(chart, load(HUB)), schema)


def kubernetes(api: Any) -> Iterator[str]:
    """Validate the jobs as a server does that is strict about fields: one that the interface does not name is refused."""
    kinds = api["definitions"]
    for kind in kinds.values():
        if "properties" in kind:
            kind.setdefault("additionalProperties", False)
    schema = {"definitions": kinds, "$ref": "#/definitions/io.k8s.api.batch.v1.Job"}
    for job in JOBS:
        yield from _faults(load(job), schema)


def merged(chart: Any, own: Any) -> Any:
    if not isinstance(chart, dict) or not isinstance(own, dict):
        return own
    return {**chart, **{name: merged(chart.get(name), value) for name, value in own.items()}}


def _faults(said: Any, schema: Any) -> Iterator[str]:
    for error in validator_for(schema)(schema).iter_errors(said):
        yield f"{'.'.join(map(str, error.absolute_path)) or 'the whole'}: {error.message[:300]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
