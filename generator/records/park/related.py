"""Other parks that have to do with one: those inside it, the one around it, those for the same industries."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.parts import enumerate_texts
from generator.records.park.figure import figure
from generator.records.park.record import Park

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.pages.leaf import Leaf, Link

_ALIKE = 6


class RelatedPark(NamedTuple):
    """A park, what it has to do with the one that the page is about, and the land that can be had there."""

    link: Link
    how: Markup | str
    available: Markup
    sample: bool


def related_parks(leaf: Leaf, park: Park) -> tuple[RelatedPark, ...]:
    """Return the parks within a park, the one around it, and a few that lead in one of its industries."""
    library = leaf.library
    inner = library.naming("park", "park", park.id)
    outer = (park.within,) if park.within else ()
    own = {park.id, *inner, *outer}
    return (
        *(_related(leaf, key, leaf.words("park.inner")) for key in inner),
        *(_related(leaf, key, leaf.words("park.outer")) for key in outer),
        *(_related(leaf, key, "") for key in islice(_alike(leaf, park, own), _ALIKE)),
    )


def _alike(leaf: Leaf, park: Park, besides: set[str]) -> Iterator[str]:
    """Yield the parks that lead in one of a park's industries and have a page, each once."""
    library = leaf.library
    for industry in park.industries:
        for key in library.speaking("park", library.naming("park", "industry", industry), leaf.language.key):
            if key not in besides:
                besides.add(key)
                yield key


def _related(leaf: Leaf, key: str, how: str) -> RelatedPark:
    park = leaf.library.all(Park)[key]
    industries = leaf.library.shelf("industry")
    return RelatedPark(
        link=leaf.link("park", park),
        how=how or enumerate_texts(leaf, (industries[each].called for each in park.industries)),
        available=figure(leaf, park.land.available if park.land else None),
        sample=bool(park.land and park.land.sample),
    )
