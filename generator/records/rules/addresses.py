"""Rule: no record's address is that of a page which the generator makes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content


def find(content: Content) -> Iterator[Issue]:
    """Find projects called like a list of projects, signings called like a year, and what is called like a page."""
    for kind, declared in content.kinds.items():
        for key, located in content.records(kind).items():
            if declared.reserved and declared.reserved(key):
                yield located.issue("R125", "id", id=key, meant=declared.rename(key))
