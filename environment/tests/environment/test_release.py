"""The learners' folder: no solution in it, the same bytes every time, and it builds and checks by itself."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from kit import java_packages
from kit.layout import Layout
from kit.problem import Problem
from kit.release import release

CHECK = """
import resnetlab.checks.Check;
class Learner {
    public static void main(String[] arguments) {
        Check.outputSize((n, f, p, s) -> (n + 2 * p - f) / s + 1);
    }
}
"""


@pytest.fixture(scope="module")
def released(kit: Layout, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release") / "learners"
    assert release(kit, [str(folder)]) == 0
    return folder


def contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_mode & 0o777, path.read_bytes()) for path in files}


def telling_lines(text: str) -> set[str]:
    """Give the lines of a solution that are its author's own: long ones, without signatures, imports and comments."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.splitlines())
    shared = re.compile(r"//|import |(int|long|boolean|Block|NDArray)\b")
    return {line for line in lines if len(line) >= 24 and not shared.match(line)}


def solutions(kit: Layout) -> list[Path]:
    return sorted((kit.root / "grading" / "solutions").glob("*/right/*.java"))


def holds(text: str, solution: Path) -> bool:
    telling = telling_lines(solution.read_text("utf-8"))
    flat = re.sub(r"\\n|\\\"|\s+", lambda match: '"' if '"' in match[0] else " ", text)
    return len(telling) > 1 and sum(line in flat for line in telling) > len(telling) / 2


def test_no_solution_is_handed_out(kit: Layout, released: Path) -> None:
    for name, (_, content) in contents(released).items():
        text = content.decode("utf-8", "replace")
        assert "// mistake:" not in text, name
        assert [path for path in solutions(kit) if holds(text, path)] == [], name


def test_the_search_for_solutions_finds_one(kit: Layout) -> None:
    for solution in solutions(kit):
        text = solution.read_text("utf-8")
        if len(telling_lines(text)) > 1:
            assert holds(text, solution), solution
            assert holds(json.dumps({"source": text.splitlines(keepends=True)}, indent=1), solution), solution


def test_the_autograder_and_the_tests_stay_behind(released: Path) -> None:
    names = set(contents(released))
    inside = re.compile(r"grading/src/main/java/resnetlab/grading/|/src/test/|solutions|^environment/tests")
    assert [name for name in names if inside.search(name)] == []
    assert {"README.md", "LICENSE", "environment/start", "notebooks/00-welcome.ipynb"} <= names
    assert not (released / "grading" / "grade").exists()


def test_releases_have_the_same_bytes_and_overwrite_nothing(kit: Layout, released: Path, tmp_path: Path) -> None:
    assert release(kit, [str(tmp_path / "again")]) == 0
    assert contents(tmp_path / "again") == contents(released)
    with pytest.raises(Problem, match="is not an empty folder, and nothing is overwritten"):
        release(kit, [str(released)])


def test_it_builds_and_its_checks_run(prepared, released: Path, tmp_path: Path) -> None:
    layout = Layout(released)
    java_packages.jars(layout, prepared.jdk).make()
    (tmp_path / "Learner.java").write_text(CHECK, "utf-8")
    class_path = ":".join(str(jar) for jar in java_packages.class_path(layout))
    said = subprocess.run(
        [str(prepared.jdk.java), "-cp", class_path, str(tmp_path / "Learner.java")],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**prepared.variables, "HOME": str(tmp_path)},
    )
    assert said.returncode == 0, said.stderr
    assert "IllegalArgumentException" in said.stdout, said.stdout
