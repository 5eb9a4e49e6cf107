"""The moment of a build: the one clock that outputs depend on, handed in and never read twice."""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone

from generator.messages.issues import Fault

BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China has one time zone and no summer time since 1991, so a fixed offset is exact and needs no tables."""


def now() -> datetime:
    """Return the present moment in Beijing time, or the one that ``SOURCE_DATE_EPOCH`` names.

    The variable holds seconds since 1970 UTC, as https://reproducible-builds.org/specs/source-date-epoch/ has it: who
    builds a distribution, or runs our tests, gives the whole run one moment. Raises a
    ``Fault`` where it holds anything else.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH")
    if not said:
        return read_clock()
    try:
        return datetime.fromtimestamp(int(said), BEIJING)
    except (ValueError, OverflowError, OSError):  # the latter two at the edges of the calendar
        raise Fault("U101", value=f"SOURCE_DATE_EPOCH={said}") from None


def read_clock() -> datetime:
    """Return what the machine's clock says, in Beijing time: the only line that asks it."""
    return datetime.now(BEIJING)


def parse(text: str) -> datetime:
    """Read a moment such as ``2026-11-22T09:00+08:00`` or ``2026-11-22``; without an offset it is Beijing time.

    Raises a ``Fault`` for what is no moment.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.replace(tzinfo=BEIJING) if moment.tzinfo is None else moment.astimezone(BEIJING)
    except (ValueError, OverflowError):  # the latter at the edges of the calendar
        raise Fault("U101", value=text) from None
