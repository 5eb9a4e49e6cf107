"""The hours at which a price holds, as staff write them: 8:00–11:00、17:00–20:00.

Owns the one form that is read; all other words stay words.
"""

from __future__ import annotations

import re

_SPAN = r"([0-9]{1,2}):([0-9]{2}) ?[–—~～至-] ?([0-9]{1,2}):([0-9]{2})"
_SPANS = re.compile(rf"{_SPAN}(?:[、，,；;] ?{_SPAN})*")
_ONE = re.compile(_SPAN)
_AN_HOUR = 60
_DAY = 24 * _AN_HOUR


def spans_of(hours: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of some hours in minutes of the day, or none where they are written in another way.

    A span over midnight is two.
    """
    text = hours.replace("：", ":").strip()
    if not _SPANS.fullmatch(text):
        return ()
    found: list[tuple[int, int]] = []
    for first in _ONE.finditer(text):
        numbers = [int(number) for number in first.groups()]
        start, end = numbers[0] * _AN_HOUR + numbers[1], numbers[2] * _AN_HOUR + numbers[3]
        if max(start, end) > _DAY:
            return ()
        found += [(start, end)] if start < end else [(start, _DAY), *([(0, end)] if end else [])]
    return tuple(found)
