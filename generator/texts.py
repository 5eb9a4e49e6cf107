"""Every bilingual text of a record, with its path: for rules that read all that the public would read."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, get_args, get_origin

from generator.language import Text
from generator.model.record import Block

if TYPE_CHECKING:
    from collections.abc import Iterator

_Path = tuple[str | int, ...]


def texts_of(value: object, path: _Path = (), without: tuple[str, ...] = ("internal",)) -> Iterator[tuple[_Path, Text]]:
    """Return each text inside a value and its path there; fields named in ``without`` are passed over."""
    found: list[tuple[_Path, Text]] = []
    _collect(value, path, without, found)
    return iter(found)


def _collect(value: object, path: _Path, without: tuple[str, ...], found: list[tuple[_Path, Text]]) -> None:
    if isinstance(value, Text):
        found.append((path, value))
    elif isinstance(value, Block):
        written = value.model_fields_set
        for name in _fields_with_text(type(value)):
            if name in written and name not in without:
                _collect(getattr(value, name), (*path, name), without, found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, (*path, index), without, found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _collect(item, (*path, key), without, found)


@lru_cache(maxsize=256)  # there are some dozens of models
def _fields_with_text(model: type[Block]) -> tuple[str, ...]:
    """Return the fields that can hold a text, in the order of the model, which no hash seed changes."""
    return tuple(name for name, field in model.model_fields.items() if _can_hold_text(field.annotation))


def _can_hold_text(kind: object) -> bool:
    """Whether a value of an annotated kind can be or hold a text; in doubt it can."""
    if get_origin(kind) is Annotated:
        return _can_hold_text(get_args(kind)[0])
    if inner := get_args(kind):
        return any(map(_can_hold_text, inner))
    if not isinstance(kind, type) or kind is object:
        return kind is not Ellipsis
    return issubclass(kind, (Text, Block, tuple, dict))
