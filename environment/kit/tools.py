"""The tools that the kit does not bring along: a JDK and Maven."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from kit.file_names import readable_paths
from kit.problem import Problem

OLDEST_JDK = 17
OLDEST_MAVEN = (3, 8)


@dataclass(frozen=True)
class Jdk:
    """A Java installation. Its version is the feature number: 17, 25. Its processor is empty where it does not say."""

    home: Path
    version: int
    full_version: str
    processor: str = ""
    has_jshell: bool = True

    @property
    def java(self) -> Path:
        return self.home / "bin" / _executable("java")

    @property
    def has_compiler(self) -> bool:
        return (self.home / "bin" / _executable("javac")).is_file()


@dataclass(frozen=True)
class Maven:
    command: Path
    version: str


def find_jdk() -> Jdk:
    """Find the first usable JDK: JAVA_HOME, then each `java` on the PATH. A Problem says what the first one lacks."""
    found = _installed_jdks()
    for jdk in found:
        if _lack(jdk) is None:
            return jdk
    if found:
        raise Problem(_lack(found[0]) or "", install_command("jdk"))
    home = os.environ.get("JAVA_HOME")
    where = f"JAVA_HOME is {home}, which holds no Java, and none is on the PATH" if home else "none is on the PATH"
    raise Problem(f"The kit needs a JDK {OLDEST_JDK} or newer, and {where}.", install_command("jdk"))


def passed_over(jdk: Jdk) -> list[str]:
    """Say what the installations lack that come before the one that is used."""
    lacks = [_lack(found) for found in itertools.takewhile(lambda found: found.home != jdk.home, _installed_jdks())]
    return [lack for lack in lacks if lack]


def find_maven(jdk: Jdk) -> Maven:
    """Find Maven on the PATH and ask it, running on this JDK, for its version."""
    command = shutil.which("mvn")
    if command is None:
        raise Problem("The kit needs Maven 3.8 or newer, and no mvn is on the PATH.", install_command("maven"))
    said = _output([command, "-v"], {**os.environ, "JAVA_HOME": str(jdk.home)})
    match = re.search(r"Apache Maven (\d+)\.(\d+)([\w.-]*)", said)
    if match is None:
        raise Problem(f"{command} does not say which version it is.", install_command("maven"))
    version = f"{match[1]}.{match[2]}{match[3]}"
    if (int(match[1]), int(match[2])) < OLDEST_MAVEN:
        raise Problem(f"The kit needs Maven 3.8 or newer, and {command} is {version}.", install_command("maven"))
    return Maven(Path(command), version)


def install_command(tool: str) -> str:
    """Name the command that installs a tool with this system's package manager."""
    if os.name == "nt":
        names = {"jdk": "EclipseAdoptium.Temurin.17.JDK", "maven": "Apache.Maven", "python": "Python.Python.3.13"}
        return f"winget install {names.get(tool, tool)}"
    if sys.platform == "darwin":
        names = {"jdk": "openjdk@17", "maven": "maven", "python": "python@3.13"}
        return f"brew install {names.get(tool, tool)}"
    names = {"jdk": "openjdk-17-jdk", "maven": "maven", "python": "python3 python3-venv"}
    return f"sudo apt-get install {names.get(tool, tool)}"


def _lack(jdk: Jdk) -> str | None:
    if jdk.version < OLDEST_JDK:
        return f"The kit needs a JDK {OLDEST_JDK} or newer, and {jdk.home} is Java {jdk.full_version}."
    if not jdk.has_compiler:
        return f"The kit needs a JDK, and {jdk.home} is a Java {jdk.full_version} runtime without the compiler javac."
    if not jdk.has_jshell:
        return f"The kit needs a whole JDK, and {jdk.home} is a Java {jdk.full_version} without the module jdk.jshell."
    return None


def _installed_jdks() -> list[Jdk]:
    homes = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        java = Path(folder) / _executable("java")
        if folder and java.is_file():
            homes.append(_home_of(java))
    described = [_describe(home) for home in dict.fromkeys(homes)]
    return [jdk for jdk in described if jdk is not None]


def _home_of(java: Path) -> Path:
    """Follow links to the installation; ask a start script, such as a version manager's, for its java.home."""
    home = java.resolve().parent.parent
    if (home / "release").is_file():
        return home
    said = _output([str(java), "-XshowSettings:properties", "-version"], dict(os.environ))
    match = re.search(r"^\s*java\.home = (.+?)\s*$", said, re.MULTILINE)
    return Path(match[1]) if match else home


def _describe(home: Path) -> Jdk | None:
    java = home / "bin" / _executable("java")
    if not java.is_file():
        return None
    release = home / "release"
    said = release.read_text("utf-8", "replace") if release.is_file() else ""
    match = re.search(r'^JAVA_VERSION="([^"]+)"', said, re.MULTILINE)
    if match is None:
        match = re.search(r'version "([^"]+)"', _output([str(java), "-version"], dict(os.environ)))
    if match is None:
        return None
    processor = re.search(r'^OS_ARCH="([^"]+)"', said, re.MULTILINE)
    modules = re.search(r'^MODULES="([^"]+)"', said, re.MULTILINE)
    has_jshell = modules is None or "jdk.jshell" in modules[1].split()
    return Jdk(home, _feature(match[1]), match[1], processor[1] if processor else "", has_jshell)


def _feature(version: str) -> int:
    numbers = [int(n) for n in re.findall(r"\d+", version)]
    return numbers[1] if numbers[0] == 1 and len(numbers) > 1 else numbers[0]


def _output(command: list[str], environment: dict[str, str]) -> str:
    try:
        done = subprocess.run(
            command,
            env={**environment, **readable_paths()},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _executable(name: str) -> str:
    return f"{name}.exe" if os.name == "nt" else name
