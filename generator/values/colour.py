"""One colour: how it is written, how bright it is, how it stands out from another, the same hue lighter or darker.

Sources: WCAG 2.2, relative luminance and contrast ratio; B. Ottosson, "A perceptual color space for image processing"
(Oklab), in which a step of lightness looks as large in each hue. Must not know what a colour is used for.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from generator.messages.issues import Fault
from generator.values.fields import shorten

_WRITTEN = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_SHRINK = 0.97
_ROUNDING = 0.0001  # below what one step of 255 can show
_DIM, _DIM_LINEAR = 0.04045, 0.0031308  # below, a share of 255 grows evenly with the light

Three = tuple[float, float, float]


class Colour(NamedTuple):
    """A colour of the screen (sRGB), each share from 0 to 255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        """Write the colour as style sheets do."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """How bright it is, from 0 (black) to 1 (white)."""
        red, green, blue = _linear(self)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colour(written: str) -> Colour:
    """Return the colour that ``#rrggbb`` or ``#rgb`` stands for. Raises a ``Fault`` for anything else."""
    if not _WRITTEN.fullmatch(written):
        raise Fault("S130", value=shorten(written))
    digits = written[1:] if len(written) > len("#rgb") else "".join(digit * 2 for digit in written[1:])
    return Colour(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))


def contrast(one: Colour, other: Colour) -> float:
    """Return how much two colours stand out from each other, from 1 to 21."""
    dark, light = sorted((one.luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)


def lightness(of: Colour) -> float:
    """Return how light a colour looks, from 0 to 1."""
    return _oklab(of)[0]


def tone(of: Colour, light: float, rich: float = 1.0, at_most: float = 1.0) -> Colour:
    """Return the same hue with another lightness (0 to 1) and with a share of its richness.

    It is no richer than ``at_most`` (the richest that a screen has is some 0.3), and than a screen can show.
    """
    _, a, b = _oklab(of)
    rich = min(rich, at_most / max(math.hypot(a, b), _ROUNDING))
    while True:
        shares = _of_oklab(light, a * rich, b * rich)
        if rich < _ROUNDING or all(-_ROUNDING <= share <= 1 + _ROUNDING for share in shares):
            return Colour(*map(_step, shares))
        rich *= _SHRINK


def _linear(of: Colour) -> Three:
    red, green, blue = (
        share / 12.92 if share <= _DIM else float(((share + 0.055) / 1.055) ** 2.4)
        for share in (each / 255 for each in of)
    )
    return red, green, blue


def _step(share: float) -> int:
    """Return the step of 255 that shows a share of light."""
    share = min(max(share, 0.0), 1.0)
    return round(255 * (share * 12.92 if share <= _DIM_LINEAR else 1.055 * share ** (1 / 2.4) - 0.055))


def _oklab(of: Colour) -> Three:
    red, green, blue = _linear(of)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _of_oklab(light: float, a: float, b: float) -> Three:
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
