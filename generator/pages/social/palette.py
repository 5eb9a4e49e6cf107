"""The few colours of a card, and where each stands in its palette.

Owns the ramps by which letters are smooth on paper: a picture in a palette of this size takes a third of the bytes of
one in full colour, and a letter is put down without reckoning. Must not know what is drawn in which.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.values.colour import Colour, colour
from generator.values.family import HOUSE, LIGHT, family_of

STEPS = 4
"""How many tones a letter has from paper to its own colour, which is the last one."""
PAPER = 0
INK, QUIET, MAIN, EARTH = 1, 1 + STEPS, 1 + 2 * STEPS, 1 + 3 * STEPS
"""Where the ramp of a colour begins: text, labels, figures, the word for sample data. Paper stands before all."""
RULE = 1 + 4 * STEPS
OTHERS = RULE + 1
"""Where the colours of the ground and of the mark begin."""


class Inks(NamedTuple):
    """The colours that are written in on paper; the theme's ``tokens.css`` has the same, a test holds that."""

    ink: Colour
    quiet: Colour
    main: Colour
    earth: Colour
    rule: Colour


def inks_of(main: str | None) -> Inks:
    """Return the colours of a site by its main one; all of them can be read on paper."""
    light = family_of(colour(main)).light if main else HOUSE.light
    return Inks(colour("#18242a"), colour("#4d5a5f"), light.main, colour("#745519"), colour("#d8dcd6"))


def palette_of(inks: Inks) -> list[Colour]:
    """Return the colours of what is written, each with the tones between it and paper."""
    paper = LIGHT.paper
    ramps = [_between(paper, ink, step / STEPS) for ink in inks[:4] for step in range(1, STEPS + 1)]
    return [paper, *ramps, inks.rule]


def _between(paper: Colour, ink: Colour, share: float) -> Colour:
    return Colour(*(round(light + (dark - light) * share) for light, dark in zip(paper, ink, strict=True)))


def shares_of(ramp: int) -> bytes:
    """Return for each of 256 shares of a letter on a pixel which colour of a ramp the pixel has."""
    steps = ((share * STEPS + 127) // 255 for share in range(256))
    return bytes(ramp + step - 1 if step else PAPER for step in steps)
