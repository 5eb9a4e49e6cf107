"""The moment that a typed time is in a zone, the faults of times that a zone does not have, and spans of time."""

from __future__ import annotations

import zoneinfo
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.messages.issues import Fault, messages
from generator.values.fields import TimeZone, WhenField
from generator.values.quantity import PartialDate, When, span_text
from generator.values.quantity.zones import zone_named
from generator.values.record import Block


@pytest.mark.parametrize(
    ("typed", "zone", "utc"),
    [
        ("2026-12-03 14:00", "Asia/Shanghai", "2026-12-03T06:00"),
        ("2026-12-03 14:00+08:00", "Asia/Shanghai", "2026-12-03T06:00"),
        ("2026-12-03 14:00", "Europe/Berlin", "2026-12-03T13:00"),
        ("2026-07-03 14:00", "Europe/Berlin", "2026-07-03T12:00"),
        ("2026-12-03 06:00Z", "Etc/UTC", "2026-12-03T06:00"),
        ("2026-12-03 14:00", "Asia/Kathmandu", "2026-12-03T08:15"),
        ("2026-10-25 02:30+02:00", "Europe/Berlin", "2026-10-25T00:30"),
        ("2026-10-25 02:30+01:00", "Europe/Berlin", "2026-10-25T01:30"),
        ("2026-12-03", "Asia/Shanghai", "2026-12-02T16:00"),
        ("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00"),  # midnight was skipped
    ],
)
def test_the_moment_in_a_zone(typed: str, zone: str, utc: str) -> None:
    moment = When.parse(typed).at(zone)
    assert moment.astimezone(UTC) == datetime.fromisoformat(f"{utc}+00:00")
    assert moment.utcoffset() == moment.astimezone(zone_named(zone)).utcoffset()


@pytest.mark.parametrize(
    ("typed", "zone", "code", "facts"),
    [
        ("2026-12-03 14:00", "Mars/Olympus", "Q139", {"zone": "Mars/Olympus"}),
        ("2026-12-03 14:00", "asia/shanghai", "Q139", {}),
        ("2026-12-03 14:00", "../../etc/hosts", "Q139", {}),
        ("2026-12-03", "America", "Q139", {}),
        ("2026-03-29 02:30", "Europe/Berlin", "Q140", {"iso": "2026-03-29T02:30"}),
        ("2026-03-29 02:30+01:00", "Europe/Berlin", "Q140", {}),
        ("2026-10-25 02:30", "Europe/Berlin", "Q141", {"first": "+02:00", "second": "+01:00"}),
        ("2026-12-03 14:00+01:00", "Asia/Shanghai", "Q142", {"typed": "+01:00", "offset": "+08:00"}),
        ("2026-12-03 14:00-11:30", "Asia/Shanghai", "Q142", {"typed": "-11:30"}),
        ("2026-07-03 14:00+01:00", "Europe/Berlin", "Q142", {"offset": "+02:00"}),
        ("2026-10-25 02:30+03:00", "Europe/Berlin", "Q142", {}),
    ],
)
def test_a_time_that_a_zone_does_not_have(typed: str, zone: str, code: str, facts: dict[str, str]) -> None:
    with pytest.raises(Fault) as caught:
        When.parse(typed).at(zone)
    assert caught.value.code == code
    assert facts.items() <= caught.value.facts.items()
    message = messages()[code]
    assert all(words.format_map(caught.value.facts) for words in (*message.say.values(), *message.hint.values()))


def test_what_the_fault_of_a_time_shown_twice_says_to_write_is_read() -> None:
    with pytest.raises(Fault) as caught:
        When.parse("2026-10-25 02:30").at("Europe/Berlin")
    iso = caught.value.facts["iso"]
    first, second = (When.parse(iso + caught.value.facts[key]).at("Europe/Berlin") for key in ("first", "second"))
    assert second - first == timedelta(hours=1)
    assert second > first


def test_the_zones_do_not_come_from_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zoneinfo, "TZPATH", ())
    zone_named.cache_clear()
    assert When.parse("2026-12-03 14:00").at("Asia/Tokyo").isoformat() == "2026-12-03T14:00:00+09:00"


