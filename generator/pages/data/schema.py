"""JSON Schema 2020-12 of the files of open data, made from the models of the records.

Owns how a field of a model becomes a schema; the leaves are those that ``leaves`` writes. Must not know records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.pages.data.data_value import FIGURES
from generator.values.quantity import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.pages.data.fields import DataField
    from generator.pages.data.labels import DataLabels

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CONTRACT = "1"
"""The version of the contract: another one where what was read before can no longer be read."""

_STRING: Schema = {"type": "string"}
_WORD: Schema = {"type": "string", "minLength": 1}
_YES_NO: Schema = {"type": "boolean"}
_DATE: Schema = {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
_MOMENT: Schema = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?([+-][0-9]{2}:[0-9]{2})?)?$",
}
_NUMBER: Schema = {"type": ["string", "null"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}
_CODE: Schema = {"type": ["string", "null"], "pattern": r"^[A-Z0-9]+(/[A-Z0-9]+)*$"}
_SAME = {"prose": "text", "address": "word"}


def schema_of(title: str, way: tuple[str, ...], fields: Iterable[DataField], labels: DataLabels) -> Schema:
    """Return the schema of the file of a subject; ``way`` leads from a kind to its fields: ``("park", "plots")``."""
    is_held = len(way) > 1
    required: Schema = {
        "id": _WORD,
        "addresses": _ref("addresses"),
        **({"of": _ref("held_by")} if is_held else {}),
        "as_of": _or_null(_DATE),
        "source": _or_null(_ref("source")),
        "sample": _YES_NO,
        "inferred": {"type": "object", "additionalProperties": _ref("text")},
    }
    entry = _block(fields, labels, way, required)
    head: Schema = {
        "$schema": _STRING,
        "contract": {"const": CONTRACT},
        "title": _ref("text"),
        "publisher": _ref("text"),
        "licence": _object({"text": _ref("text")}, {"url": _STRING}),
        "site": _STRING,
        "languages": {"const": list(labels.languages)},
        "entries": {"type": "array", "items": _ref("entry")},
    }
    return {"$schema": DIALECT, "title": title, **_object(head), "$defs": {"entry": entry} | _shared(labels.languages)}


def _block(fields: Iterable[DataField], labels: DataLabels, way: tuple[str, ...], before: Schema) -> Schema:
    required, optional = dict(before), Schema()
    for field in fields:
        where = required if field.is_required else optional
        where[field.name] = {"description": _called(labels, (*way, field.name)), **_field(field, labels, way)}
    return _object(required, optional)


def _called(labels: DataLabels, way: tuple[str, ...]) -> str:
    return " / ".join(dict.fromkeys(each for each in labels.of(way).values() if each))


def _field(field: DataField, labels: DataLabels, way: tuple[str, ...]) -> Schema:
    if field.kind == "block":
        value = _block(field.inside, labels, (*way, field.name), {})
    elif field.kind == "choice":
        key = {"enum": [str(each.value) for each in field.type]}  # type: ignore[attr-defined]  # an enumeration
        value = _object({"key": key, "text": _ref("text"), **_PROOF})
    else:
        value = _ref("quantity" if field.kind in FIGURES else _SAME.get(field.kind, field.kind))
    return {"type": "array", "items": value} if field.is_list else value


def _shared(languages: Sequence[str]) -> dict[str, Schema]:
    """Return what every file refers to."""
    text = _ref("text")
    metric = {"low": _NUMBER, "high": _NUMBER, "unit": _WORD, "code": _WORD, "rounded": _YES_NO}
    figure = {
        "typed": _WORD,
        "low": _NUMBER,
        "high": _NUMBER,
        "qualifier": {"enum": [each.value for each in Qualifier]},
        "unit": _WORD,
        "code": _CODE,
        "text": text,
    }
    return {
        "text": _object(dict.fromkeys(languages, _STRING)),
        "addresses": _object({}, dict.fromkeys(languages, _WORD)) | {"minProperties": 1},
        "held_by": _object({"id": _WORD, "text": _object({}, dict.fromkeys(languages, _STRING))}),
        "source": _object({"name": text, "date": _or_null(_DATE), "url": {"type": ["string", "null"]}}),
        "name": _object({"id": _WORD, "text": text}),
        "word": _object({"typed": _WORD, "text": text}),
        "yes_no": _object({"yes": _YES_NO, "text": text, **_PROOF}),
        "date": _object({"date": _DATE, "text": text, **_PROOF}),
        "moment": _object({"moment": _MOMENT, "text": text, **_PROOF}),
        "metric": _object(metric),
        "quantity": _object({**figure, **_PROOF}, {"metric": _ref("metric")}),
    }


def _object(required: Schema, optional: Schema | None = None) -> Schema:
    """Return an object that has some properties, may have others, and has no more."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


_PROOF: Schema = {
    "as_of": _or_null(_DATE),
    "source": _or_null(_ref("source")),
    "sample": _YES_NO,
    "inferred": _or_null(_ref("text")),
}
"""What proves a value: its date, its source, and whether it is sample data or inferred."""
