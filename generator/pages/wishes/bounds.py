"""Whether an amount is the least, the most or about right: by the words before and behind it.

The same stands in ``theme/assets/javascripts/finder/bounds.js``. Must not know slots.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.wishes.amounts import Amount
    from generator.pages.wishes.grammar import Grammar
    from generator.pages.wishes.tokens import Token

_ABOUT = (0.9, 1.1)  # as the unit engine has it
_FAR = 6


def bound_of(grammar: Grammar, tokens: Sequence[Token], amount: Amount) -> tuple[str, list[int]]:
    """Return ``low``, ``high``, ``about`` or nothing, and the tokens that say so."""
    bound, said = _before(grammar, tokens, amount.start)
    behind = amount.end if amount.after < 0 else amount.after
    if behind < len(tokens) and tokens[behind].has("after"):
        after = tokens[behind].means["after"][0]
        said.append(behind)
        if not bound or (bound == "about" and after != "about"):
            bound = after
    return bound or ("low" if amount.is_more else ""), said


def _before(grammar: Grammar, tokens: Sequence[Token], start: int) -> tuple[str, list[int]]:
    """Look back from an amount for a bound, past what may stand between: a currency, a cue, 每亩."""
    bound, said = "", []
    for at in range(start - 1, max(start - 1 - _FAR, -1), -1):
        token = tokens[at]
        if token.has("before"):
            found = token.means["before"][0]
            if not bound or bound == "about":
                bound = found
            said.append(at)
            if bound != "about":
                break
        elif token.is_number or not any(token.has(kind) for kind in grammar["classes"]["passed"]):
            break
    return bound, said


def ends_of(low: float, high: float, bound: str, bare: str) -> tuple[float | None, float | None]:
    """Return the least and the most of an amount; ``bare``: what it is without a bound."""
    if bound == "about":
        return low * _ABOUT[0], high * _ABOUT[1]
    if low != high:
        return low, high
    side = bound or bare
    return (low if side in {"low", "same"} else None), (high if side in {"high", "same"} else None)
