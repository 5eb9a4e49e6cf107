"""Whether an answer is what was written by hand: all of its parts in their order, and no other figure."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tests.answers.questionnaires import questionnaire

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.answers.filling import ParkAnswers

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


def wrong_answers(name: str, answers: ParkAnswers) -> Iterator[str]:
    """Yield each answer that is not the expected one; a question that is left open is not among them."""
    asked = questionnaire(name)
    for case, answer in zip(asked.cases, answers.answers.values(), strict=True):
        if answer.is_filled and not _is_right(answer.text, case.expected):
            yield f"{case.question}\n    {answer.text!r}\n    not {case.expected}"


def filled(answers: ParkAnswers) -> int:
    """Return how many questions are answered."""
    return sum(answer.is_filled for answer in answers.answers.values())


def _is_right(text: str, expected: Sequence[str]) -> bool:
    at = 0
    for part in expected:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return bool(expected) and Counter(_NUMBER.findall(text)) == Counter(_NUMBER.findall(" ".join(expected)))
