"""What every page of a site depends on beside its own records: the program, its look, and the settings of the site."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.building import edition
from generator.messages.issues import Fault
from generator.reading.source import Limits, read_bytes
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIMITS = Limits()


@cache
def program() -> bytes:
    """Return the fingerprint of the program: its code, its messages and the versions of what it is built on."""
    return digest(sys.version.encode(), *_packages(), tree(Path(__file__).parent.parent))


def look() -> bytes:
    """Return the fingerprint of the theme; templates may change while a preview runs."""
    return tree(edition.THEME)


def tree(*folders: Path) -> bytes:
    """Return the fingerprint of the files below some folders, with their names."""
    return digest(*(part for folder in folders for part in _files_of(folder)))


def files(paths: Iterable[Path]) -> bytes:
    """Return the fingerprint of some files; one that is not there, or cannot be read as content, counts as such."""
    return digest(*map(_contents, paths))


def _contents(path: Path) -> bytes:
    """Return what is in a file; why one cannot be read, whoever reads it for its content says."""
    try:
        return b"+" + read_bytes(path, _LIMITS)
    except Fault as fault:
        return f"-{fault.code}".encode()


def _packages() -> Iterable[bytes]:
    """Return all packages that are installed, with their versions: the next one of any may give other bytes.

    Their folders are named so; to ask each package would take longer than to read a site.
    """
    for folder in map(Path, dict.fromkeys(sys.path)):
        yield from sorted(path.name.encode() for path in folder.glob("*-info"))


def _files_of(folder: Path) -> Iterable[bytes]:
    for path in sorted(folder.rglob("*"), key=lambda path: path.as_posix()):
        if path.is_file() and path.suffix != ".pyc":
            yield path.relative_to(folder).as_posix().encode()
            yield path.read_bytes()
