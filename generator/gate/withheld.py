"""Rule: ``disclosure`` is used so that it does what its author expects, and an anonymous record names nobody."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from generator.gate.disclosure import disclosure_of, is_public_already, is_shown
from generator.records.park.record import ParkEntry
from generator.records.project.record import ProjectEntry
from generator.records.rules.photos import files_shown
from generator.records.signing.record import SigningEntry
from generator.sentences.texts import texts_of
from generator.sentences.translations import issue_in, texts
from generator.values.record import FEWEST_BEHIND_A_FIGURE, HIDDEN, Disclosure
from generator.values.stage import Visibility, stage_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from generator.messages.issues import Issue, Place
    from generator.reading.content import Content, Located
    from generator.sentences.translations import Translatable
    from generator.values.stage import Stage, StageRule


_FOR_OTHERS = {Disclosure.ANONYMOUS, Disclosure.COUNTED}
"""What only projects (and of these two signings the first) can be."""


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find a lift of a stage's limit without a public source, and names in what should be anonymous."""
    del as_of
    rules = stage_rules(content.settings.record.stages if content.settings else {})
    for project in content.all(ProjectEntry).values():
        entry = project.record
        limited = rules[entry.stage].shown is not Visibility.FULL
        if entry.disclosure is Disclosure.FULL and limited and not is_public_already(entry):
            yield project.issue("D101", "disclosure", stage=entry.stage.value)
        if disclosure_of(entry, rules) is Disclosure.ANONYMOUS:
            yield from _named(project)
    for signing in content.all(SigningEntry).values():
        if signing.record.disclosure is Disclosure.ANONYMOUS:
            yield from _named(signing)
        elif signing.record.disclosure is Disclosure.COUNTED:  # nothing counts signings
            yield signing.issue("D103", "disclosure")
        if is_shown(signing.record, rules):
            yield from _given_away(content, signing, rules)
            yield from _told_by_difference(content, signing, rules)
    yield from _named_elsewhere(content, rules)
    yield from _without_effect(content)


def _without_effect(content: Content) -> Iterator[Issue]:
    """Find records that cannot be kept back in the way they ask for."""
    for kind in content.kinds.keys() - {"project", "signing"}:
        for located in content.records(kind).values():
            # every project and park names an industry, so none can be missing from the site
            hidden = {Disclosure.INTERNAL} if kind == "industry" else set()
            if getattr(located.record, "disclosure", None) in _FOR_OTHERS | hidden:
                yield located.issue("D103", "disclosure")
    for park in content.all(ParkEntry).values():
        for index, plot in enumerate(park.record.plots):
            if plot.disclosure in _FOR_OTHERS:
                yield park.issue("D103", "plots", index, "disclosure")


def _named(located: Located[ProjectEntry] | Located[SigningEntry]) -> Iterator[Issue]:
    """Find a withheld party's name in a text that would be shown."""
    names = _names_of(located.record)
    for place, path, name in _mentions(located, names):
        if not _is_withheld(path):
            yield located.issue_at(place, "D102", *path, name=name)
    for name in names:
        slug = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
        if slug and slug in located.record.id:  # an id stands in the page's address
            yield located.issue("D102", "id", name=name)
        for path, _, file in files_shown(located.record):  # a picture is published under its own name
            if plain(name) in plain(file) or (slug and slug in file.lower()):
                yield located.issue("D102", *path, name=name)


def _given_away(content: Content, signing: Located[SigningEntry], rules: Mapping[Stage, StageRule]) -> Iterator[Issue]:
    """Find a signing that is shown and names a party that a project of its own withholds."""
    record = signing.record
    anonymous = record.disclosure is Disclosure.ANONYMOUS
    own = _names_of(record) if anonymous else []  # reported as this record's own already
    for key in record.projects:
        project = content.all(ProjectEntry).get(key)
        if project and disclosure_of(project.record, rules) is Disclosure.ANONYMOUS:
            names = [name for name in _names_of(project.record) if name not in own]
            for place, path, name in _mentions(signing, names):
                if not (anonymous and _is_withheld(path)):
                    yield signing.issue_at(place, "D104", *path, name=name, id=key)


