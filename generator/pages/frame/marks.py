"""The marks that stand in a specimen page where a stamped page has words of its own.

A mark is lower-case ASCII letters only, so that no filter of a theme (escaping, ``striptags``, JSON, URL quoting,
slugs) changes it, and so long that no text holds it by chance.
"""

from __future__ import annotations

import re

_PREFIX = "qzxslot"
_SUFFIX = "tolsxzq"
_ANY = re.compile(f"{_PREFIX}([a-z]+?){_SUFFIX}|{_PREFIX}|{_SUFFIX}", re.IGNORECASE)


def mark(slot: str) -> str:
    """Return the mark of a slot, whose name is lower-case letters."""
    return f"{_PREFIX}{slot}{_SUFFIX}"


def find_marks(html: str) -> list[tuple[str, int, int]]:
    """Return each mark in a text: the name of its slot, where it begins and where it ends.

    What is left of a mark that a filter has changed has the name ``""``.
    """
    return [
        (found[1] if found[1] and found[0] == mark(found[1]) else "", found.start(), found.end())
        for found in _ANY.finditer(html)
    ]
