"""One park as pictures: distances to scale, the price of power by tier or hour, pay by grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.pages.charts.chart import Chart, TableBehind, TableLine
from generator.pages.charts.day import Day, HourlyPrice, draw_day
from generator.pages.charts.distances import Far, draw_distances
from generator.pages.charts.rows import Given, draw_rows
from generator.records.park.hours import spans_of
from generator.records.park.record import Park
from generator.values.quantity import Distance
from generator.values.quantity.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.charts.distances import Distances
    from generator.pages.charts.rows import Bars
    from generator.pages.leaf import Leaf
    from generator.records.park.costs import Cost, Tier
    from generator.records.park.record import Transport

_KILOMETRE = Distance.parse("1公里").unit
_METRES = 1000


def distances_of_park(leaf: Leaf, key: str) -> Chart | None:
    """Return the ways out of a park, drawn to scale, or None where fewer than two distances are known."""
    ways = [way for way in leaf.library.all(Park)[key].transport if way.distance]
    far = [Far(leaf.text(way.name), _how(leaf, way), way.distance.high / _METRES) for way in ways if way.distance]
    drawing = draw_distances(far, lambda value: leaf.quantity(Distance(Span(value), _KILOMETRE)))
    if drawing is None:
        return None
    return Chart(
        id="distances",
        title=_within(leaf, far, drawing),
        measure=leaf.words("chart.distances_measure"),
        drawing=drawing,
        table=TableBehind(
            (leaf.words("chart.destination"), leaf.words("chart.distance"), leaf.words("chart.drive")),
            tuple(_line(leaf, way) for way in ways),
        ),
        sample=any(way.sample for way in ways),
    )


def _within(leaf: Leaf, far: Sequence[Far], drawing: Distances) -> str:
    """Return what the picture says: within which round distance half of the destinations lie, or more, but not all."""
    for tick in drawing.axis[1:]:
        near = sum(each.far <= tick.value for each in far)
        if len(far) > near >= len(far) / 2:
            return leaf.words("chart.within", near=near, of=len(far), distance=tick.words)
    return leaf.words("chart.distances")


def _how(leaf: Leaf, way: Transport) -> str:
    return " · ".join(leaf.quantity(each) for each in (way.distance, way.drive) if each)


def _line(leaf: Leaf, way: Transport) -> TableLine:
    cells = (leaf.quantity(each) if each else leaf.words("unknown") for each in (way.distance, way.drive))
    return TableLine(leaf.text(way.name), tuple(cells), way.sample)


def power_by_tier(leaf: Leaf, key: str) -> Chart | None:
    """Return the price of power in a park by the hour, by tier where hours are not known, or None without tiers."""
    costs = leaf.library.all(Park)[key].costs
    return _tiers(leaf, costs.power if costs else None, "power")


def pay_by_grade(leaf: Leaf, key: str) -> Chart | None:
    """Return the pay of the grades of work in a park, or None where fewer than two are known."""
    costs = leaf.library.all(Park)[key].costs
    return _tiers(leaf, costs.wages if costs else None, "wages")


def _tiers(leaf: Leaf, cost: Cost | None, field: str) -> Chart | None:
    if cost is None or len({(tier.price.unit, tier.price.per) for tier in cost.tiers}) != 1:
        return None
    drawing = _day(leaf, cost) or _steps(leaf, cost)
    if drawing is None:
        return None
    name = leaf.words(f"cost.{field}")
    has_hours = any(tier.hours for tier in cost.tiers)
    heads = (name, *((leaf.words("chart.hours"),) if has_hours else ()), leaf.words("cost.price"))
    return Chart(
        id=f"{field}-drawn",
        title=_cheapest(leaf, name, cost) if isinstance(drawing, Day) else name,
        measure=leaf.words("source.as_of", date=leaf.quantity(cost.as_of)) if cost.as_of else "",
        drawing=drawing,
        table=TableBehind(heads, tuple(_tier_line(leaf, tier, has_hours=has_hours) for tier in cost.tiers)),
        sample=cost.sample,
    )


def _day(leaf: Leaf, cost: Cost) -> Day | None:
    """Return the steps of a day; None where the hours are not known, or a price is a range."""
    if any(tier.hours is None or tier.price.low != tier.price.high for tier in cost.tiers):
        return None
    return draw_day([_hourly(leaf, tier) for tier in cost.tiers])


def _cheapest(leaf: Leaf, name: str, cost: Cost) -> Markup | str:
    """Return what the picture of a day says: at which hours the price is lowest, where that is one tier."""
    lowest = min(tier.price.low for tier in cost.tiers)
    found = [tier.hours for tier in cost.tiers if tier.price.low == lowest and tier.hours]
    if len(found) > 1 or len(cost.tiers) == 1:
        return name
    words = Markup(leaf.words("chart.cheapest_hours"))  # noqa: S704  (interface words)
    return words.format(what=name, hours=leaf.text(found[0]))


def _hourly(leaf: Leaf, tier: Tier) -> HourlyPrice:
    hours = leaf.text(tier.hours) if tier.hours else ""
    return HourlyPrice(leaf.text(tier.tier), leaf.quantity(tier.price), hours, tier.price.high, _spans(tier))


def _spans(tier: Tier) -> tuple[tuple[int, int], ...]:
    return spans_of(tier.hours.get("zh") or "") if tier.hours else ()


def _steps(leaf: Leaf, cost: Cost) -> Bars | None:
    return draw_rows(
        [
            Given(
                leaf.text(tier.tier),
                leaf.quantity(tier.price),
                tier.price.low,
                tier.price.high,
                (str(leaf.text(tier.hours)),) if tier.hours else (),
            )
            for tier in cost.tiers
        ]
    )


def _tier_line(leaf: Leaf, tier: Tier, *, has_hours: bool) -> TableLine:
    hours = (leaf.text(tier.hours) if tier.hours else leaf.words("unknown"),) if has_hours else ()
    return TableLine(leaf.text(tier.tier), (*hours, leaf.quantity(tier.price)))
