"""From zero to the greatest: how much of a drawing a value takes, and at which round values lines cross it."""

from __future__ import annotations

from decimal import Decimal

from generator.values.quantity.exact import EXACT, ONE, ZERO, divide_rounded, settle

_WHOLE = Decimal(100)
_TENTH = Decimal("0.1")
_ROUND = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


def percent(value: Decimal, top: Decimal) -> str:
    """Return how much of ``top`` a value is, in per cent to one decimal; what is not nothing is drawn as something."""
    if not value or not top:
        return "0"
    share = divide_rounded(EXACT.multiply(value, _WHOLE), top, _TENTH)
    return f"{max(share, _TENTH):.1f}"


def rest(value: Decimal, top: Decimal) -> str:
    """Return what is left of ``top`` above a value, in per cent, so that both together are a hundred."""
    return f"{_WHOLE - Decimal(percent(value, top)):.1f}"


def ticks(top: Decimal, at_most: int, *, whole: bool = False) -> tuple[Decimal, ...]:
    """Return round values up to ``top`` in equal steps (1, 2, 5, 10, 20 …), zero left out, at most so many.

    ``whole``: of things that are counted there are no halves.
    """
    if top <= ZERO:
        return ()
    step = _step(top, at_most)
    if whole and step < ONE:
        step = ONE
    count = int(top // step)
    return tuple(settle(EXACT.multiply(step, Decimal(number))) for number in range(1, count + 1))


def axis(top: Decimal, at_most: int) -> tuple[Decimal, ...]:
    """Return round values from zero in equal steps, the last not below ``top``; at most so many lie below it."""
    if top <= ZERO:
        return (ZERO, ONE)
    step = _step(top, at_most)
    marks = [ZERO]
    while marks[-1] < top:
        marks.append(settle(EXACT.add(marks[-1], step)))
    return tuple(marks)


def _step(top: Decimal, at_most: int) -> Decimal:
    """Return the smallest round step of which ``at_most`` reach over ``top``, or one more does."""
    power = ONE.scaleb(top.adjusted() - 2)
    while True:
        for factor in _ROUND:
            step = EXACT.multiply(factor, power)
            if top // step <= at_most:
                return step
        power = power.scaleb(1)
