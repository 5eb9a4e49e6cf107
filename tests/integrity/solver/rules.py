"""Rules of counting that are not ours, so that it is seen what the attacker can do: the old one, and one that rounds.

Owns the two rules as they would be written in ``gate.tally`` and in a signing.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

import pytest

from generator.building import reading
from generator.gate.site import Tally
from generator.records.signing.record import Signing
from generator.values.quantity import Money
from generator.values.quantity.span import Span
from generator.values.record import HIDDEN, Disclosure
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.gate.tally import Standing

_ENOUGH = 3
_STEP = Decimal(10_000_000)
NAMES = ("ours", "three", "rounded")
"""Ours; the one before it, by which three hidden records are enough; sums of all that is counted, rounded."""


@contextmanager
def counted_by(rule: str) -> Iterator[None]:
    """Count and add up by a rule while the block runs."""
    with pytest.MonkeyPatch.context() as patch:
        if rule != "ours":
            patch.setattr(reading, "add_up", {"three": _three, "rounded": _rounded}[rule])
            patch.setattr(Signing, "after_loss", _after_loss)
        yield


def _three(records: Iterable[Standing]) -> list[Tally]:
    return _tallies(records, _ENOUGH)


def _rounded(records: Iterable[Standing]) -> list[Tally]:
    return [replace(each, investment=_round(each.investment)) for each in _tallies(records, 0)]


def _round(amount: Money | None) -> Money | None:
    if amount is None:
        return None
    start = (amount.span.start / _STEP).quantize(Decimal(1), ROUND_HALF_UP) * _STEP
    return replace(amount, span=Span(start, None, amount.span.qualifier))


def _tallies(records: Iterable[Standing], enough: int) -> list[Tally]:
    standing = list(records)
    tallies = []
    for stage in Stage:
        shown = [each for each in standing if each[0] is stage and each[1] not in HIDDEN]
        counted = [each for each in standing if each[0] is stage and each[1] is Disclosure.COUNTED]
        amounts = [each[2] for each in shown if each[2]]
        hidden = [each[2] for each in counted if each[2]]
        amounts += hidden if len(hidden) >= enough else []
        count = len(shown) + (len(counted) if len(counted) >= enough else 0)
        total = Money.total(amounts) if amounts else None
        tallies += [Tally(stage, count, total, len(amounts), sample=False)] if count else []
    return tallies


def _after_loss(signing: Signing, lost: Mapping[str, int]) -> Signing:
    hidden = lost.get("projects", 0)
    signing = signing.model_copy(update={"partial": True}) if hidden else signing
    return signing.without(count=None, total=None, expected_output=None) if 0 < hidden < _ENOUGH else signing
