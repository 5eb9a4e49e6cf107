"""When figures were true and who says so, where that is said once for many of them.

Owns the fields that say it, and the one rule by which it holds of what stands inside: the nearest block that says it.
Must not know which figures there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.values.fields import (
    Bilingual,
    CapacityField,
    CountField,
    DateField,
    DurationField,
    PercentField,
    PriceField,
    RainfallField,
    TemperatureField,
    YesNo,
)
from generator.values.record import Block, Source, fields_holding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.values.quantity import PartialDate


class Dated(Block):
    """What has a date and a source of its own, or those of what it stands in; and a note."""

    note: Bilingual | None = None
    as_of: DateField | None = None
    source: Source | None = None
    sample: YesNo = False


class StatedCount(Dated):
    """A number of people or things."""

    value: CountField


class StatedShare(Dated):
    """A share of a whole."""

    value: PercentField


class StatedPrice(Dated):
    """A price, a rent or a wage."""

    value: PriceField


class StatedCapacity(Dated):
    """What is supplied, handled or connected, in a time or as power."""

    value: CapacityField


class StatedDuration(Dated):
    """A length of time."""

    value: DurationField


class StatedTemperature(Dated):
    """A temperature."""

    value: TemperatureField


class StatedRainfall(Dated):
    """An amount of rain."""

    value: RainfallField


class Dating(NamedTuple):
    """When something was true, who says so, and whether it is a sample."""

    as_of: PartialDate | None
    source: Source | None
    sample: bool


def standing_of(*blocks: Block) -> Dating:
    """Return how the innermost of some blocks stands, given from the record inwards.

    Date and source are those of the nearest block that says them, each by itself; in a sample all is a sample.
    """
    inwards = [block for block in reversed(blocks) if block is not None]
    as_of = next((found for block in inwards if (found := getattr(block, "as_of", None))), None)
    source = next((found for block in inwards if (found := getattr(block, "source", None))), None)
    return Dating(as_of, source, any(getattr(block, "sample", False) for block in inwards))


def dated_in(block: Block) -> Iterator[tuple[tuple[str | int, ...], tuple[Dated, ...]]]:
    """Yield all that has a date and a source of its own inside a block: the way there, and the blocks on that way."""
    for name in fields_holding(type(block), Dated):
        value = getattr(block, name)
        inside = (
            [((name, at), each) for at, each in enumerate(value)] if isinstance(value, tuple) else [((name,), value)]
        )
        for way, each in inside:
            if isinstance(each, Dated):
                yield way, (each,)
                yield from (((*way, *further), (each, *blocks)) for further, blocks in dated_in(each))
