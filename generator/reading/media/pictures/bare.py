"""The bytes of a picture that draw it, and no others: for pictures inside Office and PDF files.

No pixel is changed, and none is read but of kinds that can only be written anew. A program that lays such a picture on
a page does not ask its Exif data which way is up, so a turned picture stays turned.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from PIL import Image, UnidentifiedImageError

from generator.reading.media.pictures import gif, jp2, jpeg, png, webp

if TYPE_CHECKING:
    from collections.abc import Callable

UNREADABLE = (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError)
"""What reading a damaged picture raises."""

_KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], bytes]], ...] = (
    (jpeg.is_jpeg, jpeg.bare),
    (png.is_png, png.bare),
    (webp.is_webp, webp.bare),
    (gif.is_gif, gif.bare),
    (jp2.is_jp2, jp2.bare),
)
_DRAWINGS = {"emf", "wmf", "svg"}
_WRITTEN_ANEW = {b"BM": "BMP", b"II*\0": "TIFF", b"MM\0*": "TIFF"}
_MOST_PIXELS = 12_000_000
"""What may be read to be written anew; nearly all pictures of these kinds are drawings of a screen's size."""


def bare_picture_bytes(data: bytes, suffix: str) -> bytes:
    """Return a picture that stands in another file without place, author, remarks, and what follows its end.

    What kind it is its first bytes say, not its ``suffix``; only where they say nothing, and the suffix is not that of
    a picture of pixels (a drawing: emf, wmf, svg), it comes back as it is. Raises ``ValueError`` where it is damaged,
    none of these kinds, or too large to be written anew.
    """
    for is_kind, bare in _KINDS:
        if is_kind(data):
            return bare(data)
    kind = next((kind for begin, kind in _WRITTEN_ANEW.items() if data.startswith(begin)), "")
    if kind:
        return _written_anew(data, kind)
    if suffix.lower().lstrip(".") in _DRAWINGS:
        return data
    raise ValueError(suffix)


def _written_anew(data: bytes, kind: str) -> bytes:
    """Return a picture of which only the pixels are kept. Raises ``ValueError``."""
    if kind == "TIFF":
        _look_at_tags(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is wrong with a file we say ourselves
            return _pixels_of(data, kind)
    except (*UNREADABLE, KeyError, TypeError) as error:
        raise ValueError(str(error)) from None


def _pixels_of(data: bytes, kind: str) -> bytes:
    with Image.open(BytesIO(data), formats=[kind]) as picture:
        if picture.width * picture.height > _MOST_PIXELS:
            raise ValueError(picture.size)
        picture.load()
        bare = Image.new(picture.mode, picture.size)
        if picture.mode == "P" and (palette := picture.getpalette()) is not None:
            bare.putpalette(palette)
        bare.paste(picture)
    written = BytesIO()
    bare.save(written, kind, **({"compression": "tiff_lzw"} if kind == "TIFF" else {}))
    return written.getvalue()


def _look_at_tags(data: bytes) -> None:
    """Raise a ``ValueError`` where the tags of a TIFF together claim more than the file holds."""
    order: Literal["little", "big"] = "little" if data[:2] == b"II" else "big"
    first = int.from_bytes(data[4:8], order)
    number = int.from_bytes(data[first : first + 2], order)
    counts = (int.from_bytes(data[at + 4 : at + 8], order) for at in range(first + 2, first + 2 + number * 12, 12))
    if sum(counts) > 2 * len(data):
        raise ValueError(number)
