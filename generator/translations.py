"""What is translated, what lags behind its Chinese, and what is not written yet.

Owns the list of all texts of a site with their ids and states. Must not know how they are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.content import PLURAL
from generator.issues import Fault, Issue
from generator.language import SIMPLIFIED_CHINESE, Text
from generator.ledger import Ledger, fingerprint
from generator.model.record import Block, Disclosure
from generator.texts import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.content import Content, Located

CHINESE = SIMPLIFIED_CHINESE.key


class State(StrEnum):
    """Where a translation stands."""

    FRESH = "fresh"
    STALE = "stale"
    UNRECORDED = "unrecorded"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Translatable:
    """One text of the site: its id, where it stands (``located`` and ``path``), and its words."""

    id: str
    file: str
    located: Located[Block]
    path: tuple[str | int, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class Status:
    """Where one translation of one text stands."""

    source: Translatable
    language: str
    state: State


def texts(content: Content) -> Iterator[Translatable]:
    """Yield every text that has to be translated; what is internal has not."""
    if content.settings is not None:
        yield from _texts("site", content.settings)
    for kind in PLURAL:
        for key, located in content.records(kind).items():
            if getattr(located.record, "disclosure", None) is not Disclosure.INTERNAL:
                yield from _texts(f"{kind}/{key}", located)
    yield from _pages(content)


def survey(content: Content, ledger: Ledger) -> list[Status]:
    """Return the state of every translation, text by text."""
    languages = [key for key in content.settings.record.languages if key != CHINESE] if content.settings else []
    return [Status(each, language, _state(each, language, ledger)) for each in texts(content) for language in languages]


def issue_in(content: Content, source: Translatable, language: str, code: str, needle: str, /, **facts: str) -> Issue:
    """Return an issue about some words (``needle``) of a text in a language, at their place in its file."""
    if not source.id.startswith("page/"):
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
    name, _, part = source.id.removeprefix("page/").rpartition("/")
    return name, part


def accept(content: Content, ledger: Ledger, only: str | None = None) -> Ledger:
    """Return the ledger in which every translation there is has been made from the present Chinese.

    ``only`` is the name of a file or folder: translations elsewhere keep their entries. Entries of texts that are no
    more are dropped. Raises a :class:`~generator.issues.Fault` where no text stands in ``only``.
    """
    entries = {}
    found = only is None
    for status in survey(content, ledger):
        key = status.source.id, status.language
        if only is None or any(_is_in(file, only) for file in _files_of(content, status)):
            found = True
            if status.state is not State.MISSING:
                entries[key] = fingerprint(status.source.text[CHINESE])
        elif key in ledger.entries and status.state is not State.MISSING:
            entries[key] = ledger.entries[key]
    if not found:
        raise Fault("T315", path=str(only))
    return Ledger(entries)


def _files_of(content: Content, status: Status) -> list[str]:
    """Return the files that a text stands in; a page has one for each language."""
    if not status.source.id.startswith("page/"):
        return [status.source.file]
    translated = content.bodies.get((page_and_part(status.source)[0], status.language))
    return [status.source.file, *([translated.source.file] if translated else [])]


def _is_in(file: str, path: str) -> bool:
    """Whether a file is the one at a path, or lies below it."""
    return f"{file}/".startswith(f"{path.rstrip('/')}/")


def _state(source: Translatable, language: str, ledger: Ledger) -> State:
    if language not in source.text:
        return State.MISSING
    recorded = ledger.entries.get((source.id, language))
    if recorded is None:
        return State.UNRECORDED
    return State.FRESH if recorded == fingerprint(source.text[CHINESE]) else State.STALE


def _texts(prefix: str, located: Located[Block]) -> Iterator[Translatable]:
    record, file = located.record, located.document.file
    for path, text in texts_of(record):
        name = f"{prefix}/{path[0]}" if len(path) == 1 else "/".join([prefix, *_names(record, path)])
        yield Translatable(name, file, located, path, text)


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
            yield Translatable(f"page/{name}/{part}", chinese.document.file, chinese, (part,), Text(words))