def _named_elsewhere(content: Content, rules: Mapping[Stage, StageRule]) -> Iterator[Issue]:
    """Find withheld names in what else is shown: a reader puts two and two together."""
    withheld: dict[str, str] = {}
    for kind, records in (("project", content.all(ProjectEntry)), ("signing", content.all(SigningEntry))):
        for key, at in records.items():
            withheld |= dict.fromkeys(withheld_names(at.record, rules), f"{kind}/{key}")
    if not withheld:
        return
    for source in texts(content):
        if _is_checked_by_itself(source.located.record, rules) or _is_in_hidden_plot(source):
            continue
        for language in source.text:
            words = plain(source.text[language])
            for name, owner in withheld.items():
                if name in words:
                    yield issue_in(content, source, language, "D106", name, name=name, owner=owner)


def withheld_names(record: ProjectEntry | SigningEntry, rules: Mapping[Stage, StageRule]) -> tuple[str, ...]:
    """Return the names that an anonymous record keeps back, as :func:`plain` words."""
    return tuple(map(plain, _names_of(record))) if _is_anonymous(record, rules) else ()


def _is_anonymous(record: object, rules: Mapping[Stage, StageRule]) -> bool:
    if isinstance(record, ProjectEntry):
        return disclosure_of(record, rules) is Disclosure.ANONYMOUS
    return getattr(record, "disclosure", None) is Disclosure.ANONYMOUS


def _is_in_hidden_plot(source: Translatable) -> bool:
    """Whether a text is of a plot that is not shown."""
    record = source.located.record
    if not isinstance(record, ParkEntry) or source.path[0] != "plots":
        return False
    at = source.path[1]
    return isinstance(at, int) and record.plots[at].disclosure in HIDDEN


def _is_checked_by_itself(record: object, rules: Mapping[Stage, StageRule]) -> bool:
    """Whether a record is anonymous itself, or a signing, whose own projects are looked at, or shown to nobody."""
    if isinstance(record, ProjectEntry):
        return disclosure_of(record, rules) is not Disclosure.FULL
    return isinstance(record, SigningEntry) or _is_anonymous(record, rules)


def _told_by_difference(
    content: Content, signing: Located[SigningEntry], rules: Mapping[Stage, StageRule]
) -> Iterator[Issue]:
    """Find a signing whose count or total, less the projects shown, would tell what one or two hidden ones are."""
    record, projects = signing.record, content.all(ProjectEntry)
    known = [projects[key].record for key in record.projects if key in projects]
    hidden = told_by_difference(disclosure_of(each, rules) for each in known)
    if hidden and (record.count or record.total or record.expected_output):
        yield signing.issue("D105", "projects", hidden=str(hidden))


def told_by_difference(disclosures: Iterable[Disclosure]) -> int:
    """Return how many hidden projects a figure over some projects would give away: none, or very few."""
    hidden = sum(each in {Disclosure.COUNTED, Disclosure.INTERNAL} for each in disclosures)
    return hidden if hidden < FEWEST_BEHIND_A_FIGURE else 0


def _names_of(record: ProjectEntry | SigningEntry) -> list[str]:
    return list(dict.fromkeys(party.name[key] for party in record.parties if party.name for key in party.name))


def _is_withheld(path: tuple[str | int, ...]) -> bool:
    """Whether a text is a party's name, which an anonymous record does not show; its origin is shown."""
    return path[0] == "parties" and "name" in path


def _mentions(
    located: Located[ProjectEntry] | Located[SigningEntry], names: list[str]
) -> Iterator[tuple[Place, tuple[str | int, ...], str]]:
    """Return where a record's texts hold one of the names: the place, the path of the text, and the name.

    Capitals, and the signs of Markdown inside a name, hide it from nobody.
    """
    for path, text in texts_of(located.record, without=("internal",)):
        for key in text:
            words = plain(text[key])
            for name in names:
                if plain(name) in words:
                    yield located.document.place_in((*located.path, *path, key), name), (*path, key), name


def plain(text: str) -> str:
    """Return words as a reader takes them in, whatever their letters' size, width and emphasis."""
    return re.sub(r"[*_`]", "", unicodedata.normalize("NFKC", text)).casefold()
