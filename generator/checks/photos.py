"""Rule: a photo that a record names lies under ``content/media/`` and is of a kind that is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks.suggestion import closest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.content import Content
    from generator.issues import Issue


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find photos that are missing from the media folder."""
    del as_of
    for kind in ("park", "project", "signing"):
        for located in content.records(kind).values():
            named = [(("photos", i, "file"), photo.file) for i, photo in enumerate(located.record.photos)]
            for i, milestone in enumerate(getattr(located.record, "milestones", ())):
                if milestone.photo:
                    named.append((("milestones", i, "photo", "file"), milestone.photo.file))
            for path, file in named:
                if file not in content.media_files:
                    meant = closest(file, content.media_files)
                    facts = {"file": file, "meant": meant or "media/park-gate.jpg"}
                    yield located.issue("M101", *path, **facts)
