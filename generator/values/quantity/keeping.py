"""How a value is kept for the next build: its fields in order, without looking for them anew for each value.

Must not know what is kept, or where.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["quickly_kept"]

T = TypeVar("T")


def quickly_kept(kind: type[T]) -> type[T]:
    """Let a frozen dataclass with slots (and several fields) be pickled as ever, in a fraction of the time."""
    names = tuple(field.name for field in dataclasses.fields(kind))  # type: ignore[arg-type]  # a dataclass
    fields_of = attrgetter(*names)

    def write(self: T) -> Sequence[object]:
        return list(fields_of(self))

    def read(self: T, state: Sequence[object]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    kind.__getstate__ = write  # type: ignore[method-assign,assignment]
    kind.__setstate__ = read  # type: ignore[attr-defined]
    return kind
