"""Everything that is shown, piece by piece: texts, addresses, names of files, authored pages, words inside files.

Owns what of the content the public reads. Must not know what is looked for in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.gate.disclosure import disclosure_of
from generator.messages.issues import Issue, Place
from generator.reading.media.words import words_in
from generator.reading.term import Term
from generator.records.rules.links import PROSE
from generator.records.rules.references import references_of
from generator.sentences.texts import words_of
from generator.values.language import Text
from generator.values.parties import PartiesEntry
from generator.values.record import HIDDEN, Disclosure, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.reading.content import Content, Located
    from generator.reading.index import Path
    from generator.values.record import Block, RecordEntry

_NEVER_SHOWN = frozenset(PartiesEntry.model_fields) - Record.model_fields.keys() | {"may_be_public"}
"""What entries add to the public record, and what the settings say to the checks only."""


class Passage(NamedTuple):
    """Words that are shown: of what (``park/ID``, ``site``), in which record, and an issue at some of them.

    ``is_prose``: they are Markdown, and what is typed in it is read as it is meant.
    """

    owner: str
    key: str
    words: str
    is_address: bool
    issue: Callable[..., Issue]
    is_prose: bool = False


def passages_in_records(
    content: Content, is_wanted: Callable[[Located[RecordEntry]], bool] = bool
) -> Iterator[Passage]:
    """Return all that is shown of records, as far as they are wanted."""
    rules = content.stage_rules()
    for kind in content.kinds:
        for key, located in content.records(kind).items():
            if not is_wanted(located):
                continue
            disclosure = disclosure_of(located.record, rules)
            if disclosure not in HIDDEN:
                is_anonymous = disclosure is Disclosure.ANONYMOUS
                yield from _passages_in(f"{kind}/{key}", key, located, is_anonymous=is_anonymous)


def passages_beside(content: Content) -> Iterator[Passage]:
    """Return all that is shown of the settings, the terms and the authored pages."""
    if content.settings is not None:
        yield from _passages_in("site", "", content.settings)
    for term in content.glossary:
        yield from _passages_in("glossary", "", term)
    for name, language in content.pages:
        yield from _passages_in_page(content, name, language)


def passages_in_files(content: Content, names: Iterable[str]) -> Iterator[Passage]:
    """Return the words of files of media with some names."""
    for path in (content.media_files[name] for name in names if name in content.media_files):
        place = Place(path.relative_to(content.root).as_posix())
        for words in words_in(path):
            yield Passage("media", "", words, is_address=False, issue=_at(place))


def _passages_in(owner: str, key: str, located: Located[Block], *, is_anonymous: bool = False) -> Iterator[Passage]:
    without = _NEVER_SHOWN | {"note"} if isinstance(located.record, Term) else _NEVER_SHOWN
    # what is named has an id that is looked at there
    named = {path for path, _ in references_of(located.record)} if isinstance(located.record, Record) else set()
    for path, words in words_of(located.record, without=without):
        if path in named or (is_anonymous and path[0] == "parties" and "name" in path):
            continue
        if isinstance(words, Text):
            for language in words:
                issue, is_prose = _in(located, (*path, language)), path[0] in PROSE
                yield Passage(owner, key, words[language], is_address=False, issue=issue, is_prose=is_prose)
        else:
            is_address = owner != "glossary"
            yield Passage(owner, key, words, is_address=is_address, issue=_in(located, path))


def _passages_in_page(content: Content, name: str, language: str) -> Iterator[Passage]:
    """Return what an authored page says in a language, and its address."""
    page, body = content.pages[name, language], content.bodies[name, language]
    owner = f"page/{name}"

    def in_body(code: str, words: str, **facts: str) -> Issue:
        place = body.place_in_body(words)
        return Issue(code, place, "", body.excerpt(place), facts)

    yield Passage(owner, name, name, is_address=True, issue=_in(page, ()))
    for path, words in words_of(page.record.head, without=_NEVER_SHOWN):
        texts = (words,) if isinstance(words, str) else (words[key] for key in words)
        for each in texts:
            yield Passage(owner, name, each, is_address=path[-1] == "url", issue=_in(page, path))
    yield Passage(owner, name, page.record.body, is_address=False, issue=in_body, is_prose=True)


def _in(located: Located[Block], path: Path) -> Callable[..., Issue]:
    """Return what makes an issue about some words at a path of a record."""

    def issue(code: str, words: str, **facts: str) -> Issue:
        place = located.document.place_in((*located.path, *path), words)
        return located.issue_at(place, code, *path, **facts)

    return issue


def _at(place: Place) -> Callable[..., Issue]:
    """Return what makes an issue about words of a file that has no lines."""

    def issue(code: str, words: str, **facts: str) -> Issue:
        del words
        return Issue(code, place, facts=facts)

    return issue
