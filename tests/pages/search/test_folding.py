"""A part of a text folds to a part of the folded text, and what readers take for the same is the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.search.folding import fold
from generator.values.simplified import simplified
from tests.invented import examples
from tests.pages.search.invented_texts import PIECES, texts

any_texts = texts | st.text(max_size=20)

SAME = (
    ("ＲＭＢ　３６０", "RMB 360"),
    ("３．６億元", "3.6 亿元"),
    ("臺灣億畝園區簽約", "台湾亿亩园区签约"),
    ("Café Münster Ça", "cafe munster ca"),
    ("e\u0301", "é"),
    ("20,000 m²", "20,000m2"),
    ("board, lodging,wages", "board lodgingwages"),
    ("２０，０００㎡", "20,000 m²"),
    ("2019—2026", "2019-2026"),
    ("2019–2026", "2019−2026"),
    ("cold‑chain", "cold-chain"),
    ("青\u200b河\u2060园\ufeff区", "青河园区"),
    ("RMB\xa0360\u202fmillion", "RMB 360 million"),
    ("“River” ‘Park’", "River Park"),
    ("salt , pepper", "salt, pepper"),
    ("rock\t\n and \u2028 roll", "rock and roll"),
    ("上海、重庆", "上海重庆"),
    ("\u2068Qinghe\u2069", "qinghe"),
    ("ΟΔΟΣ", "οδοσ"),
    ("Ⅳ", "iv"),
    ("5 G", "5G"),
)
OTHERS = (("on line", "online"), ("3.6", "36"), ("3-6", "36"), ("a/b", "ab"), ("青河", "清河"))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_readers_take_for_the_same_is_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_what_is_another_word_or_figure_stays_one(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@examples(400)
@given(any_texts, st.data())
def test_a_part_stands_in_the_whole(text: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    assert fold(text[begin:end]) in fold(text)


@examples(200)
@given(any_texts)
def test_a_folded_text_stays_as_it_is(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert folded == folded.strip()
    assert "  " not in folded


def test_every_piece_stands_between_any_two_others() -> None:
    """Whatever stands beside a piece, such as a mark that belongs to it, it is found."""
    for piece in PIECES:
        for other in PIECES:
            assert fold(piece) in fold(other + piece + other), (piece, other)


def test_each_traditional_character_becomes_a_simplified_one() -> None:
    table = simplified()
    assert len(table) > 3_000
    assert {fold(old) for old in "億畝臺灣園區簽約產業電壓蒸氣鐵路"} == set("亿亩台湾园区签约产业电压蒸气铁路")
