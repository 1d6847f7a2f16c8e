"""Fixtures that every folder of tests may use."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from helpers import lab
from helpers.tools import require
from kit import ports
from kit.layout import Layout
from kit.prepare import Goal, prepare
from kit.python_tests import test_variables
from kit.tools import Jdk


def pytest_configure() -> None:
    """Let servers end on an interrupt even where a script runs the tests in the background: its children ignore interrupts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@dataclass(frozen=True)
class Prepared:
    """The prepared environment of this checkout."""

    kit: Layout
    jdk: Jdk
    variables: dict[str, str]


@pytest.fixture(scope="session")
def kit() -> Layout:
    """The locations of this checkout."""
    return Layout.of_this_checkout()


@pytest.fixture(scope="session")
def prepared(kit: Layout) -> Prepared:
    """The environment, prepared if it was not; this process then finds the kernel too."""
    jdk = prepare(kit, Goal.TEST)
    variables = test_variables(kit)
    os.environ.update(variables)
    return Prepared(kit, jdk, variables)


@pytest.fixture(scope="session")
def lab_server(prepared: Prepared, tmp_path_factory: pytest.TempPathFactory) -> Iterator[lab.LabServer]:
    """JupyterLab as a learner starts it, on a copy of the notebooks."""
    port = ports.next_free(ports.FIRST + 100)
    assert port is not None
    server = lab.start(prepared.kit, port, tmp_path_factory.mktemp("lab"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def chromium(prepared: Prepared) -> Iterator[Any]:
    """The system's Chromium, driven by Playwright, which never downloads a browser."""
    from playwright.sync_api import sync_playwright

    program = require("chromium", "chromium-browser", "google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"], headless=True
        )
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A fresh page in a fresh browser context; the kernels that it started end with it."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()
    if "lab_server" in request.fixturenames:
        request.getfixturevalue("lab_server").end_kernels()
