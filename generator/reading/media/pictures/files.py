"""The files of pictures: whether one is sound, how large it stands, and what is published of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.media.kinds import FileFinding, PictureFile
from generator.reading.media.pictures.apart import is_whole_at, photo_from, shown_from
from generator.reading.media.pictures.foreign import kind_inside
from generator.reading.media.pictures.orientation import ON_ITS_SIDE
from generator.reading.media.pictures.shown import bare_bytes, heads_of
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["bare_picture", "look_into_picture", "measure", "photo_from"]

_MILLION = 1_000_000
_MOST_SCANS = 100
"""A camera or a program writes some ten; each is another round over the whole picture."""


def look_into_picture(path: Path) -> Iterator[FileFinding]:
    """Look whether a file is the kind of picture that its name says, and can be shown; its heads are read first."""
    data = path.read_bytes()
    try:
        heads = heads_of(data, path.suffix.lower())
    except ValueError:
        inside = kind_inside(data)
        yield FileFinding("M165", {"format": inside}) if inside else FileFinding("M103")
        return
    if heads.width * heads.height > heads.most_pixels:
        pixels = -(-heads.width * heads.height // _MILLION)
        yield FileFinding(
            "M140",
            {
                "size": f"{heads.width} × {heads.height}",
                "pixels": str(pixels),
                "limit": str(heads.most_pixels // _MILLION),
            },
        )
    elif heads.frames > 1:
        yield FileFinding("M141", {"frames": str(heads.frames)})
    elif heads.scans > _MOST_SCANS or not is_whole_at(path):
        yield FileFinding("M103")


def measure(path: Path) -> PictureFile:
    """Return how large a sound picture stands, whichever way the camera was held, and what its pixels come to."""
    data, suffix = path.read_bytes(), path.suffix.lower()
    heads = heads_of(data, suffix)
    size = (heads.height, heads.width) if heads.upright in ON_ITS_SIDE else (heads.width, heads.height)
    return PictureFile(path, *size, digest(bare_bytes(data, suffix), bytes([heads.upright])))


def bare_picture(path: Path) -> bytes:
    """Return the bytes of a sound picture as they are published."""
    return shown_from(path)
