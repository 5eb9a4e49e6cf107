"""Characters that have no place in the content: they cannot be seen, or they break the text.

Owns which characters these are. Must not know YAML; spaces and punctuation that are right in prose but wrong
in YAML's own signs stand in ``reading.source.plain``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.source.mending import Edit, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff"
_LINE_SEPARATOR = "\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\xad\u180e\u200b-\u200d\u2060-\u2064\ufeff\U000e0000-\U000e007f"
_SURROGATE = "\ud800-\udfff"
_REPLACEMENT = "\ufffd"

_FORBIDDEN = re.compile(f"[{_CONTROL}{_LINE_SEPARATOR}{_BIDI}{_INVISIBLE}{_SURROGATE}{_REPLACEMENT}]+")
_KINDS = (
    # what is read instead: a line separator keeps words apart, half a character must not reach the parser
    ("Y108", re.compile(f"[{_CONTROL}]"), ""),
    ("Y109", re.compile(f"[{_LINE_SEPARATOR}]"), " "),
    ("Y110", re.compile(f"[{_BIDI}]"), ""),
    ("Y111", re.compile(f"[{_INVISIBLE}]"), ""),
    ("Y112", re.compile(f"[{_SURROGATE}]"), "□"),
    ("Y113", re.compile(_REPLACEMENT), "□"),
)


def name_character(character: str) -> str:
    """Return the name of a character as Unicode writes it: ``U+200B``."""
    return f"U+{ord(character):04X}"


def find_forbidden(text: str) -> Iterator[Slip]:
    """Yield each run of forbidden characters; the first of a run gives it its name."""
    for run in _FORBIDDEN.finditer(text):
        first = run[0][0]
        code, replacement = next((code, new) for code, kind, new in _KINDS if kind.match(first))
        facts = {"character": name_character(first)}
        yield Slip(code, run.start(), facts=facts, edits=(Edit(run.start(), run.end(), replacement),))
