"""One field as an editor, a schema or a table needs it. Must not know models."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Words = tuple[str, str]
"""Chinese, English."""


class FieldSort(StrEnum):
    """What a field holds, as far as one must know it to offer the right means to edit it."""

    TEXT = "text"
    BILINGUAL = "bilingual"
    PROSE = "prose"
    ID = "id"
    NAMES = "names"
    CHOICE = "choice"
    YES_NO = "yes_no"
    NUMBER = "number"
    QUANTITY = "quantity"
    WEB_ADDRESS = "web_address"
    EMAIL = "email"
    PHONE = "phone"
    TIME_ZONE = "time_zone"
    LANGUAGE = "language"
    COLOUR = "colour"
    FOCUS = "focus"
    FILE = "file"
    BLOCK = "block"
    LIST = "list"
    MAPPING = "mapping"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One value of a choice, its words, and what else may be typed for it."""

    value: str
    words: Words
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormField:
    """One field: ``key`` as the models call it (empty inside a list), ``names`` what else it may be called in Chinese.

    ``of`` is the kind of a quantity, the kind of record that is named, the name of a block in the table of keys, or
    the form of a text that has one. ``choices`` belong to a choice, ``fields`` to a block, ``each`` is what stands in a
    list or under every key of a mapping, and ``keys`` what such a key is. ``examples`` are texts as staff would type
    them. ``may_be_alone``: a list of one may be written as its value. ``least`` is how many a list has at least.
    """

    key: str
    sort: FieldSort
    titles: Words
    says: Words = ("", "")
    required: bool = False
    names: tuple[str, ...] = ()
    of: str = ""
    choices: tuple[FieldChoice, ...] = ()
    fields: tuple[FormField, ...] = ()
    each: FormField | None = None
    keys: FormField | None = None
    examples: tuple[str, ...] = ()
    may_be_alone: bool = False
    least: int = 0

    def field(self, key: str) -> FormField | None:
        """Return the field of a block by its key; None where it has none of that name."""
        return next((each for each in self.fields if each.key == key), None)

    def at(self, path: Sequence[str | int]) -> FormField | None:
        """Return what describes the value at a path below this one; None where nothing is known of it."""
        found: FormField | None = self
        for step in path:
            if found is None:
                return None
            found = found.field(str(step)) if found.sort is FieldSort.BLOCK else found.each
        return found

    def leaves(self, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], FormField]]:
        """Yield the fields that are no blocks, with their paths of keys; lists and mappings are leaves."""
        for each in self.fields:
            if each.sort is FieldSort.BLOCK:
                yield from each.leaves((*path, each.key))
            else:
                yield (*path, each.key), each
