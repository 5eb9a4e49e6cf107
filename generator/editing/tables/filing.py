"""The files of records as they will be: new records where such records are kept, changed ones in their lines alone.

Owns where a new record goes. Nothing is written here.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.tables.trees import below, described, in_words
from generator.editing.writing import AddItem, Put, changed
from generator.editing.writing.scalars import quoted, write_item, write_pair
from generator.reading.source import YamlList, YamlMapping
from generator.reading.source.layout import lay_out
from generator.records import KINDS
from generator.values.keys import shape_of
from generator.values.writing import begun_alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.editing.fields import FormField
    from generator.editing.tables.site import SiteRecords
    from generator.editing.tables.trees import ValueEdit
    from generator.editing.writing import Value
    from generator.reading.content import Located
    from generator.reading.source import YamlFile
    from generator.values.keys import KeyShape
    from generator.values.record import RecordEntry

_FULL = 1_500_000
"""Bytes of a list of records behind which new ones get files of their own: 2 MB is the most that is read."""
_YEAR = 4
_PLAIN_KEY = re.compile(r"[A-Za-z_\u3400-\u9fff][\w. -]*(?<! )")


class Change(NamedTuple):
    """A record and what changes in it."""

    located: Located[RecordEntry]
    changes: Sequence[ValueEdit]


class Filing:
    """The files of one kind of a site."""

    def __init__(self, site: SiteRecords, block: FormField) -> None:
        """Take the site and the description of the kind."""
        self._site = site
        self._block = block
        self._shape = shape_of(site.collection.entry)
        documents = {each.document.file: each.document for each in site.records.values()}
        self._documents = documents
        self._is_chinese = any(each.has_chinese_keys for each in documents.values())

    def files(self, changes: Iterable[Change], new: Sequence[tuple[str, Value]]) -> dict[Path, str]:
        """Return the text of each file that changes; new records are given with their ids.

        Raises ``Unchangeable`` where a file cannot be changed so that all else stays.
        """
        root = self._site.places.root
        by_file: dict[str, list[Change]] = {}
        for each in changes:
            by_file.setdefault(each.located.document.file, []).append(each)
        files = {root / name: self._changed(self._documents[name], found) for name, found in by_file.items()}
        files |= self._added(files, new)
        return {path: begun_alike(path, text) for path, text in files.items()}

    def _changed(self, document: YamlFile, changes: Sequence[Change]) -> str:
        """Return the text of a file with changes; each is made in the lines of its record, which are few."""
        text = document.source.text
        starts = _record_starts(text) if isinstance(document.value, YamlList) else []
        parts = [text[start:end] for start, end in pairwise([0, *starts, len(text)])]
        for located, found in changes:
            index = int(located.path[0]) if located.path else 0
            at, first = (index + 1, (0,)) if starts else (0, tuple(located.path))
            for each in found:
                parts[at] = changed(parts[at], self._operation(located, each, first))
        return "".join(parts)

    def _operation(
        self, located: Located[RecordEntry], change: ValueEdit, first: tuple[str | int, ...]
    ) -> Put | AddItem:
        """Return what is to be done with a part of a file, keys as they are typed; ``first`` leads to the record."""
        path, shape, behind = self._typed(located, change.path)
        is_chinese = located.document.has_chinese_keys
        new = in_words(change.new, described(self._block, change)) if is_chinese else change.new
        of_new = shape.each if shape and change.is_item else shape
        value = self._named(new, of_new, in_chinese=is_chinese)
        return (AddItem if change.is_item else Put)((*first, *path), value, behind)

    def _typed(
        self, located: Located[RecordEntry], path: Sequence[str | int]
    ) -> tuple[tuple[str | int, ...], KeyShape | None, list[str]]:
        """Return a path as it is typed, the shape of what stands there, and the keys that go before its last one."""
        document = located.document
        value: object = document.value_at(located.path)
        shape: KeyShape | None = self._shape
        field: FormField | None = self._block
        typed: list[str | int] = []
        behind: list[str] = []
        for step in path:
            if isinstance(step, int):
                typed.append(step)
                shape = shape.each if shape else None
            else:
                known = document.names.get(value.start, {}) if isinstance(value, YamlMapping) else {}
                names = known or (shape.chinese if shape and document.has_chinese_keys else {})
                typed.append(names.get(step, step))
                behind = [names.get(each, each) for each in _before(field, step)]
                shape = (shape.inside.get(step) or shape.each) if shape else None
            value = _inside(value, step)
            field = below(field, step)
        return tuple(typed), shape, behind

    def _named(self, value: Value, shape: KeyShape | None, *, in_chinese: bool) -> Value:
        """Return a value with its keys as they are to be typed: Chinese ones, and free ones in quotation marks."""
        if isinstance(value, list):
            return [self._named(each, shape.each if shape else None, in_chinese=in_chinese) for each in value]
        if not isinstance(value, dict):
            return value
        chinese = shape.chinese if shape and in_chinese else {}
        inside = {key: (shape.inside.get(key) or shape.each) if shape else None for key in value}
        return {
            _typed_key(chinese.get(key, key)): self._named(each, inside[key], in_chinese=in_chinese)
            for key, each in value.items()
        }

    def _added(self, files: Mapping[Path, str], new: Sequence[tuple[str, Value]]) -> dict[Path, str]:
        """Return the files that get new records."""
        if not new:
            return {}
        words = [(key, in_words(value, self._block) if self._is_chinese else value) for key, value in new]
        named = [(key, self._named(value, self._shape, in_chinese=self._is_chinese)) for key, value in words]
        folder = self._site.places.folder_of(self._site.kind)
        path = folder.with_suffix(".yaml")
        document = self._documents.get(self._site.places.name(path))
        text = files.get(path, document.source.text if document else "")
        is_list = document is not None and isinstance(document.value, YamlList)
        has_room = not path.exists() or is_list
        if has_room and (is_list or (len(new) > 1 and not folder.is_dir()) or self._keeps_lists()):
            whole = _appended(text, [value for _, value in named])
            if len(whole.encode()) <= _FULL:
                return {path: whole}
        found = {}
        for (key, value), (_, plain) in zip(named, new, strict=True):
            year = str(plain.get("date", ""))[:_YEAR] if isinstance(plain, dict) and self._is_by_year() else ""
            found[folder / year / f"{key}.yaml" if year.isdigit() else folder / f"{key}.yaml"] = _as_file(value)
        return found

    def _keeps_lists(self) -> bool:
        """Whether a site that has none of this kind yet begins with a list of them."""
        example = KINDS[self._site.kind].example
        return not self._documents and example is not None and example.in_list

    def _is_by_year(self) -> bool:
        example = KINDS[self._site.kind].example
        return example is not None and example.by_year


def _typed_key(key: str) -> str:
    """Return a key as it is typed: what YAML would take for signs of its own stands in quotation marks."""
    return key if _PLAIN_KEY.fullmatch(key) else quoted(key)


def _record_starts(text: str) -> list[int]:
    """Return where the lines of each record of a list begin; nothing for a list in brackets."""
    root = lay_out(text.replace("\r\n", "\n"))
    if root is None or root.is_flow:
        return []
    plain = text.replace("\r\n", "\n")
    lines = [plain.count("\n", 0, plain.rindex("-", 0, each.start)) for each in root.parts.values()]
    offsets = [0]
    for line in text.splitlines(keepends=True):
        offsets.append(offsets[-1] + len(line))
    return [offsets[each] for each in lines]


def _appended(text: str, records: Iterable[Value]) -> str:
    """Return a list of records with more of them, with the line breaks and the indentation that it has."""
    plain = text.replace("\r\n", "\n")
    root = lay_out(plain) if plain.strip() else None
    column = _dash_column(plain, root.start) if root is not None and root.is_list else 0
    body = plain.rstrip("\n") + "\n" if plain.strip() else plain
    whole = body + "".join(f"{write_item(each, column)}\n" for each in records)
    return whole.replace("\n", "\r\n") if "\r\n" in text else whole


def _dash_column(text: str, offset: int) -> int:
    return offset - (text.rfind("\n", 0, offset) + 1)


def _as_file(record: Value) -> str:
    if not isinstance(record, dict):
        raise TypeError(record)
    return "".join(f"{write_pair(key, value, 0)}\n" for key, value in record.items())


def _inside(value: object, step: str | int) -> object:
    if isinstance(value, YamlMapping) and isinstance(step, str):
        return value.get(step)
    return value[step] if isinstance(value, YamlList) and isinstance(step, int) and step < len(value) else None


def _before(field: FormField | None, key: str) -> Iterator[str]:
    """Yield the keys that stand before another in the model; before a language, Chinese."""
    if field is not None and field.fields:
        for each in field.fields:
            if each.key == key:
                return
            yield each.key
    elif key != "zh":
        yield "zh"
