"""Columns of a table are recognised: by a mapping, by the names of fields, and where that is not sure by their cells.

Owns how sure one must be. What is not sure is never taken for a fact: it is told, with what it may be.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.editing.fields import FieldSort
from generator.editing.tables.heading import BETWEEN
from generator.editing.tables.targets import CHINESE, TEXTS
from generator.editing.tables.units import implied_unit, unit_at_end, unit_for
from generator.editing.tables.values import fits, says_nothing
from generator.editing.tables.vocabulary import fold, words
from generator.messages.issues import Fault
from generator.reading.tables import column_letters
from generator.values.language import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.editing.tables.heading import ColumnHeading
    from generator.editing.tables.layout import TableLayout
    from generator.editing.tables.mapping import ColumnChoice, TableMapping
    from generator.editing.tables.targets import FieldTarget, TargetIndex
    from generator.reading.called import CalledRecords
    from generator.reading.tables import TableCell

_DAYS = ("时间", "日期", "年月", "日", "时", "date")
"""Ends of headings of days, one as good as the other."""
_OF_FEW = frozenset({FieldSort.CHOICE, FieldSort.NAMES})
"""What can be told by its words alone."""
_MOST = 0.7  # of the cells of a column that must be readable as a field that its heading suggests
_NEARLY_ALL = 0.8  # and of one that its heading does not suggest
_HALF = 0.5  # of a heading that must be the name of the field


class MatchedBy(StrEnum):
    """Why a column is taken for a field, or is not."""

    MAPPING = "mapping"
    NAME = "name"
    CONTENT = "content"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"
    UNSURE = "unsure"


@dataclass(frozen=True)
class MatchedColumn:
    """A column: its number, its heading, what it is taken for and why; ``may_be`` are fields that it may be."""

    number: int
    heading: ColumnHeading
    by: MatchedBy
    target: FieldTarget | None = None
    unit: str = ""
    may_be: tuple[FieldTarget, ...] = ()

    @property
    def is_unsure(self) -> bool:
        """Whether somebody has to say what it is."""
        return self.by is MatchedBy.UNSURE

    @property
    def letters(self) -> str:
        """What spreadsheets call it."""
        return column_letters(self.number)


@dataclass(frozen=True)
class ColumnMatcher:
    """What columns are recognised by."""

    index: TargetIndex
    called: CalledRecords
    mapping: TableMapping
    file: str = ""

    def knows(self, heading: ColumnHeading) -> float:
        """Return from 0 to 1 how well a heading is known."""
        given = any(each.heading == heading.text for each in self.mapping.columns)
        if given or named(heading, self.index):
            return 1
        return 0.3 if _is_skipped(heading) else 0

    def match(self, layout: TableLayout) -> list[MatchedColumn]:
        """Recognise the columns of a table. Raises a ``Fault`` where the mapping names no field."""
        cells = {number: list(_cells(layout, number)) for number in layout.headings}
        given = self.mapping.choices(each.text for each in layout.headings.values())
        found = [
            self._match(number, heading, cells[number], choice)
            for (number, heading), choice in zip(layout.headings.items(), given, strict=True)
        ]
        found = [self._with_unit(each, layout) for each in _english_beside(found, cells)]
        found = [self._guess(each, cells[each.number], found) for each in found]
        return [_with_rivals(each, found) for each in found]

    def _match(
        self, number: int, heading: ColumnHeading, cells: Sequence[TableCell], given: ColumnChoice | None
    ) -> MatchedColumn:
        if given and not given.is_open:
            return self._given(number, heading, given)
        target = named(heading, self.index)
        if target is None and _is_skipped(heading):
            return MatchedColumn(number, heading, MatchedBy.SKIPPED)
        if target and target.field.sort is FieldSort.ID and not self._are_ids(target, cells):
            return MatchedColumn(number, heading, MatchedBy.SKIPPED)
        if target is None:
            return MatchedColumn(number, heading, MatchedBy.UNKNOWN)
        return MatchedColumn(number, heading, MatchedBy.NAME, target)

    def _given(self, number: int, heading: ColumnHeading, given: ColumnChoice) -> MatchedColumn:
        if given.is_skipped:
            return MatchedColumn(number, heading, MatchedBy.SKIPPED)
        target = self.index.parse(given.field)
        if target is None:
            raise Fault("U227", field=given.field, heading=heading.text, file=self.file)
        return MatchedColumn(number, heading, MatchedBy.MAPPING, target, given.unit or "")

    def _are_ids(self, target: FieldTarget, cells: Sequence[TableCell]) -> bool:
        """Whether what stands below 编号 are ids, one of the site's among them at least, and no numbers of rows."""
        known = {key for ids in self.called.ids.get(self.index.kind, {}).values() for key in ids}
        typed = [each.text.strip() for each in cells]
        is_known = all(each in known for each in typed) or any(each in known and not each.isdigit() for each in typed)
        return is_known or fits(target.field, cells, "", self.called) >= _MOST

    def _with_unit(self, column: MatchedColumn, layout: TableLayout) -> MatchedColumn:
        target = column.target
        if target is None or target.field.sort is not FieldSort.QUANTITY or column.unit:
            return column
        said = unit_for(target.field.of, column.heading.remarks)
        implied = implied_unit(target.field.of, column.heading.names[0]) if column.heading.names else ""
        return replace(column, unit=said or implied or unit_for(target.field.of, layout.units))

    def _guess(
        self, column: MatchedColumn, cells: Sequence[TableCell], all_columns: Sequence[MatchedColumn]
    ) -> MatchedColumn:
        if column.by is not MatchedBy.UNKNOWN:
            return column
        taken = {each.target.full for each in all_columns if each.target}
        suggested = list(dict.fromkeys(self._suggested(column.heading)))
        filled = [each for each in cells if each.text.strip() and not _is_nothing(each)]
        sure = [each for each in suggested if self._holds(each, column.heading, filled, _MOST)]
        if not suggested and len(filled) > 1:
            of_few = [each for each in self.index.own if each.field.sort in _OF_FEW]
            sure = [each for each in of_few if self._holds(each, column.heading, filled, _NEARLY_ALL)]
        free = [each for each in sure if each.full not in taken]
        if len(free) == 1 and not _says_else(column.heading):
            unit = _unit_in(column.heading, free[0])
            target = free[0].in_language(column.heading.language or CHINESE)
            return replace(column, by=MatchedBy.CONTENT, target=target, unit=unit)
        by = MatchedBy.UNSURE if len(free) > 1 and not _says_else(column.heading) else MatchedBy.UNKNOWN
        return replace(column, by=by, may_be=tuple(free or suggested))

    def _holds(self, target: FieldTarget, heading: ColumnHeading, cells: Sequence[TableCell], least: float) -> bool:
        return bool(cells) and fits(target.field, cells, _unit_in(heading, target), self.called) >= least

    def _suggested(self, heading: ColumnHeading) -> Iterator[FieldTarget]:
        """Yield the fields whose name is near the heading, or half of it."""
        for name in heading.names:
            yield from self.index.near.get(name, ())
            inside = [each for each in self.index.by_name if len(each) > 1 and each in name]
            longest = max(map(len, inside), default=0)
            if longest >= _HALF * len(name):
                yield from (self.index.by_name[each] for each in inside if len(each) == longest)


