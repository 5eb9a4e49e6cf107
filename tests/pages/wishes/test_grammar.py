"""The grammar is plain data: folded, free of patterns, the same each time, and every word of it is found."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from generator.pages.wishes.folding import fold
from generator.pages.wishes.grammar import grammar_of, names_of_industry, write_grammar
from generator.pages.wishes.reading import read_wishes
from generator.pages.wishes.slots import SLOTS
from generator.pages.wishes.tokens import lexicon_of, tokens_of
from generator.values.quantity.unit_table import UNITS
from generator.values.transport import TransportKind

_NAMES = {
    "industry": {"tea": ["茶", "Tea growing"]},
    "park": {"east": ["东园", "East Park"]},
    "near": {"port": ["港埠"]},
}


def test_it_is_the_same_each_time_and_nothing_but_data() -> None:
    grammar = grammar_of(_NAMES)
    assert write_grammar(grammar) == write_grammar(grammar_of(_NAMES))
    assert json.loads(write_grammar(grammar)) == json.loads(json.dumps(grammar))


def test_every_spelling_is_as_texts_are_compared() -> None:
    words = grammar_of(_NAMES)["words"]
    spellings = [said for meanings in words.values() for known in meanings.values() for said in known]
    assert len(spellings) > 2_000
    assert [said for said in spellings if fold(said).text.strip(" ") != said] == []
    assert all(known == sorted(set(known)) for meanings in words.values() for known in meanings.values())


def test_every_word_is_found_as_a_whole_with_its_meaning() -> None:
    grammar = grammar_of(_NAMES)
    lexicon = lexicon_of(grammar)
    for kind, meanings in grammar["words"].items():
        for meaning, known in meanings.items():
            for said in known:
                if said[0].isdigit() and said.isdigit():
                    continue
                end, means = lexicon.longest_at(said, 0)
                assert (end, meaning in means[kind]) == (len(said), True), said


def test_names_of_the_site_are_things_and_ways() -> None:
    for text, wish in (
        ("茶园在东园", {"slot": "park", "is": ["east"]}),
        ("tea growing", {"slot": "industry", "is": ["tea"]}),
        ("离港埠5公里", {"slot": "near", "kind": "port", "high": 5000}),
    ):
        found = [
            {key: each[key] for key in each if key != "from"}
            for each in read_wishes(grammar_of(_NAMES), text)["wishes"]
        ]
        assert wish in found


def test_a_name_of_one_letter_would_be_found_everywhere_and_is_left_out() -> None:
    assert "茶" not in grammar_of(_NAMES)["words"]["thing"]["industry:tea"]


def test_an_industry_is_known_by_its_names_its_id_and_its_trade() -> None:
    known = names_of_industry("cold-chain", ["冷链物流", "Cold-chain logistics"])
    assert {"冷链物流", "Cold-chain logistics", "cold chain", "冷库", "cold store"} <= set(known)
    assert names_of_industry("tea", ["茶叶种植", "Tea growing"]) == ["茶叶种植", "Tea growing", "tea"]


@pytest.mark.parametrize("kind", list(TransportKind))
def test_every_way_out_of_a_park_has_words(kind: TransportKind) -> None:
    assert grammar_of({})["words"]["cue"][f"near:{kind.value}"]


def test_units_are_those_of_the_unit_engine() -> None:
    grammar = grammar_of({})
    for key in ("m2", "mu", "ha", "km2", "m", "km", "mva", "m3", "t"):
        _, times, divisor = grammar["units"][key]
        assert (times, divisor) == (UNITS[key].times, UNITS[key].divisor)
        assert {UNITS[key].zh, *UNITS[key].zh_kept} <= set(grammar["words"]["unit"][key])
    assert grammar["units"]["mw"][1:] == [10_000, 9]


def test_slots_with_a_cue_stand_before_those_that_take_what_is_left() -> None:
    by_measure: dict[str, list[bool]] = {}
    for slot in SLOTS:
        by_measure.setdefault(slot.measure, []).append(bool(slot.cue))
    assert all(first or not second for cues in by_measure.values() for first, second in pairwise(cues))


def test_the_longest_word_counts_and_words_end_where_letters_end() -> None:
    _, tokens = tokens_of(lexicon_of(grammar_of({})), "port portfolio 高速公路出入口 30km 5kms")
    assert [token.text for token in tokens] == ["port", "portfolio", "高速公路出入口", "30", "km", "5", "kms"]
    assert not tokens[1].means
