"""One quantity as it is typed into a field of a finder: 30亩, at least 2 ha, 20–30万元/亩.

The same stands in ``theme/assets/javascripts/finder/quantity.js``. Whatever is not one quantity of the field is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.wishes.amounts import Amount, dimension_of, in_base
from generator.pages.wishes.bounds import bound_of, ends_of
from generator.pages.wishes.clauses import clauses_of
from generator.pages.wishes.figures import figures_of
from generator.pages.wishes.pers import UNKNOWN
from generator.pages.wishes.tokens import Token, lexicon_of, tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.wishes.grammar import Grammar

_LONGEST = 200
_AROUND = ("before", "after", "between", "filler")


class FieldEnds(NamedTuple):
    """The least and the most, in base units; None where there is none."""

    low: float | None
    high: float | None


def read_quantity(grammar: Grammar, text: str, dimension: str, bare: str = "") -> FieldEnds | None:
    """Return what a text says of a dimension; ``bare`` is the unit that a bare number counts in (``BARE``)."""
    if len(text) > _LONGEST:
        return None
    _, tokens = tokens_of(lexicon_of(grammar), text)
    amount = _only_amount(grammar, tokens)
    if amount is None or amount.low is None or amount.high is None:
        return None
    factor = _factor(grammar, amount, dimension, bare)
    if factor is None:
        return None
    times, divisor = factor
    low, high = (in_base(amount, end, grammar["units"]) * times / divisor for end in (amount.low, amount.high))
    return FieldEnds(*ends_of(low, high, bound_of(grammar, tokens, amount)[0], "same"))


def _only_amount(grammar: Grammar, tokens: Sequence[Token]) -> Amount | None:
    """Return the amount of some tokens, where there is one and nothing else but its bounds."""
    found = figures_of(tokens, clauses_of(tokens), grammar["units"])
    if len(found.said) != 1 or found.dates:
        return None
    amount, apart = found.said[0].amount, found.said[0].apart
    around = [token for at, token in enumerate(tokens) if found.owner[at] < 0 and at not in apart]
    return amount if all(any(token.has(kind) for kind in _AROUND) for token in around) else None


def _factor(grammar: Grammar, amount: Amount, dimension: str, bare: str) -> tuple[float, float] | None:
    """Return how many base units one of what was typed is, as a fraction."""
    of = dimension_of(amount, grammar["units"])
    known = grammar["measures"].get(dimension, {}).get(of)
    if known:
        return known[0], known[1]
    if UNKNOWN in of or not bare:
        return None
    value = amount.low or 0
    if of == "number" and not amount.pers and not (dimension == "price" and bare == "wan_mu" and value >= 200):  # noqa: PLR2004
        return tuple(grammar["bare"][bare]) if bare in grammar["bare"] else None
    for custom in grammar["customs"].get(dimension, ()):
        if custom["of"] == of and custom["least"] <= value < custom["most"]:
            return custom["times"], custom["divisor"]
    return None
