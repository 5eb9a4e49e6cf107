"""Exact decimal arithmetic: no result is ever rounded unless rounding was asked for.

Owns the contexts all sums and conversions run in. Must not know units or texts.
"""

from __future__ import annotations

from decimal import (
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
)

ZERO = Decimal(0)
ONE = Decimal(1)

EXACT = Context(prec=400, traps=[Inexact, InvalidOperation, DivisionByZero, Overflow])
"""Raises ``decimal.Inexact`` rather than round."""

ROUGH = Context(prec=50, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow])
"""For what has no finite decimal form, as the square metres of one mu."""


def settle(number: Decimal) -> Decimal:
    """Return the number without trailing zeros and without a positive exponent: 3.60E+8 becomes 360000000."""
    plain = EXACT.normalize(number)
    exponent = plain.as_tuple().exponent
    return EXACT.quantize(plain, ONE) if isinstance(exponent, int) and exponent > 0 else plain


def count_places(number: Decimal) -> int:
    """Count the digits after the decimal point of a settled number."""
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def count_digits(number: Decimal) -> int:
    """Count the digits a settled number is written with."""
    return max(number.adjusted(), 0) + 1 + count_places(number)


def divide_rounded(number: Decimal, divisor: Decimal, step: Decimal) -> Decimal:
    """Divide and round half up to a multiple of ``step`` (a power of ten)."""
    return ROUGH.quantize(ROUGH.divide(number, divisor), step)
