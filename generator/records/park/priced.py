"""Which published prices a cost can be worked out from, and what each is multiplied by.

Owns what an investor says of each cost (square metres, kilowatt-hours a year, people), which units of a price go with
that, and how the steps of a price are told apart. A price in another unit, and a minimum wage, is not used. Must not
know how a price is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.records.park.hours import spans_of
from generator.records.park.volumes import IN_A_YEAR, Steps, steps_of
from generator.values.quantity.per import is_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.records.park.costs import Cost, Tier
    from generator.records.park.record import Park
    from generator.values.quantity import Price

UNIT_OF = {
    "land": "m2",
    "workshop_rent": "m2",
    "office_rent": "m2",
    "power": "kwh",
    "water": "m3",
    "sewage": "m3",
    "gas": "m3",
    "steam": "t",
    "waste": "t",
    "wages": "person",
}
"""The costs that are worked out, and the base unit of what one says of each."""

_OF_A_TIME = {"workshop_rent", "office_rent", "wages"}
"""What is paid for again and again; land alone may be paid for once or by the year."""
_A_DAY = 24 * 60
_PAID_BY = {"month": IN_A_YEAR["month"], "year": IN_A_YEAR["year"]}


def costs_of_use(park: Park) -> list[tuple[str, Cost]]:
    """Return what a park says of each cost that is worked out, by its key, in the order of ``UNIT_OF``."""
    return [(key, cost) for key in UNIT_OF if park.costs and (cost := getattr(park.costs, key)) is not None]


class Priced(NamedTuple):
    """A price that can be used; ``times`` is how often a year it is paid, 0 where it is paid once and for all.

    What is paid by how much of it is used in a year is paid once a year. ``tier`` is the step that it is the price of,
    None where it has none.
    """

    price: Price
    times: int
    tier: Tier | None = None

    @property
    def hours(self) -> tuple[tuple[int, int], ...]:
        """The minutes of the day at which it holds, where they are certain."""
        return spans_of(self.tier.hours.get("zh") or "") if self.tier and self.tier.hours else ()


class Basis(NamedTuple):
    """What a cost is worked out from.

    ``by`` says how one of several prices is found: ``price`` (there is one), ``hours`` (of the day), ``volumes``
    (``steps``), ``grades`` (of people), ``shares`` or ``choice`` (the visitor says it).
    """

    by: str
    prices: tuple[Priced, ...]
    steps: Steps | None = None


def basis_of(key: str, cost: Cost) -> Basis:
    """Return what a cost is worked out from; without prices where none that is published can be used."""
    single = [] if cost.price is None else [(None, cost.price)]
    found = [*single, *((tier, tier.price) for tier in cost.tiers)]
    prices = tuple(_usable(key, found))
    tiers = tuple(each for each in prices if each.tier)
    are_all = len(tiers) == len(cost.tiers) and bool(tiers)
    if key == "wages":
        return Basis("grades", prices)
    if key == "power" and are_all and _fill_the_day(tiers):
        return Basis("hours", tiers)
    if key == "power" and are_all and len(tiers) > 1 and not single:
        return Basis("shares", tiers)
    names = [each.tier.tier.get("zh") or "" for each in tiers if each.tier]
    are_in_one = len({each.price.currency for each in tiers}) == 1
    if are_all and are_in_one and not single and (steps := steps_of(names, UNIT_OF[key])):
        return Basis("volumes", tiers, steps)
    return Basis("choice" if len(prices) > 1 else "price", prices)


def _usable(key: str, found: list[tuple[Tier | None, Price]]) -> Iterator[Priced]:
    for tier, price in found:
        times = _times(key, price)
        if times is not None:
            yield Priced(price, times, tier)


def _times(key: str, price: Price) -> int | None:
    """Return how often a year a price is paid, 0 for once and for all, None where it cannot be used."""
    things = [unit for unit in price.per if not is_time(unit)]
    spans = [unit for unit in price.per if is_time(unit)]
    wanted = UNIT_OF[key]
    fits = [unit.base or unit.key for unit in things] == [wanted] or (wanted == "person" and not things)
    if not fits or (spans and key not in _OF_A_TIME | {"land"}) or (key in _OF_A_TIME and not spans):
        return None
    by = _PAID_BY if wanted == "person" else IN_A_YEAR
    return by.get(spans[0].key) if spans else int(key != "land")


def _fill_the_day(tiers: tuple[Priced, ...]) -> bool:
    """Whether the hours of some steps are known and together are a day, each minute once."""
    spans = sorted(span for each in tiers for span in each.hours)
    ends = [0, *(end for _, end in spans)]
    return all(each.hours for each in tiers) and [start for start, _ in spans] + [_A_DAY] == ends
