"""The commands and their options."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kit import doctor, launch_book, launch_grading, launch_lab, run_command, testing
from kit.gradescope_zip import gradescope_zip
from kit.layout import Layout
from kit.nbgrader_course import nbgrader_course
from kit.problem import Problem
from kit.release import release


def main(arguments: Sequence[str]) -> int:
    layout = Layout.of_this_checkout()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal may be unable to spell the checkout's path
    try:
        return _dispatch(layout, list(arguments))
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # whoever read has read enough, as in: environment/doctor | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _dispatch(layout: Layout, arguments: list[str]) -> int:
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command == "run":
        return run_command.run(layout, rest)
    if command == "grade":
        return launch_grading.grade(layout, rest)
    if command == "release":
        return release(layout, rest)
    if command == "gradescope-zip":
        return gradescope_zip(layout, rest)
    if command == "nbgrader-course":
        return nbgrader_course(layout, rest)
    if command == "start":
        return launch_lab.start(layout, _start_options(rest))
    if command == "book":
        return launch_book.book(layout, _book_options(rest))
    if command == "test":
        return testing.test(layout, _test_options(rest))
    if command == "doctor":
        argparse.ArgumentParser(prog="environment/doctor", description=doctor.__doc__).parse_args(rest)
        return doctor.doctor(layout)
    print("Use one of: environment/start, environment/test, environment/run, environment/book, environment/doctor.", file=sys.stderr)
    return 2


def _start_options(arguments: list[str]) -> launch_lab.Options:
    parser = argparse.ArgumentParser(
        prog="environment/start",
        description="Prepare what is missing and open JupyterLab on the first notebook.",
        epilog="The variable RESNETLAB_MAVEN_REPO names a local Maven repository to use instead of one in the checkout,"
        " and RESNETLAB_NOTEBOOKS another folder of notebooks.",
    )
    parser.add_argument("--no-browser", action="store_true", help="print the address and open no browser")
    parser.add_argument(
        "--port", type=_port, metavar="N", help="listen on this port (default: the first free from 8888)"
    )
    parser.add_argument("--prepare-only", action="store_true", help="prepare what is missing and end")
    said = parser.parse_args(arguments)
    if said.prepare_only:
        return launch_lab.Options(launch_lab.Ending.PREPARED, said.port)
    ending = launch_lab.Ending.SERVING if said.no_browser else launch_lab.Ending.BROWSER
    return launch_lab.Options(ending, said.port)


def _book_options(arguments: list[str]) -> launch_book.Options:
    parser = argparse.ArgumentParser(
        prog="environment/book", description="Run notebooks and write them as a site of plain pages with an index."
    )
    parser.add_argument("names", nargs="*", metavar="NOTEBOOK", help="such as 01-padding (default: all)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to write (default: environment/.prepared/book)")
    said = parser.parse_args(arguments)
    return launch_book.Options(said.out and said.out.resolve(), said.names)


def _port(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; use a number from 1 to 65535, such as 8890")
    return int(text)


def _test_options(arguments: list[str]) -> testing.Options:
    parser = argparse.ArgumentParser(
        prog="environment/test",
        description="Run everything that CI runs, or some parts. What follows -- goes to pytest: -- -k padding -x",
    )
    names = [part.value for part in testing.Part]
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of: {', '.join(names)} (default: all)")
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    said = parser.parse_args(arguments[:cut]).parts
    unknown = [name for name in said if name not in names]
    if unknown:
        parser.error(f"there is no part {unknown[0]!r}; the parts are {', '.join(names)}")
    parts = [part for part in testing.Part if not said or part.value in said]
    return testing.Options(parts, arguments[cut + 1 :])
