"""What the model district is measured against, and the table of what was reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_BYTES = 120_000
"""Bytes of a page with all that it needs at first, compressed, without photos."""
MOST_REQUESTS = 8
"""Answers that a page asks for before anybody touches it, itself among them, without photos."""
MOST_OF_A_PHOTO = {"desktop": 250_000, "phone": 80_000}
"""Bytes that one photo may add to a page."""
SCORES = {"mobile": (98, 100, 100, 100), "desktop": (100, 100, 100, 100)}
"""Lighthouse's scores, in its order: performance, accessibility, best practices, search engines."""
LARGEST_PAINT = 1800
"""Milliseconds after which the largest part of a page stands at the latest."""
SHIFT = 0.01
"""What a page's parts move by while it loads is less than this (Cumulative Layout Shift)."""
BLOCKED = 200
"""Milliseconds for which a page may not answer while it loads (Total Blocking Time)."""


@dataclass(frozen=True, slots=True)
class Row:
    """A measure beside its goal, in words, and whether the goal is reached."""

    measure: str
    goal: str
    reached: str
    ok: bool


def missing(measure: str, goal: str, why: str) -> Row:
    """Return the row of what could not be measured: that is no success."""
    return Row(measure, goal, f"not measured: {why}", ok=False)


def none_of(measure: str, wrong: int, looks: int, unit: str) -> Row:
    """Return the row of a measure that is to find nothing wrong, and looks somewhere at all."""
    return Row(measure, "0", f"{wrong} in {looks:,} {unit}", ok=not wrong and looks > 0)


def table(rows: Iterable[Row]) -> list[str]:
    """Return the lines of a table in Markdown that can be read as it stands, too."""
    cells = [
        ("Measure", "Goal", "Reached", "OK"),
        *((r.measure, r.goal, r.reached, "yes" if r.ok else "NO") for r in rows),
    ]
    widths = [max(len(line[column]) for line in cells) for column in range(4)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in cells
    ]
    return [lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]]
