"""Dates as far as they are known: a day, a month, or a year, which is never made a day.

Owns how a date is written and which days there are. Must not know clocks or time zones: for those see
``values.quantity.when``, and ``values.quantity.stamps`` for the moments by which programs write days.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.values.quantity.recognition import found_instead
from generator.values.quantity.said_dates import write_date
from generator.values.quantity.stamps import day_of_stamp
from generator.values.quantity.typed import clean
from generator.values.quantity.written import Written

if TYPE_CHECKING:
    from generator.messages.issues import Fault
    from generator.values.quantity.typed import Typed

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years that are meant: any other is a slip, or stands for no date at all, as 9999 does."""

_MONTHS_A_YEAR = 12
_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTHS = {
    **{name.lower(): month for month, name in enumerate(_MONTH_NAMES, 1)},
    **{name[:3].lower(): month for month, name in enumerate(_MONTH_NAMES, 1)},
    "sept": 9,
}
"""The English names of months, whole and cut off, in small letters, with their numbers."""

_YEAR = r"(?P<year>[1-9][0-9]{3})"
_MONTH, _DAY = r"(?P<month>[0-9]{1,2})", r"(?P<day>[0-9]{1,2})"
_NAME = rf"(?P<name>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY})?)?",
        rf"{_YEAR}/{_MONTH}(?:/{_DAY})?",
        rf"{_YEAR}\.{_MONTH}\.{_DAY}",
        rf"{_YEAR}年(?:{_MONTH}月(?:{_DAY}[日号])?)?",
        rf"(?:{_DAY}(?:st|nd|rd|th)? )?{_NAME},? {_YEAR}",
        rf"{_NAME} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
    )
)
_CLOCK = re.compile(r"[0-9](?::[0-9]{2}|[时点])")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([1-9][0-9]{3})")


@dataclass(frozen=True, slots=True)
class PartialDate(Written):
    """A year, a month of a year, or a day; ordered by the first day it could mean, the vaguer date first.

    Built by hand with an impossible month or day it raises ``ValueError``.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Hold that the day exists, and that a day has its month."""
        if self.month is None and self.day is not None:
            raise ValueError(self.year, self.month, self.day)
        date(self.year, self.month or 1, self.day or 1)

    @staticmethod
    def parse(text: str) -> PartialDate:
        """Read a date; raises ``Fault`` where it cannot be read, or names a month or day that does not exist."""
        return _parse(text)

    @property
    def first_day(self) -> date:
        """The first day that is meant."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that is meant."""
        month = self.month or _MONTHS_A_YEAR
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def _key(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)

    def __lt__(self, other: PartialDate) -> bool:
        return self._key() < other._key()

    def __le__(self, other: PartialDate) -> bool:
        return self._key() <= other._key()

    def __gt__(self, other: PartialDate) -> bool:
        return self._key() > other._key()

    def __ge__(self, other: PartialDate) -> bool:
        return self._key() >= other._key()

    def chinese(self) -> str:
        """Return 2026年1月7日, 2026年1月 or 2026年."""
        month = "" if self.month is None else f"{self.month}月"
        return f"{self.year}年{month}" + ("" if self.day is None else f"{self.day}日")

    def english(self) -> str:
        """Return 7 January 2026, January 2026 or 2026."""
        month = "" if self.month is None else f"{_MONTH_NAMES[self.month - 1]} "
        return ("" if self.day is None else f"{self.day} ") + f"{month}{self.year}"

    def iso(self) -> str:
        """Return the ISO 8601 form, as far as the date is known: 2026-01-07, 2026-01, 2026."""
        month = "" if self.month is None else f"-{self.month:02}"
        return f"{self.year:04}{month}" + ("" if self.day is None else f"-{self.day:02}")

    def machine(self) -> dict[str, str]:
        """Return the date for structured data: ``value`` in ISO 8601."""
        return {"value": self.iso()}


@lru_cache(maxsize=2**16)
def _parse(text: str) -> PartialDate:
    typed = clean("date", text)
    found = find_date(replace(typed, text=day_of_stamp(typed.text) or typed.text))
    if found is None:
        found = find_date(replace(typed, text=write_date(typed, typed.text), said=typed.text))
    if found is None:
        raise fault_of_date(typed)
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise typed.fault("Q144", first=str(FIRST_YEAR), last=str(LAST_YEAR))
    return found


def find_date(typed: Typed) -> PartialDate | None:
    """Return the date that a text is, None where it has no shape of one; raises ``Fault`` for no month or day."""
    for shape in _SHAPES:
        match = shape.fullmatch(typed.text)
        if match:
            return _check(typed, match.groupdict())
    return None


def _check(typed: Typed, parts: dict[str, str | None]) -> PartialDate:
    year, name, month, day = (parts.get(part) for part in ("year", "name", "month", "day"))
    number = MONTHS[name.lower()] if name else int(month) if month else None
    if number is not None and not 1 <= number <= _MONTHS_A_YEAR:
        raise typed.fault("Q132", month=str(month))
    known_year = int(year or 0)
    if day is not None and number is not None:
        days = calendar.monthrange(known_year, number)[1]
        if not 1 <= int(day) <= days:
            raise typed.fault("Q133", month=f"{known_year}-{number:02}", day=str(int(day)), days=str(days))
    return PartialDate(known_year, number, int(day) if day else None)


def fault_of_date(typed: Typed, code: str = "Q131") -> Fault:
    """Return the fault for a text that is no date: what it is instead, or else ``code``, that it cannot be read."""
    year_last = _YEAR_LAST.fullmatch(typed.text)
    if year_last:
        first, _, second, year = year_last.groups()
        return typed.fault("Q134", first=f"{year}-{first:0>2}-{second:0>2}", second=f"{year}-{second:0>2}-{first:0>2}")
    if typed.kind == "date" and _CLOCK.search(typed.text):
        return typed.fault("Q143")
    return found_instead(typed) or typed.fault(code)
