"""An amount in a row of tokens: number, unit, what it is per; and what it counts.

The same stands in ``theme/assets/javascripts/finder/amounts.js``. Must not know ranges or slots.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generator.pages.wishes.numbers import number_at
from generator.pages.wishes.pers import UNKNOWN, Per, pers_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.wishes.tokens import Token

    Units = dict[str, Any]

_MONEY = 1000  # short scales above are those of money: 5m is five metres, RMB 5m five million


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount from token ``start`` to before token ``end``, as typed: ``low`` to ``high``, None where unreadable.

    ``scale`` is the word of the last number (万), 1 where there is none; ``is_more`` says 余 or +; ``after`` is
    the token of a bound between the amount and what it is per (25万以下一亩), -1 where there is none;
    ``is_open`` says that nothing stands behind the number.
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
    is_open: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing says what it counts."""
        return not (self.unit or self.code or self.pers)


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


def one_at(tokens: Sequence[Token], start: int, units: Units) -> Amount | None:
    """Return the amount with one number that begins at a token."""
    at, code = start, ""
    if at < len(tokens) and tokens[at].has("whole"):
        pers, end = pers_at(tokens, at + 1, units, "")
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
    amount = Amount(start, at, value, value, code=code, scale=scale, is_more=number.is_more, is_open=not after)
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
    pers, end = pers_at(tokens, at, units, money)
    if money and not pers and at + 1 < len(tokens) and tokens[at].has("after"):
        behind, last = pers_at(tokens, at + 1, units, money)
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
