"""Files that a page may show or offer: of which kinds they are, whether they are sound, what must not leave with them.

Owns the list of types that may be published, their limits, and the removal of names and places. What opens a kind of
file is loaded where a site has one. Must not know records or pages: it is given a file and its name.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.media.kinds import (
    SUFFIXES,
    FileFinding,
    MediaKind,
    PictureFile,
    Seen,
    foreign_picture,
    is_made,
    is_too_large,
    kind_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.reading.media.pictures.sizes import Spec

__all__ = [
    "SUFFIXES",
    "FileFinding",
    "MediaKind",
    "PictureFile",
    "Seen",
    "foreign_picture",
    "is_made",
    "kind_of",
    "look_at",
    "look_into",
    "photo_files",
    "publishable",
    "published_size",
]

_PASSING = {"M109", "M149", "M152"}
"""Findings in a PDF that do not keep it from being published."""
_OFFICE = {".docx", ".xlsx", ".pptx"}


def look_at(path: Path) -> Seen:
    """Look at a file of a kind that may be published; a sound picture is measured, too."""
    findings = tuple(look_into(path))
    if findings or kind_of(path.name) is not MediaKind.PICTURE:
        return Seen(findings)
    from generator.reading.media.pictures.files import measure

    return Seen((), measure(path))


def look_into(path: Path) -> Iterator[FileFinding]:
    """Look whether a file of a kind that may be published is what its name says, and what it holds beside that."""
    suffix = path.suffix.lower()
    if limit := is_too_large(path):
        yield FileFinding("M106", {"limit": str(limit)})
    elif kind_of(path.name) is MediaKind.PICTURE:
        from generator.reading.media.pictures.files import look_into_picture

        yield from look_into_picture(path)
    elif suffix in _OFFICE:
        from generator.reading.media.office import look_into_office

        yield from look_into_office(path)
    elif suffix == ".pdf":
        yield from _look_into_pdf(path)
    elif kind_of(path.name) is MediaKind.VIDEO:
        from generator.reading.media.video import look_into_video

        yield from look_into_video(path)
    elif kind_of(path.name) is MediaKind.MARK:
        from generator.reading.media.mark import look_into_mark

        yield from look_into_mark(path)
    elif not _is_text(path):
        yield FileFinding("M105")


def _look_into_pdf(path: Path) -> Iterator[FileFinding]:
    """Look into a PDF, and whether it can be written anew as it is published; its size is known then."""
    from generator.reading.media.pdf import CANNOT_BE_MADE, look_into_pdf

    found = list(look_into_pdf(path))
    try:
        if all(each.code in _PASSING for each in found):
            published_size(path)
    except CANNOT_BE_MADE:
        found = [FileFinding("M105")]
    yield from found


def published_size(path: Path) -> int:
    """Return how many bytes a sound file has as it is published."""
    stat = path.stat()
    return _measure(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=1024)
def _measure(path: Path, size: int, written: int) -> int:
    """Return the size of a file that is known by its own size and time: in each language a page asks again."""
    del size, written
    return len(publishable(path))


def publishable(path: Path) -> bytes:
    """Return the bytes of a sound file as they may be published: without names and places that nobody sees in it."""
    suffix = path.suffix.lower()
    if kind_of(path.name) is MediaKind.PICTURE:
        from generator.reading.media.pictures.files import bare_picture

        return bare_picture(path)
    if suffix in _OFFICE:
        from generator.reading.media.office import clean_office

        return clean_office(path, suffix)
    if suffix == ".pdf":
        from generator.reading.media.pdf import clean_pdf

        return clean_pdf(path)
    return _made_bare(path)


def photo_files(path: Path, specs: tuple[Spec, ...]) -> dict[Spec, bytes]:
    """Return the bytes of files that a sound photo is made in; what is asked for together is made from one reading."""
    from generator.reading.media.pictures.files import photo_from

    return photo_from(path, specs)


def _made_bare(path: Path) -> bytes:
    """Return the bytes of a film, captions, a mark or a text as they may be published."""
    match kind_of(path.name):
        case MediaKind.VIDEO:
            from generator.reading.media.video import clean_video

            return clean_video(path)
        case MediaKind.CAPTIONS:
            from generator.reading.media.captions import clean_captions

            return clean_captions(path)
        case MediaKind.MARK:
            from generator.reading.media.mark import clean_mark

            return clean_mark(path)
    return path.read_bytes()


def _is_text(path: Path) -> bool:
    """Whether a file is text in UTF-8; a table in another encoding opens as garbage on half of all machines."""
    data = path.read_bytes()
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    # https://www.w3.org/TR/webvtt1/#file-structure
    is_what_it_says = path.suffix.lower() != ".vtt" or data.removeprefix(BOM_UTF8).startswith(b"WEBVTT")
    return bool(data) and b"\0" not in data and is_what_it_says
