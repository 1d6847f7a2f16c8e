"""Runs a short session in a kernel and ends it cleanly. Run by the virtual environment's Python:

record_session.py FOLDER_OF_KERNELS NOTEBOOK
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

FIRST_CELL = """
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
try (NDManager manager = NDManager.newBaseManager()) {
    System.out.println(manager.ones(new Shape(2, 2)).sum().getFloat());
}
"""


def main(kernels: str, notebook: str) -> int:
    manager = KernelManager(kernel_name="java", kernel_spec_manager=KernelSpecManager(kernel_dirs=[kernels]))
    manager.start_kernel(stdout=sys.stderr)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        for cell in [FIRST_CELL, *_code_cells(Path(notebook))]:
            reply = client.execute_interactive(cell, timeout=60, allow_stdin=False, output_hook=lambda message: None)
            print(reply["content"]["status"], flush=True)
        client.shutdown()
        _wait_or_terminate(manager.provisioner.process)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return 0


def _code_cells(notebook: Path) -> list[str]:
    """List a notebook's code cells; a kit without that notebook is still recorded."""
    if not notebook.is_file():
        return []
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def _wait_or_terminate(process: subprocess.Popen[bytes]) -> None:
    """Wait for the JVM to write its archive as it ends; a kernel that lingers is asked once more."""
    deadline = time.monotonic() + 15
    while process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    if process.poll() is None:
        process.terminate()
        process.wait(60)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
