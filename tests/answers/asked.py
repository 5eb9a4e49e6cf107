"""Questions put to the model district without a workbook, and workbooks made of rows."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

from generator.answers.filling import fill
from generator.answers.questions import Question, SheetLines
from generator.records.park.record import Park
from generator.values.language import language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from generator.answers.answer import Answer
    from generator.answers.filling import ParkAnswers
    from generator.answers.gather import AnswerSource
    from generator.answers.matching import Match

LUDU = "ludu-cold-chain-base"


def ask_all(model: AnswerSource, questions: Sequence[Question], park: str = LUDU, key: str = "en") -> ParkAnswers:
    """Put questions to the model district."""
    [answers] = fill(model, [SheetLines("Q", tuple(questions))], [model.library.all(Park)[park]], language(key))
    return answers


def ask(model: AnswerSource, text: str, heading: str = "", park: str = LUDU, key: str = "en") -> Answer:
    """Put one question to the model district, and return the answer."""
    question = Question(1, "", text, headings=(heading,) if heading else ())
    return ask_all(model, [question], park, key).answers["Q", 1]


def match(model: AnswerSource, question: Question | str, park: str = LUDU) -> Match:
    """Put one question to the model district, and return what became of it."""
    asked = Question(1, "", question) if isinstance(question, str) else question
    return ask_all(model, [asked], park).matches["Q", 1]


def save(path: Path, rows: Iterable[Any], change: Callable[[Worksheet], object] | None = None) -> Path:
    """Write a workbook of one sheet with some rows; ``change`` does to it what rows cannot say."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    if change:
        change(sheet)
    written = BytesIO()
    workbook.save(written)
    path.write_bytes(written.getvalue())
    return path
