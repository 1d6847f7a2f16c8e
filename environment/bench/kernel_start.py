"""Measures from kernel start to the first result of DJL: this kit's kernel beside other ways to start one.

Run it as: environment/run python environment/bench/kernel_start.py [ROUNDS]

  kit         the kernel as environment/start sets it up
  plain       the kernel as pip installs it, with the same jars on JJAVA_CLASSPATH
  %maven      the same, but the notebook fetches DJL by a magic from a warm local repository
  ... welcome the first code cell of 00-welcome, to its first output
The ways are shuffled within each round of one run, so the ratios may be compared; the seconds are this machine's.
"""

from __future__ import annotations

import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kit.java_options import java_variables  # noqa: E402
from kit.java_packages import class_path  # noqa: E402
from kit.layout import Layout  # noqa: E402

OPERATION = """import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
try (NDManager manager = NDManager.newBaseManager()) {
    System.out.println(manager.ones(new Shape(2, 2)).sum().getFloat());
}"""


@dataclass(frozen=True)
class Way:
    """One way to start a kernel and to reach a first result."""

    name: str
    kernels: Path
    cells: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Times:
    """Seconds from the start of the process: the kernel answers, it shows the result; and how long stopping took."""

    ready: float
    result: float
    stop: float


def main(rounds: int) -> int:
    layout = Layout.of_this_checkout()
    measured: dict[str, list[Times]] = {way.name: [] for way in ways_of(layout)}
    for way in ways_of(layout):
        measure(way)  # warms the disk's cache and the local repository
    for number in range(rounds):
        ways = ways_of(layout)
        random.Random(number).shuffle(ways)
        for way in ways:
            measured[way.name].append(measure(way))
            print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    report(measured, rounds)
    return 0


def ways_of(layout: Layout) -> list[Way]:
    pip = layout.venv / "share" / "jupyter" / "kernels"
    jars = os.pathsep.join(str(jar) for jar in class_path(layout))
    options = f"-Dslf4j.internal.verbosity=ERROR -Dmaven.repo.local={layout.maven_repository}"
    magics = "\n".join(f"%maven {coordinates}" for coordinates in djl_coordinates(layout))
    own = {name: value for name, value in java_variables(layout).items() if name != "OMP_NUM_THREADS"}
    plain = {**own, "JJAVA_CLASSPATH": jars, "JJAVA_JVM_OPTS": options}
    ways = [
        Way("kit", layout.kernel.parent, (OPERATION,)),
        Way("plain", pip, (OPERATION,), plain),
        Way("%maven", pip, (magics, OPERATION), {**own, "JJAVA_JVM_OPTS": options}),
    ]
    welcome = first_cell(layout.notebooks / "00-welcome.ipynb")
    if welcome:
        ways.append(Way("kit welcome", layout.kernel.parent, (welcome,)))
        ways.append(Way("plain welcome", pip, (welcome,), plain))
    return ways


def first_cell(notebook: Path) -> str:
    if not notebook.is_file():
        return ""
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    return next("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


def djl_coordinates(layout: Layout) -> list[str]:
    """Name the artifacts that a notebook without the kit would fetch, at the versions of the parent pom."""
    pom = (layout.root / "pom.xml").read_text("utf-8")
    found = {name: re.search(rf"<{name}>([^<]+)</{name}>", pom) for name in ("djl.version", "mxnet.native.version")}
    djl, native = (match[1] if match else "" for match in found.values())
    engine = f"ai.djl.mxnet:mxnet-native-mkl:jar:linux-x86_64:{native}"
    return [f"ai.djl:api:{djl}", f"ai.djl.mxnet:mxnet-engine:{djl}", engine]


def measure(way: Way) -> Times:
    specs = KernelSpecManager(kernel_dirs=[str(way.kernels)], ensure_native_kernel=False)
    manager = KernelManager(kernel_name="java", kernel_spec_manager=specs)
    start = time.monotonic()
    manager.start_kernel(env={**os.environ, **way.variables}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        ready = time.monotonic() - start
        shown = [first_output(client, cell, start) for cell in way.cells]
    finally:
        client.stop_channels()
        stopping = time.monotonic()
        manager.shutdown_kernel()
    return Times(ready, shown[-1], time.monotonic() - stopping)


def first_output(client, cell: str, start: float) -> float:
    """Run a cell and give the second at which it first showed something, or at which it ended."""
    shown: list[float] = []

    def note(message) -> None:
        if message["msg_type"] in ("stream", "display_data", "execute_result"):
            shown.append(time.monotonic() - start)

    reply = client.execute_interactive(cell, timeout=120, allow_stdin=False, output_hook=note)
    if reply["content"]["status"] != "ok":
        raise SystemExit(json.dumps(reply["content"], indent=1)[:2000])
    return shown[0] if shown else time.monotonic() - start


def report(measured: Mapping[str, list[Times]], rounds: int) -> None:
    medians = {name: statistics.median(t.result for t in times) for name, times in measured.items()}
    print(f"Medians of {rounds} (smallest-largest) in seconds; ratios to plain")
    print(f"{'':14} {'answers':>18} {'first result':>18} {'ratio':>6} {'stops':>18}")
    for name, times in measured.items():
        ratio = medians[name] / medians["plain welcome" if name.endswith("welcome") else "plain"]
        ready, result, stop = (spread([getattr(t, what) for t in times]) for what in ("ready", "result", "stop"))
        print(f"{name:14} {ready:>18} {result:>18} {ratio:6.2f} {stop:>18}")


def spread(values: list[float]) -> str:
    return f"{statistics.median(values):.2f} ({min(values):.2f}-{max(values):.2f})"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
