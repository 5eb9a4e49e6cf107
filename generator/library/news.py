"""What is new on a site: the latest signings and milestones, found without opening a record."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.gate.outline import Outline


class News(NamedTuple):
    """A signing, or a milestone of a project with its number there; ``day`` is the first it may mean (ISO 8601)."""

    day: str
    kind: str
    key: str
    number: int


def latest_news(
    signings: Mapping[str, Outline],
    projects: Mapping[str, Outline],
    is_told: Callable[[str, Outline], bool],
    limit: int,
) -> list[News]:
    """Return the latest signings and milestones of records that are told, by kind and outline; the latest first."""
    signed = (News(outline.date, "signing", key, 0) for key, outline in signings.items() if is_told("signing", outline))
    reached = (
        News(day, "project", key, number)
        for key, outline in projects.items()
        if outline.milestones and is_told("project", outline)
        for number, day in enumerate(outline.milestones)
    )
    return heapq.nlargest(limit, (*signed, *reached))
