"""One figure by another of the same block is a third: investment by land, distance by drive."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.records.rules.plausible.parts import blocks_at
from generator.records.rules.plausible.places import between
from generator.values.plausible import FigureSize, is_foreign, measure
from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.exact import settle
from generator.values.quantity.money import Money
from generator.values.quantity.price import Price
from generator.values.quantity.span import Span
from generator.values.quantity.unit_table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.index import Path
    from generator.values.quantity.measured import Measured
    from generator.values.record import RecordEntry

_MU = UNITS["mu"]
_ROUND = 3
_SPEED = 60 / 1000  # metres a minute are so many kilometres an hour


class Ratio(NamedTuple):
    """One figure by another: the name of its kind, the fields that it is made of, and how much it is."""

    kind: str
    made_of: tuple[Path, Path]
    found: FigureSize

    def figure(self) -> Price | Decimal:
        """Return it as it can be written, rounded."""
        if not self.found.family:
            return _rounded(Decimal(self.found.low))
        number = _rounded(Decimal(self.found.low * _MU.times / _MU.divisor))
        return Price(Span(number), CURRENCIES["CNY"], (_MU,))


def ratios_in(entry: RecordEntry) -> Iterator[Ratio]:
    """Return the ratios of a record."""
    for row in _rows_of(entry.KIND):
        for path, block in blocks_at(entry, row["block"]):
            over, under = block.__dict__[row["over"]], block.__dict__[row["under"]]
            found = _ratio(over, under) if over and under else None
            if found:
                yield Ratio(row["figure"], ((*path, row["over"]), (*path, row["under"])), found)


def _ratio(over: Measured, under: Measured) -> FigureSize | None:
    """Return so much over so much, in yuan per square metre or in kilometres per hour."""
    (_, low, high), (of_under, least, most) = measure(over), measure(under)
    if not least or is_foreign(over):
        return None
    if isinstance(over, Money):
        return FigureSize(("m2",), low / most, high / least)
    return FigureSize((), low / most * _SPEED, high / least * _SPEED) if of_under == ("minute",) else None


@cache
def _rows_of(kind: str) -> list[dict[str, str]]:
    return [row for row in between()["ratios"] if row["kind"] == kind]


def _rounded(number: Decimal) -> Decimal:
    return settle(number.quantize(Decimal(1).scaleb(number.adjusted() - _ROUND + 1))) if number else number
