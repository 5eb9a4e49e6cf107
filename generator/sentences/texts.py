"""Every bilingual text of a record, with its path: for rules that read all that the public would read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.values.language import Text
from generator.values.record import Block, fields_holding

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
