"""Rule: ``inferred`` names fields that the record has, so that the note stands beside a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.messages.suggestion import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content


def find(content: Content) -> Iterator[Issue]:
    """Find notes about fields that are not there."""
    for located in content.all_records():
        written = located.record.model_fields_set - {"id", "sample", "inferred", "internal", "disclosure"}
        for field in located.record.inferred:
            if field not in written:
                meant = closest(field, written) or max(written - {"id"}, default="summary")
                place = located.document.place((*located.path, "inferred", field), of_key=True)
                yield located.issue_at(place, "R123", "inferred", field, field=field, meant=meant)
