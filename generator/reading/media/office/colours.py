"""Colours of Office files, and whether two can be told apart.

Source: ECMA-376 part 1, 20.1.2.3 (colours of drawings) and 18.8.3 (tints of worksheets); WCAG 2.2 (contrast).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.media.office.trees import Element, child, each, name_of, number, value

if TYPE_CHECKING:
    from collections.abc import Mapping

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
_LEAST_CONTRAST = 1.2
"""Below this nobody reads a word: white on a pale grey of one part in ten has 1.24."""
_CLEAR = 5_000  # of 100,000
_HEX = re.compile(r"#?(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
_NAMED = {"white": WHITE, "black": BLACK, "window": WHITE, "windowtext": BLACK}
ALIASES = {
    "bg1": "lt1",
    "background1": "lt1",
    "light1": "lt1",
    "tx1": "dk1",
    "text1": "dk1",
    "dark1": "dk1",
    "bg2": "lt2",
    "background2": "lt2",
    "light2": "lt2",
    "tx2": "dk2",
    "text2": "dk2",
    "dark2": "dk2",
}


def colour_of(text: str) -> Colour | None:
    """Return a colour that is written in six digits or as a word; None for any other, such as ``auto``."""
    found = _HEX.fullmatch(text.strip())
    if found:
        return (int(found[1][:2], 16), int(found[1][2:4], 16), int(found[1][4:], 16))
    return _NAMED.get(text.strip().partition(" ")[0].lower())


def is_lost(colour: Colour, ground: Colour) -> bool:
    """Whether what has this colour cannot be seen on this ground."""
    light, dark = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05) < _LEAST_CONTRAST


def scheme_of(theme: Element | None) -> dict[str, Colour]:
    """Return the colours of a theme by their short names; those of most files where there is no theme."""
    scheme = {"lt1": WHITE, "dk1": BLACK}
    listed = None if theme is None else next(each(theme, "clrScheme"), None)
    for one in [] if listed is None else listed:
        inner = next(iter(one), None)
        found = colour_of(value(inner, "lastClr") or value(inner))
        if found:
            scheme[name_of(one)] = found
    return scheme


def drawn_colour(fill: Element | None, scheme: Mapping[str, Colour]) -> Colour | None:
    """Return the colour of a solid fill of a drawing; None where it cannot be said."""
    inner = None if fill is None else next(iter(fill), None)
    if inner is None:
        return None
    found = colour_of(value(inner, "lastClr") or value(inner))
    if name_of(inner) == "schemeClr":
        found = scheme.get(ALIASES.get(value(inner), value(inner)))
    if found is None:
        return None
    for change in inner:
        found = _changed(found, name_of(change), number(value(change), 100_000) / 100_000)
    return found


def is_clear(fill: Element | None) -> bool:
    """Whether a solid fill of a drawing lets all through."""
    alpha = None if fill is None else next(each(fill, "alpha"), None)
    return alpha is not None and number(value(alpha).rstrip("%"), 100_000) < _CLEAR and child(fill, "noFill") is None


def tinted(colour: Colour, tint: float) -> Colour:
    """Return a colour of a worksheet lighter or darker, by -1 to 1."""
    goal, share = (255, tint) if tint > 0 else (0, -tint)
    return _mixed(colour, goal, share)


def _changed(colour: Colour, how: str, amount: float) -> Colour:
    """Return a colour after one of its changes, as far as it matters for what can be told apart."""
    if how in {"lumMod", "shade"}:
        return _mixed(colour, 0, 1 - amount)
    if how in {"lumOff", "tint"}:
        return _mixed(colour, 255, amount if how == "lumOff" else 1 - amount)
    return colour


def _mixed(colour: Colour, goal: int, share: float) -> Colour:
    share = min(max(share, 0.0), 1.0)
    red, green, blue = (round(part + (goal - part) * share) for part in colour)
    return red, green, blue


def _luminance(colour: Colour) -> float:
    parts = [each / 255 / 12.92 if each <= 10 else ((each / 255 + 0.055) / 1.055) ** 2.4 for each in colour]  # noqa: PLR2004
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
