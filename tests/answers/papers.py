"""What is handed over, made in tests: answers about parks of the model district."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.answers.filling import fill
from generator.answers.papers import Paper
from generator.answers.questions import SheetLines
from generator.records.park.record import Park
from generator.values.language import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.answers.gather import AnswerSource


def paper(
    model: AnswerSource,
    lines: Sequence[Any] | dict[str, Any],
    *parks: str,
    key: str = "en",
    name: str = "rfi.xlsx",
) -> Paper:
    """Return the paper of some lines (of one sheet, or of several by name) about some parks."""
    sheets = lines if isinstance(lines, dict) else {"Questions": lines}
    parts = tuple(SheetLines(sheet, tuple(each)) for sheet, each in sheets.items())
    shelf = model.library.all(Park)
    return Paper(
        name=name,
        parts=parts,
        parks=fill(model, parts, [shelf[park] for park in parks], language(key)),
        words=model.words[language(key)],
        site="Invest Qinglan",
        address=model.site_url,
        date="22 November 2026",
        warning="This is a model site.",
    )
