"""Rule: a file that a record names lies under ``content/media/`` and is of the kind that the field shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.messages.suggestion import closest
from generator.reading.index import SHOWS, Finding, Wanted
from generator.reading.media import MediaKind, foreign_picture, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content
    from generator.reading.index import Index, Path
    from generator.values.record import Record, Video

_MISSING = {
    MediaKind.PICTURE: ("M101", "media/park-gate.jpg"),
    MediaKind.VIDEO: ("M111", "media/site-tour.mp4"),
    MediaKind.CAPTIONS: ("M111", "media/site-tour.zh.vtt"),
    MediaKind.DOCUMENT: ("M111", "media/lease-sample.docx"),
    MediaKind.MARK: ("M111", "media/mark.svg"),
}
"""By the kind of file that a field shows: the code where it is not there, and a name as an example."""


class Least(NamedTuple):
    """How many pixels a photo has at least, as it stands."""

    width: int
    height: int


LEAST_HERO, LEAST, LEAST_OF_MILESTONE = Least(1200, 450), Least(800, 450), Least(480, 270)
"""On the home page; at the head of a record, on a card or among others; under a step of a project.

The first is as wide as a page, the others as wide as they stand there on a screen with two dots a pixel, or nearly.
"""
_Wrong = tuple[str, dict[str, str]]


def find(content: Content) -> Iterator[Issue]:
    """Find what is wrong with the files that the settings name for the look of the site."""
    if content.settings is None:
        return
    look = content.settings.record.look
    hero = look.hero.file if look.hero else None
    for file, shown, path in ((look.mark, MediaKind.MARK, ("mark",)), (hero, MediaKind.PICTURE, ("hero", "file"))):
        if not file:
            continue
        wrong = _wrong_with(file, shown, content, is_unread=content.may_exist("media", file))
        wrong = wrong or _too_small(file, content, LEAST_HERO)
        if wrong:
            yield content.settings.issue(wrong[0], "look", *path, **wrong[1])


def find_across(index: Index) -> Iterator[Finding]:
    """Find files that are missing from the media folder, of another kind than their field shows, or too small."""
    context = index.context

    def is_fit(wanted: Wanted) -> bool:
        is_there = wanted.key in context.media_files and kind_of(wanted.key) == wanted.kind
        return is_there and not _too_small(wanted.key, context, LEAST)

    for part, wanted, spot in index.missing(SHOWS, is_fit):
        is_unread = index.may_exist("media", wanted.key)
        wrong = _wrong_with(wanted.key, MediaKind(wanted.kind), context, is_unread=is_unread)
        wrong = wrong or _too_small(wanted.key, context, LEAST_OF_MILESTONE if spot.path[0] == "milestones" else LEAST)
        if wrong:
            yield Finding(part, spot.id, wrong[0], spot.path, wrong[1])


def _wrong_with(file: str, shown: MediaKind, context: Content, *, is_unread: bool) -> _Wrong | None:
    """Return the code and the facts of what is wrong with a file that a field shows; None where nothing is."""
    media = context.media_files
    may_be_there = file in media or is_unread
    foreign = foreign_picture(file)
    if shown is MediaKind.PICTURE and foreign:
        return "M163", {"file": file, "format": foreign}
    # a document or a mark of another kind may lie there, and is never taken
    if kind_of(file) is not shown and (may_be_there or shown in {MediaKind.DOCUMENT, MediaKind.MARK}):
        return "M110", {"file": file}
    if may_be_there:
        return None
    code, example = _MISSING[shown]
    meant = closest(file, [name for name in media if kind_of(name) is shown]) or example
    return code, {"file": file, "meant": meant}


def _too_small(file: str, context: Content, least: Least) -> _Wrong | None:
    """Return the code and the facts where a picture has fewer pixels than where it stands needs."""
    picture = context.pictures.get(file)
    if picture is None or (picture.width >= least.width and picture.height >= least.height):
        return None
    size, needed = f"{picture.width} × {picture.height}", f"{least.width} × {least.height}"
    return "M162", {"file": file, "size": size, "needed": needed}


def files_shown(record: Record) -> Iterator[tuple[Path, Wanted]]:
    """Return every file that a record names, and the path of its name."""
    for index, photo in enumerate(getattr(record, "photos", ())):
        yield ("photos", index, "file"), Wanted(SHOWS, MediaKind.PICTURE.value, photo.file)
    for index, milestone in enumerate(getattr(record, "milestones", ())):
        path: Path = ("milestones", index)
        if milestone.photo:
            yield (*path, "photo", "file"), Wanted(SHOWS, MediaKind.PICTURE.value, milestone.photo.file)
        for number, photo in enumerate(milestone.photos):
            yield (*path, "photos", number, "file"), Wanted(SHOWS, MediaKind.PICTURE.value, photo.file)
        if milestone.video:
            yield from _files_of(milestone.video, (*path, "video"))
    for index, version in enumerate(getattr(record, "versions", ())):
        yield ("versions", index, "file"), Wanted(SHOWS, MediaKind.DOCUMENT.value, version.file)


def _files_of(video: Video, path: Path) -> Iterator[tuple[Path, Wanted]]:
    if video.file:
        yield (*path, "file"), Wanted(SHOWS, MediaKind.VIDEO.value, video.file)
    if video.poster:
        yield (*path, "poster"), Wanted(SHOWS, MediaKind.PICTURE.value, video.poster)
    for language, file in video.captions.items():
        yield (*path, "captions", language), Wanted(SHOWS, MediaKind.CAPTIONS.value, file)
