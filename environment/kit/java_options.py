"""How a JVM of the kit is started: what it is told, and which variables it finds."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kit.file_names import readable_paths
from kit.layout import Layout
from kit.problem import Problem
from kit.tools import Jdk


PYTORCH, MXNET = "PyTorch", "MXNet"


def jvm_flags(layout: Layout, jdk: Jdk) -> list[str]:
    """List the flags that make short sessions start quickly and keep JNA out of the home directory."""
    flags = [
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",  # else a learner's %.2f prints the comma or the digits of the machine's language
        "-Duser.country=US",
        "-Djava.awt.headless=true",
        f"-Djna.boot.library.path={layout.natives}",
        f"-Djna.tmpdir={layout.prepared / 'jna'}",
        "-Djna.nosys=true",
    ]
    return flags + (["--enable-native-access=ALL-UNNAMED"] if jdk.version >= 24 else [])


def java_variables(layout: Layout) -> dict[str, str]:
    """Give what DJL and MXNet read from the environment. RESNETLAB_MXNET names a folder with another libmxnet than the kit's.

    MXNet uses one core unless it is told how many there are. Its threads wait asleep: awake they take the cores from others.
    """
    variables = {
        "OMP_NUM_THREADS": os.environ.get("OMP_NUM_THREADS") or str(cores()),
        "OMP_WAIT_POLICY": os.environ.get("OMP_WAIT_POLICY") or "passive",
        "DJL_OFFLINE": "true",
        "OPT_OUT_TRACKING": "true",
        "DJL_CACHE_DIR": str(layout.engine_cache),
        "ENGINE_CACHE_DIR": str(layout.engine_cache),
        **readable_paths(),
    }
    if _has_mxnet(layout.natives):
        return {**variables, "MXNET_LIBRARY_PATH": str(_other_mxnet() or layout.natives)}
    return {**variables, **memory_variables(PYTORCH, sys.platform)}


def memory_variables(engine: str, system: str) -> dict[str, str]:
    """Let glibc keep the memory that PyTorch frees after each layer: mapping it anew costs an eighth of the time on two threads."""
    keep = {"MALLOC_MMAP_THRESHOLD_": str(4 << 30), "MALLOC_TRIM_THRESHOLD_": str(8 << 30)}
    return {name: os.environ.get(name) or value for name, value in keep.items()} if (engine, system) == (PYTORCH, "linux") else {}


def cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _has_mxnet(folder: Path) -> bool:
    return any(file.suffix in (".so", ".dylib", ".dll") for file in folder.glob("*mxnet*"))


def _other_mxnet() -> Path | None:
    said = os.environ.get("RESNETLAB_MXNET")
    if said and not _has_mxnet(Path(said)):
        raise Problem(f"RESNETLAB_MXNET names {said}, and no libmxnet is there.", "unset RESNETLAB_MXNET, or name the right folder")
    return Path(said).resolve() if said else None
