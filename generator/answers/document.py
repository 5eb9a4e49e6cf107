"""Answers as one HTML file that needs nothing else: no network, no script, its style inside; it can be printed.

Owns how the style of the site comes into the file. Must not know how questions are answered.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from types import SimpleNamespace
from typing import TYPE_CHECKING

from generator.answers.questions import HeadingLine, Question
from generator.pages.templates import open_templates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.answers.answer import Answer
    from generator.answers.filling import ParkAnswers
    from generator.answers.papers import Paper
    from generator.answers.questions import SheetLines

_SLATE = re.compile(r'\[data-md-color-scheme="slate"\]\[data-md-color-primary\] (\{[^}]*\})')
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_ADDRESS = re.compile(r"^https?://")


def write_document(paper: Paper, theme: Path, colours: str) -> str:
    """Return the file; ``theme`` is the folder of the look, ``colours`` the style sheet of the site's own colours."""
    folder = theme / "standing"
    tokens = (theme / "assets" / "stylesheets" / "tokens.css").read_text(encoding="utf-8")
    own = (folder / "reply.css").read_text(encoding="utf-8")
    style = _style(f"{tokens}\n{colours}\n{own}")
    return (
        open_templates(folder)
        .get_template("reply.html")
        .render(
            t=paper.words,
            paper=paper,
            parks=[_park(paper, park, number) for number, park in enumerate(paper.parks, 1)],
            sections=list(_sections(paper)),
            style=style,
            allowed=_policy_of(style),
        )
    )


def _style(css: str) -> str:
    """Return a style sheet for a file without a switch: it is dark where the reader's system is, and never on paper."""
    bare = _REMARK.sub("", css)
    dark = "".join(f":root {rule}\n" for rule in _SLATE.findall(bare))
    text = f"{_SLATE.sub('', bare)}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n"
    return "\n".join(line.strip() for line in text.splitlines() if line.strip()).replace("</", "<\\/")


def _policy_of(style: str) -> str:
    """Return a policy that allows this one style and nothing else: the file has it inside, since it goes alone."""
    known = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{known}'; base-uri 'none'; form-action 'none'"


def _park(paper: Paper, park: ParkAnswers, number: int) -> SimpleNamespace:
    return SimpleNamespace(
        number=number,
        name=park.name,
        page=_link(park.page),
        whom=park.whom,
        filled=paper.filled_in(park),
    )


def _sections(paper: Paper) -> Iterator[SimpleNamespace]:
    """Yield the questions of all sheets under their headings; of several sheets each begins with its name."""
    for part in paper.parts:
        rows: list[SimpleNamespace] = []
        title = part.sheet if len(paper.parts) > 1 else ""
        for line in part.lines:
            if isinstance(line, HeadingLine):
                if rows or title:
                    yield SimpleNamespace(title=title, rows=rows)
                title, rows = line.text, []
            elif isinstance(line, Question):
                rows.append(_row(paper.parks, part, line))
        if rows:
            yield SimpleNamespace(title=title, rows=rows)


def _row(parks: Sequence[ParkAnswers], part: SheetLines, question: Question) -> SimpleNamespace:
    answers = [_answer(park.answers[part.sheet, question.row]) for park in parks]
    return SimpleNamespace(number=question.number, text=question.text, answers=answers)


def _answer(answer: Answer) -> SimpleNamespace:
    return SimpleNamespace(
        is_filled=answer.is_filled,
        lines=answer.lines,
        as_of=list(dict.fromkeys(answer.as_of.split("\n"))) if answer.as_of else [],
        sources=answer.sources,
        pages=[_link(page) for page in answer.pages],
        marks=answer.marks,
        field=answer.field,
    )


def _link(page: str) -> SimpleNamespace:
    """Return an address with how it is printed; one that is not in full leads nowhere from a file."""
    return SimpleNamespace(href=page if _ADDRESS.match(page) else "", text=_ADDRESS.sub("", page))
