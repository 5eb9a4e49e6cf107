"""A park on a list: what it is for, how much land it has, from which price, and what is near."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.parts import enumerate_texts
from generator.records.park.bar import available_fact, price_fact
from generator.records.park.record import Park
from generator.records.park.ways import nearest_facts

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.leaf import Leaf, Link
    from generator.pages.parts import Fact

_NEAR = 3


class ParkCard(NamedTuple):
    """A park on a list; ``number`` is the one it has on the map, 0 where the list has none.

    The first fact is the land that can be had, if ``has_land``. ``summary`` stands where there are hardly any figures.
    """

    key: str
    link: Link
    industries: Markup
    facts: tuple[Fact, ...]
    has_land: bool
    summary: Markup | str
    sample: bool
    number: int = 0


def park_card(leaf: Leaf, key: str, number: int = 0) -> ParkCard:
    """Return a park for a list."""
    park = leaf.library.all(Park)[key]
    land = tuple(available_fact(leaf, park))
    facts = (*land, *price_fact(leaf, park), *islice(nearest_facts(leaf, park), _NEAR))
    industries = leaf.library.shelf("industry")
    return ParkCard(
        key=key,
        link=leaf.link("park", park),
        industries=enumerate_texts(leaf, (industries[each].called for each in park.industries)),
        facts=facts,
        has_land=bool(land),
        summary="" if len(facts) > len(land) else leaf.text(park.summary),
        sample=park.sample,
        number=number,
    )
