"""How large a picture is published. The one place where that is decided."""

from __future__ import annotations

LONGEST_SIDE = 2400
"""Pixels: a picture as wide as the widest page, on a screen with two dots a pixel."""
LADDER = (480, 800, 1200, 1600, 2400)
"""Pixels of width that a photo is made in, beside its own width where that is less."""
WIDEST_JPEG = 1600
"""Pixels of width of a JPEG at most: what reads no AVIF is an old machine, which has no screen for more."""
_NEAR = 1.1
"""A step that is hardly wider than the one before it is worth no file."""

Spec = tuple[int, str]
"""A file of a photo: how many pixels wide, and which end its name has."""
PLAIN: Spec = (0, "")
"""The file in which a photo is published under its own name."""


def size_for_page(width: int, height: int) -> tuple[int, int]:
    """Return width and height in pixels that a picture is published in: its own, or as large as a page needs."""
    longest = max(width, height)
    if longest <= LONGEST_SIDE:
        return width, height
    return max(1, round(width * LONGEST_SIDE / longest)), max(1, round(height * LONGEST_SIDE / longest))


def widths_for(width: int, height: int) -> tuple[int, ...]:
    """Return the widths in pixels that a photo of a size is made in, the smallest first; none is wider than it is."""
    most, _ = size_for_page(width, height)
    return (*(step for step in LADDER if not is_within(most, step)), most)


def is_within(width: int, step: int) -> bool:
    """Whether a width is that of a step, or one that stands in its place."""
    return width <= step * _NEAR


def size_at(width: int, height: int, narrow: int) -> tuple[int, int]:
    """Return the size of a photo made ``narrow`` pixels wide."""
    return narrow, max(1, round(height * narrow / width))
