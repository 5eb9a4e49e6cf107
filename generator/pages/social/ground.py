"""What all cards of a site have alike: the ground with its height lines, the paper on it, the mark, the rule.

Owns the places of a card. All that is written lies in the square in the middle, which is all that some chats show, and
none of it is near an edge.
"""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageDraw

from generator.pages.social.palette import INK, RULE, STEPS, palette_of
from generator.reading.media.raster import raster

if TYPE_CHECKING:
    from generator.pages.social.palette import Inks

WIDE, HIGH = 1200, 630
"""The size that services ask for, in pixels."""


class CardBox(NamedTuple):
    """A part of the card, from its upper left corner to the lower right one."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def wide(self) -> int:
        """How wide it is."""
        return self.right - self.left


SHEET = CardBox(264, 40, 936, 590)
"""The paper."""
TEXT = CardBox(308, 78, 892, 556)
"""What is written on it: wholly in the square in the middle (285 to 915), and 60 pixels from every edge."""
MARK = 44
"""The size of the mark, at the upper left corner of what is written."""
HEAD = TEXT.top + MARK + 16
"""Where the rule under mark and name begins."""
_OF_ART, _OF_MARK = 6, 40
_COLOURS = 256


class CardGround(NamedTuple):
    """The ground: a number of the palette for each pixel, and the palette as red, green and blue one by one."""

    pixels: bytes
    palette: bytes


def ground_of(art: str, mark: str, inks: Inks) -> CardGround:
    """Return the ground with the art of a district and the mark of its site, both drawings (SVG)."""
    palette = [share for tone in palette_of(inks) for share in tone]
    ground = Image.new("L", (WIDE, HIGH))
    _put(ground, raster(art, WIDE, HIGH), (0, 0), palette, _OF_ART)
    pen = ImageDraw.Draw(ground)
    pen.rectangle((SHEET.left, SHEET.top, SHEET.right - 1, SHEET.bottom - 1), 0, RULE)
    pen.rectangle((TEXT.left, HEAD, TEXT.right - 1, HEAD + 1), INK + STEPS - 1)
    _put(ground, raster(mark, MARK, MARK), (TEXT.left, TEXT.top), palette, _OF_MARK)
    return CardGround(ground.tobytes(), bytes(palette))


def _put(ground: Image.Image, png: bytes, at: tuple[int, int], palette: list[int], most: int) -> None:
    """Put a drawing on the ground in so many of its colours, which the palette gets behind those that it has."""
    with Image.open(BytesIO(png)) as opened:
        drawn = opened.convert("RGBA")
    paper = Image.new("RGBA", drawn.size, "#fff")
    full = Image.alpha_composite(paper, drawn).convert("RGB")
    tones = Counter(zip(*(band.tobytes() for band in full.split()), strict=True))
    # flat tones are most of a drawing: these are kept as they are, and what smoothes their edges is the nearest of them
    own = [share for tone, _ in sorted(tones.items(), key=lambda each: (-each[1], each[0]))[:most] for share in tone]
    few = Image.new("P", (1, 1))
    few.putpalette(own + own[:3] * (_COLOURS - len(own) // 3))
    numbers = full.quantize(palette=few, dither=Image.Dither.NONE).tobytes()
    first = len(palette) // 3
    palette += own
    ground.paste(Image.frombytes("L", full.size, bytes(number + first for number in numbers)), at)
