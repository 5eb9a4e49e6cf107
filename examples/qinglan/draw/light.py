"""The light of a morning: soft shadows, the haze of what is far away, and the glow from the left.

Owns where the light comes from. Each function lays its light over all that is drawn so far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageFilter

from examples.qinglan.draw.canvas import channels

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from examples.qinglan.draw.canvas import Canvas, Colour

_SHADE, _HAZE, _GLOW, _COOL = "#1b3b4a", "#f7f0e0", "#fff0cc", "#10424c"
_NIGHT, _LAMP = "#12303f", "#ffe2a0"
_SMALL = 120  # pixels that gradients are reckoned in, before they are made as large as the sheet


def cast(canvas: Canvas, strength: float = 0.44, soft: float = 3.2) -> None:
    """Lay down the shadows gathered so far, with blurred edges, and begin an empty sheet of them."""
    mask = canvas.shade.filter(ImageFilter.GaussianBlur(soft)).point(lambda value: value * strength)
    _lay(canvas, _SHADE, mask)
    canvas.clear_shade()


def haze(canvas: Canvas, reach: float = 0.55, depth: float = 0.4) -> None:
    """Let what is far away, at the top of the sheet, fade into the morning."""
    mask = Image.linear_gradient("L").point(lambda row: max(0.0, 1 - row / 255 / reach) ** 1.5 * depth * 255)
    _lay(canvas, _HAZE, mask)


def glow(canvas: Canvas, strength: float = 1) -> None:
    """Let the light come in from the upper left, and the lower right lie in its own shade."""
    far = Image.radial_gradient("L").resize((_SMALL * 4, _SMALL * 4))
    from_sun = far.crop((_SMALL * 2, _SMALL * 2, _SMALL * 4, _SMALL * 4))
    _lay(canvas, _GLOW, from_sun.point(lambda value: max(0.0, 1 - value / 230) ** 1.3 * 92 * strength))
    away = ImageChops.invert(from_sun.transpose(Image.Transpose.ROTATE_180))
    _lay(canvas, _COOL, away.point(lambda value: max(0.0, (value - 70) / 185) ** 2 * 44 * strength))


def dusk(canvas: Canvas, depth: int = 150) -> None:
    """Let the evening come down over all that is drawn, from the far end to the near one."""
    mask = Image.linear_gradient("L").point(lambda row: depth * (0.74 + 0.26 * row / 255))
    _lay(canvas, _NIGHT, mask)


def lamps(canvas: Canvas, spots: Iterable[Sequence[float]], radius: float = 1.5) -> None:
    """Light lamps: a bright point each, and the glow around it."""
    for soft, size, strength in ((radius * 5, radius, 0.8), (0.8, 0.16, 1.0)):
        for x, y, z in spots:
            canvas.shadow(
                [(x - size, y + size, z), (x + size, y + size, z), (x + size, y - size, z), (x - size, y - size, z)]
            )
        mask = canvas.shade.filter(ImageFilter.GaussianBlur(soft)).point(lambda value, part=strength: value * part)
        _lay(canvas, _LAMP, mask)
        canvas.clear_shade()


def _lay(canvas: Canvas, colour: Colour, mask: Image.Image) -> None:
    """Lay a colour over the sheet as far as the mask lets it through; the pen goes on in the same sheet."""
    canvas.image.paste(channels(colour), (0, 0), mask.resize(canvas.image.size, Image.Resampling.BICUBIC))
