"""The figures of a group as ruled lines and tables, each with what is said of it: a note, and its own date and source.

Owns that what is said once for a whole group is not said again, and that a column nobody fills is left out. Must not
know which groups there are.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup, escape

from generator.values.dated import Dated, Dating, dated_in, standing_of
from generator.values.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.pages.leaf import Leaf
    from generator.values.record import Block, Record, Source

_SAID = frozenset(Dated.model_fields)
"""The fields that say how a figure stands, and are no figures."""
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NARROW = 3  # columns for which a phone has room
_SHORT = 16  # rows that may stand beside something else


class StatedRemark(NamedTuple):
    """What is said of a figure: a note, and its date and source where its group has others."""

    note: Markup | str
    own: Markup | str


class StatedLine(NamedTuple):
    """A figure with what it is called."""

    label: Markup | str
    value: Markup | str
    remark: StatedRemark
    sample: bool


class StatedColumn(NamedTuple):
    """The head of a column; figures stand at its right edge."""

    label: str
    is_figure: bool


class StatedRow(NamedTuple):
    """A line of a table; the first of its cells names it."""

    cells: tuple[Markup | str, ...]
    remark: StatedRemark
    sample: bool


class StatedTable(NamedTuple):
    """Rows of one sort; ``key`` is the field that holds them. A table that is wide is stacked on a phone."""

    key: str
    title: str
    columns: tuple[StatedColumn, ...]
    rows: tuple[StatedRow, ...]

    @property
    def is_wide(self) -> bool:
        """Whether a phone has no room for it: many columns, or words in more than that which names a row."""
        texts = sum(not column.is_figure for column in self.columns)
        return len(self.columns) > _NARROW or texts > 1

    @property
    def is_small(self) -> bool:
        """Whether something else has room beside it."""
        return not self.is_wide and len(self.rows) <= _SHORT


class StatedCells(NamedTuple):
    """A row to be: the blocks from the group inwards, and its values by field; words are finished already."""

    blocks: tuple[Dated, ...]
    values: Mapping[str, Any]


class StatedScribe:
    """Writes the figures of one group of a record for one page. ``way`` is how its words begin: ``district.wages``."""

    def __init__(self, leaf: Leaf, record: Record, name: str, group: Dated) -> None:
        self._leaf = leaf
        self._outside = (record, group)
        self.group = group
        self.way = f"{record.KIND}.{name}"
        self.usual = usual_standing(record, group)

    def lines(self) -> tuple[StatedLine, ...]:
        """Return the single figures of the group."""
        return tuple(self.line(name, block) for name, block in _single(self.group))

    def line(self, name: str, block: Any) -> StatedLine:  # noqa: ANN401  (a block that has a value)
        """Return a single figure."""
        return StatedLine(self.word(name), self._leaf.quantity(block.value), *self.said_of(block))

    def tables(self) -> Iterator[StatedTable]:
        """Yield the lists of the group, a table each."""
        for name in type(self.group).model_fields:
            rows = getattr(self.group, name)
            if isinstance(rows, tuple) and rows:
                fields = [field for field in type(rows[0]).model_fields if field not in _SAID]
                cells = [StatedCells((row,), {field: getattr(row, field) for field in fields}) for row in rows]
                yield self.table(name, fields, cells)

    def table(self, name: str, fields: Sequence[str], rows: Sequence[StatedCells]) -> StatedTable:
        """Return a table of some fields of rows, the first of which names each; columns that nobody fills are out."""
        words, way = self._leaf.words, f"{self.way}.{name}"
        kept = [field for field in fields if any(row.values.get(field) not in {None, ()} for row in rows)]
        columns = [StatedColumn(words(f"{way}.{field}"), _holds_figures(rows, field)) for field in kept]
        made = [
            StatedRow(tuple(self._cell(row.values.get(field)) for field in kept), *self.said_of(*row.blocks))
            for row in rows
        ]
        return StatedTable(name.replace(".", "-"), words(way), tuple(columns), tuple(made))

    def word(self, name: str) -> str:
        """Return what a field of the group is called."""
        return self._leaf.words(f"{self.way}.{name}")

    def text(self, text: Text) -> Markup:
        """Return a text as the page writes it."""
        return self._leaf.text(text)

    def said_of(self, *inside: Dated) -> tuple[StatedRemark, bool]:
        """Return what is said of the innermost of some blocks, and whether it is a sample."""
        standing = standing_of(*self._outside, *inside)
        note = inside[-1].note
        return StatedRemark(self._leaf.text(note) if note else "", self._own(standing)), standing.sample

    def _own(self, standing: Dating) -> Markup | str:
        """Return date and source of a figure in words, as far as they are not those of its group."""
        t, said = self._leaf.words, list[Markup | str]()
        if standing.as_of and standing.as_of != self.usual.as_of:
            said.append(t("source.as_of", date=self._leaf.quantity(standing.as_of)))
        if standing.source and standing.source != self.usual.source:
            said.append(_named(self._leaf, standing.source))
        return escape(t("district.between")).join(said)

    def _cell(self, value: object) -> Markup | str:
        """Return a text, a choice or a figure as a page writes it; what is finished stays as it is."""
        match value:
            case None:
                return ""
            case str() if not isinstance(value, Enum):
                return value
            case Text():
                return self._leaf.text(value)
            case Enum():
                return self._leaf.words(f"{_CAPITAL.sub('_', type(value).__name__).lower()}.{value.value}")
            case _:
                return self._leaf.quantity(value)  # type: ignore[arg-type]  # all else that a block holds is a figure


def usual_standing(record: Record, group: Dated) -> Dating:
    """Return the date and the source of most figures of a group, which are said once for all of them."""
    found = [standing_of(record, group, *blocks) for _, blocks in dated_in(group)]
    counted = Counter((standing.as_of, repr(standing.source)) for standing in found)
    usual = counted.most_common(1)[0][0] if counted else None
    return next((each for each in found if (each.as_of, repr(each.source)) == usual), standing_of(record, group))


def _named(leaf: Leaf, source: Source) -> Markup:
    date = leaf.words("source.date", date=leaf.quantity(source.date)) if source.date else ""
    name = leaf.text(source.name)
    if source.url:
        name = Markup('<a href="{}" rel="external">{}</a>').format(source.url, name)
    return Markup("{}{}{}").format(leaf.words("source.label"), name, date)


def _single(group: Dated) -> Iterator[tuple[str, Block]]:
    for name in type(group).model_fields:
        block = getattr(group, name)
        if isinstance(block, Dated) and hasattr(block, "value"):
            yield name, block


def _holds_figures(rows: Sequence[StatedCells], field: str) -> bool:
    """Whether a column has figures, which all are but words, texts and choices."""
    return not any(isinstance(row.values.get(field), (str, Text)) for row in rows)
