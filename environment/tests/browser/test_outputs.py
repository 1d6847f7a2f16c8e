"""The notebooks without an explorer in JupyterLab, run: their outputs accessible. The others have files of their own."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.opened import OUTPUTS, accessibility_violations, open_and_run

FEWEST = {"00-welcome": 3, "02-one-by-one": 10, "04-shortcuts": 8, "08-assignment": 8, "09-bug-hunt": 8}


@pytest.mark.parametrize("notebook", FEWEST)
def test_outputs_have_no_accessibility_violation(lab_server: Any, page: Any, notebook: str) -> None:
    open_and_run(lab_server, page, f"{notebook}.ipynb")
    assert accessibility_violations(page) == []
    assert page.locator(OUTPUTS).count() > FEWEST[notebook]
