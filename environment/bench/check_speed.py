"""Measures how long the check of a right solution takes in this kit's kernel, the first time and when it is warm.

Run it as: environment/run python environment/bench/check_speed.py [ROUNDS]

Each notebook runs its imports and its first right solutions; then the checks run in shuffled rounds, each between two cells that
only say 1. The ratio is the check's time by that of such a cell, in the same run; the seconds are this machine's.
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from helpers.exercises import Exercise, as_cell, exercises  # noqa: E402
from kit.layout import Layout  # noqa: E402

IDLE = "1"


def main(rounds: int) -> int:
    layout = Layout.of_this_checkout()
    print(f"{'exercise':20} {'first':>8} {'median':>8} {'idle':>8} {'ratio':>7}   of {rounds} rounds, seconds")
    for notebook in sorted(layout.notebooks.glob("*.ipynb")):
        asked = exercises(notebook)
        if asked:
            measure(layout, notebook, asked, rounds)
    return 0


def measure(layout: Layout, notebook: Path, asked: list[Exercise], rounds: int) -> None:
    specs = KernelSpecManager(kernel_dirs=[str(layout.kernel.parent)], ensure_native_kernel=False)
    manager = KernelManager(kernel_name="java", kernel_spec_manager=specs)
    manager.start_kernel(cwd=str(layout.prepared), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        cells = cells_of(notebook)
        seconds(client, next(iter(cells.values())))
        for exercise in asked:
            seconds(client, as_cell(exercise.solutions("right")[0]))
        first = {exercise.id: seconds(client, cells[exercise.check_cell]) for exercise in asked}
        warm: dict[str, list[float]] = {exercise.id: [] for exercise in asked}
        idle = []
        for number in range(rounds):
            for exercise in random.Random(number).sample(asked, len(asked)):
                idle.append(seconds(client, IDLE))
                warm[exercise.id].append(seconds(client, cells[exercise.check_cell]))
        nothing = statistics.median(idle)
        for name, times in warm.items():
            median = statistics.median(times)
            print(f"{name:20} {first[name]:8.3f} {median:8.3f} {nothing:8.3f} {median / nothing:7.1f}", flush=True)
    finally:
        client.stop_channels()
        manager.shutdown_kernel()


def cells_of(notebook: Path) -> dict[str, str]:
    """Give the code cells by their ids, in order."""
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    return {cell["id"]: "".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"}


def seconds(client, cell: str) -> float:
    start = time.monotonic()
    reply = client.execute_interactive(cell, timeout=120, allow_stdin=False, output_hook=lambda message: None)
    if reply["content"]["status"] != "ok":
        raise SystemExit(json.dumps(reply["content"], indent=1)[:2000])
    return time.monotonic() - start


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
