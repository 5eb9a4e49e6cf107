"""Every text and every word of a record, with its path: for rules that read all that the public would read."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.values.language import Text
from generator.values.record import HIDDEN, Block, Entry, fields_holding

if TYPE_CHECKING:
    from collections.abc import Iterator

_Path = tuple[str | int, ...]


def texts_of(value: object, path: _Path = (), without: tuple[str, ...] = ("internal",)) -> Iterator[tuple[_Path, Text]]:
    """Return each text inside a value and its path there; fields named in ``without`` are passed over."""
    found: list[tuple[_Path, Text]] = []
    _collect(value, path, without, found)
    return iter(found)


def _collect(value: object, path: _Path, without: tuple[str, ...], found: list[tuple[_Path, Text]]) -> None:
    if isinstance(value, Block):
        values, written = value.__dict__, value.model_fields_set
        for name in fields_holding(type(value), Text):
            inside = values[name]
            if not inside or name not in written or name in without:
                continue
            if type(inside) is Text:
                found.append(((*path, name), inside))
            else:
                _collect(inside, (*path, name), without, found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, (*path, index), without, found)
    elif isinstance(value, Text):
        found.append((path, value))
    elif isinstance(value, dict):
        for key, item in value.items():
            _collect(item, (*path, key), without, found)


def words_of(
    value: object, path: _Path = (), without: frozenset[str] = frozenset()
) -> Iterator[tuple[_Path, Text | str]]:
    """Return each text inside a value, and each word, such as an address or the name of a file, with its path there.

    Fields named in ``without`` are passed over, and so are blocks inside that are not shown.
    """
    if isinstance(value, (Text, str)):
        if not isinstance(value, Enum):
            yield path, value
        return
    for step, inside in _inside(value, without):
        yield from words_of(inside, (*path, step), without)


def _inside(value: object, without: frozenset[str]) -> Iterator[tuple[str | int, object]]:
    """Return what a value is made of, with the step to it; the keys of a mapping are words themselves."""
    if isinstance(value, Block):
        fields = (name for name in _fields_with_words(type(value)) if name not in without)
        yield from ((name, inside) for name in fields if (inside := getattr(value, name)))
    elif type(value) is tuple:
        for index, item in enumerate(value):
            if not (isinstance(item, Entry) and item.disclosure in HIDDEN):
                yield index, item
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from ((key, key), (key, item))


@lru_cache(maxsize=512)  # there are some dozens of models
def _fields_with_words(model: type[Block]) -> tuple[str, ...]:
    held = {*fields_holding(model, Text), *fields_holding(model, str)}
    return tuple(name for name in model.model_fields if name in held)
