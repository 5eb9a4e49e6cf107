"""Rule: whom an anonymous record withholds is named nowhere, in no form of its name.

Owns whose finding it is when a name is met, and what staff are asked. The forms of a name and how they are
met are those of ``values.firm_name``. A reader puts two and two together: all that is shown is looked through.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.gate.disclosure import disclosure_of
from generator.reading.index import LINKS, SHOWS, Finding, Unnamed
from generator.reading.media import MediaKind, kind_of
from generator.reading.term import TermKind
from generator.records.rules.passages import passages_beside, passages_in_files, passages_in_records
from generator.sentences.texts import words_of
from generator.values.firm_name.folding import fold
from generator.values.firm_name.forms import forms_of
from generator.values.firm_name.watch import Watch
from generator.values.record import Disclosure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.reading.index import Index, Wanted
    from generator.records.rules.passages import Passage
    from generator.values.firm_name.form import Form
    from generator.values.firm_name.watch import Met
    from generator.values.record import Record, RecordEntry
    from generator.values.stage import Stage, StageRule

_MAY_BE_ANONYMOUS = ("project", "signing")
_WITH_WORDS = {MediaKind.DOCUMENT, MediaKind.CAPTIONS, MediaKind.MARK}
_LONGEST = 40  # characters of what was met, in a message


class Withheld(NamedTuple):
    """Whom anonymous records do not name, by the record (``kind/id``): the forms of the names, and one to call it by.

    ``answers`` are what staff have said of them. ``linked`` are, by the id of a signing, those of its projects.
    ``files`` are published and hold words.
    """

    forms: Mapping[str, tuple[Form, ...]]
    names: Mapping[str, str]
    answers: Mapping[str, Unnamed]
    linked: Mapping[str, tuple[str, ...]]
    files: tuple[str, ...]


def withheld_by(entry: RecordEntry, rules: Mapping[Stage, StageRule]) -> Unnamed | None:
    """Return whom a record does not name; None where it is not anonymous.

    One that asks for it stays so while its stage keeps all of it back.
    """
    if Disclosure.ANONYMOUS not in {disclosure_of(entry, rules), entry.disclosure}:
        return None
    parties = getattr(entry, "parties", ())
    names = (tuple((key, party.name[key]) for key in party.name) for party in parties if party.name)
    answers = (getattr(entry, field, ()) for field in Unnamed._fields[1:])
    return Unnamed(tuple(dict.fromkeys(names)), *answers)


def withheld_in(index: Index) -> Withheld:
    """Return whom all anonymous records of a site do not name."""
    notes = [(f"{kind}/{key}", note) for kind in _MAY_BE_ANONYMOUS for key, note in index.notes(kind).items()]
    answers = {owner: note.withheld for owner, note in notes if note.withheld and any(note.withheld[:2])}
    if not answers:
        return Withheld({}, {}, {}, {}, ())
    site = _words_of_site(index)
    linked = {
        key: tuple(owner for each in signing.projects if (owner := f"project/{each}") in answers)
        for key, signing in index.notes("signing").items()
    }
    return Withheld(
        {owner: _forms(each, site) for owner, each in answers.items()},
        {owner: _name_of(each) for owner, each in answers.items()},
        answers,
        {key: owners for key, owners in linked.items() if owners},
        tuple(sorted(_files_with_words(index))),
    )


def find_across(index: Index) -> Iterator[Finding]:
    """Find answers about an anonymous record that cannot be meant."""
    for kind in _MAY_BE_ANONYMOUS:
        of_kind = ((key, note.withheld) for key, note in index.notes(kind).items())
        for key, unnamed in ((key, each) for key, each in of_kind if each):
            for number, each in enumerate(unnamed.may_be_named_in):
                if not _is_there(each, index):
                    yield index.find(kind, key, "D121", "may_be_named_in", number, value=each)
            registered = {fold(name) for names in unnamed.names for _, name in names}
            for number, each in enumerate(unnamed.not_the_firm):
                if fold(each) in registered:
                    yield index.find(kind, key, "D122", "not_the_firm", number, value=each)


def watch_for(withheld: Withheld) -> Watch:
    """Return a look-out for all that is withheld."""
    return Watch(withheld.forms, {owner: answers.not_the_firm for owner, answers in withheld.answers.items()})


def meets(records: Iterable[Record], watch: Watch) -> bool:
    """Whether the letters of a withheld name stand in what is shown of some public records."""
    for record in records:
        for _, words in words_of(record):
            each = (words,) if isinstance(words, str) else (words[key] for key in words)
            if any(map(watch.may_meet, each)):
                return True
    return False


def find_in_records(content: Content, withheld: Withheld, watch: Watch) -> Iterator[Issue]:
    """Find withheld names in what is shown of records."""
    search = _Search(withheld, watch)
    for passage in passages_in_records(content):
        yield from search.issues(passage)


def find_beside(content: Content, withheld: Withheld, watch: Watch) -> Iterator[Issue]:
    """Find withheld names in the settings, the terms, the authored pages, and in the words of files."""
    search = _Search(withheld, watch)
    for passage in chain(passages_beside(content), passages_in_files(content, withheld.files)):
        yield from search.issues(passage)


def merge_questions(issues: Iterable[Issue]) -> Iterator[Issue]:
    """Return issues with each question but once, at the first place, and in how many places it comes up."""
    asked: dict[tuple[str, str], list[Issue]] = {}
    for issue in sorted(issues, key=lambda each: each.sort_key()):
        if issue.code == "D120":
            asked.setdefault((fold(issue.facts["met"]), issue.facts["owner"]), []).append(issue)
        else:
            yield issue
    for first, *others in asked.values():
        yield replace(first, facts={**first.facts, "count": str(len(others) + 1)})


class _Search:
    """Looks through passages and says what is wrong with each."""

    def __init__(self, withheld: Withheld, watch: Watch) -> None:
        self._withheld = withheld
        self._watch = watch

    def issues(self, passage: Passage) -> Iterator[Issue]:
        """Return what is wrong with a passage: each form once, as the finding of the nearest record."""
        found: dict[str, Met] = {}
        for met in self._watch.find(passage.words, is_address=passage.is_address):
            if not self._may_be_named(met.owner, passage) and self._rank(met, passage) < self._rank(
                found.get(met.words), passage
            ):
                found[met.words] = met
        for met in found.values():
            facts = {"name": self._withheld.names[met.owner], "owner": met.owner, "met": _shorten(met.words)}
            yield passage.issue(self._code(met, passage), met.words, **facts)

    def _rank(self, met: Met | None, passage: Passage) -> tuple[bool, int]:
        if met is None:
            return (True, len(_CODES))
        return (not met.is_sure, _CODES.index(self._code(met._replace(is_sure=True), passage)))

    def _code(self, met: Met, passage: Passage) -> str:
        if not met.is_sure:
            return "D120"
        if passage.owner == "media":
            return "D123"
        if met.owner == passage.owner:
            return "D102"
        is_of_signing = passage.owner.startswith("signing/")
        return "D104" if is_of_signing and met.owner in self._withheld.linked.get(passage.key, ()) else "D106"

    def _may_be_named(self, owner: str, passage: Passage) -> bool:
        return passage.owner != owner and passage.owner in self._withheld.answers[owner].may_be_named_in


_CODES = ("D102", "D104", "D106", "D123")
"""From the nearest to the farthest."""


def _forms(unnamed: Unnamed, site: frozenset[str]) -> tuple[Form, ...]:
    found: dict[str, Form] = {}
    for names, known_as in (*((dict(names), ()) for names in unnamed.names), ({}, unnamed.known_as)):
        for form in forms_of(names, known_as, site):
            if form.folded not in found or found[form.folded].certainty < form.certainty:
                found[form.folded] = form
    return tuple(found[key] for key in sorted(found))


def _name_of(unnamed: Unnamed) -> str:
    """Return a name to call the firm by, the Chinese one where there is one."""
    return dict(unnamed.names[0]).get("zh") or unnamed.names[0][0][1] if unnamed.names else unnamed.known_as[0]


def _words_of_site(index: Index) -> frozenset[str]:
    """Return the site's own words, folded: what the district, the publisher, parks and other things are called."""
    context = index.context
    names = [*context.terms]
    if context.settings is not None:
        settings = context.settings.record
        names += [settings.name, settings.district, settings.publisher]
    found = {name[key] for name in names for key in name}
    terms = (located.record for located in context.glossary if located.record.kind is not TermKind.FIRM)
    return frozenset(map(fold, found.union(*((term.zh, term.en) for term in terms))))


def _files_with_words(index: Index) -> set[str]:
    """Return the files that are published and hold words."""

    def has_words(wanted: Wanted) -> bool:
        return wanted.how in {SHOWS, LINKS} and kind_of(wanted.key) in _WITH_WORDS

    settings = index.context.settings
    mark = settings.record.look.mark if settings else None
    return index.wanted_by_public(has_words) | ({mark} if mark else set())


def _is_there(named: str, index: Index) -> bool:
    kind, _, key = named.partition("/")
    if kind in {"site", "glossary"}:
        return not key
    if kind == "page":
        return any(key == name for name, _ in index.context.pages)
    return key in index.notes(kind) or index.may_exist(kind, key)


def _shorten(words: str) -> str:
    line = re.sub(r"\s+", " ", words)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
