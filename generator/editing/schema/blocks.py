"""Blocks, lists and mappings as JSON Schema: what each key is called, what it means, what stands below it.

Each block and field is described once in a schema (``definitions``). Keys may be English or Chinese: those of the other
language are allowed (``patternProperties``) and not offered. Must not know files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing.fields import FieldSort, FormField
from generator.editing.schema.languages import language_pattern, names_of_language
from generator.editing.schema.snippets import new_block, new_text
from generator.editing.schema.texts import leaf_schema
from generator.editing.schema.together import KeysTogether, either, never_twice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.editing.fields import RecordForm
    from generator.editing.schema.texts import Schema

_PLAIN = FormField("", FieldSort.TEXT, ("", ""))
_TEXTS = {FieldSort.BILINGUAL, FieldSort.PROSE}
_REQUIRED = ("（必填）", " (required)")
_NO_NOTES = frozenset({"id", "sample", "inferred", "internal", "disclosure"})
"""Fields of which no record says that they are inferred."""


class SchemaMaker:
    """Makes the schemas of one form; ``definitions`` are those of its blocks and texts so far."""

    def __init__(self, form: RecordForm, languages: Sequence[str], *, in_chinese: bool) -> None:
        """Take the form, the languages of the site, and whether Chinese keys are offered."""
        self.definitions: dict[str, Schema] = {}
        self._form = form
        self._languages = tuple(languages)
        self._in_chinese = in_chinese

    def record(self) -> Schema:
        """Return the schema of one record of the form."""
        return self._value(self._form.block)

    def _value(self, field: FormField) -> Schema:
        inline = {FieldSort.LIST: self._list, FieldSort.MAPPING: self._mapping, FieldSort.CHOICE: self._choice}
        if make := inline.get(field.sort):
            return make(field)
        if field.sort is FieldSort.FREE:
            return {"type": "object"}
        if field.sort is FieldSort.BLOCK:
            return self._defined(field.of, lambda: self._block(field))
        if field.sort in _TEXTS:
            return self._defined("Text", self._text)
        return self._defined(f"a_{field.of or field.sort.value}", lambda: leaf_schema(field))

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        if name not in self.definitions:
            self.definitions[name] = {}  # a block that is in itself
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def _block(self, block: FormField) -> Schema:
        keys = [self._keys(self._field(block.of, field), (field.key, *field.names)) for field in block.fields]
        conditions = KeysTogether(block, self._languages, in_chinese=self._in_chinese).conditions()
        return {
            "title": _both(block.titles),
            **_of_keys(keys),
            **({"allOf": conditions} if conditions else {}),
            "defaultSnippets": [new_block(block, in_chinese=self._in_chinese)],
        }

    def _field(self, owner: str, field: FormField) -> Schema:
        def make() -> Schema:
            said = {"title": _both(field.titles), "description": _described(field)}
            return said | self._offered(field) | _beside(self._value(field), field)

        return self._defined(f"{owner}.{field.key}", make)

    def _offered(self, field: FormField) -> Schema:
        """Return what an editor writes behind the key of a field."""
        if field.sort in _TEXTS:
            return {"defaultSnippets": [new_text(self._languages, in_chinese=self._in_chinese)]}
        if field.sort is FieldSort.YES_NO:
            return {"examples": ["是" if self._in_chinese else True]}
        return {"examples": [field.examples[0]]} if field.examples and field.sort is not FieldSort.NUMBER else {}

    def _keys(self, value: Schema, names: Sequence[str]) -> tuple[str, Sequence[str], Schema]:
        """Return the key of a value that is offered, all others that may be typed, and the value."""
        offered = names[1] if self._in_chinese and len(names) > 1 else names[0]
        return offered, [name for name in names if name != offered], value

    def _list(self, field: FormField) -> Schema:
        each = self._value(field.each) if field.each else {}
        whole: Schema = {"type": "array", "items": each}
        if field.least:
            whole["minItems"] = field.least
        return {"anyOf": [each, whole]} if field.may_be_alone else whole

    def _mapping(self, field: FormField) -> Schema:
        each, keys = self._value(field.each) if field.each else {}, field.keys
        if keys is None:
            return {"type": "object", "additionalProperties": each}
        if keys.sort is FieldSort.CHOICE:
            return self._listed(((choice.value, *choice.also) for choice in keys.choices), each)
        if keys.of == "fields":
            fields = (each_field for each_field in self._form.fields if each_field.key not in _NO_NOTES)
            return self._listed(((found.key, *found.names) for found in fields), each)
        if keys.sort is FieldSort.LANGUAGE:
            return {"type": "object", "propertyNames": {"pattern": language_pattern()}, "additionalProperties": each}
        names = leaf_schema(keys)["pattern"]
        return {"type": "object", "propertyNames": {"pattern": names}, "additionalProperties": each}

    def _listed(self, keys: Iterable[Sequence[str]], each: Schema) -> Schema:
        """Return the schema of a mapping of which all keys are known, each under some names."""
        return _of_keys(self._keys(each, names) for names in keys)

    def _choice(self, field: FormField) -> Schema:
        english = [(choice.value, choice) for choice in field.choices]
        chinese = [(word, choice) for choice in field.choices for word in choice.also]
        ordered = chinese + english if self._in_chinese else english + chinese
        unique = dict(reversed(ordered))
        words = list(dict.fromkeys(word for word, _ in ordered))
        return {"enum": words, "enumDescriptions": [_both(unique[word].words) for word in words]}

    def _text(self) -> Schema:
        word = self._defined("a_text", lambda: leaf_schema(_PLAIN))
        names = {key: (key, *names_of_language(key)) for key in self._languages}
        return {
            **self._listed(names.values(), word),
            **either({"required": [name]} for name in names["zh"]),
            "errorMessage": f"每种语言各写一份 · In each language: {{{', '.join(f'{key}: …' for key in names)}}}",
            "defaultSnippets": [new_text(self._languages, in_chinese=self._in_chinese)],
        }


def _of_keys(keys: Iterable[tuple[str, Sequence[str], Schema]]) -> Schema:
    """Return the schema of a mapping: keys that are offered, and patterns of others that may stand for them."""
    found = list(keys)
    others = {f"^(?:{'|'.join(names)})$": value for _, names, value in found if names}
    return {
        "type": "object",
        "properties": {offered: value for offered, _, value in found},
        **({"patternProperties": others} if others else {}),
        **never_twice((offered, *names) for offered, names, _ in found),
        "additionalProperties": False,
    }


def _both(words: Sequence[str]) -> str:
    return " · ".join(dict.fromkeys(each for each in words if each))


def _described(field: FormField) -> str:
    marks = _REQUIRED if field.required else ("", "")
    return "\n\n".join(f"{words}{mark}" for words, mark in zip(field.says, marks, strict=True))


def _beside(value: Schema, field: FormField) -> Schema:
    """Return a schema beside which other words can stand: ``$ref`` hides what stands beside it."""
    if "$ref" not in value:
        return value
    return {"allOf": [value]} | ({"type": "object"} if field.sort is FieldSort.BLOCK else {})
