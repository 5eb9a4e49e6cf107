"""Records that other records name by what they are called, in Chinese or in English, instead of by their id.

Owns which id such a name stands for. Ids of all records are known only when all files are read: until then a name
stands for itself, is noted as asked for, and what names it is read once more. Must not know files.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.suggestion import closest_few
from generator.reading.source import YamlList, YamlMapping, inside
from generator.values.fields import NO_WORDS, is_id, shorten
from generator.values.keys import name_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.messages.issues import Issue
    from generator.reading.source import YamlFile
    from generator.values.record import RecordEntry

_NOT_KNOWN_YET = "0"
"""An id that stands where a name will have been looked up when all records are known."""
_LANGUAGES = ("zh", "en")
_Path = tuple[str | int, ...]


class NameAsked(NamedTuple):
    """A name by which a record of a kind is asked for."""

    kind: str
    name: str


class IdsCalled(NamedTuple):
    """The ids of the records of a name, and where there is none, the names that are nearest to it."""

    ids: tuple[str, ...]
    near: tuple[str, ...] = ()


@dataclass(slots=True)
class CalledRecords:
    """What records are called: by kind and name their ids. In kinds that are ``damaged`` any name may stand."""

    ids: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    typed: dict[str, list[str]] = field(default_factory=dict)
    damaged: frozenset[str] = frozenset()

    def add(self, kind: str, called: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Take the ids of records of a kind with what each is called."""
        ids = self.ids.setdefault(kind, {})
        for key, names in called:
            for name in dict.fromkeys(map(_folded, names)):
                ids.setdefault(name, []).append(key)
            self.typed.setdefault(kind, []).extend(names)

    def answer(self, asked: NameAsked) -> IdsCalled:
        """Return who is called by a name."""
        ids = self.ids.get(asked.kind, {}).get(_folded(asked.name), ())
        if not ids and asked.kind in self.damaged:
            return IdsCalled((_NOT_KNOWN_YET,))
        near = () if ids else closest_few(asked.name, self.typed.get(asked.kind, ()))
        return IdsCalled(tuple(dict.fromkeys(ids)), near)


def names_in(value: YamlMapping, entry: type[RecordEntry]) -> tuple[str, tuple[str, ...]] | None:
    """Return the id of a record as it was read and what it is called; None where it has no id."""
    key = value.get("id")
    if not isinstance(key, str):
        return None
    texts = [text for name in (entry.CALLED, *entry.ALSO_CALLED) if isinstance(text := value.get(name), YamlMapping)]
    names = [text.get(language) for text in texts for language in _LANGUAGES]
    return key.strip(), tuple(name.strip() for name in names if isinstance(name, str))


def put_ids(
    document: YamlFile,
    path: _Path,
    value: YamlMapping,
    entry: type[RecordEntry],
    known: CalledRecords | None,
    asked: dict[NameAsked, IdsCalled | None],
) -> Iterator[Issue]:
    """Put ids in place of names in the fields of a record that name others; ``asked`` notes what was looked up.

    Yields the issues of names that no record has, or several have.
    """
    for fields, kind in entry.NAMES.items():
        typed = value.get(fields)
        if isinstance(typed, str) and is_id(typed):
            continue
        for where, holder, step in _fields_in(value, fields.split("."), ()):
            name = inside(holder, step)
            if not isinstance(name, str) or name in NO_WORDS or is_id(name.strip()):
                continue
            question = NameAsked(kind, name.strip())
            answer = known.answer(question) if known else None
            asked[question] = answer
            if answer is None or len(answer.ids) == 1:
                _put(holder, step, answer.ids[0] if answer else _NOT_KNOWN_YET)
            else:
                yield _issue(document, (*path, *where), question, answer)


def _put(holder: YamlMapping | YamlList, step: str | int, key: str) -> None:
    if isinstance(holder, YamlMapping):
        holder[str(step)] = key
    else:
        holder[int(step)] = key


def _issue(document: YamlFile, path: _Path, asked: NameAsked, answer: IdsCalled) -> Issue:
    facts = {"name": shorten(asked.name), "kind": asked.kind, "kind_zh": name_of_kind(asked.kind)}
    if answer.ids:
        code, facts = "K111", facts | {"ids": ", ".join(answer.ids), "first": answer.ids[0]}
    elif answer.near:
        quoted = [f"“{name}”" for name in answer.near]
        code, facts = "K114", facts | {"near_zh": "、".join(quoted), "near_en": ", ".join(quoted)}
    else:
        code = "K112"
    return document.issue(code, document.place(path), path, facts)


def _fields_in(
    value: object, steps: Sequence[str], path: _Path
) -> Iterator[tuple[_Path, YamlMapping | YamlList, str | int]]:
    """Yield the path of each value that a field has, what holds it, and its key or index there."""
    if isinstance(value, YamlList):
        for index, each in enumerate(value):
            if steps:
                yield from _fields_in(each, steps, (*path, index))
            else:
                yield (*path, index), value, index
    elif isinstance(value, YamlMapping) and steps:
        inner, where = value.get(steps[0]), (*path, steps[0])
        if len(steps) > 1 or isinstance(inner, YamlList):
            yield from _fields_in(inner, steps[1:], where)
        elif inner is not None:
            yield where, value, steps[0]


def _folded(name: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", name)).strip().casefold()
