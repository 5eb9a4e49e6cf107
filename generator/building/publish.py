"""A finished site takes the place of the old one, whole or not at all.

Owns the folders around the output: the site is built aside, verified there, and swapped in by renaming. One build at a
time; what a killed build left behind is cleared by the next one.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from generator.building.memory import Memory
from generator.messages.issues import Fault

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_PATIENCE, _PAUSE = 2.0, 0.05  # seconds; a check that has the lock is soon done
_PATCH, _REMOVALS, _MEMORY = "patch", "removals", "kept"


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder to build into, and the way to make it the site."""

    folder: Path
    site: Path

    @property
    def memory(self) -> Memory:
        """What one build leaves for the next."""
        return Memory(self.folder.with_name(_MEMORY))

    def publish(self) -> None:
        """Put what was built in the place of the old site."""
        _swap(self.folder, self.site)

    def patch(self, gone: Iterable[str]) -> None:
        """Put the files that were built in the place of those of the same names, and remove what is gone.

        Each file is whole at any moment. A build that is killed on the way is brought to its end by the next one: what
        has to be done is written down first.
        """
        _write_list(self.folder.parent / _REMOVALS, gone)
        self.folder.rename(self.folder.parent / _PATCH)
        _finish_patch(self.site, self.folder.parent)


@contextmanager
def staging(output: Path) -> Iterator[Staging]:
    """Give a fresh folder to build into. What is not published by the end of the block is dropped.

    All work is done in a folder of our own beside the output (``.site.showcase`` beside ``site``), whose name nobody
    else uses. A link is followed, so that what it leads to is what gets published. Raises a
    ``Fault`` where another build is running, where the output holds something that is no site,
    or where the system refuses to write.
    """
    site = output.resolve()
    work = work_folder(site)
    try:
        with _lock(work / "lock", _PATIENCE):
            _restore(site, work)
            _recover_patch(site, work)
            _demand_a_site(site)
            fresh = work / "new"
            _remove(fresh)
            fresh.mkdir(parents=True)
            (work / _MEMORY).mkdir(exist_ok=True)
            try:
                yield Staging(fresh, site)
            finally:
                _remove(fresh)
    except OSError as error:
        raise Fault("U107", why=error.strerror or str(error), path=str(error.filename or site)) from error


def work_folder(site: Path) -> Path:
    """Return the folder beside a site in which it is built."""
    return site.with_name(f".{site.name}.showcase")


def memory_beside(output: Path) -> Memory:
    """Return the memory of the builds of a site, to look something up without holding its lock."""
    return Memory(work_folder(output) / _MEMORY)


@contextmanager
def borrow_memory(output: Path) -> Iterator[Memory]:
    """Give the memory of builds to somebody who builds nothing; a passing one while a build has it."""
    with ExitStack() as stack:
        work = work_folder(output.resolve())
        try:
            stack.enter_context(_lock(work / "lock"))
        except (Fault, OSError):
            yield Memory(Path(stack.enter_context(TemporaryDirectory())))
        else:
            yield Memory(work / _MEMORY)


def _write_list(path: Path, names: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{name}\n" for name in names)
        file.flush()
        os.fsync(file.fileno())


def _finish_patch(site: Path, work: Path) -> None:
    """Do what is left of a patch: it is due from the moment when its folder has its name."""
    patch = work / _PATCH
    if not patch.is_dir():
        return
    for name in (work / _REMOVALS).read_text(encoding="utf-8").splitlines():
        _remove_file(site / name, site)
    for path in sorted(patch.rglob("*")):
        if path.is_file():
            target = site / path.relative_to(patch)
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
    _remove(patch)


def _recover_patch(site: Path, work: Path) -> None:
    """Finish the patch of a build that was killed; where there is no site any more, or it cannot be done, drop it.

    A whole new site follows then, since the old one is not what it should be.
    """
    try:
        if (site / "index.html").is_file():
            _finish_patch(site, work)
    except OSError:
        pass
    finally:
        _remove(work / _PATCH)


def _remove_file(path: Path, site: Path) -> None:
    """Remove a file, and the folders that it leaves empty."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == site or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()


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


_held: set[BinaryIO] = set()


def _let_go() -> None:
    """Keep a forked process from holding the locks of this one: it may outlive it."""
    for file in _held:
        os.close(file.fileno())
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


@contextmanager
def _lock(path: Path, patience: float = 0) -> Iterator[None]:
    """Hold the lock of an output folder. The system lets go of it when the process ends, however it ends.

    Whoever has it may be done within some seconds, the ``patience``.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.parent.chmod(0o700)  # what is kept there is not for everybody
    with path.open("a+b") as file:
        end = time.monotonic() + patience
        while True:
            try:
                _take(file)
                break
            except OSError:
                if time.monotonic() >= end:
                    raise Fault("U108", path=str(path)) from None
            time.sleep(_PAUSE)
        _held.add(file)
        try:
            yield
        finally:
            _held.discard(file)


def _take(file: BinaryIO) -> None:
    if sys.platform == "win32":
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
