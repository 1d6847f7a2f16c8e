"""Runs a tool with its output in a log; a failure becomes a sentence with the end of that log."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.problem import Problem

_NO_NETWORK = re.compile(
    r"Could not resolve host|Name or service not known|name resolution|NameResolutionError|NewConnectionError"
    r"|Unknown host|UnknownHostException|ProxyError|Connection refused|Network is unreachable|No route to host"
    r"|Connect(?:ion)? timed out|ConnectTimeout|ConnectException|getaddrinfo failed|Max retries exceeded"
    r"|(?:Cannot|Could not) connect to proxy|InvalidProxyURL|Failed to parse: |\(from versions: none\)",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"Help \d+\]|stack trace|-X switch|For more information|^\W*(?:\x1b\[0?m)*\W*$|^\[ERROR\]\s*$"
)
_TAIL = 12


@dataclass(frozen=True)
class Tool:
    """A command line, what it does in words ("pip could not install ..."), and what mends its failure."""

    says: str
    remedy: str
    log: Path

    def run(self, command: Sequence[object], environment: Mapping[str, str], folder: Path) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            start = log.tell()
            log.write(f"$ {' '.join(map(str, command))}\n".encode())
            log.flush()
            try:
                done = subprocess.run(
                    [str(part) for part in command],
                    cwd=folder,
                    env=dict(environment),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    check=False,
                )
            except OSError as failure:
                raise Problem(f"{self.says}: {failure.strerror}.", self.remedy) from failure
        if done.returncode != 0:
            raise self._problem(start)

    def _problem(self, start: int) -> Problem:
        with self.log.open("rb") as log:
            log.seek(start)
            said = log.read().decode("utf-8", "replace")
        if _NO_NETWORK.search(said):
            return Problem(
                f"{self.says}, because the network cannot be reached; what was fetched so far is kept.\n"
                f"  The whole output is in {self.log}.",
                "environment/start, once the network (or its proxy settings) works",
            )
        tail = [line for line in said.splitlines() if not _BOILERPLATE.search(line)][-_TAIL:]
        return Problem("\n    ".join([f"{self.says}. The end of {self.log}:", *tail]), self.remedy)
