"""Rule: a park has no more land left than it was planned with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.park.record import ParkEntry
from generator.values.quantity.bounds import is_above

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content


def find(content: Content) -> Iterator[Issue]:
    """Find parks whose land still available is more than what was planned."""
    for park in content.all(ParkEntry).values():
        land = park.record.land
        if land and land.available and land.planned and is_above(land.available, land.planned):
            yield park.issue(
                "C114", "land", "available", available=land.available.text("zh"), planned=land.planned.text("zh")
            )
