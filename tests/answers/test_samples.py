"""The questionnaires of a hundred questions in each language: enough is answered, nothing wrongly, no trap at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.answers.filling import fill
from generator.answers.questions import find_questions
from generator.answers.workbook import open_workbook
from generator.records.park.record import Park
from generator.values.language import language
from tests.answers.oracle import filled, wrong_answers
from tests.answers.questionnaires import FOLDER, NAMES, as_workbook, questionnaire

if TYPE_CHECKING:
    from generator.answers.filling import ParkAnswers
    from generator.answers.gather import AnswerSource


def _answers(model: AnswerSource, name: str) -> ParkAnswers:
    asked = questionnaire(name)
    parts = find_questions(open_workbook(FOLDER / f"{name}.xlsx"), name)
    assert [each.text for part in parts for each in part.questions] == [case.question for case in asked.cases]
    [answers] = fill(model, parts, [model.library.all(Park)[asked.park]], language(asked.language))
    return answers


@pytest.mark.parametrize("name", ["sample.en", "sample.zh"])
def test_eighty_of_a_hundred_are_filled_and_none_is_wrong(model: AnswerSource, name: str) -> None:
    answers = _answers(model, name)
    assert list(wrong_answers(name, answers)) == []
    assert len(answers.answers) == 100
    assert filled(answers) >= 80


@pytest.mark.parametrize("name", ["held-out.en", "held-out.zh"])
def test_in_other_words_none_is_wrong(model: AnswerSource, name: str) -> None:
    assert list(wrong_answers(name, _answers(model, name))) == []


@pytest.mark.parametrize("name", ["traps.en", "traps.zh"])
def test_what_only_comes_near_is_not_answered(model: AnswerSource, name: str) -> None:
    answers = _answers(model, name)
    assert [match for match in answers.matches.values() if match.found] == []
    assert filled(answers) == 0


@pytest.mark.parametrize("name", NAMES)
def test_the_workbooks_say_what_the_texts_say(name: str) -> None:
    assert (FOLDER / f"{name}.xlsx").read_bytes() == as_workbook(questionnaire(name))
