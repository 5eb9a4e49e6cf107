"""Every bilingual text of a record, with its path: for rules that read all that the public would read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language import Text
from generator.model.record import Block

if TYPE_CHECKING:
    from collections.abc import Iterator


def texts_of(
    value: object, path: tuple[str | int, ...] = (), without: tuple[str, ...] = ("internal",)
) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    """Return each text inside a value and its path there; fields named in ``without`` are passed over."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Block):
        for name in type(value).model_fields:  # in the order of the model, which no hash seed changes
            if name in value.model_fields_set and name not in without:
                yield from texts_of(getattr(value, name), (*path, name), without)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts_of(item, (*path, index), without)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_of(item, (*path, key), without)
