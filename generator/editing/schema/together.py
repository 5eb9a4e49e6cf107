"""Keys that belong together (``together.toml``), as conditions of JSON Schema.

Owns what the table says. A key may stand there under any of its names.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import TYPE_CHECKING, Any

from generator.editing.fields import FieldSort
from generator.editing.schema.languages import names_of_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.editing.fields import FormField
    from generator.editing.schema.texts import Schema


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((files(__package__) / "together.toml").read_text(encoding="utf-8"))


def never_twice(keys: Iterable[Sequence[str]]) -> Schema:
    """Return that of the names of each key one stands at most."""
    twice = [{"required": list(pair)} for names in keys for pair in combinations(names, 2)]
    return {"not": {"type": "object", "anyOf": twice}} if twice else {}


def either(schemas: Iterable[Schema]) -> Schema:
    """Return that one of some schemas holds."""
    found = list(schemas)
    return found[0] if len(found) == 1 else {"anyOf": found}


class KeysTogether:
    """What must be so between the keys of a block; the names by which an editor asks for one stand first."""

    def __init__(self, block: FormField, languages: Sequence[str], *, in_chinese: bool) -> None:
        """Take the block, the languages of the site, and whether Chinese keys are offered."""
        self._block = block
        self._languages = languages
        self._in_chinese = in_chinese
        self._row = _table().get(block.of, {})

    def conditions(self) -> list[Schema]:
        """Return all conditions: keys that are required, and what the table says."""
        required = [self._there(field.key) for field in self._block.fields if field.required]
        return [*required, *self._counted(), *self._following(), *self._of_values()]

    def _counted(self) -> Iterator[Schema]:
        for keys in self._row.get("any", ()):
            yield {"anyOf": [self._there(key) for key in keys]}
        for keys in self._row.get("one", ()):
            yield {"oneOf": [self._there(key) for key in keys]}
        for keys in self._row.get("all", ()):
            yield {"if": {"anyOf": [self._there(key) for key in keys]}, "then": self._all(keys)}
        for key, values in self._row.get("holds", {}).items():
            yield {"properties": {name: {"contains": {"enum": values}} for name in self._names(key)}}

    def _following(self) -> Iterator[Schema]:
        for key, needed in self._row.get("with", {}).items():
            yield {"if": self._there(key), "then": self._all(needed)}
        for key, barred in self._row.get("without", {}).items():
            yield {"if": self._there(key), "then": {"not": {"anyOf": [self._there(each) for each in barred]}}}
        for key, values, needed in self._row.get("when", ()):
            yield {"if": self._with_value(key, values), "then": self._all(needed)}

    def _of_values(self) -> Iterator[Schema]:
        for key, row in self._row.get("within", {}).items():
            limits = {"minimum": -row["limit"], "maximum": row["limit"], "pattern": row["pattern"]}
            yield {"properties": dict.fromkeys(self._names(key), limits)}
        for language, keys in self._row.get("in_language", {}).items():
            names = (language, *names_of_language(language))
            said = either({"required": [name]} for name in names)
            if language in self._languages:
                yield {"properties": {name: said for key in keys for name in self._names(key)}}

    def _all(self, keys: Iterable[str]) -> Schema:
        return {"allOf": [self._there(key) for key in keys]}

    def _field(self, key: str) -> FormField:
        field = self._block.field(key)
        if field is None:
            raise KeyError(self._block.of, key)
        return field

    def _names(self, key: str) -> tuple[str, ...]:
        names = self._field(key).names
        return (*names, key) if self._in_chinese else (key, *names)

    def _there(self, key: str) -> Schema:
        """Return that a key is there, and where it is a list, that something is in it."""
        more = {"minItems": 1} if self._field(key).sort is FieldSort.LIST else None
        return either(_has(name, more) for name in self._names(key))

    def _with_value(self, key: str, values: Sequence[object]) -> Schema:
        return either(_has(name, {"enum": values}) for name in self._names(key))


def _has(name: str, value: Schema | None) -> Schema:
    return {"required": [name], **({"properties": {name: value}} if value else {})}
