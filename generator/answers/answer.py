"""An answer as it is handed over: finished words in one language, with number, unit, date, source, page and marks.

Owns how facts become lines of an answer. Must not know workbooks or HTML.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.answers.facts import BESIDE, figures_in
from generator.answers.matching import MatchOutcome
from generator.pages.data.data_value import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.answers.facts import PublicFact
    from generator.answers.matching import FoundEntry, Match
    from generator.pages.data.data_value import DataValue
    from generator.pages.words import Words

_SHARES = {"employer": "answers.employer", "employee": "answers.employee"}
_SIDES = 2  # of whom the shares of one insurance are: the employer and the employee
_PLAIN = ("text", "choice", "name", "word")


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line of an answer: what the entry is called (empty where it is no list), and what is said of it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands beside a question.

    ``is_filled``: the records say it; else ``lines`` say whom to ask. ``text`` is all lines. ``field`` is what the site
    calls what is answered. ``low``, ``high`` and ``unit`` are the exact number where the answer is one figure: decimal
    strings, and the unit by its key (``CNY/m2/month``). ``pages`` are addresses. ``marks`` say what of it is a sample
    or inferred.
    """

    is_filled: bool
    lines: tuple[AnswerLine, ...]
    text: str
    field: str = ""
    low: str = ""
    high: str = ""
    unit: str = ""
    as_of: str = ""
    sources: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class Writer:
    """Words answers in one language; ``ask`` says whom to ask about what is not published."""

    def __init__(self, words: Words, ask: str) -> None:
        self._words = words
        self._known = words.keys()
        self._key = words.language.key
        self._ask = ask

    def answer(self, match: Match) -> Answer:
        """Return the answer of a match."""
        if match.outcome is not MatchOutcome.ANSWERED:
            return Answer(is_filled=False, lines=(AnswerLine("", self._ask),), text=self._ask)
        facts = [fact for found in match.found for fact in found.facts]
        shown = [fact.value for fact in facts if not _is_beside(fact)]
        figures = list(figures_in(facts))
        low, high, unit = _one_number(figures) if len(match.found) == 1 else ("", "", "")
        lines = [self._line(found) for found in match.found]
        if match.is_partial:
            lines.append(AnswerLine("", self._words("answers.rest", ask=self._ask)))
        return Answer(
            is_filled=True,
            lines=tuple(lines),
            text="\n".join(self._labelled(line.name, line.text) for line in lines),
            field=self._join(dict.fromkeys(self._label(value) for value in shown)),
            low=low,
            high=high,
            unit=unit,
            as_of=self._dates(match.found),
            sources=tuple(dict.fromkeys(filter(None, (self._source(value) for value in shown)))),
            pages=tuple(dict.fromkeys(fact.page for fact in facts if fact.page)),
            marks=tuple(self._marks(shown)),
        )

    def _line(self, found: FoundEntry) -> AnswerLine:
        name = found.entry.name.get(self._key, "")
        values = [fact.value for fact in found.facts if not _is_beside(fact) and not _is_free_plot(fact)]
        values = [value for value in values if not (_is_words(value) and value.shown[self._key] in name)]
        note = self._join(fact.value.shown[self._key] for fact in found.facts if _is_beside(fact))
        if "]." in found.facts[0].value.path and any(value.kind in FIGURES for value in values):
            # words before the figures of an entry say which it is: from where to where, what kind of college
            before = [value.shown[self._key] for value in takewhile(_is_words, values)]
            name, values = self._words("answers.dash").join(filter(None, (name, *before))), values[len(before) :]
        text = self._join(map(self._said, values, self._needs_labels(values)))
        return AnswerLine(
            name, self._words("answers.with_note", text=text, note=note) if text and note else text or note
        )

    def _needs_labels(self, values: Sequence[DataValue]) -> list[bool]:
        """Return which values have to say what they are: dates beside others, figures of one kind, shares."""
        kinds = Counter(value.kind for value in values)
        several = len({self._label(value) for value in values}) > 1
        return [
            (several and kinds[value.kind] > (_SIDES if value.kind == "percent" else 1) and value.exact is not None)
            or (len(values) > 1 and value.kind == "date")
            for value in values
        ]

    def _said(self, value: DataValue, is_labelled: bool) -> str:  # noqa: FBT001  (one of two columns)
        words = value.shown[self._key]
        share = _SHARES.get(value.path.rpartition(".")[2]) if value.kind == "percent" else None
        label = self._inner_label(value) if is_labelled else ""
        if share and not is_labelled:
            label = self._words(share)
        return self._labelled(label, words)

    def _label(self, value: DataValue) -> str:
        """Return what a value is called."""
        return value.label.get(self._key, "")

    def _inner_label(self, value: DataValue) -> str:
        """Return what a value is called beside others of the same thing: capacity, not electricity: capacity."""
        key = f"data.field.{value.path.rpartition('.')[2]}"
        if key in self._known:
            return self._words(key)
        return self._label(value).rpartition(self._words("label.separator"))[2]

    def _dates(self, found: Sequence[FoundEntry]) -> str:
        """Return when the facts were true; where that differs, line by line."""
        of_lines = [
            self._join(
                dict.fromkeys(
                    fact.value.as_of.text(self._words.language.of_figures) for fact in each.facts if fact.value.as_of
                )
            )
            for each in found
        ]
        same = dict.fromkeys(of_lines)
        return next(iter(same)) if len(same) == 1 else "\n".join(of_lines)

    def _source(self, value: DataValue) -> str:
        if value.source is None:
            return ""
        name = value.source.name.nearest(self._key)[1]
        date = value.source.date
        dated = (
            self._words("answers.dated", name=name, date=date.text(self._words.language.of_figures)) if date else name
        )
        return f"{dated} {value.source.url}" if value.source.url else dated

    def _marks(self, values: Iterable[DataValue]) -> list[str]:
        values = list(values)
        marks = [self._words("answers.sample")] if any(value.sample for value in values) else []
        reasons = dict.fromkeys(value.inferred.nearest(self._key)[1] for value in values if value.inferred)
        return [*marks, *(self._words("answers.inferred", why=why) for why in reasons)]

    def _labelled(self, label: str, text: str) -> str:
        return self._words("label.separator").join(filter(None, (label, text)))

    def _join(self, texts: Iterable[str]) -> str:
        return self._words("list.plus").join(filter(None, texts))


def _is_beside(fact: PublicFact) -> bool:
    return fact.path.rpartition(".")[2] in BESIDE and _is_words(fact.value)


def _is_free_plot(fact: PublicFact) -> bool:
    """Whether a value says of a plot that it can be had, which goes without saying; of others it is said."""
    return fact.path.split(".") == ["plots", "status"] and fact.value.typed == "available"


def _is_words(value: DataValue) -> bool:
    return value.kind in _PLAIN


def _one_number(figures: Sequence[DataValue]) -> tuple[str, str, str]:
    """Return the number of an answer that is one figure, the same twice where it is no range."""
    exact = [value.exact for value in figures if value.exact and value.exact.unit]
    if len(exact) != 1:
        return "", "", ""
    return exact[0].low or "", exact[0].high or "", exact[0].unit
