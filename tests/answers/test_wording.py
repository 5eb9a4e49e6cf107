"""Texts become concepts: the reading that leaves the fewest words unknown, in both languages alike."""

from __future__ import annotations

import pytest

from generator.answers.topics import load_table
from generator.answers.wording import PhraseBook, part

WORDS = PhraseBook(
    {
        "the": (),
        "是": (),
        "power": ("power",),
        "power price": ("power", "price"),
        "price": ("price",),
        "电": ("power",),
        "电价": ("power", "price"),
        "价格": ("price",),
        "供电": ("power",),
        "high-speed rail": ("fast",),
    }
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Prices of POWER’s", ("the", "price", "of", "power")),
        ("Companies, taxes; buses & gas", ("company", "tax", "buse", "gas")),
        ("high-speed", ("high", "speed")),
        ("plot LW-1 (8,400 m²)", ("plot", "lw1", "8,400", "m2")),
        ("电价（元／度）", ("电", "价", "元", "度")),
        ("ＬＷ－１厂房", ("lw1", "厂", "房")),
        ("90 % of café", ("90", "%", "of", "caf", "é")),
    ],
)
def test_words_are_compared_small_and_singular(text: str, words: tuple[str, ...]) -> None:
    assert part(text) == words


def test_long_phrases_go_before_short_ones() -> None:
    assert WORDS.read("The power price").concepts == {"power", "price"}
    assert WORDS.read("High-speed rail").concepts == {"fast"}
    assert WORDS.read("供电价格是").concepts == {"power", "price"}


def test_a_word_that_is_not_known_stands_for_itself_and_is_said() -> None:
    meaning = WORDS.read("Price of 40-foot power")
    assert meaning.concepts == {"price", "power", "=of", "=40", "=foot"}
    assert (meaning.unknown, meaning.is_clear) == (("of", "40", "foot"), False)
    assert WORDS.read("电的承载力价格").unknown == ("的承载力",)


def test_a_year_is_one() -> None:
    meaning = WORDS.read("Price in 2019, 2020年")
    assert meaning.years == {"2019", "2020"}
    assert meaning.concepts == {"price", "=in", "=年"}
    assert WORDS.read("price 21000").years == frozenset()


def test_added_phrases_go_before_those_of_the_table() -> None:
    named = WORDS.with_phrases({"Power Park": ("park",), "电": ("x",)})
    assert named.read("the power park").concepts == {"park"}
    assert named.read("电").concepts == {"x"}
    assert WORDS.read("电").concepts == {"power"}


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("electricity price", "电价"),
        ("spare water capacity", "供水剩余容量"),
        ("unemployment rate", "失业率"),
        ("Employer contribution to pension insurance", "养老保险单位缴费"),
        ("largest employers", "最大的用人单位"),
        ("distance to the nearest airport", "到最近机场的距离"),
    ],
)
def test_both_languages_say_the_same(english: str, chinese: str) -> None:
    lexicon = load_table().lexicon
    either = {"spare", "left", "capacity", "contribution"}
    assert lexicon.read(english).concepts - either == lexicon.read(chinese).concepts - either
