"""Rule: the figures in a text are the same in both languages, and those of the record's own fields.

A difference that a factor, a unit or a currency explains is an error: it is the fault that English pages are known for.
One without such a cause is reported as a warning, since a sentence may say a thing in another way. Where a text
speaks of somebody else and the check does not see it, its author says so in ``not_this_record``.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from generator.sentences.mentions import compare, contradicts, misfits_in, sentence_at, spared_by, state, unlike
from generator.sentences.translations import CHINESE, issue_in, texts
from generator.values.language import ENGLISH
from generator.values.personal.hints import may_hold_personal
from generator.values.record import Record, RecordEntry

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.sentences.mentions import Difference, Statement
    from generator.sentences.translations import Translatable
    from generator.values.language import Text
    from generator.values.record import Block, Stated

_UNEXPLAINED = {"other", "date", "percent"}
_BETWEEN_LANGUAGES = frozenset({"N101", "N102", "N107", "N108", "N109"})
_OF_THE_WHOLE = {"name", "title", "summary", "body", "cooperation"}
"""Texts that speak of the record as a whole; a milestone or a note may speak of a part of it."""


class _Comparison:
    """A record with what its texts are compared with, and what of its exceptions was of use."""

    def __init__(self, located: Located[Block]) -> None:
        self.located, record = located, located.record
        self.stated: Sequence[Statement] = ()
        self.names: Sequence[Text] = ()
        self.passages: tuple[str, ...] = ()
        if isinstance(record, Record):
            self.stated = state(_figures_of(record), record.KIND)
            self.names = record.takes_part()
        if isinstance(record, RecordEntry):
            self.passages = record.not_this_record
        self.met: set[str] = set()
        self.needed: set[str] = set()

    def against_fields(self, source: Translatable, language: str) -> Iterator[Difference]:
        """Return where a text of the record contradicts its fields, but for passages about somebody else."""
        text = source.text[language]
        self.met |= {passage for passage in self.passages if passage in text}
        for difference in contradicts(text, language, self.stated):
            passage = spared_by(difference, text, self.passages)
            if passage is None:
                yield difference
            else:
                self.needed.add(passage)

    def idle(self) -> Iterator[Issue]:
        """Return the exceptions that no text has, and those that no text needs."""
        for number, passage in enumerate(self.passages):
            if passage not in self.needed:
                code = "N112" if passage in self.met else "N111"
                yield self.located.issue(code, "not_this_record", number, words=passage)


def find(content: Content) -> Iterator[Issue]:
    """Find amounts that differ between the languages of a text, or from the fields of its record."""
    asked: _Comparison | None = None
    for source in texts(content):
        if asked is None or source.located is not asked.located:  # the texts of a record follow each other
            if asked is not None:
                yield from asked.idle()
            asked = _Comparison(source.located)
        seen: set[tuple[str, str, str]] = set()
        for difference in _differences(source, asked):
            if _is_personal(source, difference):
                continue
            key = (difference.code, difference.side, difference.mention.words)
            if key not in seen:  # an amount that stands twice in a text is found at its first place
                seen.add(key)
                yield _issue(content, source, difference)
        yield from _misfits(content, source)
        if ENGLISH.key in source.text:
            yield from _unlike(content, source, {code for code, *_ in seen})
    if asked is not None:
        yield from asked.idle()


def _misfits(content: Content, source: Translatable) -> Iterator[Issue]:
    """Yield the first amount of each text that cannot be what the word before it says: two exchanged are one fault."""
    for language in source.text:
        for found in islice(misfits_in(source.text[language], language), 1):
            facts = {"words": found[0], "sentence": sentence_at(source.text[language], found.start())}
            yield issue_in(content, source, language, "N118", found[0], **facts)


def _unlike(content: Content, source: Translatable, said: Collection[str]) -> Iterator[Issue]:
    """Yield what the two languages say otherwise beside their amounts, where these agree."""
    chinese, english = source.text[CHINESE], source.text[ENGLISH.key]
    if not _BETWEEN_LANGUAGES.isdisjoint(said):
        return
    for each in unlike(chinese, english):
        facts = {
            "first": each.zh[0],
            "second": english[slice(*each.en.span())],
            "zh": sentence_at(chinese, each.zh.start()),
            "en": sentence_at(english, each.en.start()),
        }
        yield issue_in(content, source, ENGLISH.key, each.code, facts["second"], **facts)


def _differences(source: Translatable, asked: _Comparison) -> Iterator[Difference]:
    chinese, english = source.text[CHINESE], source.text.get(ENGLISH.key)
    if english is not None:
        yield from compare(chinese, english, asked.names)
    if asked.stated and source.path[0] in _OF_THE_WHOLE:
        for language in source.text:
            if language in {CHINESE, ENGLISH.key}:
                yield from asked.against_fields(source, language)


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


def _figures_of(record: Record) -> Mapping[str, Stated]:
    """Return the figures that a record's texts must not contradict, by the name of their field."""
    return {name: value for name, value in record.stated().items() if value}
