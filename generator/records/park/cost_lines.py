"""The costs of a park in the groups that an investor compares: land and rooms, utilities, people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from generator.pages.parts import Fact, SourceLine, source_line

if TYPE_CHECKING:
    from generator.pages.leaf import Leaf
    from generator.records.park.costs import Cost, Costs, Tier

_GROUPS = {
    "cost.group.premises": ("land", "workshop_rent", "office_rent"),
    "cost.group.utilities": ("power", "water", "sewage", "gas", "steam", "waste", "telecom"),
    "cost.group.people": ("minimum_wage", "wages", "social_insurance", "dormitory"),
}


@dataclass(frozen=True, slots=True)
class CostRow:
    """One cost: a price or the tiers of one, what the supply can do, and where the figure is from."""

    label: str
    price: str
    tiers: tuple[Fact, ...]
    details: tuple[Fact, ...]
    note: Markup | str
    source: SourceLine | None
    sample: bool


@dataclass(frozen=True, slots=True)
class CostGroup:
    """Costs that belong together."""

    title: str
    rows: tuple[CostRow, ...]


def cost_groups(leaf: Leaf, costs: Costs | None) -> tuple[CostGroup, ...]:
    """Return a park's costs in groups; a group or cost that nothing is known of is left out."""
    groups = []
    for title, fields in _GROUPS.items():
        known = [(field, cost) for field in fields if costs and (cost := getattr(costs, field)) is not None]
        if known:
            groups.append(CostGroup(leaf.words(title), tuple(_row(leaf, field, cost) for field, cost in known)))
    return tuple(groups)


def _row(leaf: Leaf, field: str, cost: Cost) -> CostRow:
    details = []
    for name in ("term", "capacity", "headroom"):
        value = getattr(cost, name)
        if value is not None:
            details.append(Fact(leaf.words(f"cost.{name}"), leaf.quantity(value)))
    if cost.dual_circuit is not None:
        details.append(Fact(leaf.words("cost.dual_circuit"), leaf.words("yes" if cost.dual_circuit else "no")))
    return CostRow(
        label=leaf.words(f"cost.{field}"),
        price=leaf.quantity(cost.price) if cost.price else "",
        tiers=tuple(
            Fact(leaf.text(tier.tier), leaf.quantity(tier.price), note=_when(leaf, tier)) for tier in cost.tiers
        ),
        details=tuple(details),
        note=leaf.text(cost.note) if cost.note else "",
        source=source_line(leaf, cost.source, cost.as_of),
        sample=cost.sample,
    )


def _when(leaf: Leaf, tier: Tier) -> Markup:
    """Return the hours of a tier and the day when its price was true."""
    parts = [leaf.text(tier.hours)] if tier.hours else []
    if tier.as_of:
        parts.append(escape(leaf.words("source.as_of", date=leaf.quantity(tier.as_of))))
    return Markup(" · ").join(parts)
