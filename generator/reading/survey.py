"""The one walk through a site's folders: what lies there, and what of it could not be looked at.

Whatever cannot be listed is an issue, so that nobody takes it for empty. No link is followed, nothing is opened. Must
not know what a file holds or which kind of record it is of.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.issues import Issue, Place
from generator.messages.suggestion import closest
from generator.reading import file_names
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


class Sort(StrEnum):
    """What something on a disk is."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"


_SORTS = {stat.S_IFREG: Sort.FILE, stat.S_IFDIR: Sort.FOLDER, stat.S_IFLNK: Sort.LINK}


class DiskEntry(NamedTuple):
    """A file, folder or link: its size in bytes, and when it was written (nanoseconds)."""

    path: Path
    sort: Sort
    size: int
    written: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies in a site's folders, without what is no content by its name.

    ``tops`` lie directly in the content folder or are asked for beside it; ``below`` is all that lies below each folder
    among them, sorted. ``issues`` are those of names and of folders that cannot be listed, with the path of the top
    that each is about.
    """

    tops: Mapping[Path, DiskEntry] = field(default_factory=dict)
    below: Mapping[Path, tuple[DiskEntry, ...]] = field(default_factory=dict)
    issues: tuple[tuple[Path, Issue], ...] = ()

    @property
    def fingerprint(self) -> bytes:
        """The fingerprint of all names, sizes and times, by which a change while it was read is noticed."""
        every = (each for folder in (self.tops.values(), *self.below.values()) for each in folder)
        lines = (f"{each.path}\0{each.sort}\0{each.size}\0{each.written}" for each in every)
        return digest(*map(os.fsencode, lines), repr([issue.sort_key() for _, issue in self.issues]).encode())


def survey(content: Path, beside: Sequence[Path], name_file: Callable[[Path], str]) -> Survey:
    """Look through a content folder, and for files and folders ``beside`` it, which need not be there.

    Of what lies beside it, names that are nearly those are taken, too, so that a slip is noticed.
    """
    walk = _Walk(name_file)
    found = walk.list_folder(content)
    for root in dict.fromkeys(path.parent for path in (*beside, content)):
        stems = [path.name[:-1] for path in beside if path.parent == root]
        found += walk.list_folder(root, partial(_is_near, stems, content.name))
    tops = {each.path: each for each in sorted(found, key=_order) if each.path != content}
    folders = [path for path, each in tops.items() if each.sort is Sort.FOLDER]
    return Survey(tops, {path: tuple(walk.below(path)) for path in folders}, tuple(walk.issues))


def _is_near(stems: Sequence[str], content: str, name: str) -> bool:
    """Whether a name beside the content folder is, or was probably meant to be, one of those asked for.

    Folders are walked, so no longer name of a folder is near one.
    """
    folded = name.casefold()
    if closest(folded, [content], cutoff=0.85):
        return True
    return any(folded in {stem, f"{stem}s"} or (stem in folded and "." in folded.strip(".")) for stem in stems)


def is_there(path: Path) -> bool:
    """Whether there is anything under a name, also where it cannot be looked at: reading says why not."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


def _fault_of(name: str) -> file_names.NameFault | None:
    found = file_names.find_leftover(name) or file_names.find_fault(name)
    return found or file_names.find_misleading(name)


def _order(found: DiskEntry) -> str:
    return str(found.path) if os.sep == "/" else found.path.as_posix()


class _Walk:
    """A walk under way, with the issues that it has met."""

    def __init__(self, name_file: Callable[[Path], str]) -> None:
        self._name = name_file
        self.issues: list[tuple[Path, Issue]] = []

    def below(self, top: Path) -> list[DiskEntry]:
        """Return all that lies below a folder, sorted."""
        found = self.list_folder(top, top=top)
        for each in found:  # it grows on the way
            if each.sort is Sort.FOLDER:
                found += self.list_folder(each.path, top=top)
        return sorted(found, key=_order)

    def list_folder(
        self, folder: Path, is_wanted: Callable[[str], bool] = bool, top: Path | None = None
    ) -> list[DiskEntry]:
        """Return what lies in a folder, as far as it is wanted by its name. Only a whole site may be missing."""
        try:
            with os.scandir(folder) as entries:
                here = sorted((each for each in entries if is_wanted(each.name)), key=lambda each: each.name)
        except OSError as error:
            if top is not None or is_there(folder):
                self._report(folder, top, "F125", reason=error.strerror or type(error).__name__)
            return []
        kept = [(each, path) for each in here if self._is_content(path := folder / each.name, top)]
        self._compare(folder, top, [each.name for each, _ in kept])
        return [found for each, path in kept if (found := self._look_at(each, path, top))]

    def _is_content(self, path: Path, top: Path | None) -> bool:
        """Whether something may be content by its name; what is wrong with the name is reported."""
        if file_names.is_quiet(path.name):
            return False
        fault = None if file_names.is_plain(path.name) else _fault_of(path.name)
        if (
            fault is None
            and len(str(path)) > file_names.LONGEST_PATH
            and len(self._name(path)) > file_names.LONGEST_PATH
        ):
            facts = {"name": path.name, "limit": f"{file_names.LONGEST_PATH} characters"}
            fault = file_names.NameFault("F121", facts)
        if fault is not None:
            self._report(path, top, fault.code, **fault.facts)
        return fault is None

    def _compare(self, folder: Path, top: Path | None, names: Sequence[str]) -> None:
        """Report names that some computers take for one."""
        seen: dict[str, str] = {}
        for name in names:
            first = seen.setdefault(file_names.same_elsewhere(name), name)
            if first != name:
                self._report(folder / name, top, "F123", name=name, first=first)

    def _look_at(self, entry: os.DirEntry[str], path: Path, top: Path | None) -> DiskEntry | None:
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError as error:
            self._report(path, top, "F125", reason=error.strerror or type(error).__name__)
            return None
        sort = _SORTS.get(stat.S_IFMT(status.st_mode))
        if sort is None:
            self._report(path, top, "F124", name=path.name)
            return None
        if sort is Sort.FOLDER:
            return DiskEntry(path, sort, 0, 0)
        return DiskEntry(path, sort, status.st_size, status.st_mtime_ns)

    def _report(self, path: Path, top: Path | None, code: str, **facts: str) -> None:
        self.issues.append((top or path, Issue(code, Place(self._name(path)), facts=facts)))
