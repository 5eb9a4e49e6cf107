"""A picture of figures as a page shows it: what it says, what it measures, the drawing, and the table behind it.

Must not know what a drawing looks like.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.charts.columns import Columns
    from generator.pages.charts.day import Day
    from generator.pages.charts.distances import Distances
    from generator.pages.charts.rows import Bars


class TableLine(NamedTuple):
    """A line of the table behind a picture."""

    head: Markup | str
    cells: tuple[str, ...]
    sample: bool = False


@dataclass(frozen=True, slots=True)
class TableBehind:
    """The same figures as a table, all of them."""

    heads: tuple[str, ...]
    lines: tuple[TableLine, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of figures.

    ``id`` is unique on its page. ``title`` says what is found, ``measure`` what is measured, in which unit and when;
    ``tells`` says the drawing in words to those who do not see it, where its words are in no text of the page.
    ``sample``: any of the figures is sample data.
    """

    id: str
    title: Markup | str
    measure: str
    drawing: Columns | Bars | Distances | Day
    table: TableBehind
    tells: str = ""
    note: str = ""
    sample: bool = False
