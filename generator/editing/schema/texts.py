"""What one text, number or choice must look like, as JSON Schema (``patterns.toml``).

Owns the patterns and the words of their errors. YAML makes numbers and booleans of what is read as text here: such
values are allowed wherever the text that was typed is right. Must not know blocks.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from generator.editing.fields import FieldSort
from generator.values.fields import NO_WORDS, reserved_ids
from generator.values.keys import sections
from generator.values.quantity.typed import LONGEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.editing.fields import FormField

Schema = dict[str, Any]
"""A JSON Schema, draft-07, as Python has it."""

TEXT_TYPES = ["string", "number", "boolean"]
"""What YAML makes of a text without quotation marks."""


@cache
def patterns() -> Mapping[str, Any]:
    """Return the table of patterns."""
    return tomllib.loads((files(__package__) / "patterns.toml").read_text(encoding="utf-8"))


def leaf_schema(field: FormField) -> Schema:
    """Return the schema of a value that holds no others."""
    if field.sort is FieldSort.QUANTITY:
        return _quantity(field.of)
    if form := patterns()["forms"].get(field.of):
        barred = _no_word() + (_no_device() if form.get("is_file_name") else "")
        return _of_pattern({**form, "pattern": f"^{barred}{form['pattern'][1:]}"}, form.get("types", "string"))
    return _BY_SORT.get(field.sort, _text)(field)


def either_case(words: str) -> str:
    """Return a pattern of words that takes small and capital letters: neither dialect has a flag inside a pattern."""
    return re.sub("[a-z]", lambda letter: f"[{letter[0].upper()}{letter[0]}]", words)


def _filled(pattern: str) -> str:
    return pattern.replace("{letter}", patterns()["parts"]["letter"])


def _said(row: Mapping[str, Any]) -> str:
    return " · ".join(row["says"])


def _of_pattern(row: Mapping[str, Any], types: object = "string") -> Schema:
    return {"type": types, "pattern": _filled(row["pattern"]), "errorMessage": _said(row)}


def _no_word() -> str:
    """Return the beginning of a pattern for texts that are no word for nothing."""
    return rf"(?!\s*(?:{_either(NO_WORDS)})\s*$)"


def _either(words: Iterable[str]) -> str:
    return "|".join(re.sub(r"([\[\]])", r"\\\1", word) for word in sorted(words))


def _text(field: FormField) -> Schema:
    row = patterns().get(field.sort.value, patterns()["text"])
    return {"type": TEXT_TYPES, "pattern": rf"^{_no_word()}[\s\S]*\S", "errorMessage": _said(row)}


def _id(_: FormField) -> Schema:
    row = patterns()["id"]
    whole = _of_pattern({**row, "pattern": f"^{_no_word()}{_no_device()}{row['pattern'][1:]}"})
    return {**whole, "type": ["string", "integer", "boolean"], "minimum": 0}


def _names(_: FormField) -> Schema:
    row = patterns()["names"]
    return {"type": TEXT_TYPES, "pattern": rf"^{_no_word()}{_no_device()}[\s\S]*\S", "errorMessage": _said(row)}


def _no_device() -> str:
    return rf"(?!\s*(?:{_either(reserved_ids())})\s*$)"


def _yes_no(_: FormField) -> Schema:
    row = patterns()["yes_no"]
    return {
        "type": ["boolean", "string"],
        "pattern": rf"^\s*(?:{either_case(row['words'])})\s*$",
        "errorMessage": _said(row),
    }


def _number(_: FormField) -> Schema:
    limit = 10**9
    return {
        **_of_pattern(patterns()["number"], ["number", "string"]),
        "exclusiveMinimum": -limit,
        "exclusiveMaximum": limit,
    }


_SHORTEST_PHONE = 1000


def _phone(_: FormField) -> Schema:
    return {**_of_pattern(patterns()["phone"], ["string", "integer"]), "minimum": _SHORTEST_PHONE}


def _simple(field: FormField) -> Schema:
    return _of_pattern(patterns()[field.sort.value])


def _language(_: FormField) -> Schema:
    from generator.editing.schema.languages import language_pattern

    return {"type": "string", "pattern": language_pattern(), "errorMessage": _said(patterns()["language"])}


def _time_zone(_: FormField) -> Schema:
    from generator.values.quantity.zones import INVERTED, zone_names

    zones = sorted(each for each in zone_names() if not INVERTED.fullmatch(each))
    return {"type": "string", "enum": zones, "errorMessage": _said(patterns()["time_zone"])}


def _focus(_: FormField) -> Schema:
    row = patterns()["focus"]
    names = [(each.key, *each.names) for each in sections()["Focus"].values() if each.key != "_"]
    pair = {
        "properties": dict.fromkeys(
            (name for either in names for name in either), _of_pattern({**row, **row["share"]})
        ),
        "additionalProperties": False,
        "allOf": [{"oneOf": [{"required": [name]} for name in either]} for either in names],
    }
    return {**_of_pattern(row, ["string", "object"]), "if": {"type": "object"}, "then": pair}


def _quantity(kind: str) -> Schema:
    row, parts = patterns()["quantities"][kind], patterns()["parts"]
    found: Schema = {"type": "string", "maxLength": LONGEST_TEXT, "errorMessage": _said(row)}
    if "pattern" in row:
        found["pattern"] = row["pattern"]
        whole = [{"type": "integer", "minimum": first, "maximum": last} for first, last in row["years"]]
        del found["type"]
        return {"anyOf": [{**found, "type": "string"}, *whole], "errorMessage": _said(row)}
    number = rf"{parts['number']}|{either_case(parts['number_words'])}"
    unit = "|".join((row["has"], *([either_case(row["words"])] if "words" in row else [])))
    return {**found, "pattern": rf"^(?=[\s\S]*(?:{number}))(?=[\s\S]*(?:{unit}))"}


_BY_SORT = {
    FieldSort.ID: _id,
    FieldSort.NAMES: _names,
    FieldSort.YES_NO: _yes_no,
    FieldSort.NUMBER: _number,
    FieldSort.PHONE: _phone,
    FieldSort.WEB_ADDRESS: _simple,
    FieldSort.EMAIL: _simple,
    FieldSort.COLOUR: _simple,
    FieldSort.LANGUAGE: _language,
    FieldSort.TIME_ZONE: _time_zone,
    FieldSort.FOCUS: _focus,
}
