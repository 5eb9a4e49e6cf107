"""The columns of the tables of open data: one row an entry, fields of one value each, and how a row is filled.

Owns which fields have columns: those with one value, also in a block (``land.planned``), and lists of names, choices
and texts, joined. What lies deeper (a tariff's steps, the ways to a park) has rows of its own in the table of values.
Must not know formats of files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from generator.pages.data.data_value import FIGURES, DataValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.pages.data.fields import DataField
    from generator.pages.data.values import Tree

BETWEEN = "; "


class DataColumn(NamedTuple):
    """A field that has columns: its steps in an entry, its way from the kind, its kind of value.

    Its path are the steps, joined: ``land.planned``.
    """

    path: str
    steps: tuple[str, ...]
    way: tuple[str, ...]
    kind: str
    is_list: bool

    @property
    def is_figure(self) -> bool:
        """Whether it has numbers."""
        return self.kind in FIGURES

    @property
    def is_text(self) -> bool:
        """Whether it has nothing but words."""
        return self.kind in {"text", "prose"}


def columns_of(fields: Iterable[DataField], way: tuple[str, ...]) -> tuple[DataColumn, ...]:
    """Return the fields of a subject that have columns; ``way`` leads from a kind to what holds them."""
    return tuple(_columns(fields, way, ()))


def _columns(fields: Iterable[DataField], way: tuple[str, ...], above: tuple[str, ...]) -> Iterator[DataColumn]:
    for field in fields:
        own, steps = (*way, field.name), (*above, field.name)
        if field.kind != "block":
            if not (field.is_list and field.kind in FIGURES):
                yield DataColumn(".".join(steps), steps, own, field.kind, field.is_list)
        elif not field.is_list and not above:
            yield from _columns((each for each in field.inside if each.kind != "block"), own, steps)


def find(tree: Mapping[str, Tree], column: DataColumn) -> DataValue | list[DataValue] | None:
    """Return the value of an entry in a column, all of a list; None where it has none."""
    found: Tree | None = tree.get(column.steps[0])
    if type(found) is dict:
        found = found.get(column.steps[1])
    return cast("DataValue | list[DataValue]", found) if found else None
