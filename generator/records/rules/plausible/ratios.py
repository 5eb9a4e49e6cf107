"""One figure by another of the same block is a third: investment by land, distance by drive."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.records.rules.plausible.parts import blocks_at
from generator.records.rules.plausible.places import between
from generator.values.quantity.area import Area
from generator.values.quantity.exact import settle
from generator.values.quantity.money import Money
from generator.values.quantity.price import Price
from generator.values.quantity.span import Span
from generator.values.quantity.travel import Distance, Duration
from generator.values.quantity.unit_table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.index import Path
    from generator.values.quantity.measured import Measured
    from generator.values.record import RecordEntry

_MU = UNITS["mu"]
_ROUND = 3
_MINUTES, _METRES = 60, 1000


class Ratio(NamedTuple):
    """One figure by another: the name of its kind, the fields that it is made of, and how it can be written."""

    kind: str
    made_of: tuple[Path, ...]
    figure: Measured | Decimal
    typed: str

    @property
    def line(self) -> str:
        """The line by which a record says that it was checked."""
        return f"{self.kind} = {self.typed}"


def ratios_in(entry: RecordEntry) -> Iterator[Ratio]:
    """Return the ratios of a record."""
    for row in between()["ratios"]:
        for path, block in blocks_at(entry, row["block"]) if row["kind"] == entry.KIND else ():
            figure = _ratio(getattr(block, row["over"], None), getattr(block, row["under"], None))
            if figure is not None:
                typed = f"{figure:f}" if isinstance(figure, Decimal) else figure.text("zh")
                yield Ratio(row["figure"], ((*path, row["over"]), (*path, row["under"])), figure, typed)


def _ratio(over: Any, under: Any) -> Price | Decimal | None:  # noqa: ANN401  (figures of any kind, or nothing)
    if isinstance(over, Money) and isinstance(under, Area) and under.high:
        return _per_mu(over, under)
    if isinstance(over, Distance) and isinstance(under, Duration) and under.base == "minute" and under.high:
        return _rounded(over.low * _MINUTES / _METRES / under.high)
    return None


def _per_mu(money: Money, area: Area) -> Price:
    number = _rounded(money.high / area.low * _MU.times / _MU.divisor) if area.low else Decimal(0)
    return Price(Span(number), money.unit, (_MU,))


def _rounded(number: Decimal) -> Decimal:
    return settle(number.quantize(Decimal(1).scaleb(number.adjusted() - _ROUND + 1))) if number else number
