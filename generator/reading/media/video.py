"""Videos: whole, of the kind that the name says, and without the place where they were taken.

A camera writes the place into boxes beside the film. It is reported and not cut out: whoever exports the film again
without it also sees what else is in it. Only the heads of boxes are read, never the film.

Sources: ISO/IEC 14496-12 (boxes of mp4), RFC 8794 and RFC 9559 (EBML and Matroska, of which WebM is a part).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO

from generator.reading.media.kinds import FileFinding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HOLDERS = {b"moov", b"trak", b"mdia", b"minf", b"stbl"}
_TELLERS = {b"udta", b"meta", b"uuid", b"stsd"}
_PLACES = (
    *(b"\xa9xyz", b"loci", b"com.apple.quicktime.location", b"exif:GPS"),  # what telephones and editors write
    *(b"gpmd", b"camm", b"djmd"),  # tracks of positions: action cameras, Android, drones
)
_LONG_SIZE, _TO_THE_END = 1, 0

_EBML, _SEGMENT, _TRACKS, _TAGS = 0x1A45DFA3, 0x18538067, 0x1654AE6B, 0x1254C367
_DOCUMENT_TYPE = b"\x42\x82\x84webm"


def look_into_video(path: Path) -> Iterator[FileFinding]:
    """Look whether a file is a video as its name says, and whether it tells a place."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        try:
            tells = _mp4_tells_place(file, size) if path.suffix.lower() == ".mp4" else _webm_tells_place(file, size)
        except ValueError:
            yield FileFinding("M105")
            return
    if tells:
        yield FileFinding("M108")


def _mp4_tells_place(file: BinaryIO, size: int) -> bool:
    """Whether an mp4 file tells a place. Raises ``ValueError`` where it is none, or is cut off."""
    boxes = list(_boxes(file, 0, size))
    kinds = [kind for kind, _, _ in boxes]
    if kinds[:1] != [b"ftyp"] or b"moov" not in kinds:
        raise ValueError(kinds)
    return any(_box_tells(file, *box) for box in boxes)


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Return the boxes between two places: kind, where its content begins and ends."""
    while start < end:
        file.seek(start)
        head = file.read(16)
        if start + 8 > end:
            raise ValueError(start)
        length, kind, content = int.from_bytes(head[:4], "big"), head[4:8], start + 8
        if length == _LONG_SIZE:
            length, content = int.from_bytes(head[8:], "big"), start + 16
        elif length == _TO_THE_END:
            length = end - start
        if start + length > end or start + length < content:
            raise ValueError(kind)
        yield kind, content, start + length
        start += length


def _box_tells(file: BinaryIO, kind: bytes, start: int, end: int) -> bool:
    if kind in _HOLDERS:
        return any(_box_tells(file, *box) for box in _boxes(file, start, end))
    if kind not in _TELLERS:
        return False
    file.seek(start)
    content = file.read(end - start)
    return any(place in content for place in _PLACES)


def _webm_tells_place(file: BinaryIO, size: int) -> bool:
    """Whether a WebM file tells a place. Raises ``ValueError`` where it is none, or is cut off."""
    found, content, end = _element(file, 0, size)
    file.seek(content)
    if found != _EBML or _DOCUMENT_TYPE not in file.read(end - content):
        raise ValueError(found)
    found, at, end = _element(file, end, size)
    if found != _SEGMENT:
        raise ValueError(found)
    has_tracks = tells = False
    while at < end:
        found, content, at = _element(file, at, end)
        has_tracks |= found == _TRACKS
        if found == _TAGS:
            file.seek(content)
            tells |= b"location" in file.read(at - content).lower()
    if not has_tracks:
        raise ValueError(_TRACKS)
    return tells


def _element(file: BinaryIO, start: int, end: int) -> tuple[int, int, int]:
    """Return the EBML element at a place: its id, where its content begins and ends."""
    file.seek(start)
    head = file.read(12)
    wide = _width(head[:1], 4)
    long = _width(head[wide : wide + 1], 8)
    content = start + wide + long
    if content > end:
        raise ValueError(start)
    mask = (1 << 7 * long) - 1
    length = int.from_bytes(head[wide : wide + long], "big") & mask
    stop = end if length == mask else content + length  # all ones: to the end of what holds it
    if stop > end:
        raise ValueError(start)
    return int.from_bytes(head[:wide], "big"), content, stop


def _width(first: bytes, most: int) -> int:
    """Return how many bytes a number of EBML has by its first."""
    width = 9 - first[0].bit_length() if first else 0
    if not 0 < width <= most:
        raise ValueError(width)
    return width
