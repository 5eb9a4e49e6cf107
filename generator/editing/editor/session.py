"""What is asked of the editor, whoever asks: records are listed, opened, changed, checked, saved.

Owns how drafts, forms and checks go together. One thing is done at a time. Must not know HTTP.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from generator.editing.editor.drafts import Drafts
from generator.editing.editor.judge import RecordJudge
from generator.editing.editor.listing import Listing, RecordRow
from generator.editing.editor.new_record import place_for
from generator.editing.editor.opened import OpenRecord, open_record
from generator.editing.editor.spots import ALONE, RecordSpot, count
from generator.editing.editor.typed import Path, keys_before, typed_path
from generator.editing.writing import Move, Put, Remove
from generator.messages.issues import Fault
from generator.reading.ledger import ledger_text, read_ledger
from generator.reading.source import inside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.building.configuration import SiteFolders
    from generator.editing.editor.drafts import FileDraft
    from generator.editing.editor.judge import Problem


class EditingSession:
    """One editor on one site; its methods may be called from several threads."""

    def __init__(self, folders: SiteFolders, as_of: str | None = None) -> None:
        """Read the whole site once; ``as_of`` is a moment to stay at. Raises a ``Fault`` where that cannot be begun."""
        self._folders = folders
        self._as_of = as_of
        self._listing = Listing(folders.places)
        self._kinds: dict[str, str] = {}
        self.judge = RecordJudge(folders, self._listing.rows, lambda: self.moment)
        self.drafts = Drafts()
        self.lock = threading.RLock()

    @property
    def folders(self) -> SiteFolders:
        """The folders of the site."""
        return self._folders

    @property
    def moment(self) -> datetime:
        """The moment at which records are checked: now, unless another one was asked for."""
        return self._folders.moment(self._as_of)

    def rows(self) -> list[RecordRow]:
        """Return every record, with what drafts make of them."""
        rows = self._listing.rows()
        self._kinds = {row.spot.file: row.kind for row in rows} | self._kinds
        drafts = {draft.name: draft for draft in self.drafts.changed()}
        kept = [row for row in rows if row.spot.file not in drafts]
        return [*kept, *(row for draft in drafts.values() for row in self._rows_of(draft))]

    def _rows_of(self, draft: FileDraft) -> Iterator[RecordRow]:
        number = count(draft.text) if draft.text else 0
        for index in [ALONE] if number is None else range(number):
            yield open_record(draft, RecordSpot(draft.name, index)).row

    def open(self, spot: RecordSpot) -> OpenRecord:
        """Return a record as it would be saved. Raises a ``Fault`` where its file is no text or has no such record."""
        return open_record(self.draft(spot.file), spot)

    def draft(self, file: str) -> FileDraft:
        """Return the draft of a file of records, by its name. Raises a ``Fault`` where there is no such."""
        if file not in self._kinds:
            self.rows()
        kind = self._kinds.get(file)
        if kind is None:
            raise Fault("U231", file=file)
        return self.drafts.open(self._folders.places.root / file, file, kind)

    def put(self, spot: RecordSpot, path: Path, text: str) -> None:
        """Let a field say something else, or nothing. Raises a ``Fault`` where that cannot be written."""
        record = self.open(spot)
        text = text.replace("\r\n", "\n").strip()
        typed = typed_path(record.document, record.block, spot.root, path)
        if text:
            behind = keys_before(record.document, record.block, spot.root, path)
            self._change(record, Put(typed, text, behind))
        elif _is_there(record.value, path):
            self._change(record, Remove(typed))

    def remove(self, spot: RecordSpot, path: Path) -> None:
        """Take away an entry of a list, or a whole field."""
        record = self.open(spot)
        if _is_there(record.value, path):
            self._change(record, Remove(typed_path(record.document, record.block, spot.root, path)))

    def move(self, spot: RecordSpot, path: Path) -> None:
        """Let an entry of a list change places with the one behind it."""
        record = self.open(spot)
        self._change(record, Move(typed_path(record.document, record.block, spot.root, path)))

    def _change(self, record: OpenRecord, operation: Put | Remove | Move) -> None:
        try:
            record.draft.change(record.row.spot.number, operation)
        except (LookupError, ValueError):
            line = record.document.place((*record.row.spot.root, *operation.path)).line
            raise Fault("U232", file=record.row.spot.file, line=str(line)) from None
        self.drafts.note(record.draft)

    def new(self, kind: str) -> RecordSpot:
        """Begin a record of a kind where the site keeps those; return where it stands."""
        rows = self.rows()
        begun = place_for(kind, rows, self._folders.places, self.moment)
        self._kinds[begun.file] = kind
        draft = self.drafts.open(self._folders.places.root / begun.file, begun.file, kind)
        spot = draft.add(begun.text)
        self.drafts.note(draft)
        return spot

    def delete(self, spot: RecordSpot) -> None:
        """Take a record out of its file."""
        record = self.open(spot)
        record.draft.drop(spot.number)
        self.drafts.note(record.draft)

    def broken(self) -> list[tuple[OpenRecord, list[Problem]]]:
        """Return the changed records that have errors, with these: they cannot be saved."""
        found = []
        for record in self._changed():
            errors = [each for each in self.judge.problems(record) if each.issue.is_error and each.path is not None]
            found += [(record, errors)] if errors else []
        return found

    def save(self) -> list[str]:
        """Write all changes, and that their translations fit; return the names of the files.

        Raises a ``Fault``; nothing is written then.
        """
        self._name_new_files()
        places = self._folders.places
        before, _ = read_ledger(places.ledger, places.name(places.ledger))
        ledger = before
        for record in self._changed():
            ledger = self.judge.ledger(record, ledger)
        return self.drafts.save({places.ledger: ledger_text(ledger)} if ledger.entries != before.entries else {})

    def _name_new_files(self) -> None:
        """Let a file that was begun here be called as its record is, which has got its id since."""
        for draft in list(self.drafts.changed()):
            if draft.saved is None and draft.text and count(draft.text) is None:
                key = open_record(draft, RecordSpot(draft.name, ALONE)).row.id
                path = draft.path.with_name(f"{key}.yaml")
                if key and not path.exists():
                    self.drafts.rename(draft, path, self._folders.places.name(path))
                    self._kinds[draft.name] = draft.kind

    def _changed(self) -> Iterator[OpenRecord]:
        """Yield the records of changed files that are not as they were saved."""
        for draft in self.drafts.changed():
            for row in self._rows_of(draft):
                record = open_record(draft, row.spot)
                if not record.is_as_saved:
                    yield record


def _is_there(value: object, path: Path) -> bool:
    for step in path:
        value = inside(value, step)
    return value is not None
