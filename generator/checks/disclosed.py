"""Rule: ``disclosure`` is used so that it does what its author expects, and an anonymous record names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.disclosure import disclosure_of, is_public_already
from generator.model.record import Disclosure
from generator.model.stage import Visibility, stage_rules
from generator.texts import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.content import Content, Located
    from generator.issues import Issue
    from generator.model.project import ProjectEntry
    from generator.model.signing import SigningEntry


_FOR_OTHERS = {Disclosure.ANONYMOUS, Disclosure.COUNTED}
"""What only projects (and of these two signings the first) can be."""


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
    yield from _without_effect(content)


def _without_effect(content: Content) -> Iterator[Issue]:
    """Find records that cannot be kept back in the way they ask for."""
    for kind in ("industry", "park", "figure", "contact"):
        for located in content.records(kind).values():
            # every project and park names an industry, so none can be missing from the site
            hidden = {Disclosure.INTERNAL} if kind == "industry" else set()
            if getattr(located.record, "disclosure", None) in _FOR_OTHERS | hidden:
                yield located.issue("D103", "disclosure")
    for park in content.parks.values():
        for index, plot in enumerate(park.record.plots):
            if plot.disclosure in _FOR_OTHERS:
                yield park.issue("D103", "plots", index, "disclosure")


def _named(located: Located[ProjectEntry] | Located[SigningEntry]) -> Iterator[Issue]:
    """Find a withheld party's name in a text that would be shown."""
    record: ProjectEntry | SigningEntry = located.record
    names = [word for party in record.parties if party.name for word in (party.name[key] for key in party.name)]
    for path, text in texts_of(record, without=("internal", "parties")):
        for key in text:
            for name in names:
                if name in text[key]:
                    place = located.document.place_in((*located.path, *path, key), name)
                    yield located.issue_at(place, "D102", *path, key, name=name)
