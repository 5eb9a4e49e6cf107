"""A hundred questions on the model district are answered from the published files alone, in both languages.

What is expected was written by hand from the files that staff write: ``tests/cases/data/open_data_questions.csv``.
"""

from __future__ import annotations

import csv
from functools import cache

import pytest

from tests.open_data import ADDRESS, data_of
from tests.open_data_reader import Answer, DataReader
from tests.places import CASES, ROOT

_FILE = CASES / "data" / "open_data_questions.csv"
QUESTIONS = list(csv.DictReader(_FILE.read_text("utf-8").splitlines(), strict=True))


@cache
def _reader(language: str) -> DataReader:
    return DataReader(data_of(ROOT / "examples" / "qinglan"), language)


def test_there_are_a_hundred_different_questions() -> None:
    assert len({(each["who_en"], each["what_en"], each["which_en"]) for each in QUESTIONS}) == len(QUESTIONS) == 100


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_question_has_one_answer_and_it_is_right(language: str) -> None:
    wrong = []
    for asked in QUESTIONS:
        who, what, which = (asked[f"{part}_{language}"] for part in ("who", "what", "which"))
        wanted = Answer(
            text=asked[f"text_{language}"],
            low=asked["low"],
            high=asked["high"],
            qualifier=asked["qualifier"],
            unit=asked["unit"],
            as_of=asked["as_of"],
            address=f"{ADDRESS}{language}/{asked['page']}",
        )
        found = _reader(language).answer(who, what, which)
        if found != [wanted]:
            wrong.append((who, what, which, found, wanted))
    assert not wrong, "\n".join(map(str, wrong))


def test_what_is_not_published_has_no_answer() -> None:
    assert _reader("en").answer("Bolan Riverport Industrial Park", "Steam: price") == []
    assert _reader("en").answer("Nowhere", "Planned area") == []
