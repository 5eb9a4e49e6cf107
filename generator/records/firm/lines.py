"""A firm in a list: its name, what it does, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.leaf import Link
from generator.records.firm.record import Firm
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.values.language import Text


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


def firms_in_park(leaf: Leaf, park: str, tenants: Iterable[tuple[Text, Text | None]]) -> tuple[FirmLine, ...]:
    """Return the firms in a park: those with a record of their own, and ``tenants``: names and what they do."""
    others = (
        FirmLine(Link(leaf.text(name), None), leaf.text(business) if business else "") for name, business in tenants
    )
    return (*firm_lines(leaf, leaf.library.naming("firm", "park", park)), *others)


def _firm_line(leaf: Leaf, key: str) -> FirmLine:
    library = leaf.library
    firm = library.site.all(Firm)[key]
    places = []
    if firm.park and leaf.address != Address("park", firm.park):
        places.append(leaf.link_to("park", firm.park))
    if firm.industry and leaf.address != Address("industry", firm.industry):
        places.append(leaf.link_to("industry", firm.industry))
    return FirmLine(
        link=leaf.link("firm", firm)._replace(href=firm.website),
        business=leaf.text(firm.business) if firm.business else "",
        places=tuple(places),
        sample=firm.sample,
        inferred=tuple(leaf.text(why) for why in firm.inferred.values()),
    )
