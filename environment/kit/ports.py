"""Ports on the loopback interface."""

from __future__ import annotations

import socket

FIRST = 8888
TRIED = 50


def is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def next_free(after: int) -> int | None:
    """Find the first free port behind one; none among the next fifty is very unusual."""
    return next((port for port in range(after + 1, min(after + TRIED, 65535)) if is_free(port)), None)
