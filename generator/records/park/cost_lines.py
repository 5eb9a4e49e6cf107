"""The costs of a park in the groups that an investor compares: land and rooms, utilities, people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from generator.pages.parts import SourceLine, source_line
from generator.records.park.figure import figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf
    from generator.records.park.costs import Cost, Costs, Tier

_GROUPS = {
    "cost.group.premises": ("land", "workshop_rent", "office_rent"),
    "cost.group.utilities": ("power", "water", "sewage", "gas", "steam", "waste", "telecom"),
    "cost.group.people": ("minimum_wage", "wages", "social_insurance", "dormitory"),
}


class PriceLine(NamedTuple):
    """A line of a cost: what is said of a price, and the price; without one what is said has the whole line."""

    said: Markup
    price: Markup


@dataclass(frozen=True, slots=True)
class CostRow:
    """One cost: a price or the tiers of one, with what the supply can do, and where the figure is from."""

    label: str
    lines: tuple[PriceLine, ...]
    source: SourceLine | None
    sample: bool


@dataclass(frozen=True, slots=True)
class CostGroup:
    """Costs that belong together; ``key`` names the group, whatever its title is."""

    key: str
    title: str
    rows: tuple[CostRow, ...]


def cost_groups(leaf: Leaf, costs: Costs | None) -> tuple[CostGroup, ...]:
    """Return a park's costs in groups; a group or cost that nothing is known of is left out."""
    groups = []
    for title, fields in _GROUPS.items():
        known = [(field, cost) for field in fields if costs and (cost := getattr(costs, field)) is not None]
        if known:
            rows = tuple(_row(leaf, field, cost) for field, cost in known)
            groups.append(CostGroup(title.rpartition(".")[2], leaf.words(title), rows))
    return tuple(groups)


def _row(leaf: Leaf, field: str, cost: Cost) -> CostRow:
    return CostRow(
        label=leaf.words(f"cost.{field}"),
        lines=tuple(_lines(leaf, cost)),
        source=source_line(leaf, cost.source, cost.as_of),
        sample=cost.sample,
    )


def _lines(leaf: Leaf, cost: Cost) -> Iterator[PriceLine]:
    """Yield the price with what is said of it, then the tiers; without a price what is said stands last."""
    said = Markup(" · ").join(_said(leaf, cost))
    if cost.price:
        yield PriceLine(said, figure(leaf, cost.price))
    for tier in cost.tiers:
        yield PriceLine(_tier(leaf, tier), figure(leaf, tier.price))
    if said and not cost.price:
        yield PriceLine(said, Markup())


def _said(leaf: Leaf, cost: Cost) -> Iterator[Markup | str]:
    """Yield what is said of a cost: for how long, how much the supply can carry and has left, and a note."""
    between = leaf.words("label.separator")
    for name in ("term", "capacity", "headroom"):
        value = getattr(cost, name)
        if value is not None:
            yield f"{leaf.words(f'cost.{name}')}{between}{leaf.quantity(value)}"
    if cost.dual_circuit is not None:
        answer = leaf.words("yes") if cost.dual_circuit else leaf.words("no")
        yield leaf.words("cost.dual_circuit") + between + answer
    if cost.note:
        yield leaf.text(cost.note)


def _tier(leaf: Leaf, tier: Tier) -> Markup:
    """Return a tier with its hours and the day when its price was true."""
    when = [leaf.text(tier.hours)] if tier.hours else []
    if tier.as_of:
        when.append(escape(leaf.words("source.as_of", date=leaf.quantity(tier.as_of))))
    name = leaf.text(tier.tier)
    return Markup("{} <small>{}</small>").format(name, Markup(" · ").join(when)) if when else name
