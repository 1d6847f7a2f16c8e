"""Measures ResNet-50 beside DJL's own ResNetV1 and, where it is installed, PyTorch itself.

Run it as: python3 environment/bench/network_speed.py [--rounds N] [--threads N] [--torch PYTHON] [--work forward|training]

  forward     inference, batch 1, 224 x 224, from the picture's numbers to the output's
  training    forward, cross entropy, backward and a step of SGD, batch 8, 64 x 64
  blocks      the kit's network; copy: the same as an InferenceCopy; djl: DJL's ResNetV1; eager: PyTorch, stride as in v1
Each way runs in a process of its own; the ways are shuffled within each round of one run, so the ratios may be compared.
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
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIB = ROOT / "lib"
WARM_UP, TIMED = 3, 10
TIME_LIMIT = 600
WAYS = {"forward": ("blocks", "copy", "djl"), "training": ("blocks", "djl")}


@dataclass(frozen=True)
class Way:
    """One way to run the network: its name, and the command without the numbers of runs."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Times:
    """Medians of one process in milliseconds."""

    wall: float
    cores: float


def main(arguments: argparse.Namespace) -> int:
    paths = {engine: class_path(engine) for engine in ("mxnet", "pytorch")}
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
        Way(f"{engine} {way}", ("java", *flags, "-cp", path, "resnetlab.measure.NetworkSpeed", way, work))
        for engine, path in paths.items()
        for way in WAYS[work]
    ]
    if has_torch(arguments.torch):
        script = Path(__file__).with_name("torch_speed.py")
        ways.append(Way("torch eager", (arguments.torch, str(script), str(arguments.threads), work)))
    return ways


def class_path(engine: str) -> str:
    """Compile the library and its tests, and ask Maven what they need with this engine alone."""
    maven = shutil.which("mvn") or sys.exit("No mvn is on the PATH; environment/doctor says how to get it.")
    file = LIB / "target" / f"class-path-{engine}"
    profile = ["-Ppytorch"] if engine == "pytorch" else []
    goals = ["test-compile", "dependency:build-classpath", "-Dmdep.includeScope=test", f"-Dmdep.outputFile={file}"]
    subprocess.run([maven, "-q", "-B", "-pl", "lib", *profile, *goals], cwd=ROOT, check=True)
    jars = file.read_text("utf-8").strip().split(os.pathsep)
    others = [jar for jar in jars if engine == "mxnet" or "mxnet" not in Path(jar).name]
    return os.pathsep.join([str(LIB / "target" / "test-classes"), str(LIB / "target" / "classes"), *others])


def has_torch(python: str) -> bool:
    return subprocess.run([python, "-c", "import torch"], capture_output=True, check=False).returncode == 0


def measure(way: Way, threads: int) -> Times:
    cache = str(ROOT / "target" / "djl")
    own = {"DJL_CACHE_DIR": cache, "ENGINE_CACHE_DIR": cache, "DJL_OFFLINE": "true", "OPT_OUT_TRACKING": "true"}
    done = subprocess.run(
        [*way.command, str(WARM_UP), str(TIMED)],
        env={**os.environ, **own, "OMP_NUM_THREADS": str(threads)},
        capture_output=True,
        text=True,
        timeout=TIME_LIMIT,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{way.name} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    pairs = [line.split() for line in done.stdout.splitlines()]
    return Times(*(statistics.median(float(pair[i]) for pair in pairs) for i in range(2)))


def report(work: str, measured: dict[str, list[Times]], arguments: argparse.Namespace) -> None:
    reference = "torch eager" if "torch eager" in measured else "mxnet djl"
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
