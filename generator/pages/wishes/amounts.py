"""Amounts in a row of tokens: number, unit, what it is per, both ends of a range.

The same stands in ``theme/assets/javascripts/finder/amounts.js``. Owns which tokens make an amount.
Must not know slots.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.pages.wishes.numbers import number_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.wishes.tokens import Token

    Units = dict[str, Any]

UNKNOWN = "?"
_MOST_PERS = 2
_OF_TIME = ("hour", "day", "month", "year")
_MONEY = 1000  # short scales above are those of money: 5m is five metres, RMB 5m five million


class Per(NamedTuple):
    """What an amount is per: the key of a unit, or of a time, and how many base units that is."""

    key: str
    of: str
    times: float = 1
    divisor: float = 1


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount from token ``start`` to before token ``end``, as typed: ``low`` to ``high``, None where unreadable.

    ``scale`` is the word of the last number (万), 1 where there is none; ``is_more`` says 余 or +; ``after`` is
    the token of a bound between the amount and what it is per (25万以下一亩), -1 where there is none.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str = ""
    code: str = ""
    pers: tuple[Per, ...] = ()
    scale: float = 1
    is_more: bool = False
    after: int = -1

    @property
    def is_bare(self) -> bool:
        """Whether nothing says what it counts."""
        return not (self.unit or self.code or self.pers)


def amount_at(tokens: Sequence[Token], start: int, units: Units) -> Amount | None:
    """Return the amount or range that begins at a token."""
    first = _one_at(tokens, start, units)
    if first is None:
        return None
    if _is_part_of_sum(tokens, start):
        return replace(first, low=None, high=None)
    if first.end >= len(tokens):
        return first
    joint = tokens[first.end]
    is_between = start > 0 and tokens[start - 1].has("between")
    if joint.has("to") and (is_between or not joint.has("and")):
        last = _one_at(tokens, first.end + 1, units)
        return (_range(first, last) if last else None) or first
    if joint.has("or") and first.is_bare and (last := _one_at(tokens, first.end + 1, units)):
        return replace(last, start=start, low=None, high=None)
    return first


def dimension_of(amount: Amount, units: Units) -> str:
    """Return what an amount counts: ``area``, ``money/area/month``; ``?`` where that is nothing a slot counts."""
    of = units[amount.unit][0] if amount.unit else ""
    if amount.code:
        of = "money" if amount.code == "CNY" and not of else UNKNOWN
    is_by_area = any(per.of == "area" for per in amount.pers)
    if not of:
        of = "money" if is_by_area and amount.scale >= 10_000 else "number"  # noqa: PLR2004  (25万/亩: yuan)
    return "/".join([of, *sorted((per.of for per in amount.pers), key=lambda each: (each != "area", each))])


def in_base(amount: Amount, value: float, units: Units) -> float:
    """Return a value of an amount in base units, per base unit."""
    if amount.unit:
        _, times, divisor = units[amount.unit][:3]
        value = value * times / divisor
    for per in amount.pers:
        value = value * per.divisor / per.times
    return value


def _is_part_of_sum(tokens: Sequence[Token], start: int) -> bool:
    """Whether a sign before a number makes it another one: 1/2, 2×5, -5."""
    sign = tokens[start - 1] if start else None
    if sign is None:
        return False
    if sign.text in {"/", "·", "*", "x"} and start > 1 and tokens[start - 2].is_number:
        return True
    is_close = sign.end == tokens[start].start
    return sign.text == "-" and is_close and (start == 1 or tokens[start - 2].end < sign.start)


def _one_at(tokens: Sequence[Token], start: int, units: Units) -> Amount | None:
    at, code = start, ""
    if at < len(tokens) and tokens[at].has("whole"):
        pers, end = _pers_at(tokens, at + 1, units, "")
        minutes = float(tokens[at].means["whole"][0])
        return Amount(start, end, minutes, minutes, unit="minute", pers=pers)
    while at < len(tokens) and at < start + 2 and tokens[at].has("currency"):
        code = code or tokens[at].means["currency"][0]
        at += 1
    number = number_at(tokens, at)
    if number is None:
        return None
    short, at = _short_scale(tokens, number.end, has_code=bool(code))
    value = None if number.value is None else number.value * short
    scale = number.scale * short
    unit, at = _word_at(tokens, at, "unit")
    if unit:
        amount = Amount(start, at, value, value, unit, code, scale=scale, is_more=number.is_more)
        return _with_pers(tokens, _with_tail(tokens, amount), units, "")
    after, at = _word_at(tokens, at, "currency")
    code = UNKNOWN if code and after and code != after else code or after
    amount = Amount(start, at, value, value, code=code, scale=scale, is_more=number.is_more)
    return _with_pers(tokens, amount, units, code or ("CNY" if scale > 1 else UNKNOWN))


def _with_tail(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Return an amount with what stands close behind its unit: 一亩半, 30亩+."""
    at = amount.end
    if at >= len(tokens) or tokens[at].start != tokens[at - 1].end:
        return amount
    if tokens[at].text == "+":
        return replace(amount, end=at + 1, is_more=True)
    if tokens[at].text == "半" and amount.low is not None and amount.scale == 1:
        return replace(amount, end=at + 1, low=amount.low + 0.5, high=amount.low + 0.5)
    return amount


