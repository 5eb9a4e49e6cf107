"""A record with coordinates lies near the others of the district, or a digit of them is lost or wrong."""

from __future__ import annotations

from math import cos, hypot, radians
from typing import TYPE_CHECKING

from generator.records.rules.plausible.middle import median
from generator.records.rules.plausible.places import between
from generator.records.rules.plausible.question import Doubt, DoubtBetween
from generator.values.datums import is_in_china

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.index import Index
    from generator.values.record import RecordEntry

_FEWEST = 3
_A_DEGREE = 111.2  # kilometres
_NEAR = 100.0  # kilometres from the middle: few districts are larger, and most slips lead farther
_TIMES = 5  # as far as most others lie from the middle, where the district is a large one
Position = tuple[float, float]


def position_of(entry: RecordEntry) -> Position | None:
    """Return where a record lies that lies in the district, else None."""
    near = between()["near"].get(entry.KIND)
    at = None if near is None else entry.__dict__["location"]
    if near is None or at is None or at.lat is None or at.lon is None:
        return None
    if any(str(getattr(entry, field)) != value for field, value in near.items()):
        return None
    return float(at.lat), float(at.lon)


def outside(entry: RecordEntry) -> Iterator[Doubt]:
    """Find a place of the district that is not in the country."""
    at = position_of(entry) if entry.KIND in between()["at_home"]["kinds"] else None
    if at and not is_in_china(*at):
        yield Doubt("K107", ("location", "lat"), {"lat": str(at[0]), "lon": str(at[1])})


def find(index: Index) -> Iterator[DoubtBetween]:
    """Find records that lie far from all others."""
    # what lies abroad has been said already
    placed = [(kind, key, note.at) for kind, key, note in index.all_notes() if note.at and is_in_china(*note.at)]
    if len(placed) < _FEWEST:
        return
    middle = median(at[0] for _, _, at in placed), median(at[1] for _, _, at in placed)
    away = [_kilometres(at, middle) for _, _, at in placed]
    limit = max(_NEAR, _TIMES * median(away))
    for distance, (kind, key, (lat, lon)) in zip(away, placed, strict=True):
        if distance > limit:
            line = f"location = {lat:g}, {lon:g}"
            facts = {"lat": f"{lat:g}", "lon": f"{lon:g}", "away": f"{distance:.0f}", "line": line}
            facts |= {"middle_lat": f"{middle[0]:.2f}", "middle_lon": f"{middle[1]:.2f}"}
            yield DoubtBetween(kind, key, line, index.find(kind, key, "C181", "location", "lat", **facts))


def _kilometres(one: Position, other: Position) -> float:
    """Return about how far two points lie from each other; over a country that is near enough."""
    return _A_DEGREE * hypot(one[0] - other[0], (one[1] - other[1]) * cos(radians(min(abs(other[0]), 89))))
