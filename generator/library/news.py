"""What is new on a site, found without opening a record."""

from __future__ import annotations

from typing import NamedTuple


class News(NamedTuple):
    """Something that happened to a record, with its number there; ``day`` is the first it may mean (ISO 8601)."""

    day: str
    kind: str
    key: str
    number: int = 0
