"""Which pages hold a key is written in few digits, and read back as it was, over the borders of blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.search.postings import DIGITS, Postings, digits_of, joined
from tests.invented import examples

if TYPE_CHECKING:
    from collections.abc import Sequence

_BASE = 32
blocks = st.lists(
    st.one_of(st.sets(st.integers(0, 40)), st.sets(st.integers(0, 1_200), max_size=5)), min_size=1, max_size=4
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


def written_of(pages: Sequence[set[int]], size: int, key: str, text: str) -> str:
    """Write the pages of blocks of a size that hold a key, which is one of a text's."""
    runs = []
    for number, some in enumerate(pages):
        postings = Postings()
        for page in range(size):
            postings.add(text if page in some else "other 别的")
        runs += [(number * size, run) for each, run in postings.runs().items() if each == key]
    return joined(runs)


@examples(60)
@given(blocks)
def test_pages_are_read_back_as_they_were(pages: list[set[int]]) -> None:
    size = max((max(some, default=0) for some in pages), default=0) + 1
    expected = [number * size + page for number, some in enumerate(pages) for page in sorted(some)]
    for key, text in (("word", "a word"), ("河园区", "青河园区"), ("区\n别", ""), ("园区\n", "青河园区")):
        assert pages_in(written_of(pages, size, key, text)) == (expected if text else [])


def test_a_key_of_pages_that_stand_far_from_each_other() -> None:
    pages = [{0, 31, 32, 64, 1_100, 40_000}]
    for key, text in (("word", "a word"), ("河园区", "青河园区")):
        assert pages_in(written_of(pages, 40_001, key, text)) == sorted(pages[0])


def test_further_keys_of_a_page() -> None:
    postings = Postings()
    postings.add("", ["Phe yuan"])
    postings.add("河", ["Phe yuan", "Iqh\n"])
    assert {key: pages_in(joined([(0, run)])) for key, run in postings.runs().items()} == {
        "Phe yuan": [0, 1],
        "Iqh\n": [1],
    }


def test_a_step_is_written_in_as_few_digits_as_it_takes() -> None:
    assert [len(digits_of(step)) for step in (1, 31, 32, 1023, 1024, 2047, 2048, 32_767, 32_768)] == [
        *(1, 1, 2, 2, 3, 3, 3, 3, 4)
    ]
    assert len(set(DIGITS)) == 2 * _BASE
    assert not set(DIGITS) & set('|"\\')  # what stands between places, and what JSON would write longer


def test_a_key_that_no_page_holds_has_no_postings() -> None:
    assert Postings().runs() == {}
    assert joined(()) == ""
