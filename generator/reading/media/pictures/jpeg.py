"""JPEG by its segments: how large it is, which way is up, and what of it is the picture itself.

Only heads of segments are read, never the picture. Sources: ITU-T T.81 (JPEG), T.871 (JFIF), T.872 (Adobe's segment).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.media.pictures.heads import Heads
from generator.reading.media.pictures.orientation import UPRIGHT, orientation_in
from generator.reading.media.pictures.profile import bare_profile

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGIN = b"\xff\xd8"
_APP0, _APP1, _APP2, _ADOBE = 0xE0, 0xE1, 0xE2, 0xEE
_FRAME, _SCAN, _END = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}, 0xDA, 0xD9
_PROGRESSIVE = {0xC2, 0xC6, 0xCA, 0xCE}
_KEPT = {*_FRAME, _SCAN, 0xC4, 0xCC, 0xDB, 0xDC, 0xDD}
"""Segments that draw: frames and scans, tables, the number of lines, the distance of restarts."""
_NEXT = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")  # in a scan a byte FF is data where 00 follows, or a restart
_JFIF = b"\xff\xe0\x00\x10JFIF\x00"
_PROFILE = b"ICC_PROFILE\x00"
_WEIGHT = 4  # bytes a pixel: large ones are read at half their size
_MOST = 65_519  # bytes of a profile in a segment


class _Segment(NamedTuple):
    marker: int
    start: int
    content: int
    end: int


def is_jpeg(data: bytes) -> bool:
    """Whether data begin as a JPEG does."""
    return data.startswith(_BEGIN)


def heads_of(data: bytes) -> Heads:
    """Return what the heads of a JPEG say. Raises ``ValueError`` where it is damaged or cut off."""
    size, upright, scans = (0, 0), UPRIGHT, 0
    weight: float = _WEIGHT
    for marker, _, content, end in _segments(data):
        scans += marker == _SCAN
        if marker in _FRAME:
            if end - content < 6 or size != (0, 0):  # noqa: PLR2004  (its height, width and layers)
                raise ValueError(marker)
            height, width = (int.from_bytes(data[at : at + 2], "big") for at in (content + 1, content + 3))
            size = width, height
            weight += _held(data[content + 5 : end]) if marker in _PROGRESSIVE else 0
        elif marker == _APP1 and data.startswith(b"Exif\0", content):
            upright = orientation_in(data[content + 6 : end])
    if not all(size):
        raise ValueError(size)
    return Heads("JPEG", *size, 1, upright, _profile(data), weight, scans)


def _held(layers: bytes) -> float:
    """Return how many bytes a pixel are held where all scans must be read before any of the picture is known."""
    shares = [(each >> 4) * (each & 15) for each in layers[2 : 1 + 3 * layers[0] : 3]]
    largest = max(shares, default=1) or 1
    return 2 * sum(share / largest for share in shares)


def bare(data: bytes) -> bytes:
    """Return a JPEG of the very same pixels without anything that does not draw them. Raises ``ValueError``."""
    first, kept = b"", []
    for marker, start, content, end in _segments(data):
        long = end - content
        if marker == _APP0 and data.startswith(b"JFIF\0", content) and long >= 12:  # noqa: PLR2004  (without its small picture)
            first = _JFIF + data[content + 5 : content + 12] + b"\0\0"
        elif marker == _ADOBE and data.startswith(b"Adobe", content) and long >= 12:  # noqa: PLR2004  (how colours are mixed)
            kept.append(b"\xff\xee\x00\x0e" + data[content : content + 12])
        elif marker in _KEPT:
            kept.append(data[start:end])
    return b"".join([_BEGIN, first, *_profile_segments(bare_profile(_profile(data))), *kept, b"\xff\xd9"])


def _segments(data: bytes) -> Iterator[_Segment]:
    """Return the segments up to the end of the picture; that of a scan goes to the next marker."""
    if not data.startswith(_BEGIN):
        raise ValueError(data[:2])
    at = 2
    while True:
        start = at
        while data[at : at + 1] == b"\xff":
            at += 1
        if at == start or at >= len(data):
            raise ValueError(start)
        marker, at = data[at], at + 1
        if marker == _END:
            return
        end = at + int.from_bytes(data[at : at + 2], "big")
        if end < at + 2 or end > len(data):
            raise ValueError(start)
        content = at + 2
        if marker == _SCAN:
            found = _NEXT.search(data, end)
            if not found:
                raise ValueError(start)
            end = found.start()
            while data[end - 1] == 0xFF:  # noqa: PLR2004  (before a marker there may be more of them)
                end -= 1
        yield _Segment(marker, start, content, end)
        at = end


def _profile(data: bytes) -> bytes:
    """Return the profile of colours, put together of its segments."""
    parts = [
        (data[each.content + 12], data[each.content + 14 : each.end])
        for each in _segments(data)
        if each.marker == _APP2 and data.startswith(_PROFILE, each.content) and each.end - each.content > 14  # noqa: PLR2004
    ]
    return b"".join(part for _, part in sorted(parts, key=lambda part: part[0]))


def _profile_segments(profile: bytes) -> Iterator[bytes]:
    parts = [profile[at : at + _MOST] for at in range(0, len(profile), _MOST)]
    for number, part in enumerate(parts, start=1):
        content = _PROFILE + bytes((number, len(parts))) + part
        yield b"\xff\xe2" + (len(content) + 2).to_bytes(2, "big") + content
