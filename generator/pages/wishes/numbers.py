"""A whole number in a row of tokens: 25万, 1亿2000万, two hundred and fifty thousand, 30余.

The same stands in ``theme/assets/javascripts/finder/numbers.js``. Must not know units.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.wishes.tokens import Token

_HUNDRED, _TEN, _TWENTY = 100, 10, 20


class SpokenNumber(NamedTuple):
    """A number, None where it has two readings; its last scale word (1: none); the token behind it."""

    value: float | None
    scale: float
    end: int
    is_more: bool = False


def number_at(tokens: Sequence[Token], start: int) -> SpokenNumber | None:
    """Return the number that begins at a token."""
    if start >= len(tokens):
        return None
    token = tokens[start]
    if token.has("numeral"):
        value, at = _spoken(tokens, start)
        return _scaled(tokens, at, value)
    if token.is_number:
        return _added(tokens, start)
    if token.has("scale") and not token.text.isascii() and _is_counted(tokens, start + 1):
        return SpokenNumber(_scale(token), _scale(token), start + 1)  # 千亩
    return None


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].has("unit")


def _scale(token: Token) -> float:
    return float(token.means["scale"][0])


def _figure(tokens: Sequence[Token], at: int) -> float:
    return float(tokens[at].means["numeral"][0]) if at < len(tokens) and tokens[at].has("numeral") else 0


def _spoken(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """Read twenty five, two hundred and fifty."""
    value, at = _two_digits(tokens, at)
    if at < len(tokens) and tokens[at].text == "hundred":
        value, at = value * _HUNDRED, at + 1
        skip = at + 1 if at < len(tokens) and tokens[at].text == "and" else at
        more, end = _two_digits(tokens, skip)
        if more >= 1:
            value, at = value + more, end
    return value, at


def _two_digits(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    value = _figure(tokens, at)
    ones = _figure(tokens, at + 1)
    if value >= _TWENTY and 1 <= ones < _TEN:
        return value + ones, at + 2
    return value, at + 1


def _scaled(tokens: Sequence[Token], at: int, value: float | None) -> SpokenNumber:
    """Return a number with the scale words and the "more" that stand behind it."""
    scale, is_more = 1.0, False
    while at < len(tokens):
        if tokens[at].has("scale"):
            scale *= _scale(tokens[at])
        elif tokens[at].has("more") and tokens[at].start == tokens[at - 1].end:
            is_more = True
        else:
            break
        at += 1
    return SpokenNumber(None if value is None else value * scale, scale, at, is_more)


def _added(tokens: Sequence[Token], start: int) -> SpokenNumber:
    """Read a number in parts that get smaller, close together: 1亿2000万."""
    found = _scaled(tokens, start + 1, tokens[start].value)
    total, scale, at, is_unclear = found.value, found.scale, found.end, found.value is None
    while scale > 1 and at < len(tokens) and tokens[at].is_number and tokens[at].start == tokens[at - 1].end:
        if tokens[at].value == 1 and _is_counted(tokens, at + 1):
            break  # 25万一亩
        part = _scaled(tokens, at + 1, tokens[at].value)
        value = part.value
        if total is None or value is None or value >= scale or (part.scale == 1 and value < _TEN) or found.is_more:
            is_unclear = True
        else:
            total += value
        scale, at = part.scale, part.end
        found = found._replace(scale=max(found.scale, part.scale), is_more=found.is_more or part.is_more)
    return SpokenNumber(None if is_unclear else total, found.scale, at, found.is_more)
