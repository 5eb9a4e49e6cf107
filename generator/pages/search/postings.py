"""Which pages hold a key, by where on the page it stands: in a name, a field, a text.

Owns how the numbers of pages are written: the steps from each to the next, in digits of 32, the last of a step being one
of the first half of ``DIGITS``. Must not know what a key means.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DIGITS = "0123456789abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&("
_BASE = 32
_AT_ONCE = 4096  # pages, whose numbers are held as numbers
_COMMON = 2048  # steps whose digits are worked out once


def digits_of(step: int) -> str:
    """Return a step (one at least) in digits of 32, the last marked by being one of the first half."""
    written = DIGITS[step % _BASE]
    while step := step // _BASE:
        written = DIGITS[_BASE + step % _BASE] + written
    return written


_STEPS = list(map(digits_of, range(_COMMON)))


class Postings:
    """The pages of every key in one place of a page; pages are added in their order."""

    def __init__(self) -> None:
        self._open: defaultdict[str, list[int]] = defaultdict(list)
        self._written: defaultdict[str, list[str]] = defaultdict(list)
        self._last: dict[str, int] = {}
        self._due = _AT_ONCE

    def add(self, page: int, keys: Iterable[str]) -> None:
        """Add a page under its keys."""
        if page >= self._due:
            self._close()
            self._due = page + _AT_ONCE
        held = self._open
        for key in keys:
            held[key].append(page)

    def written(self) -> Iterator[tuple[str, str]]:
        """Yield every key with its pages, in no order."""
        self._close()
        for key, parts in self._written.items():
            yield key, parts[0] if len(parts) == 1 else "".join(parts)

    def _close(self) -> None:
        for key, pages in self._open.items():
            steps = [two - one for one, two in pairwise((self._last.get(key, -1), *pages))]
            digits = [_STEPS[step] if step < _COMMON else digits_of(step) for step in steps]
            self._written[key].append("".join(digits))
            self._last[key] = pages[-1]
        self._open.clear()
