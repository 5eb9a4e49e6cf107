"""The rules. Some ask one record, or the settings and authored pages; others ask an index of all records.

Owns the lists of rules. A rule is a function; it must not change what it is given or look at anything outside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.gate import withheld
from generator.records.document import rules as documents
from generator.records.event import rules as events
from generator.records.park import rules as parks
from generator.records.policy import rules as policies
from generator.records.project import rules as projects
from generator.records.rules import addresses, dates, inferred, links, pages, photos, references
from generator.records.service import rules as services
from generator.records.signing import rules as signings
from generator.sentences.rules import glossary, han, promises, prose_figures, translations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.records.rules.index import Finding, Index, Waiting

OWN_RULES: tuple[Callable[[Content], Iterable[Issue]], ...] = (
    addresses.find,
    withheld.find,
    projects.find,
    policies.find,
    signings.find,
    parks.find,
    events.find,
    services.find,
    documents.find,
    references.find,
    links.find,
    inferred.find,
    translations.find,
    glossary.find,
    han.find,
    prose_figures.find,
    promises.find,
)
"""Rules that need to see no more than one record, with the settings of the site and the names of its parks."""

PAGE_RULES: tuple[Callable[[Content], Iterable[Issue]], ...] = (pages.find,)
"""Rules that see all authored pages, and no records."""

RULES_ACROSS: tuple[Callable[[Index], Iterable[Finding]], ...] = (
    withheld.find_across,
    parks.find_across,
    signings.find_across,
    references.find_across,
    links.find_across,
    photos.find_across,
)
"""Rules that compare records with each other and with what else there is."""

FACTS_OF: Mapping[str, Callable[[Any], Mapping[str, Any]]] = {
    "park": parks.facts_of,
    "project": projects.facts_of,
    "signing": signings.facts_of,
}
"""What rules across records ask of a record beside what they ask of all, by its kind."""

_WAITING: Mapping[str, Callable[[Any], Iterable[Waiting]]] = {"event": events.waiting}


def waiting_in(kind: str, located: Located[Any]) -> Iterator[Waiting]:
    """Return what is wrong with a record until some moment."""
    yield from dates.waiting(located)
    if kind in _WAITING:
        yield from _WAITING[kind](located)
