"""The translation ledger: from which Chinese each translation was made (``content/translations.lock``).

Owns the file's form and what a fingerprint is. A line is ``language fingerprint id``; lines are sorted, so that a
change of one text is a change of one line and two branches seldom meet. Must not know records or pages.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.messages.issues import Fault, Issue, Place
from generator.reading.source import Limits, read_plain_text
from generator.reading.survey import is_there
from generator.values.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE_NAME = "translations.lock"
_HEAD = "# Written by `showcase translations accept`. Each line: language, fingerprint of the Chinese, text.\n"
_LINE = re.compile(r"([a-z]{2,3}(?:-[A-Za-z]+)?) ([0-9a-f]{16}) (\S.*)")

_AS_LETTERS = str.maketrans("0123456789", "ghijklmnop")

Key = tuple[str, str]
"""A text's id and the language of a translation of it."""


@dataclass(frozen=True)
class Ledger:
    """The fingerprint of the Chinese that each accepted translation was made from."""

    entries: Mapping[Key, str]

    @property
    def is_kept(self) -> bool:
        """Whether anything has been accepted yet: a site without a ledger is not told about each of its texts."""
        return bool(self.entries)

    @cached_property
    def records(self) -> frozenset[tuple[str, str]]:
        """The kinds and ids of the records of which a translation was accepted."""
        return frozenset((kind, key) for kind, key, *_ in (text.split("/", 2) for text, _ in self.entries) if _)


def fingerprint(text: str) -> str:
    """Return the fingerprint of a Chinese text; no translation is made of its line breaks and doubled spaces."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def mark_of(text: str, language: str) -> str:
    """Return the short mark by which a file says that its translation into a language fits this Chinese text.

    It has letters alone: ``00e608`` is a number to programs that read YAML and write it anew.
    """
    return hashlib.sha256(f"{language} {fingerprint(text)}".encode()).hexdigest()[:6].translate(_AS_LETTERS)


def read_ledger(path: Path, file: str) -> tuple[Ledger, list[Issue]]:
    """Read the ledger; without a file it is empty. A broken line is an issue, and only the command mends the file."""
    if not is_there(path):
        return Ledger({}), []
    try:
        lines = read_plain_text(path, Limits()).splitlines()
    except Fault as fault:
        return Ledger({}), [fault.at(Place(file))]
    entries: dict[Key, str] = {}
    issues = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None or (match[3], match[1]) in entries:
            issues.append(Issue("T301", Place(file, number), "", line))
        else:
            entries[match[3], match[1]] = match[2]
    return Ledger(entries), issues


def write_ledger(path: Path, ledger: Ledger) -> None:
    """Write the ledger. Raises a ``Fault`` where the system refuses; the old one stays then."""
    write_whole({path: ledger_text(ledger)})


def ledger_text(ledger: Ledger) -> str:
    """Return what a ledger's file holds, sorted by text."""
    lines = (f"{language} {mark} {text}\n" for (text, language), mark in sorted(ledger.entries.items()))
    return _HEAD + "".join(lines)
