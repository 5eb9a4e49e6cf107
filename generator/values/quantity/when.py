"""When something starts or ends: a day, or a day with a time on the clock.

Owns how such a moment is written, which times there are, and which moment it is in a time zone. It holds the numbers
that were typed and no zone: the place of an event says that. Must not know records or the present time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache

from generator.messages.issues import Fault
from generator.values.quantity.dates import FIRST_YEAR, LAST_YEAR, PartialDate, fault_of_date, find_date
from generator.values.quantity.said_dates import write_moment
from generator.values.quantity.tongue import tongue
from generator.values.quantity.typed import Typed, clean
from generator.values.quantity.written import Written
from generator.values.quantity.zones import moments_of, offset_text, start_of_day, zone_named

_TYPED = ("zh", "en")
_HOURS_A_DAY, _MINUTES_AN_HOUR = 24, 60
_WEST, _EAST = -12 * _MINUTES_AN_HOUR, 14 * _MINUTES_AN_HOUR  # the offsets in use

_SHAPE = re.compile(
    r"(?P<date>.+?)(?:(?<=[日号]),?|T|,? )"
    r"(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{2})(?::00(?:[.,]0+)?)?|[时点](?:(?P<minutes>[0-9]{1,2})分?|整)?)"
    r"(?: ?\(?(?P<offset>Z|UTC|GMT|(?:UTC|GMT)?(?P<sign>[-+−])(?P<hours>[0-9]{1,2})(?::?(?P<rest>[0-9]{2}))?)\)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When(Written):
    """A day, or a day with hour and minute, and the offset from UTC in minutes where one was typed.

    It has no order of its own: that needs a zone, see :meth:`at`. Built by hand with a time that does not exist it
    raises ``ValueError``.
    """

    on: PartialDate
    hour: int | None = None
    minute: int | None = None
    offset: int | None = None

    def __post_init__(self) -> None:
        """Hold that the day is known, and that hour and minute are there together and exist."""
        if self.on.day is None or (self.hour is None) != (self.minute is None):
            raise ValueError(self.on, self.hour, self.minute)
        if self.offset is not None and (self.hour is None or not _WEST <= self.offset <= _EAST):
            raise ValueError(self.offset)
        time(self.hour or 0, self.minute or 0)

    @staticmethod
    def parse(text: str) -> When:
        """Read a moment; raises ``Fault`` where it cannot be read, or no such day or time exists."""
        return _parse(text)

    @staticmethod
    def of(moment: datetime) -> When:
        """Return what the clock of a moment shows: its day, hour and minute, without its offset."""
        return When(PartialDate(moment.year, moment.month, moment.day), moment.hour, moment.minute)

    @property
    def has_time(self) -> bool:
        """Whether more than the day is known."""
        return self.hour is not None

    def on_clocks_of(self, zone: str) -> When:
        """Return what clocks in a zone of that IANA name show at a moment that was written in UTC; else itself.

        Programs write moments in UTC. Raises ``Fault`` where there is no such zone.
        """
        if self.offset != 0:
            return self
        there = self._clock().replace(tzinfo=UTC).astimezone(zone_named(zone))
        offset = there.utcoffset() or timedelta()
        shown = When.of(there)
        is_twice = len(moments_of(shown._clock(), zone_named(zone))) > 1  # noqa: SLF001  (a moment of the same kind)
        return self if not offset else replace(shown, offset=offset // timedelta(minutes=1) if is_twice else None)

    def at(self, zone: str) -> datetime:
        """Return the moment in a zone of that IANA name, with the zone's offset then; of a day, its first moment.

        Raises ``Fault`` where there is no such zone, where its clocks never show that time, or show it twice and no
        offset says which is meant, and where the offset that was typed is not the zone's on that day.
        """
        place = zone_named(zone)
        if not self.has_time:
            return start_of_day(self._clock(), place)
        found = moments_of(self._clock(), place)
        if not found:
            raise self._fault("Q140", zone=zone)
        offsets = [moment.utcoffset() or timedelta() for moment in found]
        if self.offset is not None:
            typed = timedelta(minutes=self.offset)
            if typed not in offsets:
                raise self._fault("Q142", zone=zone, offset=offset_text(offsets[0]), typed=offset_text(typed))
            return found[offsets.index(typed)]
        if len(found) > 1:
            raise self._fault("Q141", zone=zone, first=offset_text(offsets[0]), second=offset_text(offsets[1]))
        return found[0]

    def over(self, zone: str) -> datetime:
        """Return the moment from which this lies in the past: the moment itself, of a day the first one after it.

        Raises ``Fault`` as :meth:`at` does.
        """
        if self.has_time:
            return self.at(zone)
        return start_of_day(self._clock() + timedelta(days=1), zone_named(zone))

    def _clock(self) -> datetime:
        return datetime.combine(self.on.first_day, time(self.hour or 0, self.minute or 0))

    def _fault(self, code: str, **facts: str) -> Fault:
        return Typed("moment", self.chinese()).fault(code, iso=replace(self, offset=None).iso(), **facts)

    def chinese(self) -> str:
        """Return 2026年12月3日14:00, with （UTC+08:00） behind it where an offset was typed, or 2026年12月3日."""
        return self.on.chinese() + self.clock() + (f"（{self.offset_text()}）" if self.offset is not None else "")

    def english(self) -> str:
        """Return 3 December 2026, 14:00, with (UTC+08:00) behind it where an offset was typed, or 3 December 2026."""
        shown = f", {self.clock()}" if self.has_time else ""
        return self.on.english() + shown + (f" ({self.offset_text()})" if self.offset is not None else "")

    def clock(self) -> str:
        """Return the time of day, 14:00, or nothing for a day; the same in every language."""
        return f"{self.hour:02}:{self.minute:02}" if self.has_time else ""

    def offset_text(self) -> str:
        """Return the offset that was typed, UTC+08:00, or nothing; the same in every language."""
        if self.offset is None:
            return ""
        return f"UTC{offset_text(timedelta(minutes=self.offset))}" if self.offset else "UTC"

    def iso(self) -> str:
        """Return the ISO 8601 form as far as it was typed: 2026-12-03, 2026-12-03T14:00, 2026-12-03T14:00+08:00."""
        shown = f"T{self.clock()}" if self.has_time else ""
        return self.on.iso() + shown + (offset_text(timedelta(minutes=self.offset)) if self.offset is not None else "")

    def machine(self) -> dict[str, str]:
        """Return the moment for structured data: ``value`` in ISO 8601."""
        return {"value": self.iso()}


def span_text(start: When, end: When | None, language: str) -> str:
    """Return from when to when in a language: a day that both share is written once, different days in full.

    Raises ``KeyError`` for a language that has no table for figures.
    """
    if end is None or end == start:
        return start.text(language)
    if language not in _TYPED:
        return tongue(language).between(start, end)
    if end.on == start.on and end.offset == start.offset and start.has_time and end.has_time:
        until = {"zh": "—", "en": "–"}[language]  # GB/T 15834: times of day are joined by —
        return start.text(language).replace(start.clock(), f"{start.clock()}{until}{end.clock()}", 1)
    between = {"zh": "至", "en": " – "}[language]
    return f"{start.text(language)}{between}{end.text(language)}"


@lru_cache(maxsize=2**12)
def _parse(text: str) -> When:
    typed = clean("moment", text)
    try:
        return _read(typed)
    except Fault:
        plain = write_moment(typed)
        if plain is None:
            raise
        return _read(replace(typed, text=plain, said=typed.text))


def _read(typed: Typed) -> When:
    match = _SHAPE.fullmatch(typed.text)
    part = replace(typed, text=match["date"]) if match else typed
    day = find_date(part)
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise fault_of_date(part, "Q135")
    if day.day is None:
        raise typed.fault("Q136")
    if not match:
        return When(day)
    hour, minute = int(match["hour"]), int(match["minute"] or match["minutes"] or 0)
    if hour >= _HOURS_A_DAY or minute >= _MINUTES_AN_HOUR:
        raise typed.fault("Q137", time=f"{hour:02}:{minute:02}")
    return When(day, hour, minute, _offset_of(typed, match))


def _offset_of(typed: Typed, match: re.Match[str]) -> int | None:
    if not match["offset"]:
        return None
    hours, minutes = int(match["hours"] or 0), int(match["rest"] or 0)
    offset = (hours * _MINUTES_AN_HOUR + minutes) * (1 if match["sign"] in {"+", None} else -1)
    if minutes >= _MINUTES_AN_HOUR or not _WEST <= offset <= _EAST:
        raise typed.fault("Q138", offset=match["offset"])
    return offset
