"""What is asked of the editor, whoever asks: records are listed, opened, changed, checked, saved.

Owns how drafts, forms and checks go together. One thing is done at a time. Must not know HTTP.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.building.record_check import CheckedRecord, RecordCheck
from generator.editing.editor.accepted import KeptText, kept_text, with_accepted
from generator.editing.editor.drafts import Drafts
from generator.editing.editor.listing import Listing, RecordRow, row_of
from generator.editing.editor.new_record import place_for
from generator.editing.editor.spots import ALONE, RecordSpot, count, cut
from generator.editing.editor.typed import Path, keys_before, path_of, text_at, typed_path
from generator.editing.fields import FORMS
from generator.editing.writing import Move, Put, Remove
from generator.messages.issues import Fault, Place
from generator.reading.ledger import ledger_text, read_ledger
from generator.reading.media import look_at
from generator.reading.naming import with_names
from generator.reading.source import YamlMapping, inside, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.building.configuration import SiteFolders
    from generator.building.record_check import Elsewhere
    from generator.editing.editor.drafts import FileDraft
    from generator.editing.fields import FormField
    from generator.messages.issues import Issue
    from generator.reading.ledger import Ledger
    from generator.reading.source import YamlFile


class Problem(NamedTuple):
    """What the check says of a record, at the path of its field; of another record where ``path`` is None.

    ``other`` is that record then, if it is still there.
    """

    path: Path | None
    issue: Issue
    other: RecordRow | None = None


@dataclass(frozen=True)
class OpenRecord:
    """A record as its draft has it now."""

    row: RecordRow
    document: YamlFile
    block: FormField
    draft: FileDraft

    @property
    def value(self) -> YamlMapping:
        """What is written of it."""
        value = self.document.value_at(self.row.spot.root)
        return value if isinstance(value, YamlMapping) else YamlMapping()


class EditingSession:
    """One editor on one site; its methods may be called from several threads."""

    def __init__(self, folders: SiteFolders, as_of: str | None = None) -> None:
        """Read the whole site once; ``as_of`` is a moment to stay at. Raises a ``Fault`` where that cannot be begun."""
        self._folders = folders
        self._as_of = as_of
        self._listing = Listing(folders.places)
        self._check = RecordCheck.open(folders)
        self._kinds: dict[str, str] = {}
        self._kept: set[KeptText] = set()
        self.drafts = Drafts()
        self.lock = threading.RLock()

    @property
    def folders(self) -> SiteFolders:
        """The folders of the site."""
        return self._folders

    @property
    def languages(self) -> tuple[str, ...]:
        """The keys of the languages of the site."""
        settings = self._check.context.settings
        return settings.record.languages if settings else ("zh", "en")

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
            yield self._opened(draft, RecordSpot(draft.name, index)).row

    def open(self, spot: RecordSpot) -> OpenRecord:
        """Return a record as it would be saved. Raises a ``Fault`` where its file is no text or has no such record."""
        return self._opened(self._draft(spot), spot)

    def _opened(self, draft: FileDraft, spot: RecordSpot) -> OpenRecord:
        try:
            part = cut(draft.text or "", spot.number)
        except LookupError:
            raise Fault("U231", file=draft.name) from None
        entry = self._folders.places.kinds[draft.kind].entry
        document = with_names(read_text(part.text, draft.name, first_line=part.first_line), entry)
        value = document.value_at(spot.root)
        row = row_of(draft.kind, spot, value if isinstance(value, YamlMapping) else YamlMapping(), entry)
        return OpenRecord(row, document, FORMS[draft.kind].form.block, draft)

    def _draft(self, spot: RecordSpot) -> FileDraft:
        if spot.file not in self._kinds:
            self.rows()
        kind = self._kinds.get(spot.file)
        if kind is None:
            raise Fault("U231", file=spot.file)
        return self.drafts.open(self._folders.places.root / spot.file, spot.file, kind)

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

    def problems(self, record: OpenRecord) -> list[Problem]:
        """Return what the check says of a record as it is now, errors first."""
        found = self.checked(record)
        own = [Problem(path_of(record.document, record.row.spot.root, issue.field), issue) for issue in found.issues]
        own.sort(key=lambda each: not each.issue.is_error)
        return [*own, *map(self._elsewhere, found.elsewhere)]

    def checked(self, record: OpenRecord) -> CheckedRecord:
        """Check a record as it is now beside all others as they are on the disk."""
        ledger = self._ledger(record, self._check.context.ledger)
        return self._check.check(record.row.kind, self.saved_id(record), record.document, ledger, self.moment)

    def _ledger(self, record: OpenRecord, ledger: Ledger) -> Ledger:
        """Return a ledger with the translations of a record that were typed here, or said to fit."""
        kind = record.row.kind
        now = self._check.read(kind, record.document)
        saved = self._saved(record)
        before = self._check.read(kind, saved) if saved else None
        return with_accepted(ledger, now, before, self._kept) if now else ledger

    def keep_translation(self, spot: RecordSpot, path: Path) -> None:
        """Take the translation at a path for one that fits its Chinese as that is now."""
        record = self.open(spot)
        now = self._check.read(record.row.kind, record.document)
        kept = kept_text(now, path) if now else None
        self._kept |= {kept} if kept else set()

    def _elsewhere(self, each: Elsewhere) -> Problem:
        named = (each.kind, each.finding.id)
        row = next((row for row in self._listing.rows() if (row.kind, row.id) == named), None)
        fault = Fault(each.finding.code, **each.finding.facts)
        return Problem(None, fault.at(Place(row.spot.file if row else "/".join(named))), row)

    def saved_id(self, record: OpenRecord) -> str:
        """Return the id that a record has on the disk, empty where it is not there."""
        saved = self._saved(record)
        return text_at(saved.value_at(record.row.spot.root), ("id",)) if saved else ""

    def _saved(self, record: OpenRecord) -> YamlFile | None:
        """Return a record as the disk has it; None where it is not there."""
        try:
            part = cut(record.draft.saved or "", record.row.spot.number)
        except LookupError:
            return None
        entry = self._folders.places.kinds[record.row.kind].entry
        return with_names(read_text(part.text, record.draft.name), entry) if part.text else None

    def broken(self) -> list[tuple[OpenRecord, list[Problem]]]:
        """Return the changed records that have errors, with these: they cannot be saved."""
        found = []
        for record in self._changed():
            errors = [each for each in self.problems(record) if each.issue.is_error and each.path is not None]
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
            ledger = self._ledger(record, ledger)
        return self.drafts.save({places.ledger: ledger_text(ledger)} if ledger.entries != before.entries else {})

    def _name_new_files(self) -> None:
        """Let a file that was begun here be called as its record is, which has got its id since."""
        for draft in list(self.drafts.changed()):
            if draft.saved is None and draft.text and count(draft.text) is None:
                key = self._opened(draft, RecordSpot(draft.name, ALONE)).row.id
                path = draft.path.with_name(f"{key}.yaml")
                if key and not path.exists():
                    self.drafts.rename(draft, path, self._folders.places.name(path))
                    self._kinds[draft.name] = draft.kind

    def _changed(self) -> Iterator[OpenRecord]:
        """Yield the records of changed files that are not as they were saved."""
        for draft in self.drafts.changed():
            for row in self._rows_of(draft):
                record = self._opened(draft, row.spot)
                if row.spot.number == ALONE or not _is_as_saved(record):
                    yield record

    def renew(self) -> None:
        """Read the site again: what was saved is what others are checked against from now on."""
        check = RecordCheck.open(self._folders)
        with self.lock:
            self._check = check

    def take_file(self, name: str) -> None:
        """Know a media file that was just put there, until the site is read again."""
        path = self._folders.places.content / name
        self._check.context.media_files[name] = path
        if picture := look_at(path).picture:
            self._check.context.pictures[name] = picture


def _is_there(value: object, path: Path) -> bool:
    for step in path:
        value = inside(value, step)
    return value is not None


def _is_as_saved(record: OpenRecord) -> bool:
    """Whether a record stands somewhere in its file on the disk just as in the draft."""
    text = cut(record.draft.text or "", record.row.spot.number).text.strip()
    return text in (record.draft.saved or "")
