"""Which pages hold a key is written in few digits, and read back as it was, over the borders of blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.search.postings import DIGITS, Postings, digits_of, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

_BASE = 32
blocks = st.lists(
    st.one_of(
        st.sets(st.integers(0, 40)),
        st.sets(st.integers(0, 5_000), max_size=12),
        st.sets(st.integers(0, 3_000_000), max_size=3),
    ),
    min_size=1,
    max_size=5,
)
"""Pages of some blocks that hold a key: many that stand close, and few far from each other."""


def pages_in(written: str) -> list[int]:
    """Return the numbers that a text of postings holds, as ``index.js`` reads them."""
    pages, page, step = [], -1, 0
    for digit in written:
        value = DIGITS.index(digit)
        step = step * _BASE + value % _BASE
        if value < _BASE:
            page, step = page + step, 0
            pages.append(page)
    return pages


def written_of(pages: Sequence[set[int]], size: int) -> str:
    """Write the pages of blocks of a size that hold a key."""
    runs = []
    for number, some in enumerate(pages):
        postings = Postings()
        for page in sorted(some):
            postings.add(page, ["key", "another"])
        runs += [(number * size, run) for key, run in postings.runs().items() if key == "key"]
    return joined(runs)


@given(blocks)
def test_pages_are_read_back_as_they_were(pages: list[set[int]]) -> None:
    size = max((max(some, default=0) for some in pages), default=0) + 1
    expected = [number * size + page for number, some in enumerate(pages) for page in sorted(some)]
    assert pages_in(written_of(pages, size)) == expected


def test_a_step_is_written_in_as_few_digits_as_it_takes() -> None:
    assert [len(digits_of(step)) for step in (1, 31, 32, 1023, 1024, 2047, 2048, 32_767, 32_768)] == [
        *(1, 1, 2, 2, 3, 3, 3, 3, 4)
    ]
    assert len(set(DIGITS)) == 2 * _BASE
    assert not set(DIGITS) & set('|"\\')  # what stands between places, and what JSON would write longer


def test_a_key_that_no_page_holds_has_no_postings() -> None:
    assert Postings().runs() == {}
    assert joined(()) == ""
