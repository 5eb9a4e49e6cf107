"""The spare: a second tree of the site beside it, in which a few files are changed before it becomes the site.

Its files are those of the site under a second name (hard links), but for some whose names are written down: at any
moment the two trees differ in these at most, whichever of them is the site. So a patch costs as much as it changes,
readers meet the site before it or after it, and what it replaced stays whole until the next one. Must not know what a
site is made of.
"""

from __future__ import annotations

import os
import shutil
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from generator.building.exchange import can_exchange, exchange

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

OLD = "old"
_FOLDER, _UNFINISHED, _LIST = "spare", "spare.part", "differs"


class Spare:
    """The second tree of a site, in the work folder."""

    def __init__(self, site: Path, work: Path) -> None:
        self._site = site
        self._folder = work / _FOLDER
        self._list = work / _LIST

    def make_ready(self) -> bool:
        """See to it that there is a spare; return False where this system has no links, or cannot exchange folders."""
        try:
            differs = self._differs()
            if differs is not None and _is_same(str(self._site), str(self._folder), differs):
                return True
            self.drop()
            self.clear()
            if not can_exchange(self._folder.parent):
                return False
            unfinished = self._folder.with_name(_UNFINISHED)
            _link_tree(str(self._site), str(unfinished))
            write_list(self._list, ())
            unfinished.rename(self._folder)
        except OSError:
            return False
        return True

    def take(self, fresh: Path, gone: Collection[str]) -> bool:
        """Make a spare that is ready the site, with the files of a fresh folder and without those that are gone.

        Returns False where it could not be brought so far, and the site is as it was; the fresh folder is whole then.
        """
        differs = self._differs() or set()
        names = {path.relative_to(fresh).as_posix() for path in fresh.rglob("*") if path.is_file()}
        try:
            write_list(self._list, sorted(differs.union(names, gone)))
            for name in differs - names:
                _renew(self._folder / name, self._site / name, self._folder)
            for name in gone:
                remove_file(self._folder / name, self._folder)
            for name in names:
                _renew(self._folder / name, fresh / name, self._folder)
            is_done = exchange(self._folder, self._site)
        except OSError:
            is_done = False
        if is_done:
            _write_if_possible(self._list, sorted(names.union(gone)))
        return is_done

    def drop(self) -> None:
        """Let nobody take the spare any more, since the site becomes another; it stays for those who have it open.

        Raises ``OSError``.
        """
        self._list.unlink(missing_ok=True)
        if self._folder.is_dir():
            retire(self._folder)

    def clear(self) -> None:
        """Remove what is no spare any more, or never was one."""
        shutil.rmtree(self._folder.with_name(_UNFINISHED), ignore_errors=True)
        if not self._list.is_file():
            shutil.rmtree(self._folder, ignore_errors=True)

    def _differs(self) -> set[str] | None:
        """Return the names in which the trees may differ; None where there is no spare."""
        if not (self._folder.is_dir() and self._list.is_file()):
            return None
        try:
            return set(self._list.read_text(encoding="utf-8").splitlines())
        except ValueError:
            return None


def retire(folder: Path) -> None:
    """Put a tree aside that nobody finds any more, under a name that says when. It need not succeed."""
    with suppress(OSError):
        folder.rename(folder.with_name(f"{OLD}-{time.time_ns()}"))


def write_list(path: Path, names: Iterable[str]) -> None:
    """Write names into a file, whole or not at all, and wait until the disk has them. Raises ``OSError``."""
    part = path.with_name(f"{path.name}.part")
    with part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{name}\n" for name in names)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def remove_file(path: Path, top: Path) -> None:
    """Remove a file, and the folders below ``top`` that it leaves empty."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == top or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()


def _write_if_possible(path: Path, names: Iterable[str]) -> None:
    """Write a shorter list; the longer one that is there is right, too."""
    with suppress(OSError):
        write_list(path, names)


def _renew(name: Path, source: Path, top: Path) -> None:
    """Let a name lead to the file that another one leads to, or to nothing as that does."""
    name.unlink(missing_ok=True)
    if not source.is_file():
        remove_file(name, top)
        return
    name.parent.mkdir(parents=True, exist_ok=True)
    os.link(source, name)


def _is_same(one: str, other: str, but: set[str]) -> bool:
    """Whether each name below two folders, but for some, leads to the same file in both."""
    folders = [""]
    for folder in folders:  # it grows on the way
        ours, theirs = dict(_entries(one, folder)), dict(_entries(other, folder))
        for name in ours.keys() | theirs.keys():
            found, its = ours.get(name), theirs.get(name)
            if found == 0 or its == 0:
                folders.append(f"{name}/")
            elif found != its and name not in but:
                return False
    return True


def _entries(top: str, folder: str) -> Iterator[tuple[str, int]]:
    """Yield what lies in a folder, which need not be there: its name, and the number of the file, 0 for a folder."""
    try:
        entries = os.scandir(f"{top}/{folder}")
    except FileNotFoundError:
        return
    with entries:
        for entry in entries:
            yield folder + entry.name, 0 if entry.is_dir(follow_symlinks=False) else entry.inode()


def _link_tree(source: str, target: str) -> None:
    """Give all files below a folder a second name below another, which is made."""
    os.mkdir(target)  # noqa: PTH102  (fifty thousand names in half a second)
    folders = [""]
    for folder in folders:
        for name, number in _entries(source, folder):
            if number:
                os.link(f"{source}/{name}", f"{target}/{name}")
            else:
                os.mkdir(f"{target}/{name}")  # noqa: PTH102  (the same)
                folders.append(f"{name}/")
