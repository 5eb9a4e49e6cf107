"""Moments as programs write them (2026-05-01T16:00:00.000Z), where a day is due.

A form that asks for a day keeps the moment at which that day begins, in Beijing or in UTC. Owns which day that is.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from generator.values.moment import BEIJING

_STAMP = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?P<clock>[0-9]{2}:[0-9]{2}(?P<seconds>:[0-9]{2}(?:[.,][0-9]{1,9})?)?)"
    r" ?(?P<offset>Z|UTC|GMT|(?P<sign>[-+−])(?P<hours>[0-9]{2}):?(?P<minutes>[0-9]{2}))?",
    re.IGNORECASE,
)


def day_of_stamp(text: str) -> str | None:
    """Return the day (2026-05-02) that a moment stands for where a day is due; None where it may mean more than a day.

    A moment in UTC is a program's: its day is the one in Beijing then. Any other must be the first of its own day.
    """
    found = _STAMP.fullmatch(text)
    if found is None:
        return None
    try:
        moment = datetime.fromisoformat(f"{found['day']}T{found['clock'][:5]}")
    except ValueError:
        return None
    is_utc = found["offset"] is not None and int(found["hours"] or 0) == int(found["minutes"] or 0) == 0
    if is_utc:
        return moment.replace(tzinfo=UTC).astimezone(BEIJING).date().isoformat()
    starts_a_day = not re.search("[1-9]", found["clock"])
    return found["day"] if starts_a_day else None
