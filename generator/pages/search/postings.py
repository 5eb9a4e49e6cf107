"""Which pages hold a key, by where on the page it stands: in a name, a field, a text.

Owns how runs of three characters are counted (all texts of a block at once, as arrays: one by one they would take a
third of a build) and how the numbers of pages are written: the steps from each to the next, in digits of 32, the last
digit of a step being one of the first half of ``DIGITS``.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.pages.search.keys import END, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

DIGITS = "0123456789abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&("
_BASE = 32
_CODES = 0x110000  # of Unicode
_THREE = 3

Run = tuple[int, str, int]
"""Pages of a block that hold a key: the first, the steps to the others in digits, the last."""


def digits_of(step: int) -> str:
    """Return a step (one at least) in digits of 32, the last marked by being one of the first half."""
    written = DIGITS[step % _BASE]
    while step := step // _BASE:
        written = DIGITS[_BASE + step % _BASE] + written
    return written


class Postings:
    """The pages of a block that hold a key, in one place of a page; pages are added in their order, from 0."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._keys: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, folded: str, keys: Iterable[str] = ()) -> None:
        """Add the next page: its folded text, and further keys."""
        page = len(self._texts)
        self._texts.append(folded.replace(" ", END) + END)
        for key in {*words_in(folded), *keys}:
            self._keys[key].append(page)

    def runs(self) -> dict[str, Run]:
        """Return the pages of every key."""
        runs = {key: (pages[0], _steps(pages), pages[-1]) for key, pages in self._keys.items()}
        runs.update(_runs_of_three(self._texts))
        return runs


def _steps(pages: Sequence[int]) -> str:
    return "".join([digits_of(two - one) for one, two in pairwise(pages)])


def joined(runs: Iterable[tuple[int, Run]]) -> str:
    """Return the pages of a key in several blocks, each with the number of its first page, as the index writes them."""
    parts: list[str] = []
    last = -1
    for base, (first, rest, end) in runs:
        parts += (digits_of(base + first - last), rest)
        last = base + end
    return "".join(parts)


def _runs_of_three(texts: Sequence[str]) -> Iterator[tuple[str, Run]]:
    """Yield the pages of every run of three characters that are not all letters of one word."""
    import numpy as np  # takes a tenth of a second, and most builds index nothing

    codes = np.frombuffer("".join(texts).encode("utf-32-le"), np.uint32)
    pages = np.repeat(np.arange(len(texts), dtype=np.uint64), [len(text) for text in texts])
    begins = np.flatnonzero(_begin_a_run(codes))
    if not begins.size:
        return
    letters = np.unique(codes)
    places = np.zeros(_CODES, np.uint64)
    places[letters] = np.arange(letters.size, dtype=np.uint64)
    found = np.zeros(begins.size, np.uint64)
    for at in range(_THREE):
        found = found * np.uint64(letters.size) + places[codes[begins + at]]
    found = found * np.uint64(len(texts)) + pages[begins]
    found.sort()
    found = found[np.r_[True, found[1:] != found[:-1]]]
    held, threes = found % np.uint64(len(texts)), found // np.uint64(len(texts))
    starts = np.flatnonzero(np.r_[True, threes[1:] != threes[:-1]])
    yield from zip(_names(threes[starts], letters), _written(held.astype(np.int64), starts), strict=True)


def _begin_a_run(codes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Say at which characters a run of three begins: two of a text at least, and not letters only."""
    import numpy as np

    is_end = codes == ord(END)
    is_letter = is_end | ((codes >= ord("a")) & (codes <= ord("z")))
    begins = np.zeros(codes.size, np.bool_)
    letters = is_letter[:-2] & is_letter[1:-1] & is_letter[2:]
    begins[:-2] = ~(is_end[:-2] | is_end[1:-1] | letters)
    return begins


def _names(threes: NDArray[np.uint64], letters: NDArray[np.uint32]) -> Iterator[str]:
    """Yield the characters of runs of three that are numbers to the base of the alphabet."""
    import numpy as np

    base = np.uint64(letters.size)
    parts = np.stack([threes // base // base, threes // base % base, threes % base], axis=1)
    text = letters[parts].astype("<u4").tobytes().decode("utf-32-le")
    return (text[at : at + _THREE] for at in range(0, len(text), _THREE))


def _written(pages: NDArray[np.int64], starts: NDArray[np.int64]) -> Iterator[Run]:
    """Yield the pages of each key; ``pages`` are those of all keys, ``starts`` where each key begins."""
    import numpy as np

    steps = np.diff(pages, prepend=0)
    digits = np.frombuffer(DIGITS.encode("ascii"), np.uint8)
    widths = 1 + (steps >= _BASE).astype(np.int64)
    widths[starts] = 0  # the first page of a key is written when blocks are joined
    ends = np.cumsum(widths)
    written = np.zeros(int(ends[-1]), np.uint8)
    has_one = widths > 0
    written[ends[has_one] - 1] = digits[steps[has_one] % _BASE]
    has_two = widths > 1
    written[ends[has_two] - 2] = digits[_BASE + steps[has_two] // _BASE]
    text = written.tobytes().decode("ascii")
    lasts = np.r_[starts[1:], pages.size] - 1
    cuts = (pages[starts].tolist(), ends[starts].tolist(), ends[lasts].tolist(), pages[lasts].tolist())
    return ((first, text[begin:end], last) for first, begin, end, last in zip(*cuts, strict=True))
