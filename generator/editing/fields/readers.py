"""What the readers of ``values`` and of the settings read, told by which function each is."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from generator.editing.fields.field import FieldChoice, FieldSort
from generator.reading.inquiry_settings import Endpoint, FieldName
from generator.reading.map_settings import MapFile
from generator.reading.redirects import FormerId
from generator.reading.settings import FigureName, KindWithPage, RangeText, RenamedKind, renamed_kinds
from generator.records import KINDS
from generator.values import fields
from generator.values.choices import ChoiceReader
from generator.values.family import read_main_colour
from generator.values.keys import name_of_kind, sections
from generator.values.plausible import figure_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_SORTS: Mapping[Callable[..., object], FieldSort] = {
    fields.read_bilingual: FieldSort.BILINGUAL,
    fields.read_prose: FieldSort.PROSE,
    fields.read_id: FieldSort.ID,
    fields.read_yes_no: FieldSort.YES_NO,
    fields.read_number: FieldSort.NUMBER,
    fields.read_web_address: FieldSort.WEB_ADDRESS,
    fields.read_email: FieldSort.EMAIL,
    fields.read_phone_of_site: FieldSort.PHONE,
    fields.read_time_zone: FieldSort.TIME_ZONE,
    fields.read_language: FieldSort.LANGUAGE,
    read_main_colour: FieldSort.COLOUR,
}

_EXAMPLES: Mapping[FieldSort, str] = {
    FieldSort.ID: "north-park",
    FieldSort.YES_NO: "true",
    FieldSort.NUMBER: "2.5",
    FieldSort.WEB_ADDRESS: "https://www.example.gov.cn/",
    FieldSort.EMAIL: "office@example.gov.cn",
    FieldSort.PHONE: "0563-1234567",
    FieldSort.TIME_ZONE: "Asia/Shanghai",
    FieldSort.LANGUAGE: "zh",
    FieldSort.COLOUR: "#0a5961",
    FieldSort.FOCUS: "40% 30%",
    FieldSort.FILE: "north-gate.jpg",
}


def _reader(annotation: Any) -> object:  # noqa: ANN401  (an annotation is any object)
    return annotation.__metadata__[0].func


_FORMS: Mapping[str, object] = {
    "endpoint": _reader(Endpoint),
    "field_name": _reader(FieldName),
    "former_id": _reader(FormerId),
    "range": _reader(RangeText),
    "map_file": _reader(MapFile),
}
"""Texts of a form that no other text has."""


def sort_of(reader: object) -> FieldSort | None:
    """Return what a reader reads; None for one that is not known by itself."""
    return next((sort for known, sort in _SORTS.items() if known is reader), None)


def example_of(sort: FieldSort) -> tuple[str, ...]:
    """Return how a value of a sort is typed, where one example says it."""
    return (_EXAMPLES[sort],) if sort in _EXAMPLES else ()


def form_of_text(readers: Iterable[object]) -> str:
    """Return the form that a text must have, where it has one of its own."""
    known = list(readers)
    return next((name for name, reader in _FORMS.items() if any(each is reader for each in known)), "")


def choices_of(readers: Iterable[object]) -> tuple[FieldChoice, ...]:
    """Return what a reader of a choice takes; nothing for readers of anything else."""
    for reader in readers:
        if isinstance(reader, ChoiceReader):
            return tuple(_read_by(reader))
        found = next((found for known, found in _listed() if known is reader), ())
        if found:
            return found
    return ()


def _read_by(reader: ChoiceReader) -> Iterator[FieldChoice]:
    for each in reader.kind:
        word = reader.chinese[each.value]
        others = (other for other, value in reader.also.items() if value == each.value)
        yield FieldChoice(each.value, (word, _choices().get(each.value) or english(each.value)), (word, *others))


@cache
def _choices() -> Mapping[str, str]:
    return tomllib.loads((files("generator.editing.fields") / "choices.toml").read_text(encoding="utf-8"))


@cache
def _listed() -> tuple[tuple[object, tuple[FieldChoice, ...]], ...]:
    """Return the choices that are no enumeration: kinds of record, which have Chinese names, and kinds of figures."""
    with_page = [kind for kind, collection in KINDS.items() if collection.has_page]
    figures = tuple(FieldChoice(each.name, (each.called.zh, english(each.name))) for each in figure_kinds().values())
    return (
        (_reader(KindWithPage), tuple(map(_kind, with_page))),
        (_reader(RenamedKind), tuple(map(_kind, renamed_kinds()))),
        (_reader(FigureName), figures),
    )


def _kind(kind: str) -> FieldChoice:
    known = sections()["kinds"].get(kind)
    return FieldChoice(kind, (name_of_kind(kind), english(kind)), known.names if known else ())


def english(key: str) -> str:
    """Return what a key is called in English: ``expected_jobs`` is ``Expected jobs``."""
    words = key.replace("_", " ")
    return words[:1].upper() + words[1:]
