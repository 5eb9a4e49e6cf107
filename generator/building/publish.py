"""A finished site takes the place of the old one, whole or not at all.

Owns the folders around the output: the site is built aside, verified there, and takes the name of the old one in one
step where the system can do that. One build at a time; what a killed build left behind is cleared by the next one.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from generator.building.exchange import exchange
from generator.building.memory import Memory
from generator.building.spare import OLD, Spare, remove_file, retire, write_list
from generator.messages.issues import Fault

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


_PATIENCE, _PAUSE = 2.0, 0.05  # seconds; a check that has the lock is soon done
_PATCH, _REMOVALS, _MEMORY = "patch", "removals", "kept"
_READERS = 10.0  # seconds for which a replaced site stays for those who have its folder open
_FOR_ALL = 0o022
"""What nobody but us may do: folders of a site are 0755 and its files 0644, whoever builds it."""


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder to build into, what is kept for the next build, and the ways to make what was built the site."""

    folder: Path
    site: Path
    memory: Memory

    @property
    def _spare(self) -> Spare:
        return Spare(self.site, self.folder.parent)

    def publish(self) -> None:
        """Put what was built in the place of the old site."""
        self._spare.drop()
        _swap(self.folder, self.site)

    def make_spare(self) -> bool:
        """See to a second tree of the site, in which a patch is made; False where this system cannot have one."""
        return self._spare.make_ready()

    def patch(self, gone: Collection[str], *, has_spare: bool) -> None:
        """Put the files that were built in the place of those of the same names, and remove what is gone.

        In a spare nobody sees it before it is whole. Without one each file is whole at any moment, and a build that is
        killed on the way is brought to its end by the next one: what has to be done is written down first.
        """
        if not gone and not any(self.folder.iterdir()):
            return
        if has_spare and self._spare.take(self.folder, gone):
            return
        write_list(self.folder.parent / _REMOVALS, gone)
        self.folder.rename(self.folder.parent / _PATCH)
        _finish_patch(self.site, self.folder.parent)

    def tidy(self) -> None:
        """Remove what is left of the sites before the last one, which nobody reads any more."""
        self._spare.clear()
        now = time.time_ns()
        for path in self.folder.parent.glob(f"{OLD}-*"):
            if now - _number(path.name.partition("-")[2]) > _READERS * 1e9:
                shutil.rmtree(path, ignore_errors=True)


@contextmanager
def staging(output: Path) -> Iterator[Staging]:
    """Give a fresh folder to build into. What is not published by the end of the block is dropped.

    All work is done in a folder of our own beside the output (``.site.showcase`` beside ``site``), whose name nobody
    else uses. A link is followed, so that what it leads to is what gets published. Raises a
    ``Fault`` where another build is running, where the output holds something that is no site,
    or where the system refuses to write.
    """
    site = output
    try:
        with ExitStack() as stack:
            site = output.resolve()
            work = work_folder(site)
            stack.enter_context(_open_to_all())
            stack.enter_context(_lock(work / "lock", _PATIENCE))
            _restore(site, work)
            _recover_patch(site, work)
            _demand_a_site(site)
            fresh = work / "new"
            _remove(fresh)
            fresh.mkdir(parents=True)
            stack.callback(shutil.rmtree, fresh, ignore_errors=True)
            yield Staging(fresh, site, stack.enter_context(_open_memory(work)))
    except (OSError, RuntimeError) as error:
        if not isinstance(error, OSError) and "loop" not in str(error):  # of links, in the words of pathlib
            raise
        why = getattr(error, "strerror", None) or str(error)
        raise Fault("U107", why=why, path=str(getattr(error, "filename", None) or site)) from error


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
            yield stack.enter_context(_open_memory(work))


@contextmanager
def _open_memory(work: Path) -> Iterator[Memory]:
    """Give the memory of a site, or a passing one where it cannot be used, which is as good as none."""
    kept = work / _MEMORY
    with ExitStack() as stack:
        try:
            if not kept.is_dir():
                kept.unlink(missing_ok=True)
                kept.mkdir()
            for path in kept.glob("tmp*"):  # passing folders of builds that were killed
                _remove(path)
            with TemporaryDirectory(dir=kept):  # whether it can be written to
                pass
        except OSError:
            kept = Path(stack.enter_context(TemporaryDirectory()))
        yield Memory(kept)


@contextmanager
def _open_to_all() -> Iterator[None]:
    """Let what is made in the block be read by everybody, whatever mask the program was started with."""
    before = os.umask(_FOR_ALL)
    try:
        yield
    finally:
        os.umask(before)


def _finish_patch(site: Path, work: Path) -> None:
    """Do what is left of a patch: it is due from the moment when its folder has its name."""
    patch = work / _PATCH
    if not patch.is_dir():
        return
    for name in (work / _REMOVALS).read_text(encoding="utf-8").splitlines():
        remove_file(site / name, site)
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
    except (OSError, ValueError):
        pass
    finally:
        _remove(work / _PATCH)


def _demand_a_site(site: Path) -> None:
    """Refuse an output folder that holds something else: it would be replaced as a whole, and nobody asked that."""
    if site.exists() and (not site.is_dir() or (any(site.iterdir()) and not (site / "index.html").is_file())):
        raise Fault("U110", path=str(site))


def _swap(fresh: Path, site: Path) -> None:
    """Let the fresh site have the name of the old one, which stays aside for those who are reading it."""
    work = fresh.parent
    if not site.exists():
        fresh.rename(site)
        return
    if exchange(fresh, site):
        retire(fresh)
        return
    site.rename(work / OLD)  # between these two there is no site: the best that such a system has
    try:
        fresh.rename(site)
    except OSError:
        (work / OLD).rename(site)
        raise
    retire(work / OLD)


def _restore(site: Path, work: Path) -> None:
    """Bring back the old site where a build was killed between two renames; else clear what it left."""
    old = work / OLD
    if old.exists() and not site.exists():
        old.rename(site)
    _remove(old)


def _remove(path: Path) -> None:
    """Remove what has a name of ours, whatever it is."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


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
    special = path.parent.stat().st_mode & (stat.S_ISGID | stat.S_ISUID | stat.S_ISVTX)  # a group that is handed down
    path.parent.chmod(special | 0o700)  # what is kept there is not for everybody
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
