"""The day by which something is wanted: 2027年6月, 2027-06, the end of 2027, Q2 2027.

The same stands in ``theme/assets/javascripts/finder/dates.js``. Owns no clock: "next year" is no date here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.wishes.tokens import Token

_FIRST, _LAST = 2020, 2099
_MONTHS = 12
_DAYS = 31


class Deadline(NamedTuple):
    """A month or a day (ISO 8601), from token ``start`` to before token ``end``; empty where it cannot be told."""

    start: int
    end: int
    on: str


def date_at(tokens: Sequence[Token], start: int) -> Deadline | None:
    """Return the date that begins at a token."""
    token = tokens[start]
    if token.is_number:
        return _from_year(tokens, start) or _spoken(tokens, start)
    if token.has("month") or token.has("part"):
        return _spoken(tokens, start)
    return None


def _year(tokens: Sequence[Token], at: int) -> str:
    """Return the four digits of a year that stands at a token."""
    if at >= len(tokens) or not (tokens[at].is_number and tokens[at].text.isdigit() and tokens[at].text.isascii()):
        return ""
    return tokens[at].text if _FIRST <= (tokens[at].value or 0) <= _LAST else ""


def _whole(tokens: Sequence[Token], at: int, most: int) -> str:
    """Return the two digits of a month or day that stands at a token."""
    if at >= len(tokens) or not tokens[at].is_number:
        return ""
    value = tokens[at].value or 0
    return f"{int(value):02}" if value in range(1, most + 1) else ""


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def _from_year(tokens: Sequence[Token], start: int) -> Deadline | None:
    year = _year(tokens, start)
    sign = _text(tokens, start + 1)
    if not year:
        return None
    if _has(tokens, start + 1, "part"):
        return Deadline(start, start + 2, f"{year}-{tokens[start + 1].means['part'][0]}")
    month = _whole(tokens, start + 2, _MONTHS)
    if sign == "年":
        return _chinese(tokens, start, year, month)
    return _numeric(tokens, start, year, month) if month and sign in {"-", "/", "."} else None


def _has(tokens: Sequence[Token], at: int, kind: str) -> bool:
    """Whether a word of a class stands at a token."""
    return at < len(tokens) and tokens[at].has(kind)


def _chinese(tokens: Sequence[Token], start: int, year: str, month: str) -> Deadline:
    """Return 2027年6月, 2027年6月30日, 2027年二季度, 2027年."""
    if month and _text(tokens, start + 3) in {"月", "月份"}:
        end = start + 4
        day = _whole(tokens, end, _DAYS)
        if day and _text(tokens, end + 1) in {"日", "号"}:
            return Deadline(start, end + 2, f"{year}-{month}-{day}")
        return Deadline(start, end + (_text(tokens, end) in {"底", "末"}), f"{year}-{month}")
    if _has(tokens, start + 2, "part"):
        return Deadline(start, start + 3, f"{year}-{tokens[start + 2].means['part'][0]}")
    return Deadline(start, start + 2, "" if _has(tokens, start + 2, "by") else f"{year}-12")


def _numeric(tokens: Sequence[Token], start: int, year: str, month: str) -> Deadline:
    """Return 2027-06 or 2027-06-30."""
    day = _whole(tokens, start + 4, _DAYS)
    if day and _text(tokens, start + 3) == _text(tokens, start + 1):
        return Deadline(start, start + 5, f"{year}-{month}-{day}")
    return Deadline(start, start + 3, f"{year}-{month}")


def _spoken(tokens: Sequence[Token], start: int) -> Deadline | None:
    """Return June 2027, 15 June 2027, the end of 2027, the end of June 2027, Q2 2027."""
    at, month, day, part = start, "", "", ""
    if tokens[at].has("part"):
        part, at = tokens[at].means["part"][0], _past_of(tokens, at + 1)
    elif tokens[at].is_number:
        day, at = _whole(tokens, at, _DAYS), _past_of(tokens, at + 1)
    if at < len(tokens) and tokens[at].has("month"):
        month, at = tokens[at].means["month"][0], _past_of(tokens, at + 1)
    year = _year(tokens, at)
    if not year or not (month or part):
        return None
    return Deadline(start, at + 1, f"{year}-{month or part}" + (f"-{day}" if day and month else ""))


def _past_of(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if _text(tokens, at) in {"of", "the", "of the", "-"} else at
