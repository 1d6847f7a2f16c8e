"""Every command in grading/README.md runs, and Gradescope's archive works in Gradescope's folders."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from kit.gradescope_zip import gradescope_zip
from kit.layout import Layout

PREPARED = ("jars", "natives")


def readme_commands(kit: Layout) -> list[str]:
    lines = (kit.root / "grading" / "README.md").read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.startswith("    ")]


def run(command: list[str], folder: Path, prepared) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=prepared.variables, capture_output=True, text=True, check=False, timeout=300
    )


def right_solution(kit: Layout) -> Path:
    return kit.root / "grading" / "solutions" / "output-size" / "right" / "formula.java"


@pytest.fixture(scope="module")
def desk(kit: Layout, prepared, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as an instructor has it: grading/, submissions, and what a platform puts into ROOT/submission."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "grading").symlink_to(kit.root / "grading")
    for place in ("submissions", "ROOT/submission"):
        (folder / place).mkdir(parents=True)
        shutil.copy(right_solution(kit), folder / place / "ann.java")
    shutil.copy(kit.root / "notebooks" / "01-padding.ipynb", folder / "submissions" / "bob.ipynb")
    return folder


def test_every_command_of_the_readme_runs(kit: Layout, prepared, desk: Path) -> None:
    commands = readme_commands(kit)
    assert len(commands) > 9
    for command in commands:
        said = run(["sh", "-c", command], desk, prepared)
        assert said.returncode == 0, (command, said.stdout, said.stderr)
    formats = "junit.xml open-test-report.xml gradescope/results.json prairielearn/results.json coursera/feedback.json"
    made = [f"results/ann/{name}" for name in formats.split()]
    made += "results/index.html results/github-summary.md whole/grades.csv autograder.zip".split()
    made += "ROOT/results/results.json ROOT/feedback.json learners/README.md course/source/resnet-blocks/assignment.ipynb".split()
    assert [name for name in made if not (desk / name).is_file()] == []


def test_parts_put_together_are_the_whole(desk: Path) -> None:
    for name in ("grades.csv", "index.html", "run.json", "ann/feedback.html", "bob/feedback.html"):
        assert (desk / "whole" / name).read_bytes() == (desk / "results" / name).read_bytes(), name


def test_the_readme_names_every_format_and_is_one_screen(kit: Layout) -> None:
    text = (kit.root / "grading" / "README.md").read_text("utf-8")
    formats = (kit.root / "grading/src/main/java/resnetlab/grading/report/OutputFormat.java").read_text("utf-8")
    for word in re.findall(r"^    ([A-Z]+)[,;]$", formats, re.MULTILINE):
        assert re.search(rf"\b{word.lower()}\b", text), word
    assert len(text.splitlines()) < 66


@pytest.fixture
def autograder(kit: Layout, prepared, tmp_path: Path) -> Path:
    """Gradescope's folders: the archive unpacked, run_autograder copied out of it, the image already prepared."""
    root = tmp_path / "autograder"
    archive = tmp_path / "autograder.zip"
    assert gradescope_zip(kit, [str(archive), "--exercise", "output-size"]) == 0
    with zipfile.ZipFile(archive) as zipped:
        for entry in zipped.infolist():
            path = Path(zipped.extract(entry, root / "source"))
            path.chmod(entry.external_attr >> 16 & 0o777)
    for step in PREPARED:
        place = root / "source" / "kit" / "environment" / ".prepared"
        place.mkdir(exist_ok=True)
        (place / step).symlink_to(kit.prepared / step)
    (root / "submission").mkdir()
    (root / "results").mkdir()
    (root / "submission_metadata.json").write_text("{}", "utf-8")
    shutil.copy2(root / "source" / "run_autograder", root)
    return root


def graded(root: Path) -> dict[str, object]:
    return json.loads((root / "results" / "results.json").read_text("utf-8"))


def test_gradescope_grades(kit: Layout, prepared, autograder: Path) -> None:
    setup = run([str(autograder / "source" / "setup.sh")], autograder, prepared)
    assert setup.returncode == 0, setup.stderr
    assert "ResNet Blocks Lab" in setup.stdout
    shutil.copy(right_solution(kit), autograder / "submission" / "my solution.java")

    said = run([str(autograder / "run_autograder")], Path("/"), prepared)

    assert said.returncode == 0, said.stderr
    assert graded(autograder)["score"] == 1
    assert {test["status"] for test in graded(autograder)["tests"]} == {"passed"}


def test_gradescope_gets_a_result_even_when_the_kit_is_broken(prepared, autograder: Path) -> None:
    shutil.rmtree(autograder / "source" / "kit" / "environment" / "kit")

    run([str(autograder / "run_autograder")], autograder, prepared)

    assert graded(autograder)["score"] == 0
    assert "not your fault" in str(graded(autograder)["output"])


def test_archives_have_the_same_bytes_and_no_solution(kit: Layout, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        gradescope_zip(kit, [str(tmp_path / name)])
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as zipped:
        assert zipped.namelist()[:2] == ["setup.sh", "run_autograder"]
        assert not [name for name in zipped.namelist() if "solutions" in name or "/test/" in name]
