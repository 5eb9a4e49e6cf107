"""A face of a font: which letters it has, how wide words are in it, how they look.

Owns what is kept of that: words come back on card after card, and to draw one takes longer than to put it down. Must
not know where fonts lie, nor what is set.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageDraw, ImageFont, features

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOBODYS = "\U0010ffff"  # no letter, and never one: a font draws for it what it draws for all that it lacks
_PROBE = 24  # pixels
_DRAWN = 2**12  # words that are kept as drawn, some kilobytes each
_MEASURED = 2**14
_SIZES = 32
_SEEN = [0, *[255] * 255]
_UNSEEN = frozenset(" \u00a0\u2060\u3000")


class Drawn(NamedTuple):
    """A word as it is drawn: its pixels, which of them are seen, and where it begins from the pen on the baseline."""

    pixels: Image.Image
    seen: Image.Image
    left: int
    top: int


class Face:
    """A face by its file and its number there; one that cannot be opened has no letters."""

    def __init__(self, file: str, number: int = 0) -> None:
        """Take the face, which is opened when it is asked; ``number`` counts from 0 in a file that holds several."""
        self._file, self._number = file, number
        self._known: dict[str, bool] = {}
        self.drawn = lru_cache(maxsize=_DRAWN)(self._draw)
        self.width = lru_cache(maxsize=_MEASURED)(self._measure)
        self.font = lru_cache(maxsize=_SIZES)(self._font)

    def _font(self, size: int) -> ImageFont.FreeTypeFont:
        # where words can be shaped, letters stand as close as their makers want it (AV, To)
        engine = ImageFont.Layout.RAQM if features.check("raqm") else ImageFont.Layout.BASIC
        return ImageFont.truetype(self._file, size, self._number, layout_engine=engine)

    @cached_property
    def _lacking(self) -> bytes | None:
        return self._look(_NOBODYS)

    def lacks(self, text: Iterable[str]) -> bool:
        """Whether any letter of a text is not in the face."""
        try:
            return not all(self._has(letter) for letter in text)
        except OSError:
            return True

    def _has(self, letter: str) -> bool:
        found = self._known.get(letter)
        if found is None:
            found = self._known[letter] = letter in _UNSEEN or self._look(letter) not in (self._lacking, None)
        return found

    def _look(self, letter: str) -> bytes | None:
        """Return how a letter is drawn, small; None where nothing is."""
        mask = self.font(_PROBE).getmask(letter)
        return bytes(mask) + bytes(mask.size) if mask.getbbox() else None

    def _measure(self, word: str, size: int) -> float:
        return self.font(size).getlength(word)

    def _draw(self, word: str, size: int, shares: bytes) -> Drawn:
        font = self.font(size)
        left, top, right, bottom = (int(end) for end in font.getbbox(word, anchor="ls"))
        mask = Image.new("L", (max(right - left, 1), max(bottom - top, 1)))
        ImageDraw.Draw(mask).text((-left, -top), word, 255, font, anchor="ls")
        pixels = Image.frombytes("L", mask.size, mask.tobytes().translate(shares))
        return Drawn(pixels, pixels.point(_SEEN).convert("1"), left, top)
