"""Rule: the figures in a text are the same in both languages, and those of the record's own fields.

A difference that a factor, a unit or a currency explains is an error: it is the fault that English pages are known for.
One without such a cause is reported as a warning, since a sentence may say a thing in another way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.sentences.mentions import compare, contradicts, state
from generator.sentences.translations import CHINESE, issue_in, texts
from generator.values.language import ENGLISH
from generator.values.personal.hints import may_hold_personal
from generator.values.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.sentences.mentions import Difference, Statement
    from generator.sentences.translations import Translatable
    from generator.values.quantity import Quantity
    from generator.values.record import Block

_UNEXPLAINED = {"other", "date", "percent"}
_OF_THE_WHOLE = {"name", "title", "summary", "body", "cooperation"}
"""Texts that speak of the record as a whole; a milestone or a note may speak of a part of it."""


def find(content: Content) -> Iterator[Issue]:
    """Find amounts that differ between the languages of a text, or from the fields of its record."""
    read: Located[Block] | None = None
    stated: Sequence[Statement] = ()
    for source in texts(content):
        if source.located is not read:  # the texts of a record follow each other
            read, stated = source.located, state(_figures_of(source.located.record))
        seen: set[tuple[str, str, str]] = set()
        for difference in _differences(source, stated):
            if _is_personal(source, difference):
                continue
            key = (difference.code, difference.side, difference.mention.words)
            if key not in seen:  # an amount that stands twice in a text is found at its first place
                seen.add(key)
                yield _issue(content, source, difference)


def _differences(source: Translatable, stated: Sequence[Statement]) -> Iterator[Difference]:
    chinese, english = source.text[CHINESE], source.text.get(ENGLISH.key)
    if english is not None:
        yield from compare(chinese, english)
    if stated and source.path[0] in _OF_THE_WHOLE:
        for language in source.text:
            if language in {CHINESE, ENGLISH.key}:
                yield from contradicts(source.text[language], language, stated)


def _is_personal(source: Translatable, difference: Difference) -> bool:
    """Whether the figure is part of a telephone number or the like, which has its own message."""
    words = source.text[difference.side]
    if not may_hold_personal(words):
        return False
    from generator.values.personal.find import personal_in

    start, end = difference.start, difference.start + len(difference.mention.words)
    return any(start < each.end and each.start < end for each in personal_in(words))


def _issue(content: Content, source: Translatable, difference: Difference) -> Issue:
    fault = difference.fault()
    code = "N105" if difference.code == "N101" and difference.cause in _UNEXPLAINED else difference.code
    return issue_in(content, source, difference.side, code, difference.mention.words, **fault.facts)


def _figures_of(record: Block) -> Mapping[str, Quantity]:
    """Return the figures that a record's texts must not contradict, by the name of their field."""
    stated = record.stated() if isinstance(record, Record) else {}
    return {name: value for name, value in stated.items() if value is not None}
