"""The kinds of files by their names, and how large each may be."""

from __future__ import annotations

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


SUFFIXES = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp"), MediaKind.PICTURE),
    **dict.fromkeys((".mp4", ".webm"), MediaKind.VIDEO),
    **dict.fromkeys((".pdf", ".docx", ".xlsx", ".pptx", ".csv", ".txt"), MediaKind.DOCUMENT),
    ".vtt": MediaKind.CAPTIONS,
    ".svg": MediaKind.MARK,
}
"""The ends of names that may be published."""

_MEGABYTE = 1_000_000
_LIMITS = {MediaKind.VIDEO: 50, MediaKind.DOCUMENT: 20, MediaKind.CAPTIONS: 1}
"""Megabytes. Content lives in git, whose servers warn or refuse beyond 50; a document is opened on a phone."""


def kind_of(name: str) -> MediaKind | None:
    """Return the kind of a file by its name, None where such files are not published."""
    dot = name.rfind(".")
    return SUFFIXES.get(name[dot:].lower()) if dot >= 0 else None


def is_too_large(path: Path) -> int:
    """Return the limit in megabytes that a file exceeds, else 0."""
    limit = _LIMITS.get(kind_of(path.name) or MediaKind.PICTURE, 0)
    return limit if limit and path.stat().st_size > limit * _MEGABYTE else 0
