"""Other sheets of a workbook that hold what the records of a table name: they come first.

Must not know how this is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.editing.tables.layout import find_layout
from generator.editing.tables.mapping import TableMapping
from generator.editing.tables.matching import ColumnMatcher
from generator.editing.tables.site import folded_name
from generator.editing.tables.targets import TargetIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.editing.tables.plan import ImportPlan
    from generator.editing.tables.rows import CellIssue
    from generator.editing.tables.site import SiteRecords
    from generator.reading.tables import TableSheet

_IN_VAIN = frozenset({"K112", "K114"})


def sheets_to_come_first(plan: ImportPlan, found: Iterable[CellIssue], site: SiteRecords) -> Iterator[tuple[str, str]]:
    """Yield the kinds of records that a table names in vain, each with the title of a sheet that has some of them."""
    missing: dict[str, set[str]] = {}
    for each in found:
        if each.issue.code in _IN_VAIN:
            missing.setdefault(each.issue.facts["kind"], set()).add(folded_name(each.issue.facts["name"]))
    for kind, names in missing.items():
        sheets = [each for each in plan.other_sheets if not each.is_hidden and names & _called(each, kind, site)]
        if sheets:
            yield kind, sheets[0].name


def _called(sheet: TableSheet, kind: str, site: SiteRecords) -> set[str]:
    """Return what the records of a kind are called in a sheet, folded; nothing where it is no table of them."""
    matcher = ColumnMatcher(TargetIndex.of_kind(kind, site.languages), site.called, TableMapping())
    layout = find_layout(sheet, matcher.knows, with_hidden=False)
    if layout is None:
        return set()
    named = site.places.kinds[kind].entry.CALLED
    columns = [each.number for each in matcher.match(layout) if each.target and each.target.path == (named,)]
    rows = [layout.sheet.rows[row] for row in layout.rows]
    return {folded_name(row[column].text) for row in rows for column in columns if column in row}
