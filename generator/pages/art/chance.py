"""Numbers that look like chance and follow from words: the same words give the same numbers on every machine."""

from __future__ import annotations

import hashlib
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE = 1 << 16


class Chance:
    """A stream of numbers that begins with some words."""

    def __init__(self, words: str) -> None:
        self._numbers = _numbers(words)

    def between(self, low: float, high: float) -> float:
        """Return the next number, at least ``low`` and below ``high``."""
        return low + (high - low) * next(self._numbers)


def _numbers(words: str) -> Iterator[float]:
    for turn in count():
        block = hashlib.sha256(f"{turn} {words}".encode()).digest()
        for at in range(0, len(block), 2):
            yield int.from_bytes(block[at : at + 2], "big") / _WIDE
