"""Rule: ``disclosure`` is used so that it does what its author expects, and an anonymous record names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.disclosure import disclosure_of, is_public_already
from generator.model.record import Disclosure
from generator.model.stage import Visibility, stage_rules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.content import Content, Located
    from generator.issues import Issue
    from generator.model.project import ProjectEntry
    from generator.model.record import Record
    from generator.model.signing import SigningEntry


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find a lift of a stage's limit without a public source, and names in what should be anonymous."""
    del as_of
    rules = stage_rules(content.settings.record.stages if content.settings else {})
    for project in content.projects.values():
        entry = project.record
        limited = rules[entry.stage].shown is not Visibility.FULL
        if entry.disclosure is Disclosure.FULL and limited and not is_public_already(entry):
            yield project.issue("D101", "disclosure", stage=entry.stage.value)
        if disclosure_of(entry, rules) is Disclosure.ANONYMOUS:
            yield from _named(project)
    for signing in content.signings.values():
        if signing.record.disclosure is Disclosure.ANONYMOUS:
            yield from _named(signing)
    for kind in ("industry", "park", "figure", "contact"):
        for located in content.records(kind).values():
            yield from _meaningless(located)


def _named(located: Located[ProjectEntry] | Located[SigningEntry]) -> Iterator[Issue]:
    """Find a withheld party's name in a text that would be shown."""
    record: ProjectEntry | SigningEntry = located.record
    names = [word for party in record.parties if party.name for word in (party.name[key] for key in party.name)]
    for field in ("name", "title", "summary", "cooperation", "body"):
        text = getattr(record, field, None)
        if text is None:
            continue
        for key in text:
            for name in names:
                if name in text[key]:
                    place = located.document.place_in((*located.path, field, key), name)
                    yield located.issue_at(place, "D102", field, key, name=name)


def _meaningless(located: Located[Record]) -> Iterator[Issue]:
    if getattr(located.record, "disclosure", None) in {Disclosure.ANONYMOUS, Disclosure.COUNTED}:
        yield located.issue("D103", "disclosure")
