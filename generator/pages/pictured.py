"""Records on a list with a picture over each: its first photo, or art where it has none and another has one.

Owns when art stands in: in a list in which nobody has a photo there is no room for one. Must not know records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.art.shown import art_for
from generator.pages.parts import pictures

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.pages.parts import Card, Picture
    from generator.values.record import Photo


class Over(NamedTuple):
    """What stands over a record on a list: a picture, or else art; neither where no record of the list has a photo."""

    picture: Picture | None = None
    art: Markup | str = ""


NOTHING = Over()


class Pictured(NamedTuple):
    """A card and what stands over it."""

    card: Card
    over: Over


def over_each(leaf: Leaf, records: Iterable[tuple[str, Sequence[Photo]]], *, always: bool = False) -> tuple[Over, ...]:
    """Return what stands over each record, which comes by its id and its photos.

    ``always``: there is art even where no record has a photo.
    """
    listed = [(key, tuple(photos[:1])) for key, photos in records]
    if not always and not any(photos for _, photos in listed):
        return (NOTHING,) * len(listed)
    return tuple(Over(pictures(leaf, photos)[0]) if photos else Over(art=art_for(leaf, key)) for key, photos in listed)
