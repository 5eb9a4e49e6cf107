"""What the readers of ``values`` read, told by which function each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing.fields.field import FieldSort
from generator.values import fields
from generator.values.family import read_main_colour

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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


def sort_of(reader: object) -> FieldSort | None:
    """Return what a reader reads; None for one that is not known by itself."""
    return next((sort for known, sort in _SORTS.items() if known is reader), None)


def example_of(sort: FieldSort) -> tuple[str, ...]:
    """Return how a value of a sort is typed, where one example says it."""
    return (_EXAMPLES[sort],) if sort in _EXAMPLES else ()
