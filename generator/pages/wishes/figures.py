"""The amounts and dates of a sentence, and the "per" that stands apart from its amount: 每亩不超过25万, 日用水2000吨.

The same stands in ``theme/assets/javascripts/finder/figures.js``. Must not know slots.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.pages.wishes.amounts import Amount, Per, amount_at, dimension_of, per_at
from generator.pages.wishes.dates import When, date_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from generator.pages.wishes.tokens import Token

_APART = frozenset({"每", "per", "each", "every"})
_MAY_TAKE = ("money", "number", "volume", "mass")
_MOST_PERS = 2
_FAR = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount, and the tokens elsewhere that belong to it."""

    amount: Amount
    apart: tuple[int, ...] = ()


def figures_of(
    tokens: Sequence[Token], clauses: Sequence[int], units: dict[str, Any]
) -> tuple[list[Figure], list[When], list[int]]:
    """Return the amounts and dates of a sentence, and for each token the number of its amount (-1: of none)."""
    figures: list[Figure] = []
    dates: list[When] = []
    owner = [-1] * len(tokens)
    waiting: list[tuple[int, int, Per]] = []
    at = 0
    while at < len(tokens):
        when = date_at(tokens, at)
        amount = None if when else amount_at(tokens, at, units)
        if when:
            dates.append(when)
            at = when.end
        elif amount:
            figure = _with_pers(amount, [each for each in waiting if clauses[each[0]] == clauses[at]], at, units)
            waiting = []
            owner[amount.start : amount.end] = [len(figures)] * (amount.end - amount.start)
            figures.append(figure)
            at = amount.end
        else:
            per, end = _per_apart(tokens, at, units)
            if per:
                behind = _takes_behind(figures, tokens, at, end, per, units)
                if not behind:
                    waiting = [*waiting[-1:], (at, end, per)]
            at = end
    return figures, dates, owner


def _per_apart(tokens: Sequence[Token], at: int, units: dict[str, Any]) -> tuple[Per | None, int]:
    token = tokens[at]
    if token.has("lead") and at + 1 < len(tokens) and tokens[at + 1].has("cue"):
        key = token.means["lead"][0]
        return Per(key, key), at + 1
    if token.text in _APART or token.has("rate"):
        per, end = per_at(tokens, at, units, is_money=False)
        return per, max(end, at + 1)
    return None, at + 1


def _takes(amount: Amount, per: Per, units: dict[str, Any]) -> bool:
    """Whether an amount can be per something that stands apart."""
    of = dimension_of(amount, units).split("/")
    return of[0] in _MAY_TAKE and len(amount.pers) < _MOST_PERS and per.of not in of


def _with_pers(amount: Amount, waiting: Sequence[tuple[int, int, Per]], at: int, units: dict[str, Any]) -> Figure:
    """Return an amount with what it is per, where that stands before it."""
    apart: list[int] = []
    for start, end, per in waiting:
        if at - start <= _FAR and _takes(amount, per, units):
            amount = replace(amount, pers=(*amount.pers, per))
            apart += range(start, end)
    return Figure(amount, tuple(apart))


def _takes_behind(
    figures: list[Figure], tokens: Sequence[Token], start: int, end: int, per: Per, units: dict[str, Any]
) -> bool:
    """Give what stands behind an amount, with its cue between, to that amount: RMB 20 rent per m² per month."""
    if not figures or tokens[start].has("lead"):
        return False
    last = figures[-1]
    if last.amount.end < start - _FAR:
        return False
    between = tokens[last.amount.end : start]
    if any(each.has("break") or each.has("and") for each in between):
        return False
    if not any(each.has("cue") for each in between) and not last.apart:
        return False
    if not _takes(last.amount, per, units) or tokens[start].text == "每":
        return False
    amount = replace(last.amount, pers=(*last.amount.pers, per))
    figures[-1] = Figure(amount, (*last.apart, *range(start, end)))
    return True
