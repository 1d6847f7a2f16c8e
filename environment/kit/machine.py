"""What of the machine and of its settings the doctor looks at: processor, C library, memory, variables, other kernels, proxy."""

from __future__ import annotations

import os
import platform
import re
import socket
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from kit.environ import OTHER_KERNELS
from kit.finding import Finding, Verdict
from kit.java_packages import is_pytorch
from kit.layout import Layout
from kit.tools import Jdk, install_command

SAME_PROCESSOR = {"amd64": "x86_64", "arm64": "aarch64"}
OLDEST_GLIBC = {"MXNet": (2, 23), "PyTorch": (2, 29)}  # the highest version that a native library of the engine asks for
NEEDED_MEMORY = 1 << 30
PROXY_SECONDS = 3


def findings(layout: Layout, jdk: Jdk | None) -> Iterator[Finding]:
    """Look at everything; what is well is not mentioned."""
    if jdk is not None:
        yield from processor(jdk, platform.machine())
    yield from c_library(layout, platform.libc_ver())
    yield from memory(available_memory())
    yield from other_kernels_variables()
    yield from other_kernels_specifications()
    if not layout.built_jars.is_dir() or not layout.venv.is_dir():
        yield from proxy()


def processor(jdk: Jdk, machine: str) -> Iterator[Finding]:
    """Compare the JDK's processor with the machine's: the engine's natives are chosen by the one and unpacked by the other."""
    own = SAME_PROCESSOR.get(machine.lower(), machine.lower())
    if jdk.processor and SAME_PROCESSOR.get(jdk.processor, jdk.processor) != own:
        said = f"The JDK at {jdk.home} is for {jdk.processor}, and Python says that this machine is {machine}"
        yield Finding(Verdict.WRONG, f"{said}; the engine needs both to be the same.", install_command("jdk"))


def c_library(layout: Layout, said: tuple[str, str]) -> Iterator[Finding]:
    """Look whether the engine's native libraries find a C library that is new enough."""
    if sys.platform != "linux":
        return
    name, version = said
    engine = "PyTorch" if is_pytorch(layout) else "MXNet"
    oldest = OLDEST_GLIBC[engine]
    words = f"{engine}'s native libraries need glibc {oldest[0]}.{oldest[1]} or newer"
    newer = "environment/start, on a newer system or in the image of binder/"
    if name != "glibc":
        yield Finding(Verdict.WRONG, f"{words}, and this system has another C library.", newer)
    elif tuple(int(part) for part in re.findall(r"\d+", version)[:2]) < oldest:
        yield Finding(Verdict.WRONG, f"{words}, and this system has glibc {version}.", newer)


def available_memory() -> int | None:
    """Give the bytes that are free on this machine and within this container, where copies of files give way; none if unknown."""
    free = [int(kib) << 10 for kib in re.findall(r"^MemAvailable:\s+(\d+) kB", _read("/proc/meminfo"), re.MULTILINE)]
    limit, used = _read("/sys/fs/cgroup/memory.max").strip(), _read("/sys/fs/cgroup/memory.current").strip()
    files = re.findall(r"^(?:in)?active_file (\d+)", _read("/sys/fs/cgroup/memory.stat"), re.MULTILINE)
    if limit.isdigit() and used.isdigit():
        free.append(int(limit) - int(used) + sum(map(int, files)))
    return min(free, default=None)


def memory(free: int | None) -> Iterator[Finding]:
    if free is not None and free < NEEDED_MEMORY:
        said = f"{free >> 20} MB of memory are free; JupyterLab with one notebook needs about {NEEDED_MEMORY >> 20} MB."
        yield Finding(Verdict.NOTE, said, "environment/start, once other programs are closed")


def other_kernels_variables() -> Iterator[Finding]:
    """Name variables of Java kernels: a folder in them that is missing would end a kernel as it starts."""
    found = sorted(name for name in os.environ if name.startswith(OTHER_KERNELS))
    if found:
        yield Finding(Verdict.NOTE, f"{', '.join(found)} would change how a Java kernel starts; the kit leaves that out.")


def other_kernels_specifications() -> Iterator[Finding]:
    """Name kernels of the same name: the kit's own hides them, and another Jupyter would take them."""
    for folder in _jupyter_folders():
        spec = folder / "kernels" / "java"
        if (spec / "kernel.json").is_file():
            said = f"Another kernel named java is in {spec}; the kit starts its own instead."
            yield Finding(Verdict.NOTE, said)


def _jupyter_folders() -> list[Path]:
    if os.name == "nt":
        names = ("APPDATA", "PROGRAMDATA")
        return [Path(os.environ[name]) / "jupyter" for name in names if os.environ.get(name)]
    home = Path(os.path.expanduser("~"))  # stays as it is for a user without a home directory
    own = home / "Library" / "Jupyter" if sys.platform == "darwin" else home / ".local" / "share" / "jupyter"
    return [own, Path("/usr/local/share/jupyter"), Path("/usr/share/jupyter")]


def proxy() -> Iterator[Finding]:
    """Ask whether somebody listens where the proxy variables point, while there is still something to fetch."""
    for scheme, address in sorted(urllib.request.getproxies_environment().items()):
        if scheme not in ("http", "https"):
            continue
        place = _place(address)
        if place is None:  # the value may hold a password
            said = f"The variable {scheme}_proxy holds no address such as http://proxy.example:3128."
        elif _is_heard(place):
            continue
        else:
            said = f"The variable {scheme}_proxy names {place[0]}:{place[1]}, and nothing answers there."
        yield Finding(Verdict.WRONG, said, f"unset {scheme}_proxy {scheme.upper()}_PROXY, or name the right one")


def _place(address: str) -> tuple[str, int] | None:
    """Read a proxy's host and port."""
    try:
        parts = urllib.parse.urlsplit(address if "//" in address else f"//{address}")
        return (parts.hostname, parts.port or 80) if parts.hostname else None
    except ValueError:
        return None


def _is_heard(place: tuple[str, int]) -> bool:
    try:
        socket.create_connection(place, PROXY_SECONDS).close()
    except (OSError, UnicodeError):  # a name with empty or long parts is none that can be looked up
        return False
    return True


def _read(file: str) -> str:
    try:
        return Path(file).read_text("utf-8")
    except OSError:
        return ""