@given(
    st.datetimes(datetime(1971, 1, 1), datetime(2037, 12, 31)),  # noqa: DTZ001  (what a clock shows)
    st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"]),
)
def test_what_a_clock_shows_is_that_moment_again(moment: datetime, zone: str) -> None:
    there = moment.replace(second=0, microsecond=0, tzinfo=UTC).astimezone(zone_named(zone))
    when = When.of(there)
    try:
        assert when.at(zone).astimezone(UTC) == there.astimezone(UTC)
    except Fault as fault:
        assert fault.code == "Q141"  # noqa: PT017  (mostly there is none)
        minutes = (there.utcoffset() or timedelta()) // timedelta(minutes=1)
        assert When(when.on, when.hour, when.minute, minutes).at(zone).astimezone(UTC) == there.astimezone(UTC)


def test_when_it_is_over() -> None:
    assert When.parse("2026-12-03 14:00").over("Asia/Shanghai").isoformat() == "2026-12-03T14:00:00+08:00"
    assert When.parse("2026-12-31").over("Asia/Shanghai").isoformat() == "2027-01-01T00:00:00+08:00"
    assert When.parse("2199-12-31").over("Asia/Shanghai").year == 2200


def test_an_impossible_moment_built_by_hand_is_refused() -> None:
    day, month = PartialDate(2026, 12, 3), PartialDate(2026, 12)
    for parts in ((month,), (day, 14), (day, None, 30), (day, 24, 0), (day, 14, 60), (day, None, None, 480)):
        with pytest.raises(ValueError, match=r"\d"):
            When(*parts)
    with pytest.raises(ValueError, match="900"):
        When(day, 14, 0, 900)


@pytest.mark.parametrize(
    ("start", "end", "zh", "en"),
    [
        ("2026-12-03 14:00", None, "2026年12月3日14:00", "3 December 2026, 14:00"),
        ("2026-12-03 14:00", "2026-12-03 16:00", "2026年12月3日14:00—16:00", "3 December 2026, 14:00–16:00"),
        ("2026-12-03", "2026-12-03", "2026年12月3日", "3 December 2026"),
        ("2026-12-03", "2026-12-05", "2026年12月3日至2026年12月5日", "3 December 2026 – 5 December 2026"),
        (
            *("2026-12-31 20:00", "2027-01-01 01:00"),
            *("2026年12月31日20:00至2027年1月1日01:00", "31 December 2026, 20:00 – 1 January 2027, 01:00"),
        ),
        (
            *("2026-12-03 14:00+08:00", "2026-12-03 16:00+08:00"),
            *("2026年12月3日14:00—16:00（UTC+08:00）", "3 December 2026, 14:00–16:00 (UTC+08:00)"),
        ),
    ],
)
def test_a_span_of_time(start: str, end: str | None, zh: str, en: str) -> None:
    ends = When.parse(start), When.parse(end) if end else None
    assert (span_text(*ends, "zh"), span_text(*ends, "en")) == (zh, en)


class Slot(Block):
    """Anything that has a time and a zone."""

    start: WhenField
    timezone: TimeZone = "Asia/Shanghai"


def test_the_fields_of_records() -> None:
    slot = Slot.model_validate({"start": "2026-12-03 14:00", "timezone": "Europe/Berlin"})
    assert slot.start.at(slot.timezone).isoformat() == "2026-12-03T14:00:00+01:00"
    with pytest.raises(ValidationError, match="Q139"):
        Slot.model_validate({"start": "2026-12-03", "timezone": "Berlin"})
    with pytest.raises(ValidationError, match="Q136"):
        Slot.model_validate({"start": "2026-12"})


@pytest.mark.parametrize(
    ("typed", "zone", "shown"),
    [
        ("2026-12-03T06:00:00.000Z", "Asia/Shanghai", "2026-12-03T14:00"),
        ("2026-05-01T16:00:00Z", "Asia/Shanghai", "2026-05-02T00:00"),
        ("2026-07-03 12:00:00 +00:00", "Europe/Berlin", "2026-07-03T14:00"),
        ("2026-10-25T00:30Z", "Europe/Berlin", "2026-10-25T02:30+02:00"),
        ("2026-10-25T01:30Z", "Europe/Berlin", "2026-10-25T02:30+01:00"),
        ("2026-12-03T06:00Z", "Europe/London", "2026-12-03T06:00+00:00"),
        ("2026-12-03 14:00+08:00", "Asia/Shanghai", "2026-12-03T14:00+08:00"),
        ("2026-12-03", "Asia/Shanghai", "2026-12-03"),
    ],
)
def test_a_moment_in_utc_is_what_the_clocks_there_show(typed: str, zone: str, shown: str) -> None:
    when = When.parse(typed)
    there = when.on_clocks_of(zone)
    assert there.iso() == shown
    if when.offset == 0:
        assert there.at(zone) == datetime.fromisoformat(f"{when.on.iso()}T{when.clock()}+00:00")
