"""What the matrix of all looks says, as rows."""

from __future__ import annotations

import re

import pytest

from tests.audit.looks import MEASURES, rows_of
from tests.browser import matrix
from tests.places import TESTS


def test_every_state_is_a_row_and_wrong_ones_are_counted() -> None:
    outcome = matrix.Outcome()
    outcome.note("keyboard", "x", [])
    outcome.note("rest", "x", ["a", "b"])
    outcome.note("rest", "y", [])
    assert [(row.reached, row.ok) for row in rows_of(outcome)] == [("2 in 2 looks", False), ("0 in 1 looks", True)]


def test_a_state_without_a_name_is_not_left_out() -> None:
    outcome = matrix.Outcome()
    outcome.note("upside down", "x", [])
    with pytest.raises(KeyError):
        rows_of(outcome)


def test_the_names_are_those_of_the_states() -> None:
    text = (TESTS / "browser" / "matrix.py").read_text(encoding="utf-8")
    states = set(re.findall(r'note\("([^"]+)"', text)) | set(re.findall(r'_hear\(reader, place, "([^"]+)"', text))
    assert states == set(MEASURES)
