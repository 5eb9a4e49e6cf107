"""A park on a list: what it is for, how much land it has, from which price, and what is near."""

from __future__ import annotations

from itertools import chain, islice, repeat
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.parts import enumerate_texts
from generator.pages.pictured import NOTHING, over_each
from generator.records.park.bar import available_fact, price_fact
from generator.records.park.record import Park
from generator.records.park.ways import nearest_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from generator.pages.leaf import Leaf, Link
    from generator.pages.parts import Fact
    from generator.pages.pictured import Over

_NEAR = 3


class ParkCard(NamedTuple):
    """A park on a list; ``number`` is the one it has on the map, 0 where the list has none.

    ``over`` is the picture over it. The first fact is the land that can be had, if ``has_land``. ``summary`` stands
    where there are hardly any figures.
    """

    key: str
    link: Link
    industries: Markup
    facts: tuple[Fact, ...]
    has_land: bool
    summary: Markup | str
    sample: bool
    number: int = 0
    over: Over = NOTHING


def park_cards(leaf: Leaf, keys: Sequence[str], numbers: Iterable[int] = ()) -> tuple[ParkCard, ...]:
    """Return the parks of a list, with the numbers that they have on its map."""
    shelf = leaf.library.all(Park)
    over = over_each(leaf, ((key, shelf[key].photos) for key in keys))
    return tuple(map(_card, repeat(leaf), (shelf[key] for key in keys), over, chain(numbers, repeat(0))))


def _card(leaf: Leaf, park: Park, over: Over, number: int) -> ParkCard:
    land = tuple(available_fact(leaf, park))
    facts = (*land, *price_fact(leaf, park), *islice(nearest_facts(leaf, park), _NEAR))
    industries = leaf.library.shelf("industry")
    return ParkCard(
        key=park.id,
        link=leaf.link("park", park),
        industries=enumerate_texts(leaf, (industries[each].called for each in park.industries)),
        facts=facts,
        has_land=bool(land),
        summary="" if len(facts) > len(land) else leaf.text(park.summary),
        sample=park.sample,
        number=number,
        over=over,
    )
