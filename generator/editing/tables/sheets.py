"""How a kind of record is laid out as sheets: one row a record, and a sheet for each list of more than single words.

Owns which columns and sheets there are and what they are called; writing and reading use the same. Must not know files.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.editing.fields import FieldSort
from generator.editing.tables.heading import BETWEEN
from generator.editing.tables.targets import CHINESE, TEXTS
from generator.editing.tables.vocabulary import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.editing.fields import FormField

LONGEST_TITLE = 31
"""Characters that the title of a sheet may have."""
ITEM = {"zh": "第几条", "en": "item"}
"""What a column says in brackets that counts the items of an outer list."""
_IN = {"zh": {"zh": "中文", "en": "英文"}, "en": {"zh": "Chinese", "en": "English"}}
_WHOLE = frozenset({FieldSort.BLOCK, FieldSort.MAPPING, *TEXTS})
"""What makes a list a sheet of its own."""


@dataclass(frozen=True)
class ListSheet:
    """A list of a record: its path of keys, the fields on it, and the lists among those that it stands in."""

    path: tuple[str, ...]
    fields: tuple[FormField, ...]

    @property
    def list_field(self) -> FormField:
        """The list itself."""
        return self.fields[-1]

    @property
    def outer(self) -> tuple[int, ...]:
        """After how many steps each list begins that this one stands in."""
        return tuple(at for at, each in enumerate(self.fields[:-1], 1) if each.sort is FieldSort.LIST)

    @property
    def item(self) -> FormField:
        """What an item holds, as a block; an item that is none has a single field without a key."""
        each = self.list_field.each
        if each is not None and each.sort is FieldSort.BLOCK:
            return each
        field = self.list_field
        alone = replace(each or field, key="", titles=field.titles, names=field.names)
        return replace(field, sort=FieldSort.BLOCK, fields=(alone,), each=None)

    def title(self, language: str) -> str:
        """Return the title of its sheet."""
        return BETWEEN.join(title_of(each, language) for each in self.fields)[:LONGEST_TITLE]

    def item_heading(self, at: int, language: str) -> str:
        """Return the heading of the column that counts the items of an outer list."""
        title = title_of(self.fields[at - 1], language)
        return f"{title}（{ITEM['zh']}）" if language == "zh" else f"{title} ({ITEM['en']})"


def title_of(field: FormField, language: str) -> str:
    """Return what a field is called in a heading."""
    return field.titles[0 if language == "zh" else 1] or field.key


def heading_of(fields: Sequence[FormField | str], language: str, text_in: str = "") -> str:
    """Return the heading of a column: the fields on its path, or keys where there is no field, and its language."""
    name = BETWEEN.join(each if isinstance(each, str) else title_of(each, language) for each in fields)
    if not text_in or (language == "zh" and text_in == CHINESE):
        return name
    said = _IN[language].get(text_in, text_in)
    return f"{name}（{said}）" if language == "zh" else f"{name} ({said})"


def key_heading(block: FormField, language: str) -> str:
    """Return the heading of the column of a list that says whose it is: ``项目编号``, ``Project id``."""
    kind, key = title_of(block, language), block.field("id")
    title = title_of(key, language) if key else "id"
    return f"{kind}{title}" if language == "zh" else f"{kind} {title.lower()}"


def list_sheets(block: FormField, fields: tuple[FormField, ...] = ()) -> Iterator[ListSheet]:
    """Yield the lists below a block that are sheets, outer ones first."""
    for each in block.fields:
        here = (*fields, each)
        if each.sort is FieldSort.BLOCK:
            yield from list_sheets(each, here)
        elif each.sort is FieldSort.LIST and each.each is not None:
            yield ListSheet(tuple(field.key for field in here), here)
            if each.each.sort is FieldSort.BLOCK:
                yield from list_sheets(each.each, here)


def is_always_sheet(field: FormField) -> bool:
    """Whether a list is a sheet whatever is in it; one of single words is a cell where no word has several lines."""
    return field.each is not None and field.each.sort in _WHOLE


def sheets_by_title(block: FormField) -> Mapping[str, ListSheet]:
    """Return the lists below a block by the titles of their sheets, folded."""
    return {fold(each.title(language)): each for each in list_sheets(block) for language in ("zh", "en")}
