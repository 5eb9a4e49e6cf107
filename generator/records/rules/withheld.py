"""Rule: ``disclosure`` is used so that it does what its author expects. Names are the matter of ``rules.unnamed``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.gate.disclosure import is_public_already
from generator.values.record import HIDDEN, Disclosure, Entry
from generator.values.stage import Stage, Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.reading.index import Finding, Index


_FOR_OTHERS = {Disclosure.ANONYMOUS, Disclosure.COUNTED}
"""What only projects (and of these two signings the first) can be."""


def find(content: Content) -> Iterator[Issue]:
    """Find a lift of a stage's limit without a public source, and what cannot be kept back as it asks for."""
    rules = content.stage_rules()
    for located in content.all_records():
        entry = located.record
        limited = entry.limited_by and rules[Stage(entry.limited_by)].shown is not Visibility.FULL
        if entry.disclosure is Disclosure.FULL and limited and not is_public_already(entry):
            yield located.issue("D101", "disclosure", stage=str(entry.limited_by))
    yield from _without_effect(content)


def find_across(index: Index) -> Iterator[Finding]:
    """Find a signing whose figures, less the projects shown, would tell of hidden ones, and texts that say them."""
    projects = index.notes("project")
    for key, signing in index.notes("signing").items():
        shown = (projects[each].disclosure not in HIDDEN for each in signing.projects if each in projects)
        hidden = sum(not each for each in shown)
        if signing.figures and signing.disclosure not in HIDDEN and hidden:
            yield index.find("signing", key, "D105", "projects", hidden=str(hidden))
            for path, words in signing.say:
                yield index.find("signing", key, "D111", *path, needle=words, words=words)


def _without_effect(content: Content) -> Iterator[Issue]:
    """Find records that cannot be kept back in the way they ask for."""
    # nothing counts signings; every project and park names an industry, so none can be missing from the site
    useless = {
        "project": set[Disclosure](),
        "signing": {Disclosure.COUNTED},
        "industry": {*Disclosure} - {Disclosure.FULL},
    }
    for located in content.all_records():
        if getattr(located.record, "disclosure", None) in useless.get(located.record.KIND, _FOR_OTHERS):
            yield located.issue("D103", "disclosure")
    for park in content.all_records():
        plots: tuple[Entry, ...] = getattr(park.record, "plots", ())
        for index, plot in enumerate(plots):
            if plot.disclosure in _FOR_OTHERS:
                yield park.issue("D103", "plots", index, "disclosure")
