"""Rule: what a signing states agrees with the projects it lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.records.signing.record import SigningEntry
from generator.sentences.mentions import find_mentions, state
from generator.sentences.mentions.agreement import is_equal, is_rounding
from generator.sentences.texts import texts_of
from generator.sentences.translations import CHINESE
from generator.values.language import ENGLISH
from generator.values.quantity import Money, PartialDate
from generator.values.quantity.bounds import bounds_of, is_above
from generator.values.urls import FURTHER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.reading.index import Finding, Index, Note, Path
    from generator.values.quantity import Quantity


_YEAR = re.compile(r"\d{4}")
_SORTED_INTO = {"park", "industry", "statistics", FURTHER}


def is_reserved(key: str) -> bool:
    """Whether an id is taken by a list of signings: of a year, a park or an industry, or by their figures."""
    return key in _SORTED_INTO or bool(_YEAR.fullmatch(key))


def find(content: Content) -> Iterator[Issue]:
    """Find a stated count that the list of projects contradicts, and signings that name nothing."""
    for signing in content.all(SigningEntry).values():
        yield from _count(signing)
        record = signing.record
        if not record.projects and not record.parties and not record.partial:
            yield signing.issue("C113")


def find_across(index: Index) -> Iterator[Finding]:
    """Find a stated total that the investments of the listed projects contradict."""
    projects = index.notes("project")
    for key, signing in index.notes("signing").items():
        listed = _contradiction(signing, projects)
        if signing.total is not None and listed is not None:
            facts = {"stated": signing.total.text("zh"), "listed": listed.text("zh")}
            yield index.find("signing", key, "C112", "total", "amount", **facts)


def facts_of(entry: SigningEntry) -> Mapping[str, object]:
    """Return what rules across records ask of a signing."""
    return {
        "projects": entry.projects,
        "total": entry.total.amount if entry.total else None,
        "partial": entry.partial,
        "figures": bool(entry.count or entry.total or entry.expected_output),
        "say": tuple(_said(entry)) if entry.projects else (),
    }


def _said(entry: SigningEntry) -> Iterator[tuple[Path, str]]:
    """Return where the texts of a signing say what it comes to, and in which words."""
    stated = [mention for each in state(_amounts(entry)) for mention in each.mentions]
    for path, text in texts_of(entry) if stated else ():
        for language, words in ((each, text.get(each)) for each in (CHINESE, ENGLISH.key)):
            for mention in find_mentions(words or "", language):
                if any(is_equal(mention, each) or is_rounding(mention, each) for each in stated):
                    yield (*path, language), mention.words


def _amounts(entry: SigningEntry) -> Mapping[str, Quantity]:
    return {
        name: value for name, value in entry.stated().items() if value and not isinstance(value, tuple | PartialDate)
    }


def _count(signing: Located[SigningEntry]) -> Iterator[Issue]:
    stated, listed = signing.record.count, len(signing.record.projects)
    if stated is None:
        return
    low, high = bounds_of(stated)
    too_many = high is not None and listed > high
    if too_many or (listed < low and not signing.record.partial):
        yield signing.issue("C111", "count", stated=stated.text("zh"), listed=str(listed))


def _contradiction(signing: Note, projects: Mapping[str, Note]) -> Money | None:
    """Return the sum of the amounts known of a signing's projects where it contradicts the total stated of them all."""
    total = signing.total
    amounts = [projects[key].investment for key in signing.projects if key in projects]
    alike = [amount for amount in amounts if amount and total and amount.currency == total.currency]
    if not alike or total is None:
        return None
    listed = Money.total(alike)
    too_much = is_above(listed, total)
    too_little = len(alike) == len(signing.projects) and not signing.partial and is_above(total, listed)
    return listed if too_much or too_little else None
