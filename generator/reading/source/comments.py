"""Text that YAML throws away: what stands behind `` #`` on a line.

Owns when that is a loss and when a comment. A note with a space behind the # (``# note``) is a comment; where
letters follow at once (``投资 #1 之城``) staff meant the text. Must not know the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.source.mending import Edit, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LOSS = re.compile(r"[ \t]#[^\s#]")


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
    whole = text[start : len(text) if end < 0 else end].rstrip().rstrip(",")
    return Slip("Y150", at, edits=(Edit(start, start + len(whole), quote(whole)),))


def quote(words: str) -> str:
    """Return words in the quotation marks that need the least change to them."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'{}'".format(words.replace("'", "''"))
