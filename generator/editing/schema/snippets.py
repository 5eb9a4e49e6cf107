"""What an editor writes when a whole block is asked for: a text in all languages, a new record with what it needs."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from generator.editing.fields import FieldSort
from generator.editing.schema.languages import names_of_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.editing.fields import FormField
    from generator.editing.schema.texts import Schema

_TEXTS = {FieldSort.BILINGUAL, FieldSort.PROSE}
_MOST_CHOICES = 12
"""Choices that an editor lists at a place to fill in; of more it offers its usual list."""


def new_text(languages: Sequence[str], *, in_chinese: bool) -> Schema:
    """Return the snippet of a text in all languages of a site."""
    body = _words(languages, count(1), in_chinese=in_chinese)
    return {"label": " + ".join(body), "description": "各种语言 · In all languages", "body": body}


def _words(languages: Sequence[str], stops: Iterator[int], *, in_chinese: bool) -> dict[str, str]:
    names = {key: names_of_language(key) for key in languages}
    return {(names[key][0] if in_chinese and names[key] else key): f"${next(stops)}" for key in languages}


def new_block(block: FormField, *, in_chinese: bool) -> Schema:
    """Return the snippet of a block with the keys that it needs."""
    stops = count(1)
    body = {
        (field.names[0] if in_chinese and field.names else field.key): _filled(field, stops, in_chinese=in_chinese)
        for field in block.fields
        if field.required
    }
    chinese, english = block.titles
    return {"label": f"+ {chinese} · {english}", "description": "必填的键 · The keys that are required", "body": body}


def _filled(field: FormField, stops: Iterator[int], *, in_chinese: bool) -> object:
    """Return what stands for a value until it is filled in."""
    if field.sort in _TEXTS:
        return _words(("zh", "en"), stops, in_chinese=in_chinese)
    if field.sort is FieldSort.LIST and field.each:
        return [_filled(field.each, stops, in_chinese=in_chinese)]
    if field.sort is FieldSort.BLOCK:
        needed = [each for each in field.fields if each.required]
        return {
            (each.names[0] if in_chinese and each.names else each.key): _filled(each, stops, in_chinese=in_chinese)
            for each in needed
        }
    if field.sort is FieldSort.CHOICE and len(field.choices) <= _MOST_CHOICES:
        words = ",".join(each.words[0] if in_chinese else each.value for each in field.choices)
        return f"${{{next(stops)}|{words}|}}"
    return f"${{{next(stops)}:{field.examples[0]}}}" if field.examples else f"${next(stops)}"
