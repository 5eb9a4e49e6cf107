"""Records are spread over the cells of a table, as they are typed.

Owns what stands in which cell; :mod:`generator.editing.tables.rows` reads it back. Must not know formats of files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.fields import FieldSort
from generator.editing.tables.sheets import (
    ListSheet,
    heading_of,
    is_always_sheet,
    key_heading,
    list_sheets,
)
from generator.editing.tables.targets import TEXTS
from generator.editing.tables.trees import below, plain
from generator.editing.tables.values import choice_of, free_text, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.editing.fields import FormField

_FREE = frozenset({"internal"})


class SpreadCell(NamedTuple):
    """A cell: the heading of its column, the field that this holds if one is known, and the text."""

    heading: str
    field: FormField | None
    text: str = ""


@dataclass
class SpreadSheet:
    """A sheet: its title, its columns by their headings with what they hold, and its rows by the same headings."""

    title: str
    columns: dict[str, FormField | None] = field(default_factory=dict)
    rows: list[dict[str, str]] = field(default_factory=list)


class Spreading(NamedTuple):
    """How records are spread: what they hold, in which language headings are, and what other records are called.

    ``with_internal``: what is never public goes out as well.
    """

    block: FormField
    language: str
    languages: Sequence[str]
    called: Mapping[str, Mapping[str, str]]
    with_internal: bool = False

    def spread(self, title: str, records: Iterable[Mapping[str, object]]) -> list[SpreadSheet]:
        """Return the sheets of some records, as their files have them: first a row each, then their lists."""
        known = list(records)
        lists = [each for each in list_sheets(self.block) if self._is_sheet(each, known)]
        apart = {each.path for each in lists}
        rows = [[*self._cells((), self.block, each, apart)] for each in known]
        sheets = [_sheet(title, rows, [*self._columns((), self.block)])]
        for each in lists:
            items = [row for record in known for row in self._items(each, record)]
            if items:
                sheets.append(_sheet(each.title(self.language), items, []))
        return sheets

    def _is_sheet(self, sheet: ListSheet, records: Sequence[Mapping[str, object]]) -> bool:
        if is_always_sheet(sheet.list_field) or sheet.outer:
            return True
        return any(
            "\n" in str(item).strip() for record in records for _, items in _lists(record, sheet) for item in items
        )

    def _columns(self, fields: tuple[FormField | str, ...], block: FormField) -> Iterator[SpreadCell]:
        """Yield the columns that a table of this kind has though no record fills them: those that must be."""
        for each in block.fields:
            if each.sort in TEXTS and each.required:
                for language in self.languages:
                    yield SpreadCell(heading_of((*fields, each), self.language, language), each)
            elif each.required and each.sort is not FieldSort.BLOCK and not is_always_sheet(each):
                yield SpreadCell(heading_of((*fields, each), self.language), each)

    def _cells(
        self,
        fields: tuple[FormField | str, ...],
        field_here: FormField | None,
        value: object,
        apart: set[tuple[str, ...]],
        path: tuple[str, ...] = (),
    ) -> Iterator[SpreadCell]:
        """Yield the cells of a value."""
        sort = field_here.sort if field_here else FieldSort.FREE
        if isinstance(value, dict) and sort is FieldSort.FREE:
            for key, each in value.items():
                yield SpreadCell(heading_of((*fields, key), self.language), None, free_text(plain(each)))
        elif isinstance(value, dict) and sort in TEXTS:
            for language, text in value.items():
                yield SpreadCell(heading_of(fields, self.language, language), field_here, str(text).strip("\n"))
        elif isinstance(value, dict):
            for key in _in_order(value, field_here):
                inner = below(field_here, key)
                if (*path, key) in apart or (key in _FREE and not self.with_internal):
                    continue
                is_known = inner is not None and sort is FieldSort.BLOCK
                step = inner if is_known and inner is not None else self._key_title(key)
                yield from self._cells((*fields, step), inner, value[key], apart, (*path, key))
        elif field_here is not None and sort is FieldSort.LIST:
            items = value if isinstance(value, list) else [value]
            texts = [self._text(str(each), field_here.each) for each in items]
            yield SpreadCell(heading_of(fields, self.language), field_here, joined(texts))
        else:
            yield SpreadCell(heading_of(fields, self.language), field_here, self._text(str(value), field_here))

    def _key_title(self, key: str) -> str:
        """Return what a key below a mapping is called: as the field of that name, if there is one."""
        found = self.block.field(key)
        return heading_of((found,), self.language) if found else key

    def _text(self, text: str, field_here: FormField | None) -> str:
        """Return a scalar as it stands in a cell: words of choices, and names of records, in the heading's language."""
        typed = text.strip("\n")
        if field_here is None:
            return typed
        if field_here.sort is FieldSort.CHOICE and self.language == "zh":
            value = choice_of(field_here, typed)
            return next((each.words[0] for each in field_here.choices if each.value == value), typed)
        if field_here.sort is FieldSort.YES_NO and self.language == "zh":
            return {"true": "是", "false": "否"}.get(typed, typed)
        if field_here.sort is FieldSort.NAMES:
            return self.called.get(field_here.of, {}).get(typed.strip(), typed)
        return typed

    def _items(self, sheet: ListSheet, record: Mapping[str, object]) -> Iterator[list[SpreadCell]]:
        apart = {each.path for each in list_sheets(sheet.item)}
        key = SpreadCell(key_heading(self.block, self.language), self.block.field("id"), str(record["id"]).strip())
        for indices, items in _lists(record, sheet):
            counted = [
                SpreadCell(sheet.item_heading(at, self.language), None, str(index + 1))
                for at, index in zip(sheet.outer, indices, strict=True)
            ]
            for item in items:
                value = item if sheet.item is sheet.list_field.each else {"": item}
                yield [key, *counted, *self._cells((), sheet.item, value, apart)]


