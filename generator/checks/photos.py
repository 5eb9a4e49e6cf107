"""Rule: a photo that a record names lies under ``content/media/`` and is of a kind that is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks.suggestion import closest
from generator.model.kinds import KINDS_OF_FEW, KINDS_OF_MANY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.content import Content
    from generator.issues import Issue
    from generator.model.record import Record


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find photos that are missing from the media folder."""
    del as_of
    for kind in (*KINDS_OF_MANY, *KINDS_OF_FEW):
        for located in content.records(kind).values():
            for path, file in pictures_of(located.record):
                if file not in content.media_files and not content.may_exist("media", file):
                    meant = closest(file, content.media_files) or "media/park-gate.jpg"
                    yield located.issue("M101", *path, file=file, meant=meant)


def pictures_of(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Return every picture that a record names, with the path of the name in the record."""
    for index, photo in enumerate(getattr(record, "photos", ())):
        yield ("photos", index, "file"), photo.file
    for index, milestone in enumerate(getattr(record, "milestones", ())):
        if milestone.photo:
            yield ("milestones", index, "photo", "file"), milestone.photo.file
