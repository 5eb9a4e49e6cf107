"""Where a new record goes, as the site keeps those of its kind, and what it begins with."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.editor.spots import ALONE
from generator.records import KINDS
from generator.values.keys import shape_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from generator.editing.editor.listing import RecordRow
    from generator.reading.load import Places


class BegunRecord(NamedTuple):
    """The file of a new record, and its first lines."""

    file: str
    text: str


def place_for(
    kind: str, rows: Sequence[RecordRow], places: Places, moment: datetime, text_of: Callable[[str], str | None]
) -> BegunRecord:
    """Return where a record of a kind begins: in the list that holds those of its kind, else in a file of its own.

    Its id is the kind and the day; whoever knows a better one writes it before the record is published. ``text_of``
    returns what a file holds, None where it is not there.
    """
    of_kind = [row for row in rows if row.kind == kind]
    taken = {row.id for row in of_kind}
    folder = places.folder_of(kind)
    example = KINDS[kind].example
    folder = folder / str(moment.year) if example and example.by_year else folder
    day = f"{kind}-{moment.date().isoformat()}"
    keys = (day if number == 1 else f"{day}-{number}" for number in count(1))
    file_of = {key: places.name(folder / f"{key}.yaml") for key, _ in zip(keys, range(len(taken) + 50), strict=False)}
    key, file = next((key, file) for key, file in file_of.items() if key not in taken and text_of(file) is None)
    text = f"{_called_id(kind, of_kind, text_of)}: {key}\n"
    lists = [row.spot.file for row in of_kind if row.spot.mark != ALONE]
    return BegunRecord(lists[-1] if lists else file, text)


def _called_id(kind: str, rows: Sequence[RecordRow], text_of: Callable[[str], str | None]) -> str:
    """Return how the key of an id is typed: in Chinese where the other records of the kind are."""
    chinese = shape_of(KINDS[kind].entry).chinese["id"]
    text = (text_of(rows[-1].spot.file) or "") if rows else ""
    return chinese if f"{chinese}:" in text or f"{chinese}：" in text else "id"
