"""The machine that the figures come from, in a few lines."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from benchmarks.hugo import find_hugo


def describe_machine(work: Path) -> list[tuple[str, str]]:
    """Return what the machine is and what runs on it; ``work`` is where the sites were built."""
    hugo = subprocess.run([str(find_hugo()), "version"], capture_output=True, text=True, check=True)  # noqa: S603  (ours)
    return [
        ("processor", f"{_from('/proc/cpuinfo', 'model name')}, {len(os.sched_getaffinity(0))} cores to use"),
        ("memory", f"{int(_from('/proc/meminfo', 'MemTotal').split()[0]) / 1e6:.1f} GB"),
        ("kernel", f"{platform.system()} {platform.release()}"),
        ("file system", file_system(work)),
        ("load when the run began", f"{os.getloadavg()[0]:.1f}"),
        ("Python", sys.version.split()[0]),
        ("MkDocs, Material", f"{version('mkdocs')}, {version('mkdocs-material')}"),
        ("Hugo", hugo.stdout.split()[1]),
    ]


def _from(file: str, key: str) -> str:
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(key)), "unknown")


def file_system(folder: Path) -> str:
    """Return the type of the file system that holds a folder: the mount that lies nearest above it."""
    mounts = [line.split()[1:3] for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    above = [(point, kind) for point, kind in mounts if folder.resolve().is_relative_to(point)]
    return max(above, key=lambda mount: len(mount[0]))[1]
