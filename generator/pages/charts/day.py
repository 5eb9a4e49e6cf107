"""The price of each hour of a day, as steps.

Owns what makes a day: spans of hours that fill it without a gap and without meeting. Must not know what is sold.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.charts.scale import percent, rest
from generator.pages.lettering import width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

DAY = 24 * 60
"""Minutes of a day."""
_EVERY = 6 * 60
_AN_HOUR = 60
_NARROWEST = 26  # heights of a letter


class HourlyPrice(NamedTuple):
    """A price with the spans of minutes of the day at which it holds; ``hours`` as the page writes them."""

    label: str
    written: str
    hours: Markup | str
    price: Decimal
    spans: tuple[tuple[int, int], ...]


class Stretch(NamedTuple):
    """A span of the day: lengths in per cent; ``label`` stands on it where there is room, unless it is HTML."""

    x: str
    width: str
    y: str
    height: str
    middle: str
    label: str
    is_highest: bool


class Clock(NamedTuple):
    """An hour under the drawing."""

    words: str
    x: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Day:
    """The drawing, and the prices in words, the highest first."""

    blocks: tuple[Stretch, ...]
    clock: tuple[Clock, ...]
    prices: tuple[HourlyPrice, ...]
    form: str = "day"


def draw_day(prices: Sequence[HourlyPrice]) -> Day | None:
    """Draw the prices of a day; None where their hours do not fill it exactly once."""
    spans = sorted((start, end, price) for price in prices for start, end in price.spans)
    reached = 0
    for start, end, _ in spans:
        if start != reached or end <= start:
            return None
        reached = end
    if reached != DAY:
        return None
    top = max(price.price for price in prices)
    return Day(
        tuple(_block(start, end, price, top) for start, end, price in spans),
        tuple(_clock(minute) for minute in range(0, DAY + 1, _EVERY)),
        tuple(sorted(prices, key=lambda each: -each.price)),
    )


def _block(start: int, end: int, price: HourlyPrice, top: Decimal) -> Stretch:
    x, width = _share(start), _share(end - start)
    room = (end - start) / DAY * _NARROWEST
    return Stretch(
        x=f"{x:.2f}",
        width=f"{width:.2f}",
        y=rest(price.price, top),
        height=percent(price.price, top),
        middle=f"{x + width / 2:.2f}",
        label=price.label if "<" not in price.label and width_of(price.label, 100) / 100 <= room else "",
        is_highest=price.price == top,
    )


def _clock(minute: int) -> Clock:
    anchor = "start" if not minute else "end" if minute == DAY else "middle"
    return Clock(f"{minute // _AN_HOUR}:00", f"{_share(minute):.2f}", anchor)


def _share(minutes: int) -> Decimal:
    return Decimal(minutes) * 100 / DAY
