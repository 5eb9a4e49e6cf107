"""What the heads of a picture say before a single pixel of it is read, and what reading it will take."""

from __future__ import annotations

from typing import NamedTuple

ROOM = 200_000_000
"""Bytes of memory that reading a picture may take."""


class Heads(NamedTuple):
    """Kind, size in pixels, number of frames, which way is up (as Exif counts), profile of colours.

    ``weight`` is how many bytes of memory each pixel takes while it is read and made smaller, as measured; ``scans``
    is how often its reader goes over it.
    """

    kind: str
    width: int
    height: int
    frames: int = 1
    upright: int = 1
    profile: bytes = b""
    weight: float = 8
    scans: int = 1

    @property
    def memory(self) -> int:
        """How many bytes of memory reading it takes."""
        return round(self.width * self.height * self.weight)

    @property
    def most_pixels(self) -> int:
        """How many pixels a picture of this kind may have."""
        return int(ROOM / self.weight)