def _sheet(title: str, rows: Sequence[Sequence[SpreadCell]], always: Sequence[SpreadCell]) -> SpreadSheet:
    """Return a sheet whose columns stand in the order in which records have them."""
    columns = {each.heading: each.field for each in always}
    for row in rows:
        before = ""
        for cell in row:
            if cell.heading not in columns:
                columns = _inserted(columns, before, cell)
            before = cell.heading
    return SpreadSheet(title, columns, [{cell.heading: cell.text for cell in row} for row in rows])


def _inserted(columns: dict[str, FormField | None], before: str, cell: SpreadCell) -> dict[str, FormField | None]:
    """Return columns with another one behind the one that it follows in its record."""
    names = [*columns]
    at = names.index(before) + 1 if before in columns else 0
    return {name: columns.get(name, cell.field) for name in [*names[:at], cell.heading, *names[at:]]}


def _lists(record: Mapping[str, object], sheet: ListSheet) -> Iterator[tuple[tuple[int, ...], list[object]]]:
    """Yield the lists of a record that a sheet holds, with the indices of the items that they stand in."""
    yield from _follow(record, list(zip(sheet.path, sheet.fields, strict=True)), ())


def _follow(
    value: object, steps: Sequence[tuple[str, FormField]], indices: tuple[int, ...]
) -> Iterator[tuple[tuple[int, ...], list[object]]]:
    (key, here), *rest = steps
    inner = value.get(key) if isinstance(value, dict) else None
    if inner is None:
        return
    if here.sort is FieldSort.LIST:
        items = inner if isinstance(inner, list) else [inner]
        if not rest:
            yield indices, items
        else:
            for index, each in enumerate(items):
                yield from _follow(each, rest, (*indices, index))
    elif rest:
        yield from _follow(inner, rest, indices)


def _in_order(value: Mapping[str, object], field_here: FormField | None) -> Iterator[str]:
    """Yield the keys of a mapping in the order of the model."""
    known = [each.key for each in field_here.fields] if field_here else []
    yield from (key for key in known if key in value)
    yield from (key for key in value if key not in known)
