"""A price of land in the other of the two units that it is compared in: per square metre, or per mu.

Owns that a mu price worked out from one per square metre is "about" where it has no end. Must not know how it is shown.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.values.quantity.exact import ROUGH, divide_rounded
from generator.values.quantity.qualifiers import Qualifier
from generator.values.quantity.span import Span
from generator.values.quantity.unit_table import UNITS

if TYPE_CHECKING:
    from generator.values.quantity import Price

_MU, _SQUARE_METRE = UNITS["mu"], UNITS["m2"]
_CENT = Decimal("0.01")


def in_second_unit(price: Price) -> Price | None:
    """Return a price per mu per square metre, any other for an area per mu; None where it is not for an area."""
    area = next((unit for unit in price.per if unit.dimension == "area"), None)
    if area is None:
        return None
    to = _SQUARE_METRE if area == _MU else _MU
    exact = price.per_base()
    ends, is_exact = exact, True
    if to == _MU:
        ends = [divide_rounded(end * _MU.times, Decimal(_MU.divisor), _CENT) for end in exact]
        is_exact = all(_is_same(end, was) for end, was in zip(ends, exact, strict=True))
    qualifier = Qualifier.ABOUT if price.qualifier is Qualifier.EXACT and not is_exact else price.qualifier
    return replace(
        price,
        span=Span(ends[0], ends[1] if len(ends) > 1 else None, qualifier, price.span.wording),
        per=tuple(to if unit == area else unit for unit in price.per),
    )


def _is_same(mu: Decimal, metre: Decimal) -> bool:
    """Whether a price per mu is exactly one per square metre."""
    return ROUGH.multiply(mu, Decimal(_MU.divisor)) == ROUGH.multiply(metre, Decimal(_MU.times))
