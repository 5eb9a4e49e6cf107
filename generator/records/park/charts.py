"""Parks side by side as pictures: the land available, and what land, rooms and people cost.

They show what the tables show and no others. Which prices can stand side by side, ``lowest`` says.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from generator.pages.charts.chart import Chart, TableBehind, TableLine
from generator.pages.charts.rows import Given, draw_rows
from generator.records.park.lowest import counted_in
from generator.records.park.record import Park

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.pages.leaf import Leaf
    from generator.records.park.costs import Cost
    from generator.values.quantity import Price

COMPARED = ("land", "workshop_rent", "minimum_wage")
"""The costs that are drawn side by side."""

_TWO = 2


def land_by_park(leaf: Leaf, keys: Iterable[str], key: str = "land-by-park") -> Chart | None:
    """Return the land available in some parks as a picture whose id is ``key``, the most first.

    None where it is known of fewer than two.
    """
    given = []
    for park in (leaf.library.all(Park)[each] for each in keys):
        area = park.land.available if park.land else None
        if park.land and area:
            link, name = leaf.link("park", park), leaf.text(park.short_name or park.name)
            given.append(Given(name, leaf.quantity(area), area.low, area.high, href=link.href, sample=park.land.sample))
    given.sort(key=lambda each: -(each.high or Decimal(0)))
    drawing = draw_rows(given)
    if drawing is None:
        return None
    return Chart(
        id=key,
        title=_of_one(leaf, "chart.most_land", given[0], given[1:]) or leaf.words("chart.land_by_park"),
        measure=leaf.words("chart.land_measure"),
        drawing=drawing,
        table=_table(leaf, leaf.words("park.land.available"), given),
        sample=any(each.sample for each in given),
    )


def costs_by_park(leaf: Leaf, keys: Iterable[str], here: str = "") -> tuple[Chart, ...]:
    """Return pictures of costs in some parks, the lowest first; ``here`` is the park that a page is about.

    A cost that fewer than two parks give in one currency and unit has none, nor has one that is the same in all, or
    that the park ``here`` does not give.
    """
    parks = [leaf.library.all(Park)[each] for each in keys]
    found = (_cost(leaf, field, parks, here) for field in COMPARED)
    return tuple(chart for chart in found if chart)


class _Priced(NamedTuple):
    park: Park
    cost: Cost
    price: Price


def _cost(leaf: Leaf, field: str, parks: Sequence[Park], here: str) -> Chart | None:
    priced = _comparable(field, parks, here)
    if len({(each.price.low, each.price.high) for each in priced}) < _TWO or (
        here and here not in {each.park.id for each in priced}
    ):
        return None
    given = []
    for park, cost, price in sorted(priced, key=lambda each: (each.price.low, each.price.high)):
        link, label = leaf.link("park", park), leaf.text(park.short_name or park.name)
        is_here = park.id == here
        href = None if is_here else link.href
        given.append(Given(label, leaf.quantity(price), price.low, price.high, (), href, is_here, cost.sample))
    drawing = draw_rows(given)
    if drawing is None:
        return None
    name = leaf.words(f"cost.{field}")
    return Chart(
        id=f"cost-{field}".replace("_", "-"),
        title=name,
        measure=_lowest(leaf, given),
        drawing=drawing,
        table=_table(leaf, name, given),
        sample=any(each.sample for each in given),
    )


def _comparable(field: str, parks: Sequence[Park], here: str) -> list[_Priced]:
    """Return the parks whose price of something is in the currency and unit of that of ``here``, else of the most."""
    priced = [
        _Priced(park, cost, cost.price)
        for park in parks
        if park.costs and (cost := getattr(park.costs, field)) is not None and cost.price is not None
    ]
    units = [counted_in(each.price) for each in priced]
    own = [counted_in(each.price) for each in priced if each.park.id == here]
    usual = own[0] if own else max(dict.fromkeys(units), key=units.count, default=None)
    return [each for each in priced if counted_in(each.price) == usual]


def _lowest(leaf: Leaf, given: Sequence[Given]) -> Markup | str:
    """Return what the picture says: where the cost is lowest, where it is in one park only."""
    first, second = given[0], given[1]
    if first.high is None or second.low is None or first.high >= second.low:
        return leaf.words("chart.cost_measure")
    return Markup(leaf.words("chart.lowest")).format(name=first.label)  # noqa: S704  (interface words)


def _of_one(leaf: Leaf, key: str, first: Given, others: Sequence[Given]) -> Markup | str:
    """Return the finding of a key with the name of the first, where it is above all others beyond doubt."""
    highest = max((each.high or Decimal(0) for each in others), default=Decimal(0))
    if first.low is None or first.low <= highest:
        return ""
    return Markup(leaf.words(key)).format(name=first.label)  # noqa: S704  (interface words)


def _table(leaf: Leaf, name: str, given: Sequence[Given]) -> TableBehind:
    lines = tuple(TableLine(each.label, (each.written,), each.sample) for each in given)
    return TableBehind((leaf.words("park.name"), name), lines)
