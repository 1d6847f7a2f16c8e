"""Says what a long step is doing and how long it took."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def progress(title: str) -> Iterator[None]:
    """Print one line for the block: its title, then the seconds it took; on a terminal the seconds run along."""
    start = time.monotonic()
    over = threading.Event()
    ticker = threading.Thread(target=_tick, args=(title, start, over), daemon=True)
    if sys.stderr.isatty():
        ticker.start()
    else:
        print(f"{title} ...", file=sys.stderr, flush=True)
    end = "stopped after"
    try:
        yield
        end = "done in"
    finally:
        over.set()
        if ticker.is_alive():
            ticker.join()
        lead = "\r" if sys.stderr.isatty() else ""
        print(f"{lead}{title}: {end} {time.monotonic() - start:.1f} s", file=sys.stderr, flush=True)


def _tick(title: str, start: float, over: threading.Event) -> None:
    while not over.wait(0.5):
        print(f"\r{title} ... {time.monotonic() - start:.0f} s ", end="", file=sys.stderr, flush=True)
