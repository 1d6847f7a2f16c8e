"""The kit's own jars and their dependencies, built by Maven into one folder; the natives unpacked beside it."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

from kit.commands import Tool
from kit.engine import Engine, wanted_engine
from kit.file_names import readable_paths
from kit.layout import Layout
from kit.problem import Problem
from kit.step import Step, hash_of, remove
from kit.tools import Jdk, find_maven

NATIVE_JAR = "mxnet-native-"
ENGINE_JARS = ("mxnet-", "pytorch-")
PLOTLY_JAR = "plotly.js-dist-"
BUILT = Path("target", "quick")
GATHERED = BUILT / "runtime"


def jars(layout: Layout, jdk: Jdk) -> Step:
    """Build both modules and gather the class path of the larger one."""
    return Step(
        name="jars",
        title="Building the Java library and fetching what it needs",
        folder=layout.built_jars,
        fingerprint=hash_of([*_sources(layout), *_machine()]),
        build=lambda folder: _build(layout, jdk, folder),
    )


def engine_jars(layout: Layout, jdk: Jdk) -> Step:
    """Take the same jars with another engine than the usual one."""
    engine = wanted_engine()
    return Step(
        name="engine-jars",
        title=f"Fetching the engine of the profile {engine.profile}",
        folder=layout.jars,
        fingerprint=hash_of([engine, *_sources(layout), *_machine()]),
        build=lambda folder: _exchange_engine(layout, jdk, engine, folder),
    )


def natives(layout: Layout) -> Step:
    """Unpack the engine once; without this every start would look for it in a jar of 60 MB."""
    return Step(
        name="natives",
        title="Unpacking the engine",
        folder=layout.natives,
        fingerprint=hash_of([*_sizes(_packed(layout)), *_machine()]),
        build=lambda folder: _unpack(layout, folder),
    )


def described(files: Iterable[Path]) -> list[str]:
    """Describe files by name, size and time, as a JVM does when it decides whether an archive still fits them."""
    return [f"{file} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in files if file.is_file()]


def class_path(layout: Layout) -> list[Path]:
    """List the jars that a program of the kit needs; the jars without Java, the engine's natives and Plotly, are none."""
    return [jar for jar in sorted(layout.jars.glob("*.jar")) if not jar.name.startswith((NATIVE_JAR, PLOTLY_JAR))]


def is_pytorch(layout: Layout) -> bool:
    return any(layout.jars.glob("pytorch-engine-*.jar"))


def plotly(layout: Layout) -> bytes | None:
    """Read the script that draws charts out of its jar."""
    jar = next(layout.jars.glob(f"{PLOTLY_JAR}*.jar"), None)
    if jar is None:
        return None
    with zipfile.ZipFile(jar) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/plotly.js"))
        return archive.read(name)


def maven_command(layout: Layout, jdk: Jdk) -> tuple[list[str], dict[str, str]]:
    """Give the start of a Maven command line that keeps to this checkout, and its environment."""
    maven = find_maven(jdk)
    environment = {**os.environ, **readable_paths(), "JAVA_HOME": str(jdk.home)}
    return [str(maven.command), "-B", "-ntp", f"-Dmaven.repo.local={layout.maven_repository}"], environment


def _sources(layout: Layout) -> list[object]:
    parts: list[object] = [folder / "pom.xml" for folder in (layout.root, layout.root / "lib", layout.root / "grading")]
    for module in ("lib", "grading"):
        main = layout.root / module / "src" / "main"
        for file in sorted(path for path in main.rglob("*") if path.is_file()):
            parts += [file.relative_to(layout.root).as_posix(), file]
    return parts


def _machine() -> list[str]:
    """A folder that was prepared on another machine has that machine's natives."""
    return [platform.system(), platform.machine()]


def _build(layout: Layout, jdk: Jdk, folder: Path) -> None:
    maven, environment = maven_command(layout, jdk)
    quick = ["-Pquick", "-Dmaven.test.skip=true"]
    gather = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={GATHERED}"]
    gathered = layout.root / "grading" / GATHERED
    remove(gathered)
    tool = Tool(
        "Maven could not build the Java library", "mvn package, which shows the whole error", layout.logs / "maven.log"
    )
    tool.run([*maven, *quick, "package", *gather], environment, layout.root)
    for jar in gathered.glob("*.jar"):
        shutil.copy2(jar, folder)
    for module in ("lib", "grading"):
        built = sorted((layout.root / module / BUILT).glob(f"resnetlab-{module}-*.jar"))
        if not built:
            raise Problem(f"Maven built no jar in {module}/{BUILT}.", "environment/start")
        shutil.copy2(built[-1], folder)


def _exchange_engine(layout: Layout, jdk: Jdk, engine: Engine, folder: Path) -> None:
    """Leave the usual engine out and gather the other: only the library's module names engines, so nothing is built again."""
    for jar in layout.built_jars.glob("*.jar"):
        if not jar.name.startswith(ENGINE_JARS):
            shutil.copy2(jar, folder)
    maven, environment = maven_command(layout, jdk)
    gather = ["dependency:copy-dependencies", "-DincludeScope=runtime", "-DincludeGroupIds=ai.djl.mxnet,ai.djl.pytorch"]
    tool = Tool("Maven could not fetch the engine", "environment/start", layout.logs / "maven.log")
    module = layout.root / "lib" / "pom.xml"
    tool.run([*maven, f"-P{engine.profile}", "-f", module, *gather, f"-DoutputDirectory={folder}"], environment, layout.root)


def _packed(layout: Layout) -> list[Path]:
    return sorted([*layout.jars.glob(f"{NATIVE_JAR}*.jar"), *layout.jars.glob("jna-[0-9]*.jar")])


def _sizes(files: Iterable[Path]) -> list[str]:
    return [f"{file.name} {file.stat().st_size}" for file in files]


def _unpack(layout: Layout, folder: Path) -> None:
    for jar in _packed(layout):
        _extract(jar, "native/lib/" if jar.name.startswith(NATIVE_JAR) else f"com/sun/jna/{_jna_platform()}/", folder)


def _extract(jar: Path, prefix: str, folder: Path) -> None:
    with zipfile.ZipFile(jar) as archive:
        for name in archive.namelist():
            if name.startswith(prefix) and not name.endswith("/"):
                with archive.open(name) as source, (folder / Path(name).name).open("wb") as target:
                    shutil.copyfileobj(source, target, 1 << 20)


def _jna_platform() -> str:
    machine = platform.machine().lower()
    arm = machine in ("arm64", "aarch64")
    if sys.platform == "darwin":
        return "darwin-aarch64" if arm else "darwin-x86-64"
    if os.name == "nt":
        return "win32-aarch64" if arm else "win32-x86-64"
    return "linux-aarch64" if arm else "linux-x86-64"
