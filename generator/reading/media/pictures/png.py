"""PNG by its chunks: how large it is, which way is up, and what of it is the picture itself.

Sources: W3C PNG (third edition); ISO/IEC 15948.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from generator.reading.media.pictures.heads import Heads
from generator.reading.media.pictures.orientation import UPRIGHT, orientation_in
from generator.reading.media.pictures.profile import bare_profile

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGIN = b"\x89PNG\r\n\x1a\n"
_KEPT = {*(b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs", b"cICP")}
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # numbers a pixel, by the kind of colour
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_HEAD, _WEIGHT_WITH_CLEAR = 13, 12  # bytes of the head; of memory a pixel
_PIECE = 65_536
_LARGEST_PROFILE = 2_000_000


def is_png(data: bytes) -> bool:
    """Whether data begin as a PNG does."""
    return data.startswith(_BEGIN)


def heads_of(data: bytes) -> Heads:
    """Return what the chunks of a PNG say. Raises ``ValueError`` where it is damaged or cut off."""
    head, frames, upright, profile, weight = b"", 1, UPRIGHT, b"", 8
    for kind, content in _chunks(data):
        if kind == b"IHDR":
            if head or len(content) != _HEAD:
                raise ValueError(kind)
            head = bytes(content)
            weight = _WEIGHT_WITH_CLEAR if head[9] & 4 else weight
        elif kind == b"acTL":
            frames = int.from_bytes(content[:4], "big")
        elif kind == b"tRNS":
            weight = _WEIGHT_WITH_CLEAR
        elif kind == b"eXIf":
            upright = orientation_in(bytes(content))
        elif kind == b"iCCP":
            profile = _profile(bytes(content))
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    if not width or not height:
        raise ValueError(head)
    return Heads("PNG", width, height, frames, upright, profile, weight)


def bare(data: bytes) -> bytes:
    """Return a PNG of the very same pixels without anything that does not draw them. Raises ``ValueError``."""
    kept, drawn, head = _drawing(data)
    return b"".join([*kept, _chunk(b"IDAT", _only_pixels(drawn, _expected(head))), _chunk(b"IEND", b"")])


def to_be_read(data: bytes) -> bytes:
    """Return a PNG of which only the pixels will be read: what is packed behind them stays. Raises ``ValueError``."""
    kept, drawn, _ = _drawing(data)
    return b"".join([*kept, *(_chunk(b"IDAT", each) for each in drawn), _chunk(b"IEND", b"")])


def _drawing(data: bytes) -> tuple[list[bytes], list[memoryview], bytes]:
    """Return what goes before the pixels, the packed pixels, and the head. Raises ``ValueError``."""
    kept, drawn, head = [_BEGIN], list[memoryview](), b""
    for kind, content in _chunks(data):
        head = head or bytes(content)
        if kind == b"IDAT":
            drawn.append(content)
        elif kind == b"iCCP" and (profile := bare_profile(_profile(bytes(content)))):
            kept.append(_chunk(b"iCCP", b"-\0\0" + zlib.compress(profile, 9)))
        elif kind in _KEPT:
            kept.append(_chunk(kind, content))
    return kept, drawn, head


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Return kind and content of the chunks before the end. Raises ``ValueError``."""
    view, at = memoryview(data), len(_BEGIN)
    if not data.startswith(_BEGIN + b"\0\0\0\x0dIHDR"):
        raise ValueError(data[:16])
    while True:
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if at + 12 + length > len(data):
            raise ValueError(kind)
        if kind == b"IEND":
            return
        yield kind, view[at + 8 : at + 8 + length]
        at += 12 + length


def _chunk(kind: bytes, content: bytes | memoryview) -> bytes:
    check = zlib.crc32(content, zlib.crc32(kind))
    return len(content).to_bytes(4, "big") + kind + bytes(content) + check.to_bytes(4, "big")


def _profile(content: bytes) -> bytes:
    """Return the profile of colours in its chunk, none where it is damaged or too large to be one."""
    packed = content.partition(b"\0")[2][1:]
    unpacking = zlib.decompressobj()
    try:
        profile = unpacking.decompress(packed, _LARGEST_PROFILE)
    except zlib.error:
        return b""
    return profile if unpacking.eof else b""


def _expected(head: bytes) -> int:
    """Return how many bytes the pixels of a picture with this head have, each line with the number of its filter."""
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    bits = head[8] * _SAMPLES.get(head[9], 4)
    passes = _PASSES if head[12] else ((0, 0, 1, 1),)
    sizes = [(-(-(width - x) // dx), -(-(height - y) // dy)) for x, y, dx, dy in passes if width > x and height > y]
    return sum(rows * (1 + -(-columns * bits // 8)) for columns, rows in sizes)


def _only_pixels(drawn: list[memoryview], expected: int) -> bytes:
    """Return the packed pixels; packed anew where there is more in them than the picture shows.

    Raises ``ValueError`` where they are damaged or end early.
    """
    try:
        return b"".join(drawn) if _is_exact(drawn, expected) else _packed_anew(drawn, expected)
    except zlib.error as error:
        raise ValueError(str(error)) from None


def _is_exact(drawn: list[memoryview], expected: int) -> bool:
    """Whether there is nothing in the packed pixels beside the pixels."""
    unpacking, count = zlib.decompressobj(), 0
    for waiting in _pieces(drawn):
        while waiting:
            if unpacking.eof or count > expected:
                return False
            count += len(unpacking.decompress(waiting, _PIECE))
            waiting = unpacking.unconsumed_tail  # noqa: PLW2901  (what of this piece is left)
    count += len(unpacking.flush())
    if count < expected:
        raise ValueError(count)
    return count == expected and unpacking.eof and not unpacking.unused_data


def _packed_anew(drawn: list[memoryview], expected: int) -> bytes:
    unpacking, packing, packed = zlib.decompressobj(), zlib.compressobj(), []
    for waiting in _pieces(drawn):
        while waiting and expected and not unpacking.eof:
            rows = unpacking.decompress(waiting, min(_PIECE, expected))
            expected -= len(rows)
            packed.append(packing.compress(rows))
            waiting = unpacking.unconsumed_tail  # noqa: PLW2901  (what of this piece is left)
    while expected and (rows := unpacking.decompress(b"", min(_PIECE, expected))):
        expected -= len(rows)
        packed.append(packing.compress(rows))
    return b"".join([*packed, packing.flush()])


def _pieces(drawn: list[memoryview]) -> Iterator[bytes | memoryview]:
    return (part[at : at + _PIECE] for part in drawn for at in range(0, len(part), _PIECE))
