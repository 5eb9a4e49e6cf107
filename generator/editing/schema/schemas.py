"""The schema of a file: a record, a list of records, or one or the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing.schema.blocks import SchemaMaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.editing.fields import FormPlace
    from generator.editing.schema.texts import Schema

DRAFT = "http://json-schema.org/draft-07/schema#"
"""What editors read: the YAML language server, JetBrains."""


def schema_of(place: FormPlace, languages: Sequence[str] = ("zh", "en"), *, in_chinese: bool = False) -> Schema:
    """Return the schema of the files of a form, for a site in some languages; Chinese keys are offered if asked for."""
    maker = SchemaMaker(place.form, languages, in_chinese=in_chinese)
    record = maker.record()
    many = {"type": "array", "items": record}
    if place.is_list:
        whole = many
    elif place.may_be_list:
        whole = {"if": {"type": "array"}, "then": many, "else": record}
    else:
        whole = record
    return {"$schema": DRAFT, "allOf": [whole], "definitions": maker.definitions}
