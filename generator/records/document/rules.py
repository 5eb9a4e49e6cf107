"""Rule: the versions of a document stand with the latest first, and each has a name of its own in its language."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.records.document.record import DocumentEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content


def find(content: Content) -> Iterator[Issue]:
    """Find versions that are later than the one ahead of them, and those that are called like another one."""
    for document in content.all(DocumentEntry).values():
        versions = document.record.versions
        for index, (above, version) in enumerate(pairwise(versions), start=1):
            if above.date.last_day < version.date.first_day:
                dates = {"date": version.date.iso(), "above": above.date.iso()}
                yield document.issue("C143", "versions", index, "date", **dates)
        known: set[tuple[str, str | None]] = set()
        for index, version in enumerate(versions):
            if (version.version, version.language) in known:
                yield document.issue("C144", "versions", index, "version", version=version.version)
            known.add((version.version, version.language))
