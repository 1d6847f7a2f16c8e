"""Which JDK and which Maven are taken, and what is said when none will do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.checkout import fake, fake_jdk
from kit.problem import Problem
from kit.tools import Jdk, find_jdk, find_maven


@pytest.fixture(autouse=True)
def only_fake_tools(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    on_path(monkeypatch)


def on_path(monkeypatch: pytest.MonkeyPatch, *homes: Path) -> None:
    monkeypatch.setenv("PATH", os.pathsep.join(str(home / "bin") for home in homes))


def problem_of(look) -> Problem:
    with pytest.raises(Problem) as caught:
        look()
    return caught.value


def test_takes_the_first_good_jdk_on_the_path(monkeypatch, tmp_path: Path) -> None:
    old = fake_jdk(tmp_path / "old", "1.8.0_412", "java", "javac")
    runtime = fake_jdk(tmp_path / "jre", "21.0.4", "java")
    good = fake_jdk(tmp_path / "good", "17.0.15", "java", "javac")
    on_path(monkeypatch, old, runtime, good)
    assert find_jdk() == Jdk(good, 17, "17.0.15")


def test_java_home_comes_before_the_path(monkeypatch, tmp_path: Path) -> None:
    on_path(monkeypatch, fake_jdk(tmp_path / "a", "17.0.15", "java", "javac"))
    home = fake_jdk(tmp_path / "b", "25.0.3", "java", "javac")
    monkeypatch.setenv("JAVA_HOME", str(home))
    assert find_jdk() == Jdk(home, 25, "25.0.3")


def test_follows_links_such_as_those_of_debian(monkeypatch, tmp_path: Path) -> None:
    good = fake_jdk(tmp_path / "jvm" / "java-17", "17.0.15", "java", "javac")
    (tmp_path / "usr" / "bin").mkdir(parents=True)
    (tmp_path / "usr" / "bin" / "java").symlink_to(good / "bin" / "java")
    on_path(monkeypatch, tmp_path / "usr")
    assert find_jdk().home == good


def test_asks_the_start_script_of_a_version_manager(monkeypatch, tmp_path: Path) -> None:
    good = fake_jdk(tmp_path / "versions" / "21", "21.0.4", "java", "javac")
    fake(tmp_path / "shims" / "bin" / "java", f"echo '    java.home = {good}' >&2")
    on_path(monkeypatch, tmp_path / "shims")
    assert find_jdk().home == good


def test_no_java_at_all() -> None:
    problem = problem_of(find_jdk)
    assert problem.sentence == "The kit needs a JDK 17 or newer, and none is on the PATH."
    assert problem.remedy == "sudo apt-get install openjdk-17-jdk"


def test_java_home_without_java_is_named(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "gone"))
    assert f"JAVA_HOME is {tmp_path / 'gone'}, which holds no Java" in problem_of(find_jdk).sentence


def test_java_too_old(monkeypatch, tmp_path: Path) -> None:
    old = fake_jdk(tmp_path / "old", "11.0.27", "java", "javac")
    on_path(monkeypatch, old)
    assert problem_of(find_jdk).sentence == f"The kit needs a JDK 17 or newer, and {old} is Java 11.0.27."


def test_runtime_without_compiler(monkeypatch, tmp_path: Path) -> None:
    runtime = fake_jdk(tmp_path / "jre", "17.0.15", "java")
    on_path(monkeypatch, runtime)
    problem = problem_of(find_jdk)
    assert problem.sentence.endswith(f"{runtime} is a Java 17.0.15 runtime without the compiler javac.")
    assert problem.remedy == "sudo apt-get install openjdk-17-jdk"


@pytest.fixture
def jdk(tmp_path: Path) -> Jdk:
    return Jdk(fake_jdk(tmp_path / "jdk", "17.0.15", "java", "javac"), 17, "17.0.15")


def test_no_maven(jdk: Jdk) -> None:
    problem = problem_of(lambda: find_maven(jdk))
    assert problem.sentence == "The kit needs Maven 3.8 or newer, and no mvn is on the PATH."
    assert problem.remedy == "sudo apt-get install maven"


def test_maven_too_old(monkeypatch, tmp_path: Path, jdk: Jdk) -> None:
    maven = fake(tmp_path / "maven" / "bin" / "mvn", "echo 'Apache Maven 3.6.3'")
    on_path(monkeypatch, tmp_path / "maven")
    assert problem_of(lambda: find_maven(jdk)).sentence.endswith(f"{maven} is 3.6.3.")


@pytest.mark.parametrize(
    ("said", "version"), [("3.8.7", "3.8.7"), ("\033[1mApache Maven 4.0.0-rc-3\033[m", "4.0.0-rc-3")]
)
def test_maven_new_enough_runs_on_the_jdk_that_was_found(monkeypatch, tmp_path: Path, jdk: Jdk, said, version) -> None:
    line = said if "Apache" in said else f"Apache Maven {said}"
    fake(tmp_path / "maven" / "bin" / "mvn", f'[ "$JAVA_HOME" = "{jdk.home}" ] && echo "{line}"')
    on_path(monkeypatch, tmp_path / "maven")
    assert find_maven(jdk).version == version


def test_maven_is_asked_where_the_locale_cannot_spell_the_folder(monkeypatch, tmp_path: Path, jdk: Jdk) -> None:
    for name in ("LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C")
    fake(tmp_path / "maven" / "bin" / "mvn", '[ "$LC_ALL" = C.UTF-8 ] && echo "Apache Maven 3.9.9"')
    on_path(monkeypatch, tmp_path / "maven")
    assert find_maven(jdk).version == "3.9.9"


@pytest.mark.parametrize(
    ("system", "remedy"), [("darwin", "brew install openjdk@17"), ("linux", "sudo apt-get install openjdk-17-jdk")]
)
def test_remedy_fits_the_system(monkeypatch, system: str, remedy: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert problem_of(find_jdk).remedy == remedy


def test_real_jdk_describes_itself_as_its_release_file_does(prepared) -> None:
    said = subprocess.run([prepared.jdk.java, "-version"], capture_output=True, text=True, check=True).stderr
    assert f'"{prepared.jdk.full_version}"' in said
