"""Plain values that know where they were written, and the limits of what is read.

Owns the shapes that the reader hands on. Must not know how they are read. A place is kept as one number, the
offset of a character in the text of the file; ``reading.source.document.YamlFile`` makes a line and a
column of it, so that reading stays fast and only a fault pays for its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class YamlMapping(dict[str, object]):
    """A mapping; the values are text, :class:`YamlMapping` or :class:`YamlList`; None behind a bare ``key:``."""

    __slots__ = ("start", "starts")

    def __init__(self, values: Mapping[str, object] | Iterable[tuple[str, object]] = (), start: int = 0) -> None:
        """Take values without places (the reader adds them) and the offset where the mapping begins."""
        super().__init__(values)
        self.start = start
        self.starts: dict[str, tuple[int, int]] = {}
        """The offsets of each key and of its value, also of a key without one, which is not in the mapping."""


class YamlList(list[object]):
    """A list; the items are of the same kinds as the values of a :class:`YamlMapping`."""

    __slots__ = ("start", "starts")

    def __init__(self, values: Iterable[object] = (), start: int = 0) -> None:
        """Take items without places (the reader adds them) and the offset where the list begins."""
        super().__init__(values)
        self.start = start
        self.starts: list[int] = []
        """The offset of each item."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read before it is a fault: bytes a file, characters a field, levels of nesting, issues a file."""

    file_bytes: int = 2_000_000
    field_characters: int = 20_000
    depth: int = 16
    issues: int = 50
