"""Long texts beside each other lose what is the same in both, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.building.changes.shortening import shortened


def test_short_texts_stay_whole() -> None:
    assert shortened("3.6亿元", "3.8亿元") == ("3.6亿元", "3.8亿元")


def test_of_long_texts_the_change_stays_with_words_around_it() -> None:
    same = "园区供电供水齐备，" * 8
    before, after = shortened(f"{same}租金每月18元{same}", f"{same}租金每月20元{same}")
    assert "18元" in before
    assert "20元" in after
    assert before.startswith("…")
    assert before.endswith("…")
    assert len(before) < 40


def test_a_long_text_that_came_is_cut_at_its_end() -> None:
    assert shortened("", "长" * 100) == ("", "长" * 60 + "…")


@given(st.text(alphabet="ab一", max_size=90), st.text(alphabet="ab一", max_size=90))
def test_what_differs_is_never_cut_away(before: str, after: str) -> None:
    assert (shortened(before, after)[0] == shortened(before, after)[1]) <= (before == after or not (before and after))
