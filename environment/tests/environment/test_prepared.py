"""The prepared environment: the kernel computes, quickly and quietly."""

from __future__ import annotations

from pathlib import Path

import nbformat.v4
from helpers.notebook import execute

FIRST = """
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
try (NDManager manager = NDManager.newBaseManager()) {
    System.out.println(manager.ones(new Shape(2, 2)).sum().getFloat() + " \u00e4");
}
"""


def test_kernel_computes_on_the_engine_without_noise(prepared, tmp_path: Path) -> None:
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(FIRST, id="first")])
    run = execute(book, folder=tmp_path)
    assert run.errors == {}
    assert run.cell("first").stdout == "4.0 \u00e4\n"
    assert run.stderr == {}
    assert list(tmp_path.iterdir()) == []
