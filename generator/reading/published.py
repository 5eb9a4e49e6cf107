"""The ids that were published (``content/published.lock``): whatever has had an address keeps it.

Owns the file's form. A line is ``kind id``; lines are sorted, so that a new record is one new line. Only ids that the
public has seen get in. Must not know records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.messages.issues import Fault, Issue, Place
from generator.reading.redirects import fault_of_id
from generator.reading.source import Limits, read_plain_text
from generator.reading.survey import is_there
from generator.values.urls import RECORDS_WITH_PAGE
from generator.values.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FILE_NAME = "published.lock"
KINDS = (*RECORDS_WITH_PAGE, "page")
"""What has an address of its own: records of these kinds, and authored pages."""

_PARTS = 2
_HEAD = (
    "# Written by `showcase addresses accept`: what has been published, each line a kind and an id.\n"
    "# 由 showcase addresses accept 写入：已经发布过的内容，每行是类别和 id。\n"
)


class Published(NamedTuple):
    """An id that was published, or the name of an authored page (kind ``page``)."""

    kind: str
    id: str


def read_published(path: Path, file: str) -> tuple[dict[Published, int], list[Issue]]:
    """Read which ids were published, each with the number of its line; without a file there are none.

    A line that cannot be read is an issue. Nothing mends it but a person: what it said would be lost.
    """
    if path.is_symlink():
        return {}, [Issue("F102", Place(file))]
    if not is_there(path):
        return {}, []
    try:
        lines = read_plain_text(path, Limits()).splitlines()
    except Fault as fault:
        return {}, [fault.at(Place(file))]
    found: dict[Published, int] = {}
    issues = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split()
        kind, key = parts if len(parts) == _PARTS else ("", "")
        if kind in KINDS and fault_of_id(kind, key) is None:
            found.setdefault(Published(kind, key), number)  # twice, where two branches came together
        else:
            issues.append(Issue("S162", Place(file, number), "", line))
    return found, issues


def write_published(path: Path, ids: Iterable[Published]) -> None:
    """Write which ids were published, sorted. Raises a ``Fault`` where the system refuses; the old list stays then."""
    lines = (f"{each.kind} {each.id}\n" for each in sorted(set(ids)))
    write_whole({path: _HEAD + "".join(lines)})
