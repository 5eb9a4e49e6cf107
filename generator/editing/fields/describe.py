"""A model becomes a description of its fields: from its annotations, their readers, and the table of keys.

Owns what is known of a reader without calling it. Must not know which files there are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator

from generator.editing.fields.field import FieldSort, FormField
from generator.editing.fields.readers import choices_of, english, example_of, form_of_text, sort_of
from generator.values.focus import Focus
from generator.values.keys import keys_of, sections
from generator.values.keys.table import section_of
from generator.values.language import Text
from generator.values.quantity import EXAMPLES, KINDS
from generator.values.record import Record, RecordEntry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.editing.fields.field import Words

_QUANTITIES: Mapping[object, str] = {cls: name for name, cls in KINDS.items()}
_CAPITAL = re.compile(r"(?<=[a-z])([A-Z])")
FIELDS = "fields"
"""What the keys of a mapping are where they are names of fields of the same record."""
_FILES = frozenset({"file", "poster"})
"""Keys whose texts are names of files under ``content/media/``."""


class RecordForm(NamedTuple):
    """What a record or a block is called, and its fields in their order."""

    name: str
    titles: Words
    fields: tuple[FormField, ...]

    @property
    def block(self) -> FormField:
        """The form as the field of a block."""
        return FormField("", FieldSort.BLOCK, self.titles, of=self.name, fields=self.fields)


class _FieldSpot(NamedTuple):
    """Where a description is made: the key, and the kinds that fields name by their dotted path."""

    key: str
    path: str
    named: Mapping[str, str]


@cache
def form_of(model: type[BaseModel]) -> RecordForm:
    """Return the description of a model: an entry, the settings, or the head of an authored page."""
    return _form(model, "", getattr(model, "NAMES", {}))


def _form(model: type[BaseModel], path: str, named: Mapping[str, str]) -> RecordForm:
    known = keys_of(model)
    fields = []
    for key in _own_first(model):
        field = model.model_fields[key]
        spot = _FieldSpot(key, f"{path}.{key}".removeprefix("."), named)
        found = _described(Annotated[field.annotation, "", *field.metadata], spot)
        if known[key].inside == FIELDS and found.keys:
            found = replace(found, keys=replace(found.keys, of=FIELDS))
        names, says = known[key].names, known[key].says
        titles = (names[0] if names else key, known[key].title or english(key))
        fields.append(replace(found, key=key, titles=titles, says=says, required=field.is_required(), names=names))
    return RecordForm(section_of(model), _titles_of(model), tuple(fields))


def _own_first(model: type[BaseModel]) -> list[str]:
    """Return the keys of a model: its id, what it has of its own, and what all records have."""
    shared = {*Record.model_fields, *RecordEntry.model_fields} if issubclass(model, Record) else set()
    return sorted(model.model_fields, key=lambda key: (key != "id", key in shared))


def _titles_of(model: type[BaseModel]) -> Words:
    """Return what a model is called; blocks have a Chinese name in the table, and their class is called in English."""
    name = section_of(model)
    own = sections().get(name, {}).get("_")
    chinese, other = own.says if own else (name, name)
    return chinese, other if other != chinese else english(_CAPITAL.sub(r"_\1", name).lower())


def _described(annotation: object, spot: _FieldSpot, readers: tuple[object, ...] = ()) -> FormField:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _described(args[0], spot, (*args[1:], *readers))
    if origin in {Union, UnionType}:
        return _described(next(each for each in args if each is not type(None)), spot, readers)
    if origin is tuple:
        is_alone = any(isinstance(each, BeforeValidator) for each in readers)
        least = max((getattr(each, "min_length", None) or 0 for each in readers), default=0)
        return _field(spot, FieldSort.LIST, each=_described(args[0], spot), may_be_alone=is_alone, least=least)
    if origin is dict:
        if args[1] is object:
            return _field(spot, FieldSort.FREE)
        return _field(spot, FieldSort.MAPPING, keys=_described(args[0], spot), each=_described(args[1], spot))
    return _leaf(annotation, spot, [each.func for each in readers if isinstance(each, BeforeValidator)])


def _leaf(annotation: object, spot: _FieldSpot, readers: list[Any]) -> FormField:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        form = _form(annotation, spot.path, spot.named)
        return _field(spot, FieldSort.BLOCK, of=form.name, fields=form.fields, titles=form.titles)
    if annotation in _QUANTITIES:
        kind = _QUANTITIES[annotation]
        return _field(spot, FieldSort.QUANTITY, of=kind, examples=EXAMPLES[kind])
    if choices := choices_of(readers):
        return _field(spot, FieldSort.CHOICE, choices=choices)
    sort = _sort(annotation, spot, readers)
    of = spot.named.get(spot.path, "") if sort is FieldSort.NAMES else form_of_text(readers)
    return _field(spot, sort, of=of, examples=example_of(sort))


def _sort(annotation: object, spot: _FieldSpot, readers: list[Any]) -> FieldSort:
    if spot.path in spot.named:
        return FieldSort.NAMES
    if annotation is Focus:
        return FieldSort.FOCUS
    sort = next((found for each in readers if (found := sort_of(each))), FieldSort.TEXT)
    if annotation is Text:
        return sort if sort is FieldSort.PROSE else FieldSort.BILINGUAL
    return FieldSort.FILE if sort is FieldSort.TEXT and spot.key in _FILES else sort


def _field(spot: _FieldSpot, sort: FieldSort, **more: Any) -> FormField:  # noqa: ANN401  (as the fields of FormField)
    return FormField(**({"key": spot.key, "sort": sort, "titles": ("", "")} | more))
