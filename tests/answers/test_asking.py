"""In which language and about which parks a questionnaire is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.answers.asking import language_of, parks_of
from generator.answers.questions import Question, SheetLines
from generator.messages.issues import Fault
from generator.records.park.record import Park
from generator.values.language import language
from tests.answers.asked import LUDU

if TYPE_CHECKING:
    from generator.answers.gather import AnswerSource

ZH, EN, JA = language("zh"), language("en"), language("ja")


def _parts(*texts: str) -> list[SheetLines]:
    return [SheetLines("Q", tuple(Question(row, "", text) for row, text in enumerate(texts)))]


def test_the_language_is_that_asked_for_else_that_of_most_questions() -> None:
    assert language_of(_parts("水价"), "en", [ZH, EN]) == EN
    assert language_of(_parts("水价", "Price of gas", "电价"), None, [ZH, EN]) == ZH
    assert language_of(_parts("水价", "Price of gas", "Price"), None, [ZH, EN]) == EN
    assert language_of(_parts("Price of gas"), None, [ZH]) == ZH
    with pytest.raises(Fault) as raised:
        language_of(_parts("水价"), "en", [ZH, JA])
    assert (raised.value.code, raised.value.facts) == ("A110", {"language": "en", "known": "zh, ja"})


def test_parks_come_once_in_the_order_in_which_they_were_named(model: AnswerSource) -> None:
    parks = parks_of(model.library, ["yanxi-food-park", LUDU, "yanxi-food-park"], EN)
    assert [park.id for park in parks] == ["yanxi-food-park", LUDU]


def test_a_park_that_is_not_there_is_named_with_the_one_that_was_meant(model: AnswerSource) -> None:
    with pytest.raises(Fault) as raised:
        parks_of(model.library, ["ludu-cold-chain"], EN)
    assert (raised.value.code, raised.value.facts["example"]) == ("A108", LUDU)


def test_of_several_parks_one_has_to_be_named_and_of_one_none(model: AnswerSource) -> None:
    with pytest.raises(Fault) as raised:
        parks_of(model.library, [], EN)
    assert raised.value.code == "A109"
    site = model.library.site
    shelf = type(site.all(Park)).of({LUDU: site.all(Park)[LUDU]})
    alone = type(model.library)(replace(site, records={**site.records, "park": shelf}))
    assert [park.id for park in parks_of(alone, [], EN)] == [LUDU]


def test_a_park_without_a_page_in_the_language_is_not_answered_for(model: AnswerSource) -> None:
    with pytest.raises(Fault) as raised:
        parks_of(model.library, [LUDU], JA)
    assert (raised.value.code, raised.value.facts) == ("A111", {"park": LUDU, "language": "ja"})
