"""WebP by its chunks: how large it is, which way is up, and what of it is the picture itself.

Source: RFC 9649.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.media.pictures.heads import Heads
from generator.reading.media.pictures.orientation import UPRIGHT, orientation_in
from generator.reading.media.pictures.profile import bare_profile

if TYPE_CHECKING:
    from collections.abc import Iterator

_DRAWN = {b"VP8 ", b"VP8L", b"ALPH", b"ANIM"}
_HAS_PROFILE, _HAS_EXIF, _HAS_XMP = 0x20, 0x08, 0x04
_HEAD_OF_FRAME, _WEIGHT = 16, 16  # bytes; bytes of memory a pixel


def is_webp(data: bytes) -> bool:
    """Whether data begin as a WebP does."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def heads_of(data: bytes) -> Heads:
    """Return what the chunks of a WebP say. Raises ``ValueError`` where it is damaged or cut off."""
    size, frames, upright, profile = (0, 0), 0, UPRIGHT, b""
    for kind, content in _chunks(data):
        if kind == b"VP8X":
            size = _number(content, 4, 3) + 1, _number(content, 7, 3) + 1
        elif kind == b"VP8 " and bytes(content[3:6]) == b"\x9d\x01\x2a" and size == (0, 0):
            size = _number(content, 6, 2) & 0x3FFF, _number(content, 8, 2) & 0x3FFF
        elif kind == b"VP8L" and size == (0, 0):
            size = (_number(content, 1, 4) & 0x3FFF) + 1, (_number(content, 1, 4) >> 14 & 0x3FFF) + 1
        elif kind == b"ICCP":
            profile = bytes(content)
        elif kind == b"EXIF":
            upright = orientation_in(bytes(content).removeprefix(b"Exif\0\0"))
        frames += kind == b"ANMF"
    if not all(size):
        raise ValueError(size)
    return Heads("WEBP", *size, max(frames, 1), upright, profile, _WEIGHT)


def bare(data: bytes) -> bytes:
    """Return a WebP of the very same pixels without anything that does not draw them. Raises ``ValueError``."""
    kept, head, profile = [], b"", b""
    for kind, content in _chunks(data):
        if kind == b"VP8X":
            head = bytes(content[:10])
        elif kind == b"ICCP":
            profile = bare_profile(bytes(content))
        elif kind in _DRAWN:
            kept.append(_chunk(kind, content))
        elif kind == b"ANMF":
            inner = [_chunk(*each) for each in _chunks_in(content, _HEAD_OF_FRAME) if each[0] in _DRAWN]
            kept.append(_chunk(kind, bytes(content[:_HEAD_OF_FRAME]) + b"".join(inner)))
    if head:
        flags = head[0] & ~(_HAS_PROFILE | _HAS_EXIF | _HAS_XMP) | (_HAS_PROFILE if profile else 0)
        first = [_chunk(b"VP8X", bytes((flags,)) + head[1:])] + ([_chunk(b"ICCP", profile)] if profile else [])
        kept = [*first, *kept]
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Return kind and content of the chunks, as far as the file says that it goes. Raises ``ValueError``."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if not is_webp(data) or end > len(data) + 1:
        raise ValueError(data[:16])
    yield from _chunks_in(memoryview(data)[:end], 12)


def _chunks_in(view: memoryview, at: int) -> Iterator[tuple[bytes, memoryview]]:
    while at + 8 <= len(view):
        length = _number(view, at + 4, 4)
        if at + 8 + length > len(view):
            raise ValueError(at)
        yield bytes(view[at : at + 4]), view[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _chunk(kind: bytes, content: bytes | memoryview) -> bytes:
    return kind + len(content).to_bytes(4, "little") + bytes(content) + b"\0" * (len(content) % 2)


def _number(data: bytes | memoryview, at: int, width: int) -> int:
    return int.from_bytes(data[at : at + width], "little")
