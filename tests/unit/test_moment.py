"""A moment is read in Beijing time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from generator import moment
from generator.issues import Fault


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


def test_now_is_in_beijing() -> None:
    before = datetime.now(UTC)
    now = moment.now()
    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == moment.BEIJING.utcoffset(None)
