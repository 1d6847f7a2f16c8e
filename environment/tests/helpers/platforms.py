"""Where the kit runs, and what shows it: README's table is made from these rows, and tests hold them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

HEAD = "| platform | engine: natives | kernel | front end | state |\n|---|---|---|---|---|\n"
JJAVA = "JJava"


class State(Enum):
    """What is known of a row."""

    IN_CI = "run in CI"
    REPLAYED = "replayed in CI"
    BY_HAND = "run by hand"
    DECLARED = "declared, not run"


@dataclass(frozen=True)
class Row:
    """One line of the table. `shown_by` names tests as FILE::FUNCTION below environment/tests, or the command that was run by hand."""

    platform: str
    engine: str
    kernel: str
    front_end: str
    state: State
    shown_by: tuple[str, ...]

    def __str__(self) -> str:
        return f"| {self.platform} | {self.engine} | {self.kernel} | {self.front_end} | {self.state.value} |"


@dataclass(frozen=True)
class System:
    """What Maven is told to see a system as its own, and the natives that it must choose there."""

    name: str
    natives: str
    properties: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()


MAC = '"-Dos.name=Mac OS X"'
# Maven itself does not start where Java says that it runs on Windows, so there the profiles are named
SYSTEMS = (
    System("Linux on x86-64", "mxnet-native-mkl:linux-x86_64", ("-Dos.name=Linux", "-Dos.arch=amd64")),
    System("Linux on x86-64, pytorch", "pytorch-native-cpu:linux-x86_64", ("-Dos.name=Linux", "-Dos.arch=amd64"), ("pytorch",)),
    System("Linux on x86-64, gpu", "mxnet-native-cu112mkl:linux-x86_64", ("-Dos.name=Linux", "-Dos.arch=amd64"), ("gpu",)),
    System("macOS on x86-64", "mxnet-native-mkl:osx-x86_64", (MAC, "-Dos.arch=x86_64")),
    System("Windows on x86-64", "mxnet-native-mkl:win-x86_64", (), ("!mxnet-linux", "mxnet-windows", "pytorch-windows")),
    System("Linux on arm64", "pytorch-native-cpu:linux-aarch64", ("-Dos.name=Linux", "-Dos.arch=aarch64")),
    System("macOS on arm64", "pytorch-native-cpu:osx-aarch64", (MAC, "-Dos.arch=aarch64")),
)
LINUX = "Linux on x86-64"
MXNET = "MXNet: `mxnet-native-mkl`"
PYTORCH = "PyTorch: `pytorch-native-cpu`"
PROFILES = ("environment/test_profiles.py::test_maven_chooses_the_natives",)

ROWS = (
    Row(LINUX, MXNET, JJAVA, "JupyterLab; all notebooks by nbclient", State.IN_CI, (
        "browser/test_outputs.py::test_outputs_have_no_accessibility_violation",
        "browser/test_charts.py::test_an_untrusted_notebook_says_what_a_trusted_and_reopened_one_shows",
        "notebooks/test_run.py::test_runs_as_it_is",
        "notebooks/test_run.py::test_runs_solved",
    )),
    Row(LINUX, MXNET, JJAVA, "Notebook 7: charts; exported pages", State.IN_CI, (
        "browser/test_charts.py::test_charts_have_no_serious_accessibility_violation",
        "browser/test_book.py::test_a_reader_goes_from_the_index_to_a_page_with_pictures_and_formulas",
    )),
    Row(LINUX, MXNET, JJAVA, "nbgrader 0.9: points, feedback", State.IN_CI, (
        "environment/test_nbgrader.py::test_nbgrader_and_the_autograder_give_the_same_points",
        "environment/test_nbgrader.py::test_the_feedback_says_what_the_check_found",
    )),
    Row(LINUX, MXNET, JJAVA, "VS Code: outputs keep its rules", State.REPLAYED, ("notebooks/test_run.py::test_runs_solved",)),
    Row(f"{LINUX}, the image of `binder/`", MXNET, JJAVA, "nbconvert, JupyterLab", State.REPLAYED, (
        "environment/test_binder.py::test_a_notebook_runs_in_the_image_without_a_network",
        "environment/test_binder.py::test_the_server_opens_the_first_notebook",
    )),
    Row(f"{LINUX}, `RESNETLAB_ENGINE=pytorch`", PYTORCH, JJAVA, "one notebook by nbclient; grading", State.IN_CI, (
        "environment/test_engines.py::test_a_notebook_runs_on_pytorch",
        "environment/test_engines.py::test_an_assignment_is_graded_on_pytorch",
    )),
    Row(f"{LINUX}, the same", PYTORCH, JJAVA, "all notebooks by nbclient", State.BY_HAND, ("environment/test notebooks",)),
    Row(LINUX, MXNET, "rapaio 3.0.1", "all notebooks by nbclient", State.BY_HAND, ("environment/tests/other_kernel.py",)),
    Row(LINUX, MXNET, "IJava 1.3.0", "all notebooks by nbclient", State.DECLARED, ("environment/tests/other_kernel.py",)),
    Row(f"{LINUX}, `RESNETLAB_ENGINE=gpu`", "MXNet: `mxnet-native-cu112mkl`", JJAVA, "any", State.DECLARED, PROFILES),
    Row("macOS, Windows on x86-64", MXNET, JJAVA, "any", State.DECLARED, PROFILES),
    Row("Linux, macOS on arm64", PYTORCH, JJAVA, "any", State.DECLARED, PROFILES),
    Row("JupyterHub, dev container", MXNET, JJAVA, "JupyterLab", State.DECLARED, (
        "environment/test_class_files.py::test_hub_values_are_those_of_the_chart",
        "environment/test_class_files.py::test_dev_container_has_only_known_properties_of_the_right_kind",
    )),
)


def table() -> str:
    return HEAD + "\n".join(map(str, ROWS)) + "\n"