def named(heading: ColumnHeading, index: TargetIndex) -> FieldTarget | None:
    """Return the field that a heading names."""
    language = heading.language or CHINESE
    if BETWEEN in heading.bare and (exact := index.parse(heading.bare)):
        return exact.in_language(language)
    kind = index.titles
    names = [*heading.names, *(each.removeprefix(title) for each in heading.names for title in kind)]
    for table in (index.by_name, index.by_short_name):
        found = next((table[each] for each in names if each in table), None) or _named_as_a_day(names, table)
        if found and (found.language or not heading.language):
            return found.in_language(language) if language in index.languages else None
    return None


def _named_as_a_day(names: Sequence[str], table: Mapping[str, FieldTarget]) -> FieldTarget | None:
    """Return the day that a heading names with another word for one: 施行时间 is 施行日期."""
    stems = [name.removesuffix(end) for name in names for end in _DAYS if name.endswith(end) and name not in _DAYS]
    found = (table[stem + end] for stem in stems for end in ("", *_DAYS) if stem + end in table)
    return next((each for each in found if each.field.of in {"date", "moment"}), None)


def _unit_in(heading: ColumnHeading, target: FieldTarget) -> str:
    """Return the unit that a heading says for a field, in brackets or at its end."""
    ends = [unit_at_end(target.field.of, each) for each in heading.lines]
    return unit_for(target.field.of, [*heading.remarks, *ends])


def _is_skipped(heading: ColumnHeading) -> bool:
    return any(each in words("skipped") for each in heading.names)


def _says_else(heading: ColumnHeading) -> bool:
    return any(word in fold(heading.text) for word in words("elsewhere"))


def _is_nothing(cell: TableCell) -> bool:
    return fold(cell.text) in words("nothing") or fold(cell.text) in words("not_yet") or not fold(cell.text)


def _cells(layout: TableLayout, column: int) -> Iterable[TableCell]:
    return (cell for row in layout.rows if (cell := layout.sheet.rows[row].get(column)))


def _english_beside(columns: Sequence[MatchedColumn], cells: dict[int, list[TableCell]]) -> Iterator[MatchedColumn]:
    """Yield columns, of two for one text the one in English where there is nothing Chinese in it."""
    for each in columns:
        target = each.target
        twins = [other for other in columns if other.target and target and other.target.full == target.full]
        is_text = target is not None and target.field.sort in TEXTS and not each.heading.language
        others_are_chinese = all(_is_chinese(cells[other.number]) for other in twins if other is not each)
        if target and is_text and len(twins) > 1 and others_are_chinese and not _is_chinese(cells[each.number]):
            yield replace(each, target=target.in_language("en"))
        else:
            yield each


def _is_chinese(cells: Iterable[TableCell]) -> bool:
    return any(HAN.search(cell.text) for cell in cells)


def _with_rivals(column: MatchedColumn, columns: Sequence[MatchedColumn]) -> MatchedColumn:
    """Return a column as unsure where another one has the same field; what a mapping says goes before what is found."""
    rivals = [each for each in columns if each.target and column.target and each.target.full == column.target.full]
    given = [each for each in rivals if each.by is MatchedBy.MAPPING]
    if len(rivals) < 2 or column.target is None or given == [column]:  # noqa: PLR2004  (itself and another)
        return column
    by = MatchedBy.UNKNOWN if len(given) == 1 else MatchedBy.UNSURE
    return replace(column, by=by, may_be=(column.target,), target=None)


def unread_columns(columns: Sequence[MatchedColumn]) -> list[MatchedColumn]:
    """Return the columns that nothing is taken from and whose heading does not say why."""
    return [each for each in columns if each.by in {MatchedBy.UNKNOWN, MatchedBy.UNSURE}]


def is_filled(cell: TableCell, column: MatchedColumn) -> bool:
    """Whether a cell says something for the field of its column."""
    return column.target is not None and not says_nothing(cell.text, column.target.field)
