"""The records of a site as a list to choose from: what each is called and where it stands.

Owns what is read of a file for that; it is kept until the file changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.editing.editor.records import records_in
from generator.editing.editor.spots import RecordSpot
from generator.editing.fields import FORMS
from generator.messages.issues import Fault
from generator.reading.content import Content
from generator.reading.load import files_of_records
from generator.reading.source import YamlMapping, read_plain_text
from generator.reading.source.values import Limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pydantic import BaseModel

    from generator.reading.load import Places

_LIMITS = Limits()
SETTINGS = "site"
"""What the settings of the site are called among the kinds of record."""


class RecordRow(NamedTuple):
    """A record of the list: its kind and id, its names by language, and whether a form can be made of its file."""

    kind: str
    id: str
    names: Mapping[str, str]
    spot: RecordSpot

    def called(self, speech: str) -> str:
        """Return the name in a language, else any, else the id."""
        return self.names.get(speech) or next(iter(self.names.values()), "") or self.id


class Listing:
    """All records of a site, in the order of kinds and files."""

    def __init__(self, places: Places) -> None:
        """Take where the content lies."""
        self._places = places
        self._kept: dict[Path, tuple[tuple[int, int], list[RecordRow]]] = {}

    def rows(self) -> list[RecordRow]:
        """Return every record as the disk has it."""
        places = self._places
        nothing = Content(places.root, places.content / "media", places.kinds, survey=places.survey())
        files = [*files_of_records(places, nothing), (SETTINGS, places.content / "site.yaml")]
        return [row for kind, path in files if path.is_file() for row in self._of_file(kind, path)]

    def _of_file(self, kind: str, path: Path) -> list[RecordRow]:
        state = path.stat()
        key = (state.st_mtime_ns, state.st_size)
        if path not in self._kept or self._kept[path][0] != key:
            self._kept[path] = key, list(self._read(kind, path))
        return self._kept[path][1]

    def _read(self, kind: str, path: Path) -> Iterator[RecordRow]:
        name = self._places.name(path)
        try:
            text = read_plain_text(path, _LIMITS)
        except Fault:  # the check says what it is
            return
        for mark, value in records_in(kind, text):
            if isinstance(value, YamlMapping):
                yield row_of(kind, RecordSpot(name, mark), value, FORMS[kind].model)


def row_of(kind: str, spot: RecordSpot, value: YamlMapping, model: type[BaseModel]) -> RecordRow:
    """Return the row of a record as it was read."""
    key = value.get("id")
    called = value.get(getattr(model, "CALLED", "name"))
    names = (
        {language: text for language, text in called.items() if isinstance(text, str)}
        if isinstance(called, YamlMapping)
        else {}
    )
    return RecordRow(kind, key if isinstance(key, str) else "", names, spot)
