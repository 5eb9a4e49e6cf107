"""The questionnaires of ``tests/cases/questionnaires``: questions with the answers that were written by hand.

Run as a program it writes each as a workbook beside itself, in one of the layouts that consultants use:
``python -m tests.answers.questionnaires``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Font

from generator.reading.media.office import clean_office
from tests.places import CASES

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FOLDER = CASES / "questionnaires"
NONE = "none"
NAMES = ("sample.en", "sample.zh", "held-out.en", "held-out.zh", "traps.en", "traps.zh")


@dataclass(frozen=True)
class Case:
    """A question under its heading, and the parts of its answer; none where the model district does not say it."""

    heading: str
    question: str
    expected: tuple[str, ...]


@dataclass(frozen=True)
class Questionnaire:
    """Questions about a park of the model district in one language."""

    name: str
    park: str
    cases: tuple[Case, ...]

    @property
    def language(self) -> str:
        """The language of the questions and of the answers."""
        return self.name.rpartition(".")[2]


@cache
def questionnaire(name: str) -> Questionnaire:
    """Read a questionnaire by its name: ``sample.en``."""
    park, heading, question = "", "", ""
    cases = []
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("; park: "):
            park = line.removeprefix("; park: ")
        elif line.startswith("# "):
            heading = line.removeprefix("# ")
        elif line.startswith("    = "):
            answer = line.removeprefix("    = ")
            cases.append(Case(heading, question, () if answer == NONE else tuple(answer.split(" | "))))
        elif line and not line.startswith(";"):
            question = line
    return Questionnaire(name, park, tuple(cases))


def as_workbook(asked: Questionnaire) -> bytes:
    """Return a questionnaire as the workbook that somebody sends."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    {"en": _with_merged_headings, "zh": _with_a_column_of_headings}[asked.language](asked, sheet)
    written = BytesIO()
    workbook.save(written)
    written.seek(0)
    return clean_office(written, ".xlsx")


def _with_merged_headings(asked: Questionnaire, sheet: Worksheet) -> None:
    """Write a title, heads of columns, and each heading in a row of its own that is merged across."""
    sheet.title = "Questions"
    sheet["A1"] = "Request for information"
    sheet.append([])
    sheet.append(["No.", "Question", "Answer", "Source", "Date"])
    heading = ""
    for number, case in enumerate(asked.cases, 1):
        if case.heading != heading:
            heading = case.heading
            sheet.append([heading])
            row = sheet.max_row
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=5)
            sheet.cell(row, 1).font = Font(bold=True)
        sheet.append([number, case.question])


def _with_a_column_of_headings(asked: Questionnaire, sheet: Worksheet) -> None:
    """Write heads of columns; the headings stand in a column of their own, each merged over its questions."""
    sheet.title = "问卷"
    sheet.append(["序号", "类别", "问题", "答复", "备注"])
    start = 2
    for number, case in enumerate(asked.cases, 1):
        last = asked.cases[number - 2].heading if number > 1 else ""
        row = number + 1
        sheet.append([number, case.heading if case.heading != last else None, case.question])
        if case.heading != last:
            start = row
        elif row - start:
            following = asked.cases[number].heading if number < len(asked.cases) else ""
            if following != case.heading:
                sheet.merge_cells(start_row=start, start_column=2, end_row=row, end_column=2)


if __name__ == "__main__":
    for each in NAMES:
        (FOLDER / f"{each}.xlsx").write_bytes(as_workbook(questionnaire(each)))
