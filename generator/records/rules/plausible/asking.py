"""Rules: a figure is what figures of its kind usually are, in their units, beside others of its record and its site.

Owns which fields are which kind of figure (``places.toml``) and what must be between them (``between.toml``); what is
usual is the table of ``values.plausible``. Units that a figure cannot have, and parts larger than their whole, are
errors; all else is asked, and a record answers by ``checked:``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.records.rules.plausible import alike, answers, surroundings, twice
from generator.records.rules.plausible.questions import questions_of
from generator.values.plausible import figure_kinds, with_own

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.reading.index import Finding, Index
    from generator.values.plausible import FigureKind
    from generator.values.record import RecordEntry

__all__ = ["facts_of", "find", "find_across", "kinds_of_site"]


def find(content: Content) -> Iterator[Issue]:
    """Find what is not plausible in records by themselves, unless they say that it was checked."""
    kinds = kinds_of_site(content)
    for located in content.all_records():
        checked = answers.said_in(located.record)
        for each in questions_of(located.record, kinds):
            if answers.plain(each.line) not in checked:
                yield located.issue(each.code, *each.path, **each.facts)


def find_across(index: Index) -> Iterator[Finding]:
    """Find what is not plausible beside the other records of the site, and answers to what nobody asks."""
    asked = [*alike.find(index), *surroundings.find(index), *twice.find(index)]
    yield from answers.unanswered(index, asked)
    yield from answers.unneeded(index, asked)


def facts_of(entry: RecordEntry, kinds: Mapping[str, FigureKind]) -> dict[str, Any]:
    """Return what the rules across records ask of one (fields of ``reading.index.Note``)."""
    return {
        "compared": alike.figures_of(entry, kinds),
        "at": surroundings.position_of(entry),
        "called": twice.name_of(entry),
        "checked": answers.left_of(entry, kinds),
    }


def kinds_of_site(content: Content) -> Mapping[str, FigureKind]:
    """Return the kinds of figure with the ranges that a site says of its own."""
    own = content.settings.record.plausible if content.settings else {}
    return with_own(tuple(own.items())) if own else figure_kinds()
