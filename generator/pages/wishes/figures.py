"""The amounts and dates of a sentence, and the "per" that stands apart from its amount: 每亩不超过25万, 日用水2000吨.

The same stands in ``theme/assets/javascripts/finder/figures.js``. Must not know slots.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.wishes.amounts import Amount, dimension_of
from generator.pages.wishes.dates import Deadline, date_at
from generator.pages.wishes.pers import Per, per_at
from generator.pages.wishes.ranges import amount_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from generator.pages.wishes.tokens import Token

_APART = frozenset({"每", "per", "each", "every"})
_ARTICLES = frozenset({"a", "an"})
_TIMES = frozenset({"hour", "day", "month", "year"})
_MAY_TAKE = ("money", "number", "volume", "mass")
_MOST_PERS = 2
_FAR = 8


@dataclass(frozen=True, slots=True)
class Said:
    """An amount, and the tokens elsewhere that belong to it."""

    amount: Amount
    apart: tuple[int, ...] = ()


class Apart(NamedTuple):
    """What something is per, said from token ``start`` to before token ``end``, apart from its amount."""

    start: int
    end: int
    per: Per


@dataclass(slots=True)
class FiguresSaid:
    """The amounts and dates of a sentence, and for each token the number of its amount (-1: of none)."""

    said: list[Said]
    dates: list[Deadline]
    owner: list[int]


def figures_of(tokens: Sequence[Token], clauses: Sequence[int], units: dict[str, Any]) -> FiguresSaid:
    """Return the amounts and dates of a sentence."""
    found = FiguresSaid([], [], [-1] * len(tokens))
    waiting: list[Apart] = []
    at = 0
    while at < len(tokens):
        when = date_at(tokens, at)
        behind = 0 if when else _time_behind(found.said, tokens, at, units)
        amount = None if when or behind else amount_at(tokens, at, units)
        if when:
            found.dates.append(when)
            at = when.end
        elif behind:
            at = behind
        elif amount:
            here = [each for each in waiting if clauses[each.start] == clauses[at]]
            found.owner[amount.start : amount.end] = [len(found.said)] * (amount.end - amount.start)
            found.said.append(_with_pers(amount, here, units))
            waiting, at = [], amount.end
        else:
            apart = _per_apart(tokens, at, units)
            if apart and not _takes_behind(found.said, tokens, apart, units):
                waiting = [*waiting[-1:], apart]
            at = apart.end if apart else at + 1
    return found


def _per_apart(tokens: Sequence[Token], at: int, units: dict[str, Any]) -> Apart | None:
    token = tokens[at]
    if token.has("lead") and at + 1 < len(tokens) and tokens[at + 1].has("cue"):
        key = token.means["lead"][0]
        return Apart(at, at + 1, Per(key, key))
    if token.text in _APART or token.has("rate"):
        per, end = per_at(tokens, at, units, is_money=False)
        return Apart(at, end, per) if per else None
    return None


def _time_behind(figures: list[Said], tokens: Sequence[Token], at: int, units: dict[str, Any]) -> int:
    """Give "a day" to the amount before, with its cue between: 500 m³ of gas an hour; 0 where it is not."""
    if not (tokens[at].text in _ARTICLES or tokens[at].has("whole")):
        return 0
    per, end = per_at(tokens, at, units, is_money=False)
    is_time = per is not None and per.of in _TIMES
    return end if per and is_time and _takes_behind(figures, tokens, Apart(at, end, per), units) else 0


def _takes(amount: Amount, per: Per, units: dict[str, Any]) -> bool:
    """Whether an amount can be per something that stands apart."""
    of = dimension_of(amount, units).split("/")
    return of[0] in _MAY_TAKE and len(amount.pers) < _MOST_PERS and per.of not in of


def _with_pers(amount: Amount, waiting: Sequence[Apart], units: dict[str, Any]) -> Said:
    """Return an amount with what it is per, where that stands before it."""
    apart: list[int] = []
    start = amount.start
    for each in waiting:
        if start - each.start <= _FAR and _takes(amount, each.per, units):
            amount = replace(amount, pers=(*amount.pers, each.per))
            apart += range(each.start, each.end)
    return Said(amount, tuple(apart))


def _takes_behind(figures: list[Said], tokens: Sequence[Token], apart: Apart, units: dict[str, Any]) -> bool:
    """Give what stands behind an amount, with its cue between, to that amount: RMB 20 rent per m² per month."""
    start, end, per = apart
    if not figures or tokens[start].has("lead") or tokens[start].text == "每":
        return False
    last = figures[-1]
    if last.amount.end < start - _FAR:
        return False
    between = tokens[last.amount.end : start]
    if any(each.has("break") or each.has("and") for each in between):
        return False
    if not any(each.has("cue") for each in between) and not last.apart:
        return False
    if not _takes(last.amount, per, units):
        return False
    amount = replace(last.amount, pers=(*last.amount.pers, per))
    figures[-1] = Said(amount, (*last.apart, *range(start, end)))
    return True
