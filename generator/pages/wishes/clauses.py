"""Where in a sentence something is wished for, and where not: clauses, negations, what somebody has already.

The same stands in ``theme/assets/javascripts/finder/clauses.js``. Must not know slots.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.wishes.tokens import Token


def clauses_of(tokens: Sequence[Token]) -> list[int]:
    """Return for each token the number of its clause; what parts two clauses belongs to the first."""
    found, clause = [], 0
    for token in tokens:
        found.append(clause)
        clause += token.has("break")
    return found


def unwished(tokens: Sequence[Token], clauses: Sequence[int]) -> list[bool]:
    """Return for each token whether its clause, or the part of it behind a negation, is no wish."""
    whole = {clauses[at] for at, token in enumerate(tokens) if token.has("not_at_all")}
    until = _had(tokens, clauses)
    found, is_denied = [], False
    for at, token in enumerate(tokens):
        if token.has("not"):
            is_denied = True
        elif token.has("break") or token.has("want"):
            is_denied = False
        is_had = at < until.get(clauses[at], 0)
        found.append((is_denied or is_had or clauses[at] in whole) and not token.has("break"))
    return found


def _had(tokens: Sequence[Token], clauses: Sequence[int]) -> dict[int, int]:
    """Return, by clause, up to which token it says what somebody has: there it says what is wanted, or ends."""
    until: dict[int, int] = {}
    is_open: dict[int, bool] = {}
    for at, token in enumerate(tokens):
        clause = clauses[at]
        if token.has("have"):
            is_open[clause] = True
        elif is_open.get(clause) and (token.has("want") or token.has("seek")):
            is_open[clause] = False
            until[clause] = at
        if is_open.get(clause):
            until[clause] = at + 1
    return until
