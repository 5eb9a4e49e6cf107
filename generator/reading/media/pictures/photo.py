"""A photo in the sizes that screens need, each as AVIF and JPEG, all made from one reading of it.

Owns how good a file is and how many bytes it may have. Must not know what the files are called.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from PIL import (
    AvifImagePlugin,  # noqa: F401  (else Pillow loads all that it has, to find this)
    Image,
)

from generator.reading.media.pictures.shown import bytes_of, read_picture
from generator.reading.media.pictures.sizes import PLAIN, size_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.reading.media.pictures.sizes import Spec

_GROUND = (255, 255, 255)
"""What stands behind clear places: a drawing with dark lines must be seen on dark pages, too."""
_PHONE = 1200
"""Pixels of width that a phone takes at most."""
_FAR_SMALLER = 2
"""A picture so many times as wide as another is as good to make it from as the whole one."""


class _Way(NamedTuple):
    """How a kind of file is written: by which writer, how, and between which qualities."""

    writer: str
    options: dict[str, object]
    best: tuple[tuple[int, int], ...]
    """The quality that is tried first, from which width on: where dots are small nobody sees as much."""
    least: int


_WAYS = {
    "avif": _Way("AVIF", {"speed": 9, "max_threads": 1}, ((0, 55), (1400, 50), (2000, 45)), 18),
    "jpg": _Way("JPEG", {"optimize": True, "progressive": True}, ((0, 80), (1400, 76)), 40),
}
_BYTES = ((_PHONE, 78_000), (100_000, 240_000))
"""How large a file may be up to a width; one that is larger is written again with less quality."""


def make_photo(data: bytes, suffix: str, specs: Iterable[Spec]) -> Iterator[tuple[Spec, bytes]]:
    """Make files of a sound photo, given by its bytes and the end of its name, in any order.

    Raises what reading a damaged one raises.
    """
    wanted = sorted(specs, reverse=True)
    read = read_picture(data, suffix)
    if PLAIN in wanted:
        yield PLAIN, bytes_of(read)
    made = [_on_ground(read.image)]
    for width in dict.fromkeys(width for width, _ in wanted if width):
        made.append(_made_narrow(made, width))
        for each in wanted:
            if each[0] == width:
                yield each, _written(made[-1], each[1])


def _made_narrow(made: list[Image.Image], width: int) -> Image.Image:
    """Return a picture of a width, made from the smallest of those there are that is far larger."""
    whole = made[0]
    if whole.width == width:
        return whole
    larger = [each for each in made if each.width >= width * _FAR_SMALLER][-1:] or [whole]
    return larger[0].resize(size_at(*whole.size, width), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _on_ground(picture: Image.Image) -> Image.Image:
    """Return a picture without clear places, in colours or greys."""
    if picture.mode == "RGBA":
        ground = Image.new("RGB", picture.size, _GROUND)
        ground.paste(picture, mask=picture.getchannel("A"))
        return ground
    return picture if picture.mode in {"RGB", "L"} else picture.convert("RGB")


def _written(picture: Image.Image, suffix: str) -> bytes:
    """Return the file of a picture, as good as it may be within its bytes."""
    way = _WAYS[suffix]
    most = next(limit for width, limit in _BYTES if picture.width <= width)
    quality = [quality for width, quality in way.best if picture.width >= width][-1]
    while True:
        written = BytesIO()
        picture.save(written, way.writer, quality=quality, **way.options)
        size = written.tell()
        if size <= most or quality == way.least:
            return written.getvalue()
        # half as large again takes some ten steps
        quality = max(way.least, quality - 3 - (size - most) * 12 // most)
