"""A moment is read in Beijing time."""

from __future__ import annotations

from datetime import datetime

import pytest

from generator.messages.issues import Fault
from generator.values import moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-22", "2026-11-22T00:00:00+08:00"),
        (" 2026-11-22T09:00 ", "2026-11-22T09:00:00+08:00"),
        ("2026-11-22T09:00+08:00", "2026-11-22T09:00:00+08:00"),
        ("2026-11-21T20:00Z", "2026-11-22T04:00:00+08:00"),
        ("2026-11-22T09:00-05:00", "2026-11-22T22:00:00+08:00"),
    ],
)
def test_a_moment_is_read(text: str, expected: str) -> None:
    assert moment.parse(text).isoformat() == expected


@pytest.mark.parametrize("text", ["", "today", "2026-13-01", "2026-02-30", "22.11.2026", "2026年11月22日"])
def test_what_is_no_moment_is_a_fault(text: str) -> None:
    with pytest.raises(Fault) as caught:
        moment.parse(text)
    assert (caught.value.code, caught.value.facts) == ("U101", {"value": text})


def test_a_moment_at_the_edge_of_time_is_a_fault() -> None:
    with pytest.raises(Fault) as caught:
        moment.parse("9999-12-31T23:59-12:00")
    assert caught.value.code == "U101"


def test_now_is_the_clock_in_beijing_where_nobody_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr(moment, "read_clock", lambda: datetime(2031, 5, 6, tzinfo=moment.BEIJING))
    assert moment.now() == datetime(2031, 5, 6, tzinfo=moment.BEIJING)


def test_now_is_what_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577836800")
    assert moment.now().isoformat() == "2020-01-01T08:00:00+08:00"


@pytest.mark.parametrize("said", ["soon", "1.5", "99999999999999999999"])
def test_what_the_environment_says_must_be_a_moment(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
    with pytest.raises(Fault) as caught:
        moment.now()
    assert (caught.value.code, caught.value.facts) == ("U101", {"value": f"SOURCE_DATE_EPOCH={said}"})


def test_no_test_reads_the_clock() -> None:
    with pytest.raises(AssertionError, match="clock"):
        moment.read_clock()
