"""The figures of a record, each with the kind of figure that it is.

Owns the walk by ``places.toml``. Must not judge.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.records.rules.plausible.loads import loads_in
from generator.values.quantity.measured import Measured

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.index import Path
    from generator.values.record import Block, RecordEntry

_BY, _OTHER = "by", "other"
_IN_BLOCK = ("value", "price", "tiers")
"""The fields of a block that are what it stands for."""


class PlacedFigure(NamedTuple):
    """A figure in a record: its place, the name of its kind of figure, the figure, and how it was typed."""

    path: Path
    kind: str
    figure: Measured | Decimal
    typed: str

    @property
    def line(self) -> str:
        """The line by which a record says that the figure was checked."""
        return line_of(self.path, self.typed)


def line_of(path: Path, typed: str) -> str:
    """Return the line by which a record says that a figure was checked: its field without the numbers of lists."""
    return f"{'.'.join(step for step in path if isinstance(step, str))} = {typed}"


@cache
def places() -> Mapping[str, Any]:
    """Return which field of which kind of record is which kind of figure."""
    return _table("places.toml")


@cache
def between() -> Mapping[str, Any]:
    """Return what must be between figures of one record, or between records of one kind."""
    return _table("between.toml")


def figures_in(entry: RecordEntry) -> list[PlacedFigure]:
    """Return the figures of a record, in the order of the table."""
    found: list[PlacedFigure] = []
    of_kind = places().get(entry.KIND)
    if of_kind:
        _walk(entry, of_kind, (), found)
    return found


def _walk(block: Block, of_fields: Mapping[str, Any], path: Path, found: list[PlacedFigure]) -> None:
    values = block.__dict__
    for name, kind in of_fields.items():
        value = values.get(name)
        if value is not None and value != ():
            _take(value, kind, block, (*path, name), found)


def _take(value: Any, kind: Any, block: Block, path: Path, found: list[PlacedFigure]) -> None:  # noqa: ANN401  (what a field holds; a name, or a table of names)
    if type(kind) is dict and _BY in kind:
        kind = kind.get(str(getattr(block, kind[_BY])), kind[_OTHER])
    if isinstance(value, Measured):
        found.append(PlacedFigure(path, kind, value, value.typed))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            _take(each, kind, block, (*path, index), found)
    elif isinstance(value, Decimal):
        found.append(PlacedFigure(path, kind, value, f"{value:f}"))
    elif isinstance(value, str):
        found.extend(PlacedFigure(path, kind, load, value) for load in loads_in(value))
    else:  # a block
        _walk(value, kind if type(kind) is dict else dict.fromkeys(_IN_BLOCK, kind), path, found)


def _table(name: str) -> Mapping[str, Any]:
    return tomllib.loads((files("generator.records.rules.plausible") / name).read_text(encoding="utf-8"))
