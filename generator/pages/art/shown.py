"""What stands where a page has room for a picture: the district's own, or art.

Owns the seed of a site's art: the Chinese name of its district, which each of its languages has alike.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.art.cuts import card_art, hero_art, picture_art, sheet_art, strip_art
from generator.pages.files import Beside
from generator.pages.parts import pictures
from generator.values.digests import digest
from generator.values.language import SIMPLIFIED_CHINESE
from generator.values.urls import EXAMPLE_PICTURE, STRIPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.pages.parts import Picture
    from generator.reading.settings import Settings


class Tints(NamedTuple):
    """The colours of art in a scheme; the theme's ``tokens.css`` has the same, a test holds that."""

    land: str
    contour: str
    water: str


TINTS = {"light": Tints("#f1f3ea", "#d8c594", "#bcdae6"), "dark": Tints("#192421", "#5c5335", "#21465a")}


class Hero(NamedTuple):
    """The ground of the home page's head: a picture, or art where the district gave none."""

    picture: Picture | None
    art: Markup | str


def hero(leaf: Leaf) -> Hero:
    """Return what stands at the head of the home page."""
    settings = leaf.library.site.settings
    if settings.look.hero:
        return Hero(pictures(leaf, (settings.look.hero,))[0], "")
    return Hero(None, hero_art(_seed(settings)))


def art_for(leaf: Leaf, key: str) -> Markup:
    """Return art for the card of a record without a picture, by the id of the record."""
    return card_art(_seed(leaf.library.site.settings), key)


def strip_files(settings: Settings) -> Iterator[Beside]:
    """Return the file of the strip in each scheme."""
    for scheme, name in STRIPS.items():
        tints = TINTS[scheme]
        source = digest(repr((_seed(settings), tints)).encode())
        yield Beside(name, source, partial(_strip, _seed(settings), tints))


def sheet_of(settings: Settings) -> str:
    """Return the ground of the cards by which pages are shared, as a drawing (SVG)."""
    return sheet_art(_seed(settings), *TINTS["light"])


def picture_file(settings: Settings) -> Beside:
    """Return a file that stands where there is no photo at all: on the page of all components."""
    source = digest(repr((_seed(settings), "picture")).encode())
    return Beside(EXAMPLE_PICTURE, source, partial(_picture, _seed(settings)))


def _picture(seed: str) -> bytes:
    return picture_art(seed, *TINTS["light"]).encode()


def _seed(settings: Settings) -> str:
    return settings.district[SIMPLIFIED_CHINESE.key]


def _strip(seed: str, tints: Tints) -> bytes:
    return strip_art(seed, *tints).encode()
