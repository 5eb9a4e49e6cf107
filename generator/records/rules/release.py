"""Rule: a release holds nothing that stands for something still to come. It is asked of a release only."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from generator.reading.source import YamlList, YamlMapping, read_text
from generator.records.rules.passages import passages_beside, passages_in_records
from generator.sentences.unfinished import UnfinishedKind, unfinished_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.records.rules.passages import Passage

_CODES = {
    UnfinishedKind.PHRASE: "P140",
    UnfinishedKind.HOST: "P141",
    UnfinishedKind.NUMBER: "P142",
    UnfinishedKind.LEFTOVER: "P143",
}
_STAND_IN = re.compile(r"示例|\bExample\b")
_SENTENCE = re.compile(r"[。.]$")
_PLACES = ("cli/starter/site", "records")
"""Where the files lie from which a site is begun; they are data here, no part of what is imported."""


def find_unfinished(content: Content) -> Iterator[Issue]:
    """Find it in what is shown of records; one that is marked as a sample is refused for that, and all of it."""
    yield from _issues(passages_in_records(content, lambda located: not located.record.sample))


def find_unfinished_beside(content: Content) -> Iterator[Issue]:
    """Find it in the settings, the terms and the authored pages; a demonstration is refused for being one."""
    settings = content.settings.record if content.settings else None
    said = settings.demonstration if settings else None
    notice = {said[key] for key in said} if said else set()
    is_sample = settings is not None and settings.sample
    passages = (each for each in passages_beside(content) if not (is_sample and each.owner == "site"))
    yield from _issues(each for each in passages if each.words not in notice)


@cache
def starter_phrases() -> tuple[str, ...]:
    """Return the phrases that a new site has in its first files, in both languages, and which no site may keep.

    They are the sentences of its records and settings, which say what to write there, and all names that say of
    themselves that they are examples; a word such as the name of an industry may be kept.
    """
    found = dict.fromkeys(
        words.strip()
        for place in _PLACES
        for file in _yaml_files(files("generator").joinpath(place))
        for words in _texts_in(read_text(file.read_text(encoding="utf-8"), file.name).value)
        if "$" not in words and (_STAND_IN.search(words) or _SENTENCE.search(words.strip()))
    )
    return tuple(found)


def _yaml_files(folder: Traversable) -> Iterator[Traversable]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            yield from _yaml_files(each)
        elif each.name.endswith(".yaml"):
            yield each


def _texts_in(value: object) -> Iterator[str]:
    """Return the words of every text in two languages."""
    if isinstance(value, YamlMapping):
        if "zh" in value:
            yield from (words for words in value.values() if isinstance(words, str))
        else:
            for inside in value.values():
                yield from _texts_in(inside)
    elif isinstance(value, YamlList):
        for inside in value:
            yield from _texts_in(inside)


def _issues(passages: Iterable[Passage]) -> Iterator[Issue]:
    phrases = starter_phrases()
    for passage in passages:
        for each in unfinished_in(passage.words, phrases):
            yield passage.issue(_CODES[each.kind], each.words, value=each.words)
