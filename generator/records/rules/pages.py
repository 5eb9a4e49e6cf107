"""Rule: the home page and its pair exist, and authored pages come in pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.values.urls import RESERVED_PAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content


def find(content: Content) -> Iterator[Issue]:
    """Find authored pages without their pair, or whose address belongs to a listing."""
    languages = content.settings.record.languages if content.settings else ()
    for (name, _), page in content.pages.items():
        if name.split("/")[0] in RESERVED_PAGE_NAMES:
            yield page.issue("F108", name=name)
        for other in languages:
            if (name, other) not in content.pages and not content.may_exist("page", f"{other}/{name}"):
                yield page.issue("T202", name=name, language=other)
