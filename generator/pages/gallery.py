"""How photos hang side by side: how wide each is, what is said below it, and what is said once for all of them.

Owns the rows: every number of photos fills whole rows of two or three, and a panorama has one to itself. Must not know
records, nor how a row is drawn.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.pages.parts import Picture

_ABREAST = 3
_PAIRS = {0: 0, 1: 2, 2: 1}
"""Rows of two before those of three, by what is left when a number is divided by three."""
_PANORAMA = 2.4
"""So many times as wide as high is what would lose its point in a box of three to two."""
_BEHIND_A_NAME = "：:，,、—–- "


class Plate(NamedTuple):
    """A photo in its place: ``alone``, ``half``, ``third`` or ``wide``; ``says`` is what its caption says, if anything.

    ``is_first`` is the first of an odd number, which on a phone takes a row to itself.
    """

    picture: Picture
    place: str
    is_first: bool
    says: str

    @property
    def role(self) -> str:
        """By which the photo is as large as its place."""
        return f"{self.place}-first" if self.is_first else self.place


class Gallery(NamedTuple):
    """Photos in their places; ``credit`` is whose they are where all are of one, and empty otherwise."""

    plates: tuple[Plate, ...]
    credit: Markup | str


def hang(pictures: Sequence[Picture], name: Markup | str) -> Gallery:
    """Return photos in their places; ``name`` is what the page is about, which no caption need say again."""
    called = str(name.striptags() if isinstance(name, Markup) else name)
    plates = tuple(
        Plate(picture, place, is_first, caption_of(picture.alt, called))
        for picture, (place, is_first) in zip(pictures, _places(pictures), strict=True)
    )
    owners = {str(each.credit) for each in pictures}
    return Gallery(plates, pictures[0].credit if len(owners) == 1 and len(pictures) > 1 else "")


def caption_of(alt: str, name: str) -> str:
    """Return what the words for a picture say beside a name; empty where they say only that."""
    rest = alt.strip()
    if rest.casefold().startswith(name.casefold()):
        behind = rest[len(name) :]
        if behind and behind[0] not in _BEHIND_A_NAME:
            return rest  # the name goes on: another one, or the beginning of a sentence
        rest = behind.lstrip(_BEHIND_A_NAME)
    return rest[:1].upper() + rest[1:]


def _places(pictures: Sequence[Picture]) -> Iterator[tuple[str, bool]]:
    """Yield the place of each photo; those between two panoramas fill rows of their own."""
    for is_wide, group in groupby(pictures, _is_panorama):
        number = len(list(group))
        if is_wide:
            yield from [("wide", False)] * number
        elif number == 1:
            yield "alone", False
        else:
            halves = 2 * _PAIRS[number % _ABREAST]
            yield from (("half" if at < halves else "third", at == 0 and number % 2 == 1) for at in range(number))


def _is_panorama(picture: Picture) -> bool:
    return picture.width >= _PANORAMA * picture.height
