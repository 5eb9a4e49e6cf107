"""Parts are drawn out of what stands there, the same ones each time, and of each kind as many as are asked for."""

from __future__ import annotations

import pytest

from benchmarks.search.pages import Page, fold
from benchmarks.search.substrings import KINDS, draw

_PAGES = {
    "zh": [
        Page("a/", "鹭渡冷链物流基地", ("3.6亿元", "总投资22.2亿元", "G-11"), ("一期接近满库，在北侧续建。",), ""),
        Page("b/", "霁川生物医药园", ("320亩", "2026年12月"), ("废水先在园内预处理，再进入污水厂。",), ""),
    ],
    "en": [
        Page("a/", "Ludu Cold-Chain Logistics Base", ("RMB 360 million", "21.3 ha"), ("Three cold halls stand.",), ""),
        Page("b/", "Orthopaedic implants", ("210 people", "G-11"), ("Joints and trauma products come first.",), ""),
    ],
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_part_stands_in_a_title_a_value_or_a_text(language: str) -> None:
    said = [fold(text) for page in _PAGES[language] for text in (page.title, *page.values, *page.texts)]
    drawn = draw(_PAGES[language], language, 4)
    assert drawn.keys() == KINDS[language].keys()
    for terms in drawn.values():
        assert len(terms) == len(set(terms)) == 4
        assert all(any(fold(term) in text for text in said) for term in terms)
        assert all(len(fold(term)) > 1 for term in terms)


def test_the_same_parts_are_drawn_each_time() -> None:
    assert draw(_PAGES["zh"], "zh", 4) == draw(_PAGES["zh"], "zh", 4)


def test_there_are_no_more_parts_than_there_are() -> None:
    assert draw([Page("a/", "港口", (), (), "")], "zh", 9)["2 to 4 characters"] == ["港口"]
