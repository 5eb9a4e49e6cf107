"""Where a new record goes, as the site keeps those of its kind, and what it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.editing.editor.spots import ALONE
from generator.records import KINDS
from generator.values.keys import shape_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from generator.editing.editor.listing import RecordRow
    from generator.reading.load import Places


class BegunRecord(NamedTuple):
    """The file of a new record, and its first lines."""

    file: str
    text: str


def place_for(kind: str, rows: Sequence[RecordRow], places: Places, moment: datetime) -> BegunRecord:
    """Return where a record of a kind begins: in the list that holds those of its kind, else in a file of its own.

    Its id is the kind and the day; whoever knows a better one writes it before the record is published.
    """
    of_kind = [row for row in rows if row.kind == kind]
    taken = {row.id for row in of_kind}
    day = f"{kind}-{moment.date().isoformat()}"
    key = next(each for number in range(1, len(taken) + 2) if (each := _numbered(day, number)) not in taken)
    lists = [row.spot.file for row in of_kind if row.spot.number != ALONE]
    text = f"{_called_id(kind, of_kind, places)}: {key}\n"
    if lists:
        return BegunRecord(lists[-1], text)
    folder = places.folder_of(kind)
    example = KINDS[kind].example
    if example and example.by_year:
        folder /= str(moment.year)
    return BegunRecord(places.name(folder / f"{key}.yaml"), text)


def _numbered(day: str, number: int) -> str:
    return day if number == 1 else f"{day}-{number}"


def _called_id(kind: str, rows: Sequence[RecordRow], places: Places) -> str:
    """Return how the key of an id is typed: in Chinese where the other records of the kind are."""
    chinese = shape_of(KINDS[kind].entry).chinese["id"]
    files = dict.fromkeys(row.spot.file for row in rows[-1:])
    texts = ((places.root / file).read_text(encoding="utf-8", errors="replace") for file in files)
    return chinese if any(f"{chinese}:" in text or f"{chinese}：" in text for text in texts) else "id"
