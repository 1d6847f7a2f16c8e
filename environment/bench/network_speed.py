"""Measures ResNet-50 beside DJL's own ResNetV1 and, where it is installed, PyTorch itself.

Run it as: python3 environment/bench/network_speed.py [--rounds N] [--threads N] [--torch PYTHON] [--work forward|training]

  forward     inference, batch 1, 224 x 224, from the picture's numbers to the output's
  training    forward, cross entropy, backward and a step of SGD, batch 8, 64 x 64
  blocks      the kit's network, trained with Optimizers.sgd; copy: the same as an InferenceCopy; symbol: as a SymbolCopy (MXNet); djl: DJL's ResNetV1
  eager       PyTorch, stride as in v1
Each way runs in a process of its own; the ways are shuffled within each round of one run, so the ratios may be compared.
All find the variables that the kit sets for its kernel: idle threads sleep, and glibc keeps what PyTorch's engine frees.
"cores" is the time of all processor cores: with --threads 1 it hardly depends on what else the machine does.
--torch names a Python that has torch; without it this one is asked.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kit.java_options import MXNET, PYTORCH, memory_variables  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
LIB = ROOT / "lib"
WARM_UP, TIMED = 3, 10
TIME_LIMIT = 600
WAYS = {"forward": ("blocks", "copy", "symbol", "djl"), "training": ("blocks", "djl")}
MXNET_ONLY = ("symbol",)


@dataclass(frozen=True)
class Way:
    """One way to run the network: its name, the command without the numbers of runs, and what it finds in its environment."""

    name: str
    command: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Times:
    """What a run takes in one process, in milliseconds: the median, and the mean over all processor cores, which tick coarsely."""

    wall: float
    cores: float


def main(arguments: argparse.Namespace) -> int:
    paths = {engine: class_path(engine) for engine in (MXNET, PYTORCH)}
    for work in arguments.work or WAYS:
        ways = ways_of(work, paths, arguments)
        measured: dict[str, list[Times]] = {way.name: [] for way in ways}
        for number in range(arguments.rounds):
            random.Random(number).shuffle(ways)
            for way in ways:
                measured[way.name].append(measure(way, arguments.threads))
                print(".", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
        report(work, measured, arguments)
    return 0


def ways_of(work: str, paths: dict[str, str], arguments: argparse.Namespace) -> list[Way]:
    threads = f"-Dai.djl.pytorch.num_threads={arguments.threads}"
    flags = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", f"-Djna.tmpdir={LIB / 'target' / 'jna'}", threads)
    ways = [
        Way(f"{engine} {way}", ("java", *flags, "-cp", path, "resnetlab.measure.NetworkSpeed", way, work), java_variables(engine))
        for engine, path in paths.items()
        for way in WAYS[work]
        if engine == MXNET or way not in MXNET_ONLY
    ]
    if has_torch(arguments.torch):
        script = Path(__file__).with_name("torch_speed.py")
        ways.append(Way("torch eager", (arguments.torch, str(script), str(arguments.threads), work)))
    return ways


def java_variables(engine: str) -> dict[str, str]:
    cache = str(ROOT / "target" / "djl")
    own = {"DJL_CACHE_DIR": cache, "ENGINE_CACHE_DIR": cache, "DJL_OFFLINE": "true", "OPT_OUT_TRACKING": "true"}
    return {**own, **memory_variables(engine, sys.platform)}


def class_path(engine: str) -> str:
    """Compile the library and its tests, and ask Maven what they need with this engine alone."""
    maven = shutil.which("mvn") or sys.exit("No mvn is on the PATH; environment/doctor says how to get it.")
    file = LIB / "target" / f"class-path-{engine.lower()}"
    profile = ["-Ppytorch"] if engine == PYTORCH else []
    goals = ["test-compile", "dependency:build-classpath", "-Dmdep.includeScope=test", f"-Dmdep.outputFile={file}"]
    subprocess.run([maven, "-q", "-B", "-pl", "lib", *profile, *goals], cwd=ROOT, check=True)
    jars = file.read_text("utf-8").strip().split(os.pathsep)
    others = [jar for jar in jars if engine == MXNET or "mxnet" not in Path(jar).name]
    return os.pathsep.join([str(LIB / "target" / "test-classes"), str(LIB / "target" / "classes"), *others])


def has_torch(python: str) -> bool:
    return subprocess.run([python, "-c", "import torch"], capture_output=True, check=False).returncode == 0


def measure(way: Way, threads: int) -> Times:
    done = subprocess.run(
        [*way.command, str(WARM_UP), str(TIMED)],
        env={**os.environ, **way.variables, "OMP_NUM_THREADS": str(threads), "OMP_WAIT_POLICY": "passive"},
        capture_output=True,
        text=True,
        timeout=TIME_LIMIT,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{way.name} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    pairs = [line.split() for line in done.stdout.splitlines()]
    return Times(statistics.median(float(pair[0]) for pair in pairs), statistics.fmean(float(pair[1]) for pair in pairs))


def report(work: str, measured: dict[str, list[Times]], arguments: argparse.Namespace) -> None:
    reference = "torch eager" if "torch eager" in measured else f"{MXNET} djl"
    middle = {name: Times(median(times, "wall"), median(times, "cores")) for name, times in measured.items()}
    print(f"\n{work}, {arguments.threads} threads, medians of {arguments.rounds} rounds; ratios to {reference}")
    print(f"{'':16} {'ms':>24} {'ratio':>6} {'ms, cores':>10} {'ratio':>6}")
    for name, times in sorted(measured.items(), key=lambda item: middle[item[0]].wall):
        wall = [time.wall for time in times]
        spread = f"{middle[name].wall:.0f} ({min(wall):.0f}-{max(wall):.0f})"
        ratios = (middle[name].wall / middle[reference].wall, middle[name].cores / middle[reference].cores)
        print(f"{name:16} {spread:>24} {ratios[0]:6.2f} {middle[name].cores:10.0f} {ratios[1]:6.2f}")


def median(times: list[Times], what: str) -> float:
    return statistics.median(getattr(time, what) for time in times)


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="ResNet-50 of the kit, of DJL and of PyTorch, as ratios.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--torch", default=sys.executable, metavar="PYTHON")
    parser.add_argument("--work", action="append", choices=list(WAYS))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main(parsed()))
