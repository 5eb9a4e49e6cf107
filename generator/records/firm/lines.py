"""A firm in a list: its name, what it does, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.leaf import Link
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.records.park.record import Park


class FirmLine(NamedTuple):
    """A firm: its name, which leads to its own website, what it does, and the pages of this site that it belongs to.

    ``inferred`` are the reasons of fields that its source does not state.
    """

    link: Link
    business: Markup | str
    places: tuple[Link, ...] = ()
    sample: bool = False
    inferred: tuple[Markup, ...] = ()


def firm_lines(leaf: Leaf, keys: Iterable[str]) -> tuple[FirmLine, ...]:
    """Return firms for a list. A page does not lead to itself: what is on a park's page is in that park."""
    return tuple(_firm_line(leaf, key) for key in keys)


def firms_in_park(leaf: Leaf, park: Park) -> tuple[FirmLine, ...]:
    """Return the firms in a park: those with a record of their own, and those that only the park names."""
    tenants = (
        FirmLine(Link(leaf.text(tenant.name), None), leaf.text(tenant.business) if tenant.business else "")
        for tenant in park.tenants
    )
    return (*firm_lines(leaf, leaf.library.naming("firm", "park", park.id)), *tenants)


def _firm_line(leaf: Leaf, key: str) -> FirmLine:
    library = leaf.library
    firm = library.site.firms[key]
    places = []
    if firm.park and leaf.address != Address("park", firm.park):
        places.append(leaf.link("park", library.site.parks[firm.park]))
    if firm.industry and leaf.address != Address("industry", firm.industry):
        places.append(leaf.link("industry", library.site.industries[firm.industry]))
    return FirmLine(
        link=leaf.link("firm", firm)._replace(href=firm.website),
        business=leaf.text(firm.business) if firm.business else "",
        places=tuple(places),
        sample=firm.sample,
        inferred=tuple(leaf.text(why) for why in firm.inferred.values()),
    )