def _with_pers(tokens: Sequence[Token], amount: Amount, units: Units, money: str) -> Amount:
    """Return an amount with what it is per, which of money may stand behind a bound: 25万以下一亩."""
    at = amount.end
    pers, end = _pers_at(tokens, at, units, money)
    if money and not pers and at + 1 < len(tokens) and tokens[at].has("after"):
        behind, last = _pers_at(tokens, at + 1, units, money)
        if behind and behind[0].of != UNKNOWN:
            return replace(amount, end=last, pers=behind, after=at)
    return replace(amount, end=end, pers=pers)


def _short_scale(tokens: Sequence[Token], at: int, *, has_code: bool) -> tuple[float, int]:
    if at < len(tokens) and at and tokens[at].has("short") and tokens[at].start == tokens[at - 1].end:
        scale = float(tokens[at].means["short"][0])
        if scale <= _MONEY or has_code or (at + 1 < len(tokens) and tokens[at + 1].has("currency")):
            return scale, at + 1
    return 1, at


def _word_at(tokens: Sequence[Token], at: int, kind: str) -> tuple[str, int]:
    """Return the meaning of a word of a class that stands at a token, and the token behind it."""
    if at < len(tokens) and tokens[at].has(kind):
        return tokens[at].means[kind][0], at + 1
    return "", at


def _pers_at(tokens: Sequence[Token], at: int, units: Units, code: str) -> tuple[tuple[Per, ...], int]:
    """Return what an amount is per, and the token behind; ``code`` is its currency, or ``?`` of a bare number."""
    pers: list[Per] = []
    while at < len(tokens) and len(pers) < _MOST_PERS:
        per, end = per_at(tokens, at, units, is_money=bool(code) and code != UNKNOWN)
        if per is None:
            if code and not pers and tokens[at].text in {"/", "per"}:
                return (Per("", UNKNOWN),), at + 1
            break
        pers.append(per)
        at = end
    return tuple(pers), at


def per_at(tokens: Sequence[Token], at: int, units: Units, *, is_money: bool) -> tuple[Per | None, int]:
    """Return what something is per, said at a token: /亩, a month, daily; and the token behind."""
    token = tokens[at]
    if token.has("rate"):
        return _time(token.means["rate"][0]), at + 1
    if token.has("whole") and token.means["whole"][0] == "60":
        return _time("hour"), at + 1
    end = at + 1 if token.has("per") else at
    is_open = end > at and end < len(tokens) and tokens[end].text == "("
    end += is_open
    if end < len(tokens) and tokens[end].value == 1 and (end > at or is_money):
        end += 1
    if end == at or end >= len(tokens):
        return None, at
    found = _per_of(tokens[end], units)
    if found is None:
        return None, at
    end += 1
    if end < len(tokens) and tokens[end].text == ")":
        end += 1
    return found, end


def _per_of(token: Token, units: Units) -> Per | None:
    key = (token.means.get("unit") or token.means.get("period") or [""])[0]
    if token.has("period") and token.means["period"][0] in _OF_TIME:
        return _time(token.means["period"][0])
    if key in units:
        of, times, divisor = units[key][:3]
        return Per(key, UNKNOWN if of == "time" else of, times, divisor)
    return None


def _time(key: str) -> Per:
    return Per(key, key)


def _range(first: Amount, last: Amount) -> Amount | None:
    """Return a range of two amounts, in the unit of the last; None where they are no range."""
    if first.low is None or last.low is None:
        return replace(last, start=first.start, low=None, high=None)
    if (first.code and last.code and first.code != last.code) or (first.unit and first.unit != last.unit):
        return None if first.unit else replace(last, start=first.start, low=None, high=None)
    is_shared = first.scale == 1 and last.scale > 1 and not first.unit
    low = first.low * last.scale if is_shared else first.low
    is_rising = low < last.low
    return replace(
        last,
        start=first.start,
        low=low if is_rising else None,
        high=last.low if is_rising else None,
        code=last.code or first.code,
        pers=last.pers or first.pers,
    )
