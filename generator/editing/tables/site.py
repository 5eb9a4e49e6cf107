"""What an import or export has to know of a site: its records as their files have them, and what records are called."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

from generator.editing.tables.vocabulary import fold
from generator.messages.issues import Refusal
from generator.reading.called import CalledRecords, NameAsked
from generator.reading.load import load
from generator.reading.source import YamlMapping
from generator.values.fields import DEFAULT_LANGUAGES, is_id
from generator.values.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.reading.collection import Collection
    from generator.reading.content import Located
    from generator.reading.load import Places
    from generator.values.record import RecordEntry


class SiteRecords:
    """The records of one kind, and the names of all others."""

    def __init__(self, places: Places, kind: str) -> None:
        """Read the site. Raises a ``Refusal`` where its content has errors: what is not read would be lost."""
        self.places = places
        self.kind = kind
        self.content = load(places)
        errors = [issue for issue in self.content.issues if issue.is_error and not issue.code.startswith("T3")]
        if errors:
            raise Refusal(errors)

    @property
    def collection(self) -> Collection:
        """The kind."""
        return self.places.kinds[self.kind]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site."""
        settings = self.content.settings
        return settings.record.languages if settings else DEFAULT_LANGUAGES

    @property
    def records(self) -> Mapping[str, Located[RecordEntry]]:
        """The records of the kind by their ids."""
        return self.content.records(self.kind)

    def raw(self, key: str) -> YamlMapping:
        """Return a record as its file has it, its keys those of the model."""
        located = self.records[key]
        value = located.document.value_at(located.path)
        return value if isinstance(value, YamlMapping) else YamlMapping()

    @cached_property
    def called(self) -> CalledRecords:
        """What all records are called."""
        called = CalledRecords()
        for kind in self.places.kinds:
            called.add(kind, ((key, tuple(_names(each.record))) for key, each in self.content.records(kind).items()))
        return called

    def resolve(self, kind: str, name: str) -> str:
        """Return the id of the record of a name; the name itself where none or several have it, or it is an id.

        Spaces and signs in a name do not count where no record has it letter by letter.
        """
        if is_id(name):
            return name
        ids = self.called.answer(NameAsked(kind, name)).ids or tuple(self._folded.get((kind, fold(name)), ()))
        return ids[0] if len(ids) == 1 else name

    @cached_property
    def _folded(self) -> Mapping[tuple[str, str], set[str]]:
        """The ids of records by their kind and their names, folded."""
        found: dict[tuple[str, str], set[str]] = {}
        for kind in self.places.kinds:
            for key, each in self.content.records(kind).items():
                for name in _names(each.record):
                    found.setdefault((kind, fold(name)), set()).add(key)
        return found

    def names(self, language: str) -> Mapping[str, Mapping[str, str]]:
        """Return by kind and id what records are called in a language, where no other is called so."""
        return {
            kind: {
                key: name
                for key, each in self.content.records(kind).items()
                if (name := _name(each.record, language)) and self._is_unique(kind, key, name)
            }
            for kind in self.places.kinds
        }

    def _is_unique(self, kind: str, key: str, name: str) -> bool:
        return not is_id(name) and "\n" not in name and self.called.answer(NameAsked(kind, name)).ids == (key,)

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the kind's records by the names that they are called by, without spaces."""
        found: dict[str, tuple[str, ...]] = {}
        for key, each in self.records.items():
            for name in {folded_name(name) for name in _names(each.record)}:
                found[name] = (*found.get(name, ()), key)
        return found


def folded_name(name: str) -> str:
    """Return a name as two are compared: of one width and case, without spaces."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name)).casefold()


def _names(record: RecordEntry) -> Iterator[str]:
    for field in (record.CALLED, *record.ALSO_CALLED):
        text = getattr(record, field, None)
        if isinstance(text, Text):
            yield from (text[language] for language in text)


def _name(record: RecordEntry, language: str) -> str:
    text = getattr(record, record.CALLED, None)
    return (text.get(language) or "") if isinstance(text, Text) else ""
