"""Days by which something is wanted, in both languages; what needs a clock is no date."""

from __future__ import annotations

import pytest

from generator.pages.wishes.dates import date_at
from generator.pages.wishes.grammar import grammar_of
from generator.pages.wishes.tokens import lexicon_of, tokens_of


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("2027年6月", "2027-06"), ("2027年6月底", "2027-06"), ("2027年6月30日", "2027-06-30"), ("2027-06", "2027-06"),
        ("2027/6/1", "2027-06-01"), ("2027年底", "2027-12"), ("2027年上半年", "2027-06"), ("2027年三季度", "2027-09"),
        ("2027年", "2027-12"), ("June 2027", "2027-06"), ("15 June 2027", "2027-06-15"), ("Q2 2027", "2027-06"),
        ("end of 2027", "2027-12"), ("the end of June 2027", "2027-06"), ("mid-2027", "2027-06"),
        ("2027年前", ""), ("2027", None), ("2050平方米", None), ("1999年6月", None), ("6月", None), ("May", None),
        ("2027年13月", "2027-12"),
    ],
)  # fmt: skip
def test_dates(text: str, on: str | None) -> None:
    _, tokens = tokens_of(lexicon_of(grammar_of({})), text)
    found = date_at(tokens, 0)
    assert (found.on if found else None) == on
