"""Rule: a file that a record names lies under ``content/media/`` and is of the kind that the field shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.messages.suggestion import closest
from generator.reading.media import MediaKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.values.record import Record, Video

_MISSING = {
    MediaKind.PICTURE: ("M101", "media/park-gate.jpg"),
    MediaKind.VIDEO: ("M111", "media/site-tour.mp4"),
    MediaKind.CAPTIONS: ("M111", "media/site-tour.zh.vtt"),
    MediaKind.DOCUMENT: ("M111", "media/lease-sample.docx"),
}
"""By the kind of file that a field shows: the code where it is not there, and a name as an example."""


class Shown(NamedTuple):
    """A file that a record names: the path of the name in the record, the kind that stands there, the name."""

    path: tuple[str | int, ...]
    kind: MediaKind
    file: str


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find files that are missing from the media folder, and those of another kind than their field shows."""
    del as_of
    for kind in content.kinds:
        for located in content.records(kind).values():
            for path, shown, file in files_shown(located.record):
                if shown is MediaKind.DOCUMENT and kind_of(file) is not shown:  # it may lie there, and is never taken
                    yield located.issue("M110", *path, file=file)
                elif file not in content.media_files and not content.may_exist("media", file):
                    code, example = _MISSING[shown]
                    names = [name for name in content.media_files if kind_of(name) is shown]
                    yield located.issue(code, *path, file=file, meant=closest(file, names) or example)
                elif kind_of(file) is not shown:
                    yield located.issue("M110", *path, file=file)


def files_shown(record: Record) -> Iterator[Shown]:
    """Return every file that a record names."""
    for index, photo in enumerate(getattr(record, "photos", ())):
        yield Shown(("photos", index, "file"), MediaKind.PICTURE, photo.file)
    for index, milestone in enumerate(getattr(record, "milestones", ())):
        path = ("milestones", index)
        if milestone.photo:
            yield Shown((*path, "photo", "file"), MediaKind.PICTURE, milestone.photo.file)
        for number, photo in enumerate(milestone.photos):
            yield Shown((*path, "photos", number, "file"), MediaKind.PICTURE, photo.file)
        if milestone.video:
            yield from _files_of(milestone.video, (*path, "video"))
    for index, version in enumerate(getattr(record, "versions", ())):
        yield Shown(("versions", index, "file"), MediaKind.DOCUMENT, version.file)


def _files_of(video: Video, path: tuple[str | int, ...]) -> Iterator[Shown]:
    if video.file:
        yield Shown((*path, "file"), MediaKind.VIDEO, video.file)
    if video.poster:
        yield Shown((*path, "poster"), MediaKind.PICTURE, video.poster)
    for language, file in video.captions.items():
        yield Shown((*path, "captions", language), MediaKind.CAPTIONS, file)
