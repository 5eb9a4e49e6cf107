"""Which pages hold a key, by where on the page it stands: in a name, a field, a text.

Owns how the numbers of pages are written: the steps from each to the next, in digits of 32, the last digit of a step
being one of the first half of ``DIGITS``. Must not know what a key means.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DIGITS = "0123456789abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&("
_BASE = 32
_COMMON = 2048  # steps whose digits are worked out once

Run = tuple[int, str, int]
"""Pages of a block that hold a key: the first, the steps to the others in digits, the last."""


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
        self._held: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, page: int, keys: Iterable[str]) -> None:
        """Add a page under its keys."""
        held = self._held
        for key in keys:
            held[key].append(page)

    def runs(self) -> dict[str, Run]:
        """Return the pages of every key."""
        return {key: (pages[0], _written(pages), pages[-1]) for key, pages in self._held.items()}


def _written(pages: Sequence[int]) -> str:
    if len(pages) == 1:
        return ""
    return "".join([_STEPS[step] if (step := two - one) < _COMMON else digits_of(step) for one, two in pairwise(pages)])


def joined(runs: Iterable[tuple[int, Run]]) -> str:
    """Return the pages of a key in several blocks, each with the number of its first page, as the index writes them."""
    parts: list[str] = []
    last = -1
    for base, (first, rest, end) in runs:
        parts += (digits_of(base + first - last), rest)
        last = base + end
    return "".join(parts)
