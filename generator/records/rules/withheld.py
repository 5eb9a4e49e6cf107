"""Rule: ``disclosure`` is used so that it does what its author expects, and an anonymous record names nobody.

Names that one record withholds are looked for in all others that are shown: a reader puts two and two together.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from generator.gate.disclosure import disclosure_of, is_public_already
from generator.records.rules.photos import files_shown
from generator.sentences.texts import texts_of
from generator.sentences.translations import issue_in, texts
from generator.values.record import FEWEST_BEHIND_A_FIGURE, HIDDEN, Disclosure, Entry
from generator.values.stage import Stage, Visibility

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.messages.issues import Issue, Place
    from generator.reading.content import Content, Located
    from generator.reading.index import Finding, Index
    from generator.sentences.translations import Translatable
    from generator.values.record import Block, Record, RecordEntry
    from generator.values.stage import StageRule


_FOR_OTHERS = {Disclosure.ANONYMOUS, Disclosure.COUNTED}
"""What only projects (and of these two signings the first) can be."""
_MAY_BE_ANONYMOUS = ("project", "signing")


class Withheld(NamedTuple):
    """Names that anonymous records keep back.

    ``owners`` are the record (``kind/id``) that withholds a name, by the name as :func:`plain` words. ``own`` are, by
    its id, what a signing must not say for a project of its own: the names as they are written, with the project.
    """

    owners: Mapping[str, str]
    own: Mapping[str, tuple[tuple[str, str], ...]]


def find(content: Content) -> Iterator[Issue]:
    """Find a lift of a stage's limit without a public source, and names in what should be anonymous."""
    rules = content.stage_rules()
    for located in content.all_records():
        entry = located.record
        limited = entry.limited_by and rules[Stage(entry.limited_by)].shown is not Visibility.FULL
        if entry.disclosure is Disclosure.FULL and limited and not is_public_already(entry):
            yield located.issue("D101", "disclosure", stage=str(entry.limited_by))
    for kind in _MAY_BE_ANONYMOUS:
        for located in content.records(kind).values():
            if disclosure_of(located.record, rules) is Disclosure.ANONYMOUS:
                yield from _named(located)
    yield from _without_effect(content)


def find_across(index: Index) -> Iterator[Finding]:
    """Find a signing whose count or total, less the projects shown, would tell what one or two hidden ones are."""
    projects = index.notes("project")
    for key, signing in index.notes("signing").items():
        shown = (projects[each].disclosure not in HIDDEN for each in signing.projects if each in projects)
        hidden = sum(not each for each in shown)
        if signing.figures and signing.disclosure not in HIDDEN and 0 < hidden < FEWEST_BEHIND_A_FIGURE:
            yield index.find("signing", key, "D105", "projects", hidden=str(hidden))


def withheld_in(index: Index) -> Withheld:
    """Return all names that are withheld, and which signings are about projects that withhold some."""
    owners: dict[str, str] = {}
    for kind in _MAY_BE_ANONYMOUS:
        for key, note in index.notes(kind).items():
            owners |= dict.fromkeys(map(plain, note.withheld), f"{kind}/{key}")
    projects = index.notes("project")
    own = {
        key: tuple(
            (name, each)
            for each in signing.projects
            if each in projects
            for name in projects[each].withheld
            if name not in signing.withheld  # reported as the signing's own already
        )
        for key, signing in index.notes("signing").items()
        if signing.disclosure not in HIDDEN
    }
    return Withheld(owners, {key: names for key, names in own.items() if names})


def meets(records: Iterable[Record], withheld: Withheld) -> bool:
    """Whether any withheld name stands in the texts of some public records."""
    names = withheld.owners
    shown = (text[key] for record in records for _, text in texts_of(record) for key in text)
    return any(name in words for words in map(plain, shown) for name in names)


def find_names(content: Content, withheld: Withheld) -> Iterator[Issue]:
    """Find withheld names in what is shown of the content."""
    rules = content.stage_rules()
    for key, signing in content.records("signing").items():
        yield from _given_away(signing, withheld.own.get(key, ()))
    for source in texts(content):
        if _is_checked_by_itself(source, rules) or _is_in_hidden_plot(source):
            continue
        for language in source.text:
            words = plain(source.text[language])
            for name, owner in withheld.owners.items():
                if name in words:
                    yield issue_in(content, source, language, "D106", name, name=name, owner=owner)


def names_withheld(record: RecordEntry, rules: Mapping[Stage, StageRule]) -> tuple[str, ...]:
    """Return the names that a record keeps back since it is anonymous."""
    return tuple(_names_of(record)) if disclosure_of(record, rules) is Disclosure.ANONYMOUS else ()


def plain(text: str) -> str:
    """Return words as a reader takes them in, whatever their letters' size, width and emphasis."""
    return re.sub(r"[*_`]", "", unicodedata.normalize("NFKC", text)).casefold()


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


def _named(located: Located[Record]) -> Iterator[Issue]:
    """Find a withheld party's name in a text that would be shown."""
    names = _names_of(located.record)
    for place, path, name in _mentions(located, names):
        if not _is_withheld(path):
            yield located.issue_at(place, "D102", *path, name=name)
    for name in names:
        slug = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
        if slug and slug in located.record.id:  # an id stands in the page's address
            yield located.issue("D102", "id", name=name)
        for path, wanted in files_shown(located.record):  # a picture is published under its own name
            if plain(name) in plain(wanted.key) or (slug and slug in wanted.key.lower()):
                yield located.issue("D102", *path, name=name)


def _given_away(signing: Located[Record], names: Iterable[tuple[str, str]]) -> Iterator[Issue]:
    """Find the parties that a signing names and a project of its own withholds."""
    is_anonymous = getattr(signing.record, "disclosure", None) is Disclosure.ANONYMOUS
    for name, project in names:
        for place, path, _ in _mentions(signing, [name]):
            if not (is_anonymous and _is_withheld(path)):
                yield signing.issue_at(place, "D104", *path, name=name, id=project)


def _is_in_hidden_plot(source: Translatable) -> bool:
    """Whether a text is of a plot that is not shown."""
    plots: tuple[Entry, ...] = getattr(source.located.record, "plots", ())
    if not plots or source.path[0] != "plots":
        return False
    at = source.path[1]
    return isinstance(at, int) and plots[at].disclosure in HIDDEN


def _is_checked_by_itself(source: Translatable, rules: Mapping[Stage, StageRule]) -> bool:
    """Whether a text is of an anonymous record, of a signing, whose own projects are looked at, or shown to nobody."""
    record = source.located.record
    is_signing = source.owner.startswith("signing/")
    return is_signing or (isinstance(record, Entry) and disclosure_of(record, rules) is not Disclosure.FULL)


def _names_of(record: Block) -> list[str]:
    parties = getattr(record, "parties", ())
    return list(dict.fromkeys(party.name[key] for party in parties if party.name for key in party.name))


def _is_withheld(path: tuple[str | int, ...]) -> bool:
    """Whether a text is a party's name, which an anonymous record does not show; its origin is shown."""
    return path[0] == "parties" and "name" in path


def _mentions(located: Located[Record], names: list[str]) -> Iterator[tuple[Place, tuple[str | int, ...], str]]:
    """Return where a record's texts hold one of the names: the place, the path of the text, and the name.

    Capitals, and the signs of Markdown inside a name, hide it from nobody.
    """
    for path, text in texts_of(located.record, without=("internal",)):
        for key in text:
            words = plain(text[key])
            for name in names:
                if plain(name) in words:
                    yield located.document.place_in((*located.path, *path, key), name), (*path, key), name
