"""Time zones by their IANA names, and the moment at which a clock on a wall there shows a time.

Owns which zones there are, taken from the package ``tzdata`` alone: what the system brings differs from machine to
machine, and Windows brings none. Must not know how a time is written.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXAMPLES = "Asia/Shanghai, Asia/Tokyo, Europe/Berlin, America/New_York"
_LONGEST_EXCERPT = 40
INVERTED = re.compile(r"Etc/GMT([+-](?!0)\d{1,2})")
"""As POSIX has it, ``Etc/GMT+8`` is eight hours behind UTC (tzdata, file ``etcetera``)."""


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Return the names of all zones."""
    return frozenset(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo:
    """Return the zone of an IANA name; raises ``Fault`` where there is none, and for one whose sign misleads."""
    if inverted := INVERTED.fullmatch(name):
        seems = timedelta(hours=int(inverted[1]))
        facts = {"seems": offset_text(seems), "meant": offset_text(-seems), "examples": _EXAMPLES}
        raise Fault("R172", zone=name, **facts)
    if name not in zone_names():
        raise Fault("Q139", zone=name[:_LONGEST_EXCERPT], examples=_EXAMPLES)
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def moments_of(clock: datetime, zone: ZoneInfo) -> Sequence[datetime]:
    """Return the moments at which clocks of a zone show a time (``clock``, without a zone), soonest first.

    Mostly there is one. None where the clocks skip the time when summer time begins; two where they show it twice
    when it ends (PEP 495). Each knows its offset.
    """
    both = [clock.replace(tzinfo=zone, fold=fold) for fold in (0, 1)]
    real = [each for each in both if each.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == clock]
    return list(map(_fixed, real[:1] if len({each.utcoffset() for each in real}) == 1 else real))


def start_of_day(clock: datetime, zone: ZoneInfo) -> datetime:
    """Return the first moment of a day in a zone (``clock`` is its midnight), even where summer time skips midnight."""
    return _fixed(clock.replace(tzinfo=zone).astimezone(UTC).astimezone(zone))


def _fixed(moment: datetime) -> datetime:
    """Return a moment with its offset for a zone: Python compares two of one zone by their clocks alone."""
    return moment.replace(tzinfo=timezone(moment.utcoffset() or timedelta()), fold=0)


def offset_text(offset: timedelta) -> str:
    """Return an offset from UTC as ISO 8601 has it: +08:00."""
    minutes = offset // timedelta(minutes=1)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
