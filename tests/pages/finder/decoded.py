"""A finder's table read as a browser reads it: rows of cells, each with its value, its words and its marks."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from generator.pages.finder.files import finder_files
from generator.values.urls import finder_path

if TYPE_CHECKING:
    from generator.pages.pages import Pages
    from generator.values.language import Language


def known(fact: str) -> bytes:
    """Return a fingerprint of a fact that never changes."""
    return fact.encode()


@dataclass(frozen=True)
class Read:
    """A row: its title, where its link leads from the file, whether it is a sample, and its cells by column."""

    title: str
    key: str
    href: str
    sample: bool
    cells: dict[str, Any] = field(default_factory=dict)

    def value(self, column: str) -> Any:  # noqa: ANN401  (whatever JSON has)
        """Return what a cell is compared by; None where nothing is published as well."""
        cell = self.cells[column]
        return cell[0] if cell else None

    def shown(self, column: str) -> str:
        """Return the words of a cell, empty where nothing is published."""
        cell = self.cells[column]
        return str(cell[1]) if cell else ""

    def marks(self, column: str) -> list[str]:
        """Return the marks of a cell."""
        cell = self.cells[column]
        return list(cell[2]["marks"]) if cell and len(cell) > 2 and "marks" in cell[2] else []


def table_of(pages: Pages, subject: str, language: Language) -> dict[str, Any]:
    """Return the file of a subject in a language, as JSON."""
    name = finder_path(subject, language)
    found = {each.name: each for kind in pages.kinds.values() for each in finder_files(pages, kind.finders, known)}
    read: dict[str, Any] = json.loads(found[name].make())
    return read


def rows_of(table: dict[str, Any]) -> list[Read]:
    """Return the rows of a table."""
    return [_row(table, number) for number in range(table["count"])]


def _row(table: dict[str, Any], number: int) -> Read:
    rows, shared = table["rows"], table["shared"]
    title = rows["title"][number]
    key = (rows["key"][number] if rows["key"] else None) or title
    at = table["cells"][shared["by"]][number] if shared else 0
    head = rows["head"][at] if isinstance(rows["head"], list) else rows["head"]
    sample = table["sample"][number] if isinstance(table["sample"], list) else table["sample"]
    cells = {}
    for column in table["columns"]:
        held, place = (shared["cells"], at) if column.get("by") else (table["cells"], number)
        cells[column["key"]] = _cell(column, held[column["key"]][place] if column["key"] in held else None)
    return Read(title, key, f"{head}{rows['anchor']}{quote(key)}{rows['tail']}", bool(sample), cells)


def _cell(column: dict[str, Any], cell: Any) -> Any:  # noqa: ANN401  (whatever JSON has)
    if cell is None or cell == "*":
        return cell
    if column["form"] == "ways":
        parts = ("values", "drives", "names")
        return {
            kind[0]: [None if each is None else column[name][each] for name, each in zip(parts, way, strict=True)]
            for kind, way in zip(column["kinds"], cell, strict=True)
            if way
        }
    if column["form"] == "choices":
        return [column["values"][each][0] for each in cell]
    return column["values"][cell]
