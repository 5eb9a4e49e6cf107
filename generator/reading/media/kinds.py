"""The kinds of files by their names, and how large each may be."""

from __future__ import annotations

import re
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class MediaKind(StrEnum):
    """What a file is to a reader: seen, played, taken home, read while a film plays, the sign of whose site it is."""

    PICTURE = "picture"
    VIDEO = "video"
    DOCUMENT = "document"
    CAPTIONS = "captions"
    MARK = "mark"


class FileFinding(NamedTuple):
    """What was found in a file: the code of the message, the facts for its words, the line where it has lines."""

    code: str
    facts: Mapping[str, str] = MappingProxyType({})
    line: int = 1


class PictureFile(NamedTuple):
    """A sound picture: where it lies, how large it stands upright (pixels), and the fingerprint of what draws it.

    That goes into public names, so it knows nothing of what else a camera wrote into the file.
    """

    path: Path
    width: int
    height: int
    digest: bytes


class Seen(NamedTuple):
    """What was seen in a file: what is wrong with it, and what it is where it is a sound picture."""

    findings: tuple[FileFinding, ...]
    picture: PictureFile | None = None


SUFFIXES = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp"), MediaKind.PICTURE),
    **dict.fromkeys((".mp4", ".webm"), MediaKind.VIDEO),
    **dict.fromkeys((".pdf", ".docx", ".xlsx", ".pptx", ".csv", ".txt"), MediaKind.DOCUMENT),
    ".vtt": MediaKind.CAPTIONS,
    ".svg": MediaKind.MARK,
}
"""The ends of names that may be published."""

FOREIGN_PICTURES = {
    **dict.fromkeys((".heic", ".heif", ".hif"), "HEIC"),
    **dict.fromkeys((".tif", ".tiff"), "TIFF"),
    **{f".{each.lower()}": each for each in ("AVIF", "BMP", "GIF", "PSD", "JXL", "JP2", "ICO", "JFIF", "JPE")},
    **dict.fromkeys((".raw", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2", ".pef", ".srw"), "RAW"),
}
"""The ends of names of pictures that are not taken, and what such pictures are called."""

_MEGABYTE = 1_000_000
_LIMITS = {MediaKind.PICTURE: 30, MediaKind.VIDEO: 50, MediaKind.DOCUMENT: 20, MediaKind.CAPTIONS: 1}
"""Megabytes. Content lives in git, whose servers warn or refuse beyond 50; a document is opened on a phone."""


def kind_of(name: str) -> MediaKind | None:
    """Return the kind of a file by its name, None where such files are not published."""
    dot = name.rfind(".")
    return SUFFIXES.get(name[dot:].lower()) if dot >= 0 else None


_MADE = re.compile(r"\.[0-9a-f]{8}-\d+\.(?:avif|jpe?g)$", re.IGNORECASE)
"""How the names of the sizes end that a photo is made in (``gate.1f2e3d4c-800.avif``): browsers keep such for ever."""


def is_made(name: str) -> bool:
    """Whether a name is that of a size of a photo, and so of no file of staff."""
    return _MADE.search(name) is not None


def foreign_picture(name: str) -> str:
    """Return what a picture of a kind that is not taken is called, by its name; empty for every other file."""
    dot = name.rfind(".")
    return FOREIGN_PICTURES.get(name[dot:].lower(), "") if dot >= 0 else ""


def is_too_large(path: Path) -> int:
    """Return the limit in megabytes that a file exceeds, else 0."""
    limit = _LIMITS.get(kind_of(path.name) or MediaKind.PICTURE, 0)
    return limit if limit and path.stat().st_size > limit * _MEGABYTE else 0
