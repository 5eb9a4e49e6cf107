"""A price of land in the other of the two units that it is compared in: per square metre, or per mu.

Owns that a mu price worked out from one per square metre is "about" where it has no end, and that English gives a price
per mu in both units already.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.values.quantity.exact import ONE, ROUGH, divide_rounded, settle
from generator.values.quantity.qualifiers import Qualifier, wrap_english
from generator.values.quantity.span import Span
from generator.values.quantity.unit_table import UNITS

if TYPE_CHECKING:
    from generator.values.quantity import Price

_MU, _SQUARE_METRE = UNITS["mu"], UNITS["m2"]
_CENT = Decimal("0.01")
_DIGITS = 4


def in_second_unit(price: Price, language: str) -> str:
    """Return a price of land in its other unit as a language of figures writes it, empty where there is none to say."""
    second = _converted(price)
    if second is None or (language == "en" and _MU in price.per):
        return ""
    if language == "zh":
        return second.chinese()
    if language != "en":
        return ""  # a third language gives a price per mu in both units, and any other in the one it was given in
    bare = replace(second, span=replace(second.span, qualifier=Qualifier.EXACT), tax=None).english()
    return wrap_english(second.qualifier, bare.partition(" (")[2].removesuffix(")"))


def _converted(price: Price) -> Price | None:
    """Return a price per mu per square metre, any other for an area per mu; None where it is not for an area."""
    area = next((unit for unit in price.per if unit.dimension == "area"), None)
    if area is None:
        return None
    to = _SQUARE_METRE if area == _MU else _MU
    exact = price.per_base()
    ends = exact if to == _SQUARE_METRE else [_per_mu(end) for end in exact]
    is_exact = to == _SQUARE_METRE or all(_is_same(end, was) for end, was in zip(ends, exact, strict=True))
    qualifier = Qualifier.ABOUT if price.qualifier is Qualifier.EXACT and not is_exact else price.qualifier
    return replace(
        price,
        span=Span(ends[0], ends[-1] if ends[-1] > ends[0] else None, qualifier, price.span.wording),
        per=tuple(to if unit == area else unit for unit in price.per),
    )


def _per_mu(metre: Decimal) -> Decimal:
    """Return a price per mu: exact where it has no more than cents, else to four digits."""
    mu = divide_rounded(ROUGH.multiply(metre, Decimal(_MU.times)), Decimal(_MU.divisor), _CENT)
    if not mu or _is_same(mu, metre):
        return settle(mu)
    return settle(divide_rounded(mu, ONE, ONE.scaleb(mu.adjusted() - _DIGITS + 1)))


def _is_same(mu: Decimal, metre: Decimal) -> bool:
    """Whether a price per mu is exactly one per square metre."""
    return ROUGH.multiply(mu, Decimal(_MU.divisor)) == ROUGH.multiply(metre, Decimal(_MU.times))
