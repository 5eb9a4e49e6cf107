"""Sentences of people who look for a site become the wishes in them, no wish is invented, and what is left stays."""

from __future__ import annotations

from math import isclose
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest

from generator.pages.wishes.reading import read_wishes
from tests.wish_grammar import model_grammar, own_sentences
from tests.wish_sentences import Sentence, read_sentences, score

if TYPE_CHECKING:
    from collections.abc import Mapping

SHARE = 0.95
BAD = {
    "punctuation": "，。；：！？、（）—…·/-~+*#@$%^&=_|\\<>[]{}'\"`",
    "numbers": "9" * 200 + "亩",
    "many numbers": "1亩" * 5_000,
    "scales": "万" * 10_000,
    "tags": "<script>alert(1)</script>30亩<img src=x onerror=alert(1)>",
    "marks": "\u202e30\u200f亩\u202c\u2066",
    "cues": "港口高速" * 2_500,
    "joined": "港口和" * 3_300 + "30公里",
    "bounds": "不超过" * 3_300 + "30亩",
    "ranges": "1-" * 5_000,
    "pers": "每亩" * 5_000,
    "negations": "不要" * 5_000,
    "words": "expressway within 30 km or port and " * 280,
    "one word": "a" * 10_000,
    "commas": "1,000" * 2_000,
    "surrogates": "😀" * 2_500,
    "nothing": "",
    "spaces": " \n\t　" * 2_500,
}


def _is_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return one.keys() == other.keys() and all(
        isclose(value, other[key], rel_tol=1e-4) if _is_figure(value, other[key]) else str(value) == str(other[key])
        for key, value in one.items()
    )


def _is_figure(*values: object) -> bool:
    return all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in values)


def _plain(wish: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in wish.items() if key != "from"}


def test_own_sentences_are_many_and_in_both_languages() -> None:
    texts = [case["text"] for case in own_sentences()]
    chinese = [text for text in texts if any("\u4e00" <= sign <= "\u9fff" for sign in text)]
    assert len(set(texts)) == len(texts) >= 120
    assert 0.4 < len(chinese) / len(texts) < 0.65


@pytest.mark.parametrize("case", own_sentences(), ids=lambda case: case["text"])
def test_a_sentence_gives_its_wishes_and_nothing_else(case: dict[str, Any]) -> None:
    found = read_wishes(model_grammar(), case["text"])
    wishes = [_plain(wish) for wish in found["wishes"]]
    missed = [wish for wish in case["wishes"] if not any(_is_same(wish, other) for other in wishes)]
    invented = [wish for wish in wishes if not any(_is_same(wish, other) for other in case["wishes"])]
    assert (missed, invented) == ([], [])
    assert [part for part in case.get("rest", ()) if not any(part in left for left in found["rest"])] == []


@pytest.mark.parametrize("case", own_sentences(), ids=lambda case: case["text"])
def test_every_wish_and_all_that_is_left_are_words_of_the_sentence(case: dict[str, Any]) -> None:
    found = read_wishes(model_grammar(), case["text"])
    for said in (*(wish["from"] for wish in found["wishes"]), *found["rest"]):
        assert said
        assert all(piece in case["text"] for piece in said.split(" … "))


def test_held_out_sentences_are_read_right_and_no_wish_is_invented() -> None:
    def read(sentence: Sentence) -> dict[str, Any]:
        return _without_assumed(read_wishes(model_grammar(), sentence.sentence))

    made = score(read_sentences("held_out"), read)
    assert made.share >= SHARE, made.missed
    assert made.invented == []
    assert made.hidden == []


def _without_assumed(found: dict[str, Any]) -> dict[str, Any]:
    wishes = [{key: value for key, value in wish.items() if key != "assumed"} for wish in found["wishes"]]
    return found | {"wishes": wishes}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_a_calm_answer(name: str) -> None:
    found = read_wishes(model_grammar(), BAD[name])
    assert set(found) == {"wishes", "rest"}
    assert all(set(wish) >= {"slot", "from"} for wish in found["wishes"])


@pytest.mark.parametrize("name", [name for name, text in BAD.items() if len(text) > 5_000])
def test_time_grows_with_the_length_and_no_faster(name: str) -> None:
    text = BAD[name]
    whole, half = (min(_seconds(part) for _ in range(3)) for part in (text, text[: len(text) // 4]))
    assert whole < 10 * half + 0.05


def _seconds(text: str) -> float:
    start = process_time()
    read_wishes(model_grammar(), text)
    return process_time() - start


def test_what_is_no_sentence_any_more_stays_unread() -> None:
    found = read_wishes(model_grammar(), "，" * 996 + "30亩，50亩，港口5公里")
    assert [wish["slot"] for wish in found["wishes"]] == ["area"]
    assert found["rest"] == ["50亩，港口5公里"]


def test_a_word_that_is_not_understood_is_never_lost() -> None:
    for case in own_sentences():
        text = f"{case['text']}，zzqx"
        assert any("zzqx" in left for left in read_wishes(model_grammar(), text)["rest"]), text
