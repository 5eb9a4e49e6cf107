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
def staging(output: Path) -> Iterator[Stage]:
    """Give a fresh folder to build into. What is not published by the end of the block is dropped.

    All work is done in a folder of our own beside the output (``.site.showcase`` beside ``site``), whose name nobody
    else uses. A link is followed, so that what it leads to is what gets published. Raises a
    :class:`~generator.issues.Fault` where another build is running, where the output holds something that is no site,
    or where the system refuses to write.
    """
    site = output.resolve()
    work = site.with_name(f".{site.name}.showcase")
    try:
        with _lock(work / "lock"):
            _restore(site, work)
            _demand_a_site(site)
            fresh = work / "new"
            _remove(fresh)
            fresh.mkdir(parents=True)
            try:
                yield Stage(fresh, site)
            finally:
                _remove(fresh)
    except OSError as error:
        raise Fault("U107", why=error.strerror or str(error), path=str(error.filename or site)) from error


def _demand_a_site(site: Path) -> None:
    """Refuse an output folder that holds something else: it would be replaced as a whole, and nobody asked that."""
    if site.exists() and (not site.is_dir() or (any(site.iterdir()) and not (site / "index.html").is_file())):
        raise Fault("U110", path=str(site))


def _swap(fresh: Path, site: Path) -> None:
    """Put the fresh site in the place of the old one; between two renames nothing is copied."""
    work = fresh.parent
    if site.exists():
        site.rename(work / "old")
    try:
        fresh.rename(site)
    except OSError:
        _restore(site, work)
        raise
    _remove(work / "old")


def _restore(site: Path, work: Path) -> None:
    """Bring back the old site where a build was killed between the two renames; else clear what it left."""
    old = work / "old"
    if old.exists() and not site.exists():
        old.rename(site)
    _remove(old)


def _remove(folder: Path) -> None:
    if folder.exists():
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
