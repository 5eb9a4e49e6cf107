"""Records that stand among those of another kind, or beside the content folder where nobody reads them.

Owns how the kind of a record is told from its keys. Must not read a file that is read elsewhere.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from generator.messages.issues import Issue, Place
from generator.reading import file_names
from generator.reading.source import YamlList, YamlMapping, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from generator.reading.collection import Collection as Kind

_UNKNOWN = {"R102", "R103"}
_MISSING = "R101"
_RECORD = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*(?:---\s*\n)?(?:- )?\{?(?:id|编号) ?[:：]")
_HEAD = re.compile(r"---[ \t]*\n(?:.*\n)*?title ?:(?:.*\n)*?description ?:")
_LOOK = 4096
"""Bytes from the beginning of a file in which its first key stands."""


def kinds_that_fit(keys: Collection[str], kinds: Mapping[str, Kind]) -> list[str]:
    """Return the kinds that have all of some keys and need no others."""
    return [name for name, kind in kinds.items() if _fits(frozenset(keys), kind)]


def _fits(keys: frozenset[str], kind: Kind) -> bool:
    fields = kind.entry.model_fields
    return keys <= fields.keys() and all(name in keys for name, field in fields.items() if field.is_required())


def fits_elsewhere(kind: str, value: Collection[str], issues: Sequence[Issue], kinds: Mapping[str, Kind]) -> list[str]:
    """Return the kinds that a record is probably of which cannot be read as one of ``kind``; mostly none.

    A key too many is a slip, and so is one that is missing; a record with both that is whole as another kind is one.
    """
    codes = {issue.code for issue in issues}
    if _MISSING not in codes or codes.isdisjoint(_UNKNOWN):
        return []
    return [name for name in kinds_that_fit(value, kinds) if name != kind]


def folder_of(kind: Kind, content: str) -> str:
    """Return the folder of a kind as staff know it; ``content`` is that of the content folder."""
    return f"{kind.plural}/" if kind.at_root else f"{content}/{kind.plural}/"


def find_beside(
    root: Path, content: Path, kinds: Mapping[str, Kind], languages: Collection[str], name_file: Callable[[Path], str]
) -> Iterator[Issue]:
    """Find records and pages in the site's root, and in folders there that have the name of one of content."""
    if root == content:
        return
    folder = name_file(content)
    inside = {kind.plural for kind in kinds.values() if not kind.at_root}
    for entry in _entries(root):
        stem = entry.name.partition(".")[0]
        if entry.is_dir(follow_symlinks=False) and entry.name in {*inside, *languages}:
            for found in _entries(Path(entry.path)):
                yield from _of_file(found, kinds, folder, name_file, f"{folder}/{entry.name}/")
        elif stem not in {kind.plural for kind in kinds.values() if kind.at_root}:
            yield from _of_file(entry, kinds, folder, name_file, "")


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []  # what cannot be listed of the content has been reported


def _of_file(
    entry: os.DirEntry[str], kinds: Mapping[str, Kind], content: str, name_file: Callable[[Path], str], meant: str
) -> Iterator[Issue]:
    path = Path(entry.path)
    ending = path.suffix.lower()
    if ending not in {".yaml", ".yml", ".md"} or not entry.is_file(follow_symlinks=False):
        return
    begin = _beginning(path)
    if ending == ".md":
        is_content = bool(_HEAD.match(begin))
    else:
        is_content = bool(_RECORD.match(begin)) or (not meant and path.stem in {"site", "glossary"})
    if is_content and not _is_said(entry.name):
        where = meant or (f"{content}/zh/" if ending == ".md" else _where(path, kinds, content))
        yield Issue("F131", Place(name_file(path)), facts={"name": entry.name, "meant": where})


def _is_said(name: str) -> bool:
    """Whether something is wrong with the name itself, which is reported by others or is nobody's."""
    return name.startswith(".") or any(
        find(name) for find in (file_names.find_leftover, file_names.find_fault, file_names.find_misleading)
    )


def _beginning(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_LOOK).decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    except OSError:
        return ""


def _where(path: Path, kinds: Mapping[str, Kind], content: str) -> str:
    """Return where a file of the root was meant to lie, by the keys of its first record."""
    value: object = read_file(path, path.name).value
    first = value[0] if isinstance(value, YamlList) and value else value
    fit = kinds_that_fit(first.keys(), kinds) if isinstance(first, YamlMapping) else []
    return folder_of(kinds[fit[0]], content) if len(fit) == 1 else f"{content}/"
