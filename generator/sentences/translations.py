"""What is translated, what lags behind its Chinese, and what is not written yet.

Owns the list of all texts of a site with their ids and states. Must not know how they are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.issues import Fault, Issue
from generator.reading.ledger import Ledger, fingerprint, mark_of
from generator.sentences.texts import texts_of
from generator.values.language import SIMPLIFIED_CHINESE, Text
from generator.values.record import Disclosure

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from generator.reading.content import Content, Located
    from generator.values.record import Block

CHINESE = SIMPLIFIED_CHINESE.key
SITE = "site"
"""Whose the texts of the settings are."""


class State(StrEnum):
    """Where a translation stands."""

    FRESH = "fresh"
    STALE = "stale"
    UNRECORDED = "unrecorded"
    MISSING = "missing"


class Translatable(NamedTuple):
    """One text of the site: whose it is (``park/ID``, ``page/NAME``), where it stands in there, and its words."""

    owner: str
    located: Located[Block]
    path: tuple[str | int, ...]
    text: Text

    @property
    def id(self) -> str:
        """The name of the text, which stays when another text is put before it."""
        if len(self.path) == 1:
            return f"{self.owner}/{self.path[0]}"
        return "/".join([self.owner, *_names(self.located.record, self.path)])

    @property
    def file(self) -> str:
        """The file that it stands in."""
        return self.located.document.file


@dataclass(frozen=True, slots=True)
class Status:
    """Where one translation of one text stands."""

    source: Translatable
    language: str
    state: State


def texts(content: Content) -> Iterator[Translatable]:
    """Yield every text that has to be translated; what is internal has not."""
    if content.settings is not None:
        yield from _texts(SITE, content.settings)
    for kind in content.kinds:
        for key, located in content.records(kind).items():
            if getattr(located.record, "disclosure", None) is not Disclosure.INTERNAL:
                yield from _texts(f"{kind}/{key}", located)
    yield from _pages(content)


def survey(content: Content, ledger: Ledger, states: Container[State] = frozenset(State)) -> Iterator[Status]:
    """Yield every translation that is in one of some states, text by text."""
    languages = [key for key in content.settings.record.languages if key != CHINESE] if content.settings else []
    for each in texts(content):
        for language in languages:
            state = state_of(each, language, ledger, marks_in(holder_of(content, each, language)))
            if state in states:
                yield Status(each, language, state)


def issue_in(content: Content, source: Translatable, language: str, code: str, needle: str, /, **facts: str) -> Issue:
    """Return an issue about some words (``needle``) of a text in a language, at their place in its file."""
    if not source.owner.startswith("page/"):
        at = source.located
        place = at.document.place_in((*at.path, *source.path, language), needle)
        return at.issue_at(place, code, *source.path, language, **facts)
    name, part = page_and_part(source)
    if part != "body":
        return content.pages[name, language].issue(code, part, **facts)
    file = content.bodies[name, language]
    place = file.place_in_body(needle)
    return Issue(code, place, "", file.excerpt(place), facts)


def page_and_part(source: Translatable) -> tuple[str, str]:
    """Return the name of an authored page and which part of it a text is: title, description, navigation or body."""
    return source.owner.removeprefix("page/"), str(source.path[0])


def holder_of(content: Content, source: Translatable, language: str) -> Located[Block] | None:
    """Return what says of a translation that it fits: the record, the settings, the page in its language."""
    if not source.owner.startswith("page/"):
        return source.located
    return content.pages.get((page_and_part(source)[0], language))


def marks_in(holder: Located[Block] | None) -> tuple[str, ...]:
    """Return the marks by which a record, the settings or a page accepts translations of its own."""
    block = holder.record if holder else None
    marks: tuple[str, ...] = getattr(getattr(block, "head", block), "translation_ok", ())
    return marks


def accept(content: Content, ledger: Ledger, only: str | None = None, *, is_marked_only: bool = False) -> Ledger:
    """Return the ledger in which every translation there is has been made from the present Chinese.

    ``only`` is the name of a file or folder: translations elsewhere keep their entries; ``is_marked_only``: so do those
    that no file says to fit. Entries of texts that are no more are dropped. Raises a ``Fault`` where no text stands in
    ``only``.
    """
    entries = {}
    found = only is None
    accepted = {State.FRESH} if is_marked_only else set(State) - {State.MISSING}
    for status in survey(content, ledger):
        key = status.source.id, status.language
        is_here = only is None or any(_is_in(file, only) for file in _files_of(content, status))
        found = found or is_here
        if is_here and status.state in accepted:
            entries[key] = fingerprint(status.source.text[CHINESE])
        elif key in ledger.entries and status.state is not State.MISSING:
            entries[key] = ledger.entries[key]
    if not found:
        raise Fault("T315", path=str(only))
    return Ledger(entries)


def _files_of(content: Content, status: Status) -> list[str]:
    """Return the files that a text stands in; a page has one for each language."""
    if not status.source.owner.startswith("page/"):
        return [status.source.file]
    translated = content.bodies.get((page_and_part(status.source)[0], status.language))
    return [status.source.file, *([translated.source.file] if translated else [])]


def _is_in(file: str, path: str) -> bool:
    """Whether a file is the one at a path, or lies below it."""
    return f"{file}/".startswith(f"{path.rstrip('/')}/")


def state_of(source: Translatable, language: str, ledger: Ledger, marks: Container[str] = ()) -> State:
    """Return where a translation stands by the ledger and by the marks of what it stands in."""
    if language not in source.text:
        return State.MISSING
    recorded = ledger.entries.get((source.id, language)) if ledger.is_kept else None
    if recorded == fingerprint(source.text[CHINESE]) or (marks and mark_of(source.text[CHINESE], language) in marks):
        return State.FRESH
    return State.UNRECORDED if recorded is None else State.STALE


def _texts(owner: str, located: Located[Block]) -> list[Translatable]:
    if not located.texts:
        located.texts.extend(texts_of(located.record))
    return [Translatable(owner, located, path, text) for path, text in located.texts]


def _names(record: Block, path: tuple[str | int, ...]) -> Iterator[str]:
    """Name each step of a path; an item that has a number of its own (a plot) is called by it, not by its place."""
    value: object = record
    for step in path:
        if isinstance(value, tuple) and isinstance(step, int):
            value = value[step]
            yield str(getattr(value, "no", step))
        else:
            value = value[step] if isinstance(value, dict) else getattr(value, str(step))
            yield str(step)


def _pages(content: Content) -> Iterator[Translatable]:
    names = dict.fromkeys(name for name, _ in content.pages)
    for name in names:
        chinese = content.pages.get((name, CHINESE))
        if chinese is None:
            continue
        pair = {language: at.record for (other, language), at in content.pages.items() if other == name}
        parts = {
            "title": {language: page.head.title for language, page in pair.items()},
            "description": {language: page.head.description for language, page in pair.items()},
            "navigation": {language: page.head.navigation for language, page in pair.items() if page.head.navigation},
            "body": {language: page.body for language, page in pair.items()},
        }
        for part, words in parts.items():
            if CHINESE not in words:
                continue  # without a short label for the menu the title serves
            yield Translatable(f"page/{name}", chinese, (part,), Text(words))
