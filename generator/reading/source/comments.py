"""Text that YAML throws away: what stands behind `` #`` on a line.

Owns when that is a loss and when a comment. A note with a space behind the # (``# note``) is a comment. Where letters
follow at once, they are text (``投资 #1 之城``), or a note to colleagues (``#待核实``); not always can that be
known. Must not know the parser.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

from generator.reading.source.mending import Edit, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def _read_notes() -> tuple[str, ...]:
    words = tomllib.loads((files("generator.reading.source") / "notes.toml").read_text(encoding="utf-8"))
    return tuple(re.escape(word) for language in words.values() for word in language)


_LOSS = re.compile(r"[ \t]#[^\s#]")
_NOTES = re.compile(rf"(?:{'|'.join(_read_notes())})", re.IGNORECASE)
"""How a note to colleagues begins, which was never meant as text."""
_TEXT = re.compile(r"\d|[0-9a-fA-F]{3,8}\b|[A-Z]\d")
"""What is numbered or coloured with a #, which is text."""
_OFFICE_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)$")
"""What a spreadsheet writes where it has no value."""
INCHES = re.compile(r'(?<=\S )\d{1,2}(?:[./]\d{1,2})?"$|(?<=[^\d\s.])\d{1,2}"$')
_DECIMAL = re.compile(r"\d+,(?:\d{1,2}|\d{4,})")
WIDE_NOTE = re.compile(rf"＃(?={_NOTES.pattern})", re.IGNORECASE)
"""A note to colleagues behind a full-width hash, with or without a blank before it."""


def may_lose_text(text: str) -> bool:
    """Say quickly whether a text deserves a closer look."""
    return (" #" in text or "\t#" in text) and _LOSS.search(text) is not None


def find_lost_text(text: str, scalars: Mapping[int, int]) -> Iterator[Slip]:
    """Yield where text behind a # is lost; ``scalars`` are the beginnings and ends of all texts.

    Only a text without quotation marks can lose its end: it ends where the white space before the # begins.
    """
    starts = {end: start for start, end in scalars.items() if start < end and text[start] not in "\"'|>"}
    for loss in _LOSS.finditer(text):
        before = loss.start()
        while before > 0 and text[before - 1] in " \t":
            before -= 1
        if before in starts:
            yield lost_text(text, starts[before], loss.start() + 1)


def lost_text(text: str, start: int, at: int) -> Slip:
    """Return the slip of a text that begins at ``start`` and is cut off by the # at ``at``."""
    end = text.find("\n", at)
    whole = text[start : len(text) if end < 0 else end].rstrip()
    note = whole[at + 1 - start :]
    if _NOTES.match(note):
        return Slip("Y172", at, edits=(Edit(at + 1, at + 1, " "),))
    whole = whole.rstrip(",")
    is_text = (start == at and not _OFFICE_ERROR.match(whole)) or _TEXT.match(note)
    return Slip("Y150", at, edits=(Edit(start, start + len(whole), quote(whole)),) if is_text else ())


def without_stray_quote(words: str, *, inches: bool = True) -> str:
    """Return words without the quotation mark at their end, if it has no other half and does not stand for inches."""
    if words[-1:] in {'"', "'"} and words.count(words[-1]) == 1 and not (inches and INCHES.search(words)):
        return words[:-1].rstrip()
    return words


def quote(words: str) -> str:
    """Return words in the quotation marks that need the least change to them."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'{}'".format(words.replace("'", "''"))


def with_comma(words: str) -> str:
    """Return words that a comma has cut in two as they were meant: a number with its point, any other as a text."""
    return words.replace(",", ".") if _DECIMAL.fullmatch(words) else quote(without_stray_quote(words, inches=False))
