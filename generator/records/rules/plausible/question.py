"""One thing to be asked of a record, by itself or beside others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.index import Finding, Path


class Doubt(NamedTuple):
    """What is asked, and where; ``line`` under ``checked:`` answers it, empty where nothing does."""

    code: str
    path: Path
    facts: Mapping[str, str]
    line: str = ""


class DoubtBetween(NamedTuple):
    """A question between records: the kind and id of the one that is asked, the line that answers, and the finding."""

    kind: str
    id: str
    line: str
    finding: Finding
