"""The bill of materials: what CycloneDX's published schema accepts, and the same packages that LICENCES.md lists."""

from __future__ import annotations

import json
from typing import Any

import bill
import pytest
from helpers.licences import read


@pytest.fixture(scope="module")
def made(prepared: Any) -> bill.Bill:
    return bill.bill(prepared.kit)


@pytest.fixture(scope="module")
def schema() -> Any:
    """CycloneDX 1.6, strictly: the schema lies in the package of its own project."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    return JsonStrictValidator(SchemaVersion.V1_6)


def test_the_bill_is_what_cyclonedx_publishes_as_its_form(made: bill.Bill, schema: Any) -> None:
    assert made.said["specVersion"] == "1.6"
    assert schema.validate_str(str(made)) is None


@pytest.mark.parametrize(("name", "value"), [("licenses", [{"license": {"id": "Apache 2"}}]), ("type", "jar"), ("version", 2)])
def test_the_schema_refuses_a_spoilt_bill(made: bill.Bill, schema: Any, name: str, value: Any) -> None:
    spoilt = json.loads(str(made))
    spoilt["components"][0][name] = value
    assert schema.validate_str(json.dumps(spoilt)) is not None


def test_the_bill_has_the_jars_that_are_listed_with_their_licences(made: bill.Bill, kit: Any) -> None:
    listed = read((kit.environment / "LICENCES.md").read_text("utf-8"))
    java = [package for package in listed if package.language == "Java"]
    assert [package for package in made.packages if package.language == "Java"] == java
    assert len(java) > 30


def test_each_part_of_the_bill_can_be_looked_up_and_none_depends_on_what_is_not_there(made: bill.Bill) -> None:
    parts = {part["bom-ref"]: part for part in made.said["components"]}
    assert len(parts) == len(made.packages)
    assert [ref for ref, part in parts.items() if not part["purl"].endswith(part["version"]) and "?" not in part["purl"]] == []
    named = {ref for entry in made.said["dependencies"] for ref in (entry["ref"], *entry["dependsOn"])}
    assert named - set(parts) == set()
