"""How many published records stand at a stage, and what is invested in them.

Owns the rule that what is not shown is in no figure: a count or a sum with and without one hidden record would tell of
it, whatever stands behind it. Must not know one kind from another, nor how a figure is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.gate.site import Tally
from generator.values.quantity import Money
from generator.values.record import HIDDEN, Disclosure
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

Standing = tuple[Stage, Disclosure, Money | None, bool]
"""What of a record gets into a tally: its stage, how much the public sees, its investment, whether it is a sample."""


def add_up(records: Iterable[Standing]) -> list[Tally]:
    """Return the tally of each stage at which records are shown; those that are not change none of them."""
    by_stage: dict[Stage, list[tuple[Money | None, bool]]] = {stage: [] for stage in Stage}
    for stage, disclosure, investment, sample in records:
        if disclosure not in HIDDEN:
            by_stage[stage].append((investment, sample))
    return [_tally(stage, found) for stage, found in by_stage.items() if found]


def _tally(stage: Stage, shown: list[tuple[Money | None, bool]]) -> Tally:
    amounts = [amount for amount, _ in shown if amount]
    return Tally(stage, len(shown), _sum(amounts), len(amounts), any(sample for _, sample in shown))


def _sum(amounts: list[Money]) -> Money | None:
    """Add amounts of one currency; amounts in several are no single figure."""
    if not amounts or len({amount.currency for amount in amounts}) > 1:
        return None
    return Money.total(amounts)
