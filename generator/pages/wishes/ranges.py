"""Amounts as they are said: one, both ends of a range, hours and minutes, the same twice in two units.

The same stands in ``theme/assets/javascripts/finder/ranges.js``. Must not know slots.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator.pages.wishes.amounts import Amount, dimension_of, in_base, one_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.wishes.tokens import Token

    Units = dict[str, Any]

_ROUNDING = 0.02  # how far a figure may be from the same in other units
_MINUTES = 60


def amount_at(tokens: Sequence[Token], start: int, units: Units) -> Amount | None:
    """Return the amount or range that begins at a token."""
    first = one_at(tokens, start, units)
    if first is None:
        return None
    if _is_part_of_sum(tokens, start):
        return replace(first, low=None, high=None)
    if first.end >= len(tokens):
        return first
    return _said_again(tokens, _up_to(tokens, first, units), units)


def _up_to(tokens: Sequence[Token], first: Amount, units: Units) -> Amount:
    """Return an amount with what it goes on to: the other end of a range, an alternative, minutes behind hours."""
    joint = tokens[first.end]
    is_between = first.start > 0 and tokens[first.start - 1].has("between")
    if joint.has("to") and (is_between or not joint.has("and")):
        last = one_at(tokens, first.end + 1, units)
        return (_range(first, last, units) if last else None) or first
    if joint.has("or") and first.is_bare and (last := one_at(tokens, first.end + 1, units)):
        return replace(last, start=first.start, low=None, high=None)
    if first.unit == "hour" and joint.is_number and (last := one_at(tokens, first.end, units)):
        is_sum = last.unit == "minute" and first.low is not None and last.low is not None
        minutes = (first.low or 0) * _MINUTES + (last.low or 0)
        return replace(last, start=first.start, low=minutes, high=minutes) if is_sum else first
    return first


def _said_again(tokens: Sequence[Token], amount: Amount, units: Units) -> Amount:
    """Return an amount that is said again in brackets, in another unit, as the one that is exact: 4.67 ha (70 mu)."""
    at = amount.end + 1
    if amount.low is None or at >= len(tokens) or tokens[at - 1].text != "(":
        return amount
    at += tokens[at].has("before")
    inner = one_at(tokens, at, units)
    if inner and inner.low is not None and inner.end < len(tokens):
        inner = _up_to(tokens, inner, units)
    if inner is None or inner.end >= len(tokens) or tokens[inner.end].text != ")" or not _agree(amount, inner, units):
        return amount
    is_exact = "mu" in {inner.unit, *(per.key for per in inner.pers)}
    return replace(inner if is_exact else amount, start=amount.start, end=inner.end + 1)


def _agree(amount: Amount, other: Amount, units: Units) -> bool:
    """Whether two amounts are the same but for their rounding."""
    if dimension_of(amount, units) != dimension_of(other, units) or amount.high is None or other.high is None:
        return False
    one, same = (in_base(each, each.high or 0, units) for each in (amount, other))
    return abs(one - same) <= _ROUNDING * one


def _is_part_of_sum(tokens: Sequence[Token], start: int) -> bool:
    """Whether a sign before a number makes it another one: 1/2, 2×5, -5."""
    sign = tokens[start - 1] if start else None
    if sign is None:
        return False
    if sign.text in {"/", "·", "*", "x"} and start > 1 and tokens[start - 2].is_number:
        return True
    is_close = sign.end == tokens[start].start
    return sign.text == "-" and is_close and (start == 1 or tokens[start - 2].end < sign.start)


def _range(first: Amount, last: Amount, units: Units) -> Amount | None:
    """Return a range of two amounts, in the unit of the last; None where they are no range."""
    if first.low is None or last.low is None:
        return replace(last, start=first.start, low=None, high=None)
    if first.unit and (not last.unit or units[first.unit][0] != units[last.unit][0]):
        return None
    low = first.low
    if first.unit:
        low = in_base(Amount(0, 0, low, low, first.unit), low, units) / in_base(Amount(0, 0, 1, 1, last.unit), 1, units)
    elif first.is_open and first.scale == 1:
        low *= last.scale
    is_rising = low < last.low and not (first.code and last.code and first.code != last.code)
    return replace(
        last,
        start=first.start,
        low=low if is_rising else None,
        high=last.low if is_rising else None,
        code=last.code or first.code,
        pers=last.pers or first.pers,
    )
