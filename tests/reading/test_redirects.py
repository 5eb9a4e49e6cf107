"""Where old ids lead in the end, and what can be an id."""

from __future__ import annotations

import pytest

from generator.reading.redirects import end_of, fault_of_id, former_ids

RENAMED = {"park": {"first": "second", "second": "third", "other": "third", "a": "b", "b": "a"}}


@pytest.mark.parametrize(
    ("old", "end"), [("first", "third"), ("second", "third"), ("other", "third"), ("a", "a"), ("third", "third")]
)
def test_an_old_id_leads_to_the_last_of_its_steps(old: str, end: str) -> None:
    assert end_of(RENAMED["park"], old) == end


def test_all_former_ids_of_a_record() -> None:
    assert former_ids(RENAMED, "park", "third") == ("first", "second", "other")
    assert former_ids(RENAMED, "park", "none") == former_ids(RENAMED, "project", "third") == ()


@pytest.mark.parametrize(
    ("kind", "key", "code"),
    [
        ("park", "river-2", None),
        ("park", "River", "R110"),
        ("park", "con", "R111"),
        ("page", "about/team", None),
        ("page", "about/", "F106"),
    ],
)
def test_what_can_be_an_id(kind: str, key: str, code: str | None) -> None:
    fault = fault_of_id(kind, key)
    assert (fault.code if fault else None) == code
