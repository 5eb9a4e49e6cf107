"""Whether two mentions mean the same amount: exactly, within the digits shown, or as far as their units can tell.

Owns what is tolerated. Must not know which mentions of two texts belong together.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING

from generator.values.quantity.exact import ONE, ROUGH, ZERO

if TYPE_CHECKING:
    from collections.abc import Hashable

    from generator.sentences.mentions.mention import Mention

PLAIN = Decimal("0.015")
"""How far a rounded figure may be from the exact one, as a share: 30,000 for 3.04万 is 1.3 %."""
HEDGED = Decimal("0.05")
"""The same, where the rounded figure is hedged: nearly 90 for 87."""
_WITHOUT_DUST = Context(prec=20)  # fewer digits than the division by the fifteen mu of a hectare leaves
_COUNTED_EXACTLY_BELOW = 10_000
_LARGE = 1_000_000
_HALFWAY = 3  # of two powers of ten
_SHOWN = Decimal("0.002")


def exact_key(mention: Mention) -> Hashable:
    """Return what is the same for two mentions of the same amount of the same base unit."""
    low = _WITHOUT_DUST.plus(mention.low)
    high = low if mention.high is mention.low else _WITHOUT_DUST.plus(mention.high)
    return (mention.kind, mention.unit, low, high)


def typed_key(mention: Mention) -> Hashable:
    """Return what is the same for two mentions whose numbers were typed alike, whatever their units."""
    return (mention.figure.low, mention.figure.high)


def is_equal(first: Mention, second: Mention) -> bool:
    """Whether both give the same amount of the same base unit."""
    return first.kind == second.kind and first.unit == second.unit and exact_key(first) == exact_key(second)


def is_rounding(first: Mention, second: Mention) -> bool:
    """Whether one is the other, rounded to the digits it shows and by little."""
    if first.kind != second.kind or first.unit != second.unit or first.kind == "date":
        return False
    if not is_near(first, second, HEDGED):  # most are not, which is sooner seen than how many digits they show
        return False
    coarse, fine = (first, second) if first.step >= second.step else (second, first)
    # 70 mu are exact though they end in a zero; then 4.67 ha are the rounding
    return _rounds(coarse, fine) or _rounds(fine, coarse)


def _rounds(shown: Mention, true: Mention) -> bool:
    share = HEDGED if shown.rough else PLAIN
    if not shown.rough and shown.kind in {"count", "percent"} and true.high < _COUNTED_EXACTLY_BELOW:
        return False
    return is_near(shown, true, share) and all(
        abs(one - other) <= shown.step / 2 for one, other in zip(shown.ends, true.ends, strict=True)
    )


def is_near(first: Mention, second: Mention, share: Decimal) -> bool:
    """Whether two amounts of one base unit differ by so small a share."""
    return abs(first.low - second.low) <= share * max(first.low, second.low) and abs(
        first.high - second.high
    ) <= share * max(first.high, second.high)


def is_loosely_equal(first: Mention, second: Mention) -> bool:
    """Whether the same number was written, and the units are only given more fully on one side.

    300 people and 300; 25万元 behind 每亩 and RMB 250,000 per mu; RMB 25/m² and RMB 25/m² a month; 5天 and 5 working
    days. Two units that differ, as mu and hectares, are never equal in this way.
    """
    if typed_key(first) != typed_key(second) or not first.figure.high:
        return False
    kinds = {first.kind, second.kind}
    if "count" in kinds:
        return "date" not in kinds or "year" in {first.unit, second.unit}
    if kinds == {"duration"}:
        return "working_day" in {first.typed_unit, second.typed_unit}
    shorter, longer = sorted((first.typed_unit, second.typed_unit), key=len)
    return kinds <= {"money", "price"} and longer.startswith(f"{shorter}/")


def power_between(first: Mention, second: Mention) -> int | None:
    """Return which power of ten the second is of the first, within the digits shown; None where it is none."""
    powers = set()
    for one, other in zip(_comparable(first, second), _comparable(second, first), strict=True):
        if ZERO in {one, other}:
            return None
        ratio = ROUGH.divide(other, one)
        near = ratio.adjusted() + (ROUGH.scaleb(ratio, -ratio.adjusted()) > _HALFWAY)
        powers.add(near if abs(ROUGH.scaleb(ratio, -near) - ONE) <= _SHOWN else None)
    return powers.pop() if len(powers) == 1 else None


def _comparable(mention: Mention, other: Mention) -> tuple[Decimal, ...]:
    """Return the ends in the base unit; as typed where one side left its unit out; nothing for two measures."""
    if mention.kind == other.kind and mention.unit == other.unit and mention.kind != "date":
        return tuple(mention.ends)
    kinds = {mention.kind, other.kind}
    if kinds == {"money", "price"} and mention.unit[:3] == other.unit[:3]:
        return (mention.figure.low, mention.figure.high)
    if "count" in kinds and kinds & {"money", "area", "capacity"} and min(mention.high, other.high) >= _LARGE:
        return (mention.figure.low, mention.figure.high)
    return ()
