"""What a kind of record gives to open data: a subject of its own, and one for what its records hold.

Owns the types. Must not know one kind from another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.values.record import Block, Record


@dataclass(frozen=True)
class PartDataset:
    """Blocks that are a subject of their own: the plots of parks.

    ``field`` holds them; ``anchors`` returns where each of a record stands on its page.
    """

    subject: str
    field: str
    model: type[Block]
    anchors: Callable[[Any], Sequence[str]]


@dataclass(frozen=True)
class Dataset:
    """The subject that the records of a kind are, by the name of its files, and what of them is one of its own."""

    subject: str
    model: type[Record]
    apart: PartDataset | None = None
