"""What follows from a site's one main colour: its tones in light and dark, all of which can be read.

Owns the grounds that they are read on (the theme's ``tokens.css`` has the same, a test holds that) and how far each
tone is from the main colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.messages.issues import Fault
from generator.values.colour import Colour, colour, contrast, lightness, tone
from generator.values.fields import require_scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

READABLE = 4.5
"""Contrast of text, WCAG 2.2, 1.4.3."""
_FINE = 1000  # steps of lightness


class Grounds(NamedTuple):
    """What text stands on in a scheme."""

    paper: Colour
    panel: Colour


class Tones(NamedTuple):
    """The colours of one scheme: the main one, the same stronger, as a ground, as a bar, and what is written on it."""

    main: Colour
    main_strong: Colour
    main_soft: Colour
    main_bar: Colour
    on_main: Colour


class Family(NamedTuple):
    """The colours of a site in both schemes."""

    light: Tones
    dark: Tones


LIGHT = Grounds(colour("#fff"), colour("#f5f6f1"))
DARK = Grounds(colour("#12191c"), colour("#1a2326"))
HOUSE = Family(
    Tones(*map(colour, ("#0a5961", "#073f45", "#e2eff0", "#7fb0b4", "#fff"))),
    Tones(*map(colour, ("#79c7c8", "#aee2e2", "#17353a", "#3d7b80", "#08282c"))),
)
"""The colours of a site that names none."""


def read_main_colour(value: object) -> str:
    """Read a main colour, and write it as ``#rrggbb``.

    Raises a ``Fault`` for what is no colour, and for one that cannot be read as text, with the nearest that can.
    """
    written = require_scalar(value)
    chosen = colour(written)
    nearest = nearest_readable(chosen)
    if nearest != chosen:
        raise Fault("S131", value=written, meant=str(nearest))
    return str(chosen)


def nearest_readable(chosen: Colour) -> Colour:
    """Return a colour that can be read as text on the light grounds: the same, or that hue, no darker than needed."""
    if _stands_out(chosen, LIGHT):
        return chosen
    darker = range(int(lightness(chosen) * _FINE), -1, -1)
    return next(each for each in (tone(chosen, step / _FINE) for step in darker) if _stands_out(each, LIGHT))


def family_of(main: Colour) -> Family:
    """Return the tones that follow from a main colour which can be read on the light grounds."""
    own = lightness(main)
    strong = tone(main, own * 0.8, 0.8)
    paler = (tone(main, step / _FINE, 0.16, 0.02) for step in range(945, _FINE + 1, 3))
    soft = next(each for each in paler if contrast(each, main) >= READABLE)
    deep = tone(main, 0.31, 0.45, 0.05)
    brighter = (tone(main, step / _FINE, at_most=0.12) for step in range(780, _FINE + 1, 3))
    return Family(
        Tones(main, strong, soft, tone(main, 0.725, 0.7, 0.09), LIGHT.paper),
        Tones(
            main=next(each for each in brighter if _stands_out(each, (*DARK, deep))),
            main_strong=tone(main, 0.88, 0.7, 0.07),
            main_soft=deep,
            main_bar=tone(main, 0.55, 0.85, 0.11),
            on_main=tone(main, 0.26, 0.5, 0.06),
        ),
    )


def _stands_out(text: Colour, grounds: Iterable[Colour]) -> bool:
    return all(contrast(text, ground) >= READABLE for ground in grounds)
