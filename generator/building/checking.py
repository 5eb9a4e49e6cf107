"""The rules. Some ask one record, or the settings and authored pages; others ask an index of all records.

Owns the lists of rules. A rule is a function; it must not change what it is given or look at anything outside it. What
is about one kind of record is declared by that kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.gate.disclosure import disclosure_of, parts_of
from generator.reading.index import Note
from generator.records import KINDS
from generator.records.rules import (
    addresses,
    dates,
    inferred,
    links,
    pages,
    photos,
    promises,
    references,
    unfit,
    unnamed,
    withheld,
)
from generator.records.rules.plausible import asking
from generator.sentences.rules import glossary, han, prose_figures, third_language, translations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.reading.content import Located
    from generator.reading.index import Waiting
    from generator.records.kind import Rule, RuleAcross
    from generator.values.plausible import FigureKind
    from generator.values.record import RecordEntry
    from generator.values.stage import Stage, StageRule

OWN_RULES: tuple[Rule, ...] = (
    addresses.find,
    withheld.find,
    *(rule for kind in KINDS.values() for rule in kind.rules),
    references.find,
    links.find,
    inferred.find,
    translations.find,
    glossary.find,
    han.find,
    prose_figures.find,
    promises.find,
    asking.find,
    unfit.find,
)
"""Rules that need to see no more than one record, with the settings of the site and the terms of all records."""

PAGE_RULES: tuple[Rule, ...] = (pages.find, photos.find, unfit.find_beside, third_language.find)
"""Rules that see the settings and all authored pages, and no records."""

RULES_ACROSS: tuple[RuleAcross, ...] = (
    withheld.find_across,
    unnamed.find_across,
    *(rule for kind in KINDS.values() for rule in kind.rules_across),
    references.find_across,
    links.find_across,
    photos.find_across,
    asking.find_across,
)
"""Rules that compare records with each other and with what else there is."""


def note_of(entry: RecordEntry, rules: Mapping[Stage, StageRule], kinds: Mapping[str, FigureKind]) -> Note:
    """Return what rules across records ask of a record."""
    facts = KINDS[entry.KIND].facts
    return Note(
        disclosure_of(entry, rules).value,
        entry.sample,
        unnamed.withheld_by(entry, rules),
        within=getattr(entry, "within", None) or "",
        stage=entry.limited_by or "",
        parts=parts_of(entry, rules),
        investment=getattr(entry, "investment", None),
        **(facts(entry) if facts else {}),
        **asking.facts_of(entry, kinds),
    )


def waiting_in(located: Located[Any]) -> Iterator[Waiting]:
    """Return what is wrong with a record until some moment."""
    yield from dates.waiting(located)
    waiting = KINDS[located.record.KIND].waiting
    if waiting:
        yield from waiting(located)
