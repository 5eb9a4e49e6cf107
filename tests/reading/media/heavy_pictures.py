"""Pictures that ask for much: made to fill the memory or the day, or large only because a camera makes them so."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from PIL import Image

from tests.reading.media.planted_pictures import chunk, png_with, saved, segment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_END = chunk(b"IEND", b"")


def _plain_png(width: int, height: int, bits: int = 8, colour: int = 2, samples: int = 3, more: bytes = b"") -> bytes:
    """Return a PNG of one colour: a few kilobytes, however many pixels."""
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((bits, colour, 0, 0, 0))
    packing = zlib.compressobj(9)
    row = bytes(1 + width * bits * samples // 8)
    packed = b"".join(packing.compress(row) for _ in range(height)) + packing.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def _photo(width: int, height: int, kind: str, mode: str = "RGB", **more: object) -> bytes:
    return saved(kind, Image.effect_noise((400, 300), 60).convert(mode).resize((width, height)), **more)


def _of_many_scans() -> bytes:
    plain = saved("JPEG", Image.new("L", (4000, 3000)), progressive=True)
    start = plain.index(b"\xff\xda")
    again = plain.index(b"\xff\xda", start + 2)
    return plain[:start] + plain[start:again] * 800 + plain[start:]


def _of_many_tags() -> bytes:
    """Return a JPEG whose Exif data have five thousand entries, each of which claims all of it."""
    number = 5000
    entry = b"\x01\x0e\0\x02\0\0\xea\x60\0\0\0\x08"
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + number.to_bytes(2, "big") + entry * number
    plain = saved("JPEG")
    return plain[:2] + segment(0xE1, exif) + plain[2:]


def _packed_words(kind: bytes, before: bytes) -> bytes:
    return chunk(kind, before + zlib.compress(bytes(200_000_000), 9))


HEAVY: Mapping[str, tuple[str, str, Callable[[], bytes]]] = {
    "of 150 million pixels in 450 kB": (".png", "M140", lambda: _plain_png(30_000, 5000)),
    "of 16 bits a colour": (".png", "M140", lambda: _plain_png(6000, 3000, 16, 6, 8)),
    "one pixel wide": (".png", "M140", lambda: _plain_png(30_000_000, 1, 1, 0, 1)),
    "of 900 million pixels": (".jpg", "M140", lambda: _claimed_jpeg(30_000, 30_000)),
    "of many scans": (".jpg", "M103", _of_many_scans),
    "of many tags": (".jpg", "-", _of_many_tags),
    "with a profile of 200 MB": (".png", "-", lambda: png_with(_packed_words(b"iCCP", b"a\0\0"))),
    "with words of 200 MB": (".png", "-", lambda: png_with(_packed_words(b"zTXt", b"a\0\0"))),
    "with Unicode words of 200 MB": (".png", "-", lambda: png_with(_packed_words(b"iTXt", b"a\0\1\0\0\0"))),
    "more pixels than it shows": (
        ".png",
        "-",
        lambda: _plain_png(10, 10)[:-12] + chunk(b"IDAT", bytes(1_000_000)) + _END,
    ),
    "of a thousand frames": (".webp", "M141", lambda: _moving(1000)),
    "photo": (".jpg", "-", lambda: _photo(4000, 3000, "JPEG", quality=92)),
    "photo of a new telephone": (".jpg", "-", lambda: _photo(8160, 6120, "JPEG", quality=80)),
    "photo for printing": (".jpg", "-", lambda: _photo(7000, 7000, "JPEG", "CMYK", quality=70)),
    "photo of several scans": (".jpg", "-", lambda: _photo(4500, 4400, "JPEG", progressive=True, subsampling=0)),
    "photo as PNG": (".png", "-", lambda: _photo(5700, 4300, "PNG", compress_level=1)),
    "clear PNG": (".png", "-", lambda: _photo(4700, 3500, "PNG", "RGBA", compress_level=1)),
    "interlaced grey of 16 bits": (".png", "-", lambda: _plain_png(6000, 4000, 16, 0, 2)),
    "photo as WebP": (".webp", "-", lambda: _photo(4080, 3060, "WEBP", quality=70, method=0)),
    "clear WebP": (".webp", "-", lambda: _photo(4080, 3060, "WEBP", "RGBA", lossless=True, quality=0, method=0)),
}
"""Pictures by what they are: the end of the name, the code of what is found (``-`` where it is sound), the file."""


def _claimed_jpeg(width: int, height: int) -> bytes:
    plain = bytearray(saved("JPEG"))
    at = plain.index(b"\xff\xc0") + 5
    plain[at : at + 4] = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return bytes(plain)


def _moving(number: int) -> bytes:
    frames = [Image.new("RGB", (64, 64), (each % 256, 0, 0)) for each in range(number)]
    return saved("WEBP", frames[0], save_all=True, append_images=frames[1:], method=0)
