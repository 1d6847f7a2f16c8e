"""Which natives Maven takes on each system, resolved by Maven itself, which is told that it runs there."""

from __future__ import annotations

import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from helpers.platforms import ROWS, SYSTEMS, System
from kit.java_packages import maven_command

ENGINES = {"mxnet": {"mxnet-engine"}, "pytorch": {"pytorch-engine", "pytorch-jni"}}


@pytest.fixture(scope="module")
def trees(prepared: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Maven's dependency tree for each system, of what a program runs with. Trees need no jars, so none is fetched."""
    folder = tmp_path_factory.mktemp("trees")
    shutil.copytree(prepared.kit.root / "lib", folder / "lib", ignore=shutil.ignore_patterns("src", "target"))
    shutil.copy2(prepared.kit.root / "pom.xml", folder)
    maven, environment = maven_command(prepared.kit, prepared.jdk)

    def tree(system: System) -> str:
        file = folder / f"{SYSTEMS.index(system)}.txt"
        said = " ".join(["-XX:TieredStopAtLevel=1", *system.properties])
        options = [f"-P{','.join(system.profiles)}"] if system.profiles else []
        done = subprocess.run(
            [*maven, "-q", "-f", folder / "lib", *options, "dependency:tree", "-Dscope=runtime", f"-DoutputFile={file}"],
            env={**environment, "JDK_JAVA_OPTIONS": said},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return file.read_text("utf-8")

    with ThreadPoolExecutor(2) as pool:
        return dict(zip([system.name for system in SYSTEMS], pool.map(tree, SYSTEMS), strict=True))


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.name)
def test_maven_chooses_the_natives(trees: dict[str, str], system: System) -> None:
    said = re.findall(r"ai\.djl\.(?:mxnet|pytorch):([\w-]+):jar:(?:([a-z][\w-]+):)?[\w.-]+:runtime", trees[system.name])
    natives = {f"{name}:{classifier}" for name, classifier in said if "native" in name}
    assert natives == {system.natives}
    engine = system.natives.partition("-")[0]
    assert {name for name, _ in said if "native" not in name} == ENGINES[engine]


def test_windows_profiles_are_chosen_by_the_system(kit: Any) -> None:
    for pom in (kit.root / "lib" / "pom.xml", kit.root / "pom.xml"):
        profiles = re.findall(r"<id>(\w+-windows)</id>\s*<activation>\s*<os>\s*(.*?)\s*</os>", pom.read_text("utf-8"), re.DOTALL)
        assert len(profiles) == 1
        assert re.findall(r"<(\w+)>(\w+)<", profiles[0][1]) == [("family", "windows"), ("arch", "amd64")]


def test_readme_names_the_natives_of_each_system() -> None:
    for system in SYSTEMS:
        name, _, profile = system.name.partition(", ")
        platform, _, processor = name.partition(" on ")
        rows = [row for row in ROWS if platform in row.platform and processor in row.platform and profile in row.platform]
        assert any(f"`{system.natives.partition(':')[0]}`" in row.engine for row in rows), system.name
