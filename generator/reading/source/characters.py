"""Characters that have no place in the content: they cannot be seen, are not what they look like, or break the text.

Owns which characters these are. Must not know YAML; spaces and punctuation that are right in prose but wrong
in YAML's own signs stand in ``reading.source.plain``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.source.mending import LOST, Edit, Slip
from generator.values.lookalikes import LOOKALIKE, meant

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff"
_LINE_SEPARATOR = "\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\xad\u180e\u200b-\u200d\u2060-\u2064\ufeff\U000e0000-\U000e007f"
_SURROGATE = "\ud800-\udfff"
_REPLACEMENT = "\ufffd"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_BULLETS = re.compile("[\uf06c\uf06e\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc][ \t\u00a0\u3000]*")
"""What Word writes for the dots of its lists, in a font that draws them."""

_NOT_SEEN = f"{_CONTROL}{_LINE_SEPARATOR}{_BIDI}{_INVISIBLE}{_SURROGATE}{_REPLACEMENT}{_PRIVATE}"
_FORBIDDEN = re.compile(f"[{_NOT_SEEN}{LOOKALIKE}]+")
_MAYBE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\u2e81-\u2fd5"
    "\ud800-\ufdff\ufe70-\ufeff\uff65-\uff9f\ufffd-\uffff\U0001d400-\U0001d7ff\U0002f800-\U0010ffff]"
)
"""They all and some others, in a few ranges: a search for these takes a fifth of the time."""
_LOOKALIKE = re.compile(f"[{LOOKALIKE}]+")
_PART = re.compile(f"[{_NOT_SEEN}]+|[{LOOKALIKE}]+")
_KINDS = (
    # what is read instead: a line separator keeps words apart, half a character must not reach the parser
    ("Y108", re.compile(f"[{_CONTROL}]"), ""),
    ("Y109", re.compile(f"[{_LINE_SEPARATOR}]"), " "),
    ("Y110", re.compile(f"[{_BIDI}]"), ""),
    ("Y111", re.compile(f"[{_INVISIBLE}]"), ""),
    ("Y112", re.compile(f"[{_SURROGATE}]"), LOST),
    ("Y113", re.compile(_REPLACEMENT), LOST),
    ("Y171", re.compile(f"[{_PRIVATE}]"), LOST),
)


def name_character(character: str) -> str:
    """Return the name of a character as Unicode writes it: ``U+200B``."""
    return f"U+{ord(character):04X}"


def find_forbidden(text: str) -> Iterator[Slip]:
    """Yield each run of forbidden characters; the first of a run gives it its name. Look-alikes are one slip a line."""
    if not _MAYBE.search(text):
        return
    line: int | None = None
    for run in _FORBIDDEN.finditer(text):
        for part in _PART.finditer(text, run.start(), run.end()):
            if meant(part[0]) == part[0]:
                yield _unseen(text, part)
            elif (end := text.find("\n", part.start())) != line:
                line = end
                yield _lookalike(text, part, len(text) if end < 0 else end)


def _unseen(text: str, run: re.Match[str]) -> Slip:
    first = run[0][0]
    code, replacement = next((code, new) for code, kind, new in _KINDS if kind.match(first))
    facts = {"character": name_character(first)}
    bullet = _BULLETS.match(text, run.start())
    if bullet and not text[text.rfind("\n", 0, run.start()) + 1 : run.start()].strip():
        return Slip(code, run.start(), facts=facts, edits=(Edit(run.start(), bullet.end(), "- "),))
    return Slip(code, run.start(), facts=facts, edits=(Edit(run.start(), run.end(), replacement),))


def _lookalike(text: str, run: re.Match[str], end: int) -> Slip:
    """Return the slip of all look-alikes of a line from its first run on."""
    found = _LOOKALIKE.finditer(text, run.start(), end)
    edits = tuple(Edit(each.start(), each.end(), meant(each[0])) for each in found)
    facts = {"character": name_character(run[0][0]), "found": run[0], "meant": meant(run[0])}
    return Slip("Y170", run.start(), facts=facts, edits=edits)
