"""What can be asked: topics, each with the words that it needs and allows and the part of a record that answers it.

Owns the table ``wordings.yaml`` and how it is read. Must not know the records of a site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.answers.wording import PhraseBook
from generator.reading.source import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.reading.wording import AddedWording

TABLE = Path(__file__).parent / "wordings.yaml"

EVERYTHING = ("",)
"""What shows all of a part."""
OF_STAFF = 100
"""The weight of a topic that staff have added."""

_PART = re.compile(r"(?P<path>[a-z_.]+)(?:\[(?P<conditions>[^\]]*)\])?")
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class RecordPart:
    """A part of a record: the kind (``park``), the path in it, and what must hold of its entries."""

    kind: str
    path: str
    conditions: tuple[tuple[str, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class TopicField:
    """What is shown of a part, and by which words it is chosen: all of one of the alternatives."""

    shows: tuple[str, ...]
    alternatives: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: see the head of ``wordings.yaml``.

    ``entries``: ``any`` of a list unless some are named, ``named`` ones only, or ``all`` of them always.
    ``weight`` counts beside the words that it is about: what staff add goes before what comes with the program.
    ``with_notes``: a question may hold words of the note that is shown with the answer; of ``sorts`` that the note
    names it must hold the same.
    """

    parts: tuple[RecordPart, ...]
    needs: tuple[Words, ...]
    may: Words
    fields: tuple[TopicField, ...]
    otherwise: tuple[str, ...] = ()
    entries: str = "any"
    with_notes: bool = False
    sorts: Words = frozenset()
    weight: int = 0

    @property
    def words(self) -> Words:
        """Every concept that may stand in a question of this topic, but those of names and notes."""
        fields = (each for field in self.fields for each in field.alternatives)
        return self.may.union(*self.needs, *fields)


@dataclass(frozen=True, slots=True)
class WordingTable:
    """The words and the topics; ``groups`` are concepts that as a heading only group what stands below."""

    lexicon: PhraseBook
    topics: tuple[Topic, ...]
    groups: Words


@cache
def load_table() -> WordingTable:
    """Read the table that comes with the program. Raises ``ValueError`` where a word stands for two things."""
    value: Any = read_file(TABLE, TABLE.name).value
    phrases: dict[str, tuple[str, ...]] = {}
    for concepts, words in _all_words(value):
        for phrase in _list(words):
            if phrases.setdefault(phrase, concepts) != concepts:
                raise ValueError(phrase)
    topics = tuple(_topic(each) for each in value["topics"])
    return WordingTable(PhraseBook(phrases), topics, frozenset(_list(value["groups"])))


def _all_words(value: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    for words in value["asks"].values():
        yield (), words
    for concepts, words in value["words"].items():
        yield tuple(concepts.split()), words


def _topic(value: Mapping[str, Any]) -> Topic:
    of = value["of"]
    return Topic(
        parts=tuple(map(part_of, [of] if isinstance(of, str) else of)),
        needs=_alternatives(value["needs"]),
        may=frozenset(value.get("may", "").split()),
        fields=tuple(
            TopicField(tuple(shows.split()), _alternatives(words)) for shows, words in value.get("fields", {}).items()
        ),
        otherwise=tuple(value.get("else", "").split()),
        entries=value.get("entries", "any"),
        with_notes="says" in value,
        sorts=frozenset(value.get("sorts", "").split()),
    )


def part_of(text: str) -> RecordPart:
    """Read ``park.plots[status=available,kind=land]``. Raises ``ValueError`` for another text."""
    match = _PART.fullmatch(text)
    if match is None:
        raise ValueError(text)
    kind, _, path = match["path"].partition(".")
    conditions = (each.partition("=") for each in (match["conditions"] or "").split(",") if each)
    return RecordPart(kind, path, tuple((name, frozenset(values.split("|"))) for name, _, values in conditions))


def topic_of_wording(wording: AddedWording, lexicon: PhraseBook) -> Topic:
    """Return the topic of a wording that staff have added: all its words are needed, known or not."""
    needs = tuple(lexicon.read(words).concepts for words in (wording.zh, wording.en) if words)
    return Topic((part_of(wording.answer),), needs, frozenset(), (), EVERYTHING, weight=OF_STAFF)


def _alternatives(text: str) -> tuple[Words, ...]:
    return tuple(frozenset(each.split()) for each in text.split("|"))


def _list(text: str) -> Iterable[str]:
    return (phrase for each in text.split(",") if (phrase := each.strip()))
