"""A finished site takes the place of the old one, whole or not at all.

Owns the folders around the output: the site is built aside, verified there, and swapped in by renaming. One build at a
time; what a killed build left behind is cleared by the next one.
"""

from __future__ import annotations

import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from generator.issues import Fault

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Stage:
    """A folder to build into, and the way to make it the site."""

    folder: Path
    site: Path

    def publish(self) -> None:
        """Put what was built in the place of the old site."""
        _swap(self.folder, self.site)


@contextmanager
def staging(site: Path) -> Iterator[Stage]:
    """Give a fresh folder beside ``site`` to build into. What is not published by the end of the block is dropped.

    Raises a :class:`~generator.issues.Fault` where another build is running or the disk refuses.
    """
    fresh = site.with_name(f"{site.name}.new")
    try:
        with _lock(site.with_name(f"{site.name}.lock")):
            _restore(site)
            _remove(fresh)
            fresh.mkdir(parents=True)
            try:
                yield Stage(fresh, site)
            finally:
                _remove(fresh)
    except OSError as error:
        raise Fault("U107", why=error.strerror or str(error), path=str(error.filename or site)) from error


def _swap(fresh: Path, site: Path) -> None:
    """Put the fresh site in the place of the old one; between two renames nothing is copied."""
    old = _old(site)
    if site.exists():
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        _restore(site)
        raise
    _remove(old)


def _restore(site: Path) -> None:
    """Bring back the old site where a build was killed between the two renames; else clear what it left."""
    old = _old(site)
    if old.exists() and not site.exists():
        old.rename(site)
    _remove(old)


def _old(site: Path) -> Path:
    return site.with_name(f"{site.name}.old")


def _remove(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Hold the lock of an output folder. The system lets go of it when the process ends, however it ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        try:
            _take(file)
        except OSError:
            raise Fault("U108", path=str(path)) from None
        yield


def _take(file: BinaryIO) -> None:
    if sys.platform == "win32":
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
