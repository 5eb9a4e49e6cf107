"""What an amount is per: /亩, a month, per m² per month, daily.

The same stands in ``theme/assets/javascripts/finder/pers.js``. Must not know numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.wishes.tokens import Token

UNKNOWN = "?"
"""What is counted where no slot counts it."""

_MOST_PERS = 2
_OF_TIME = ("hour", "day", "month", "year")


class Per(NamedTuple):
    """What an amount is per: the key of a unit, or of a time, and how many base units that is."""

    key: str
    of: str
    times: float = 1
    divisor: float = 1


def pers_at(tokens: Sequence[Token], at: int, units: dict[str, Any], code: str) -> tuple[tuple[Per, ...], int]:
    """Return what an amount is per, and the token behind; ``code`` is its currency, or ``?`` of a bare number."""
    pers: list[Per] = []
    start = at
    while at < len(tokens) and len(pers) < _MOST_PERS:
        per, end = per_at(tokens, at, units, is_money=bool(code) and code != UNKNOWN)
        if per is None:
            if code and not pers and tokens[at].text in {"/", "per"}:
                return (Per("", UNKNOWN),), at + 1
            break
        pers.append(per)
        at = end
    is_open = any(token.text == "(" for token in tokens[start:at])
    return tuple(pers), at + (is_open and at < len(tokens) and tokens[at].text == ")")


def per_at(tokens: Sequence[Token], at: int, units: dict[str, Any], *, is_money: bool) -> tuple[Per | None, int]:
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
    return found, end + 1


def _per_of(token: Token, units: dict[str, Any]) -> Per | None:
    key = (token.means.get("unit") or token.means.get("period") or [""])[0]
    if token.has("period") and token.means["period"][0] in _OF_TIME:
        return _time(token.means["period"][0])
    if key in units:
        of, times, divisor = units[key][:3]
        return Per(key, UNKNOWN if of == "time" else of, times, divisor)
    return None


def _time(key: str) -> Per:
    return Per(key, key)
