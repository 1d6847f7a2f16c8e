"""The engines beside the usual one: what RESNETLAB_ENGINE may say, and a notebook and its grading on PyTorch."""

from __future__ import annotations

import csv
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from helpers.exercises import as_cell, exercises
from helpers.notebook import execute
from kit import java_packages, kernel
from kit.engine import VARIABLE, wanted_engine
from kit.problem import Problem

GRADED = "08-assignment.ipynb"
QUICK = ("identity-block", "convolutional-block")


def test_an_unknown_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "torch")
    with pytest.raises(Problem, match="RESNETLAB_ENGINE is 'torch', and the engines are usual, pytorch, gpu") as caught:
        wanted_engine()
    assert caught.value.remedy == "unset RESNETLAB_ENGINE"


@pytest.fixture(scope="module")
def pytorch(prepared: Any) -> Iterator[Any]:
    """The kit with PyTorch, set up without an archive, which only shortens the kernel's start."""
    kit, jdk = prepared.kit, prepared.jdk
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, "pytorch")
        java_packages.engine_jars(kit, jdk).make()
        java_packages.natives(kit).make()
        kernel.specification(kit, jdk).make()
        patch.setenv("JUPYTER_PATH", str(prepared.kit.jupyter))
        yield prepared


def test_its_jars_hold_one_engine(pytorch: Any) -> None:
    names = [jar.name for jar in pytorch.kit.jars.glob("*.jar")]
    assert [name for name in names if name.startswith("mxnet")] == []
    assert len([name for name in names if name.startswith("pytorch")]) == 3
    others = {jar.name for jar in pytorch.kit.built_jars.glob("*.jar") if not jar.name.startswith("mxnet")}
    assert others <= set(names)


def solved(notebook: Path) -> nbformat.NotebookNode:
    book = nbformat.read(notebook, as_version=4)
    right = {e.solution_cell: as_cell(e.solutions("right")[0]) for e in exercises(notebook)}
    for cell in book.cells:
        cell.source = right.get(cell.id, cell.source)
    return book


def test_a_notebook_runs_on_pytorch(pytorch: Any, tmp_path: Path) -> None:
    notebook = pytorch.kit.notebooks / "03-bottleneck.ipynb"
    book = solved(notebook)
    book.cells.append(nbformat.v4.new_code_cell("Show.environment();", id="engine"))
    run = execute(book, folder=tmp_path)
    assert (run.errors, run.stderr) == ({}, {})
    assert "PyTorch engine" in run.cell("engine").text
    for exercise in exercises(notebook):
        assert run.cell(exercise.check_cell).text.strip().startswith(f"{exercise.id}: correct")


def test_an_assignment_is_graded_on_pytorch(pytorch: Any, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    nbformat.write(solved(pytorch.kit.notebooks / GRADED), tmp_path / "in" / "ann.ipynb")
    chosen = [word for name in QUICK for word in ("--exercise", name)]
    done = subprocess.run(
        [pytorch.kit.root / "grading" / "grade", *chosen, "--out", tmp_path / "out", tmp_path / "in"],
        env={**os.environ, **pytorch.variables, VARIABLE: "pytorch"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    [row] = csv.DictReader((tmp_path / "out" / "grades.csv").read_text("utf-8").splitlines())
    assert row["score"] == row["max"]
