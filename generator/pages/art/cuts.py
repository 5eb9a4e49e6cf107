"""Cut-outs of a district's ground: the large one of the home page, a strip, small ones for cards.

Owns their sizes, and what is drawn by which class. Colours are the style sheet's; a strip is a file of its own, which
no style sheet reaches, and has them inside.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from generator.pages.art.chance import Chance
from generator.pages.art.contours import TENTHS, rings_of
from generator.pages.art.ground import COLUMNS, ROWS, STEP, ground_of
from generator.pages.art.lines import Window, line_in, ring_in

if TYPE_CHECKING:
    from generator.pages.art.contours import Point, Ring

_MARGIN = 3 * STEP  # the edge of the ground is on no cut-out
_WIDE, _HIGH = COLUMNS * STEP, ROWS * STEP
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" preserveAspectRatio="xMidYMid slice"{}>{}</svg>'
_RIVER = 11
PICTURE_SIZE = (480, 320)
"""How wide and high, in pixels, is what stands where there is no photo."""


class Relief(NamedTuple):
    """The lines of a ground: rings by level, and the river from left to right."""

    levels: tuple[tuple[Ring, ...], ...]
    river: tuple[Point, ...]

    @property
    def calm(self) -> Relief:
        """The same with half of its height lines, for small cut-outs."""
        return self._replace(levels=self.levels[::2])


def hero_art(district: str) -> Markup:
    """Return the art of a district for the head of its home page."""
    return _drawn(_sheet(district), _window(1300, 420, 0.5, 0.5), 'class="art"')


def card_art(district: str, key: str) -> Markup:
    """Return a small cut-out for a card, another one for another key."""
    chance = Chance(key)
    window = _window(570, 165, chance.between(0, 1), chance.between(0, 1))
    return _drawn(_sheet(district), window, 'class="art art--small"')


def strip_art(district: str, land: str, contour: str, water: str) -> str:
    """Return a file with a wide low cut-out in these colours."""
    return _file(district, _window(1300, 70, 0.5, 0.14), (land, contour, water))


def sheet_art(district: str, land: str, contour: str, water: str) -> str:
    """Return a file with a cut-out as wide and as high as the card by which a page is shared, in these colours."""
    return _file(district, _window(1200, 630, 0.5, 0.5), (land, contour, water))


def picture_art(district: str, land: str, contour: str, water: str) -> str:
    """Return a file with a cut-out that is as wide and as high as a photo, in these colours."""
    return _file(district, _window(*PICTURE_SIZE, 0.4, 0.5), (land, contour, water))


def _file(district: str, window: Window, tints: tuple[str, str, str]) -> str:
    land, contour, water = tints
    style = (
        f"<style>.art__land{{fill:{land}}}"
        f".art__contour{{fill:{contour};fill-opacity:.22;stroke:{contour};fill-rule:evenodd}}"
        f".art__water{{fill:none;stroke:{water};stroke-width:{_RIVER}}}</style>"
    )
    width, height = window.width // TENTHS, window.height // TENTHS
    return _svg(width, height, "", style + _lines(_sheet(district).calm, window))


@lru_cache(maxsize=8)
def _sheet(district: str) -> Relief:
    ground = ground_of(district)
    river = tuple((column * STEP * TENTHS, 2 * round(y * TENTHS / 2)) for column, y in enumerate(ground.river))
    return Relief(rings_of(ground.heights), river)


def _window(width: int, height: int, across: float, down: float) -> Window:
    """Return a window of a size, in units, at a share of the way that it can go across and down the ground."""
    x = _MARGIN + (_WIDE - 2 * _MARGIN - width) * across
    y = _MARGIN + (_HIGH - 2 * _MARGIN - height) * down
    return Window(2 * round(x * TENTHS / 2), 2 * round(y * TENTHS / 2), width * TENTHS, height * TENTHS)


def _drawn(sheet: Relief, window: Window, attribute: str) -> Markup:
    width, height = window.width // TENTHS, window.height // TENTHS
    attributes = f' {attribute} aria-hidden="true"'
    return Markup(_svg(width, height, attributes, _lines(sheet, window)))  # noqa: S704  (numbers of our own)


def _lines(sheet: Relief, window: Window) -> str:
    """Return what a window shows: the ground, its height lines one level on the other, the river."""
    levels = ("".join(ring_in(window, ring) for ring in level) for level in sheet.levels)
    contours = "".join(f'<path class="art__contour" d="{level}"/>' for level in levels if level)
    river = line_in(window, sheet.river)
    width, height = window.width // TENTHS, window.height // TENTHS
    land = f'<path class="art__land" d="M0 0h{width}v{height}H0z"/>'
    return f"{land}{contours}" + (f'<path class="art__water" d="{river}"/>' if river else "")


def _svg(width: int, height: int, attributes: str, content: str) -> str:
    return _SVG.format(width, height, attributes, content)
