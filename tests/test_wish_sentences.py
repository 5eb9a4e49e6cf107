"""The held-out sentences are well made, and a reading of them is judged as it should be. No grammar is read here."""

from __future__ import annotations

from collections import Counter
from typing import Any, get_args

import pytest
import yaml
from pydantic import ValidationError

from tests.model_district import MODEL_DISTRICT
from tests.wish_sentences import Sentence, Slot, Wish, read_sentences, score

_MU = 2000 / 3


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    return read_sentences("held_out")


def test_half_of_the_sentences_is_in_each_language(sentences: list[Sentence]) -> None:
    languages = Counter(each.language for each in sentences)
    assert len(sentences) >= 100
    assert languages["zh"] == languages["en"]
    assert len({each.sentence for each in sentences}) == len(sentences)


def test_every_slot_comes_up_in_both_languages(sentences: list[Sentence]) -> None:
    for language in ("zh", "en"):
        slots = {wish.slot for each in sentences if each.language == language for wish in each.wishes}
        assert slots == set(get_args(Slot))


def test_parks_and_industries_are_those_of_the_model_district(sentences: list[Sentence]) -> None:
    named = {
        slot: {key for each in sentences for wish in each.wishes if wish.slot == slot for key in wish.is_ or ()}  # type: ignore[union-attr]  # these are chosen from names
        for slot in ("park", "industry")
    }
    industries = yaml.safe_load((MODEL_DISTRICT / "content" / "industries.yaml").read_text(encoding="utf-8"))
    assert named["park"] <= {path.stem for path in (MODEL_DISTRICT / "content" / "parks").glob("*.yaml")}
    assert named["industry"] <= {each["id"] for each in industries}


@pytest.mark.parametrize(
    "wish",
    [
        {"slot": "colour", "is": ["red"]},
        {"slot": "area"},
        {"slot": "near", "high": 10},
        {"slot": "area", "low": 1, "kind": "port"},
        {"slot": "near", "kind": "bus", "high": 10},
        {"slot": "lift", "is": False},
        {"slot": "area", "low": 1, "unit": "mu"},
    ],
)
def test_a_wish_that_is_not_well_made_is_refused(wish: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Wish.model_validate(wish)


def test_what_is_left_over_must_stand_in_the_sentence() -> None:
    with pytest.raises(ValidationError):
        Sentence.model_validate({"language": "en", "sentence": "3 ha", "wishes": [], "rest": ["4 ha"]})


def _sentence(**more: object) -> Sentence:
    wishes = [{"slot": "area", "low": 33333.3}, {"slot": "level", "is": ["national", "provincial"]}]
    made = {
        "language": "en",
        "sentence": "50 mu in a national or provincial park, 3M",
        "wishes": wishes,
        "rest": ["3M"],
    }
    return Sentence.model_validate(made | more)


_AREA: dict[str, object] = {"slot": "area", "low": 50 * _MU, "from": "50 mu"}
_LEVEL: dict[str, object] = {"slot": "level", "is": ["provincial", "national"], "from": "national or provincial"}
_LIFT: dict[str, object] = {"slot": "lift", "is": True, "from": "3M"}


def _scored(wishes: list[dict[str, object]], rest: list[str], **more: object) -> tuple[float, int, int, int]:
    made = score([_sentence(**more)], lambda _: {"wishes": wishes, "rest": rest})
    return made.share, len(made.missed), len(made.invented), len(made.hidden)


def test_a_right_reading_scores_all() -> None:
    assert _scored([_AREA, _LEVEL], ["in a", "park, 3M"]) == (1, 0, 0, 0)


def test_a_wish_to_be_near_without_a_distance_and_what_else_a_reading_says_are_no_fault() -> None:
    near: dict[str, object] = {"slot": "near", "kind": "port"}
    read = [_AREA | {"assumed": True}, _LEVEL, near | {"from": "a port"}]
    assert _scored(read, ["3M"], maybe=[near]) == (1, 0, 0, 0)


def test_a_wish_missed_or_invented_and_words_hidden_are_counted() -> None:
    assert _scored([_LEVEL], ["3M"]) == (0.5, 1, 0, 0)
    assert _scored([_AREA | {"low": 50 * 667.5}, _LEVEL], ["3M"]) == (0.5, 1, 1, 0)
    assert _scored([_AREA, _LEVEL, _LIFT], ["3M"]) == (1, 0, 1, 0)
    assert _scored([_AREA, _LEVEL], []) == (1, 0, 0, 1)


def test_a_wish_that_may_be_read_is_neither_missed_nor_invented() -> None:
    maybe = [{"slot": "lift", "is": True}]
    assert _scored([_AREA, _LEVEL, _LIFT], ["3M"], maybe=maybe) == (1, 0, 0, 0)
    assert _scored([_AREA, _LEVEL], ["3M"], maybe=maybe) == (1, 0, 0, 0)
