"""What is asked of the editor, whoever asks: records are listed, opened, changed, checked, saved.

Owns how drafts, forms and checks go together. One thing is done at a time. Must not know HTTP.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.editor.drafts import Drafts
from generator.editing.editor.file_draft import state_of
from generator.editing.editor.judge import Problem, RecordJudge
from generator.editing.editor.listing import SETTINGS, Listing, RecordRow, row_of
from generator.editing.editor.new_record import place_for
from generator.editing.editor.opened import OpenRecord, open_record
from generator.editing.editor.records import records_in
from generator.editing.editor.spots import ALONE, RecordSpot
from generator.editing.editor.texts import TextTrial, text_files, with_line_ends_of
from generator.editing.editor.typed import Path, keys_before, typed_path, value_at
from generator.editing.fields import FORMS, kind_of_file
from generator.editing.writing import Move, Put, Remove
from generator.messages.issues import Fault
from generator.reading.ledger import ledger_text, read_ledger
from generator.reading.source import YamlMapping
from generator.sentences.translations import CHINESE
from generator.values.fields import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.building.configuration import SiteFolders
    from generator.editing.editor.file_draft import FileDraft
    from generator.editing.writing import Value


class SavedFiles(NamedTuple):
    """The names of files that were written, and where each of their records stands now, by where it stood."""

    names: list[str]
    moved: dict[str, str]


class EditingSession:
    """One editor on one site; its methods may be called from several threads."""

    def __init__(self, folders: SiteFolders, as_of: str | None = None) -> None:
        """Read the whole site once; ``as_of`` is a moment to stay at. Raises a ``Fault`` where that cannot be begun."""
        self._folders = folders
        self._as_of = as_of
        self._listing = Listing(folders.places)
        self._kinds: dict[str, str] = {}
        self.trial = TextTrial(folders.places)
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
        values = (value for _, value in records_in(draft.kind, draft.text))
        for mark, value in zip(draft.state.marks, values, strict=False):
            if isinstance(value, YamlMapping):
                yield row_of(draft.kind, RecordSpot(draft.name, mark), value, FORMS[draft.kind].model)

    def open(self, spot: RecordSpot) -> OpenRecord:
        """Return a record as it would be saved. Raises a ``Fault`` where its file is no text or has no such record."""
        return open_record(self.draft(spot.file), spot)

    def draft(self, file: str) -> FileDraft:
        """Return the draft of a file of content, by its name. Raises a ``Fault`` where there is no such."""
        if file not in self._kinds:
            self.rows()
        if file not in self._kinds:
            if file not in self.texts():
                raise Fault("U231", file=file)
            kind = kind_of_file(file)
            self._kinds[file] = kind if kind == SETTINGS or (kind and FORMS[kind].kind) else ""
        return self.drafts.open(self._folders.places.root / file, file, self._kinds[file])

    def texts(self) -> list[str]:
        """Return the names of all files of content that are text."""
        return text_files(self._folders.places)

    def retype(self, file: str, text: str) -> None:
        """Let a file be another text, with the line ends that it has. Raises a ``Fault`` where there is no such."""
        draft = self.draft(file)
        self.drafts.note(draft, draft.retype(with_line_ends_of(draft.saved.text or "", text)))

    def put(self, spot: RecordSpot, path: Path, text: str) -> None:
        """Let a field say something else, or nothing. Raises a ``Fault`` where that cannot be written."""
        record = self.open(spot)
        text = text.replace("\r\n", "\n").strip()
        typed = typed_path(record.document, record.block, spot.root, path)
        before = value_at(record.value, path[:-1])
        if text and isinstance(before, str):  # one text where there should be one a language
            first = typed_path(record.document, record.block, spot.root, (*path[:-1], CHINESE))[-1]
            said: dict[str, Value] = {str(first): before, str(typed[-1]): text}
            self._change(record, Put(typed[:-1], said))
        elif text:
            behind = keys_before(record.document, record.block, spot.root, path)
            self._change(record, Put(typed, text, behind))
        elif value_at(record.value, path) is not None:
            if _empties_an_entry(record.value, path):
                raise Fault("U237")
            self._change(record, Remove(typed))

    def remove(self, spot: RecordSpot, path: Path) -> None:
        """Take away an entry of a list, or a whole field."""
        record = self.open(spot)
        if value_at(record.value, path) is not None:
            self._change(record, Remove(typed_path(record.document, record.block, spot.root, path)))

    def move(self, spot: RecordSpot, path: Path) -> None:
        """Let an entry of a list change places with the one behind it."""
        record = self.open(spot)
        self._change(record, Move(typed_path(record.document, record.block, spot.root, path)))

    def _change(self, record: OpenRecord, operation: Put | Remove | Move) -> None:
        try:
            steps = record.draft.change(record.row.spot.mark, operation)
        except (LookupError, ValueError):
            line = record.document.place((*record.row.spot.root, *operation.path)).line
            raise Fault("U232", file=record.row.spot.file, line=str(line)) from None
        self.drafts.note(record.draft, steps)

    def new(self, kind: str) -> RecordSpot:
        """Begin a record of a kind where the site keeps those; return where it stands. Raises a ``Fault``."""
        begun = place_for(kind, self.rows(), self._folders.places, self.moment, self._text_of)
        self._kinds[begun.file] = kind
        draft = self.drafts.open(self._folders.places.root / begun.file, begun.file, kind)
        try:
            mark = draft.add(begun.text)
        except LookupError:
            raise Fault("U231", file=draft.name) from None
        self.drafts.note(draft)
        return RecordSpot(draft.name, mark)

    def _text_of(self, file: str) -> str | None:
        """Return the text that a file has or would have; None where neither is there."""
        if file in self.drafts:
            return self.draft(file).text or ""
        path = self._folders.places.root / file
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else None

    def delete(self, spot: RecordSpot) -> None:
        """Take a record out of its file. Raises a ``Fault`` where there is none."""
        record = self.open(spot)
        record.draft.drop(spot.mark)
        self.drafts.note(record.draft)

    def broken(self) -> list[tuple[OpenRecord, list[Problem]]]:
        """Return the changed records that have errors, with these: they cannot be saved.

        Raises a ``Fault`` where what others have saved meanwhile leaves no place for the changes.
        """
        self.drafts.renew()
        found = []
        ids: dict[tuple[str, str], RecordSpot] = {}
        for record in self._changed():
            errors = [each for each in self.judge.problems(record) if each.issue.is_error and each.path is not None]
            row = record.row
            first = ids.setdefault((row.kind, row.id), row.spot)
            if first != row.spot:
                fault = Fault("R119", id=row.id, kind=row.kind, place=first.file)
                errors.append(Problem(("id",), fault.at(record.document.place((*row.spot.root, "id")))))
            found += [(record, errors)] if errors else []
        return found

    def save(self) -> SavedFiles:
        """Write all changes, and that their translations fit. Raises a ``Fault``; nothing is written then."""
        self.drafts.renew()
        before_names = {id(draft): draft.name for draft in self.drafts.changed()}
        self._name_new_files()
        places = self._folders.places
        before, _ = read_ledger(places.ledger, places.name(places.ledger))
        ledger = before
        for record in self._changed():
            ledger = self.judge.ledger(record, ledger)
        files = {places.ledger: ledger_text(ledger)} if ledger.entries != before.entries else {}
        drafts = self.drafts.save(files)
        moved: dict[str, str] = {}
        for draft in drafts:
            marks = zip(draft.state.marks, state_of(draft.kind, draft.text).marks, strict=False)
            old = before_names.get(id(draft), draft.name)
            moved |= {str(RecordSpot(old, was)): str(RecordSpot(draft.name, now)) for was, now in marks}
        return SavedFiles([draft.name for draft in drafts], moved)

    def _name_new_files(self) -> None:
        """Let a file that was begun here be called as its record is, which has got its id since."""
        for draft in self.drafts.changed():
            if draft.saved.text is None and draft.state.marks == (ALONE,):
                key = open_record(draft, RecordSpot(draft.name, ALONE)).row.id
                path = draft.path.with_name(f"{key}.yaml")
                name = self._folders.places.name(path)
                if is_id(key) and not path.exists() and name not in self.drafts:
                    self.drafts.rename(draft, path, name)
                    self._kinds[draft.name] = draft.kind

    def _changed(self) -> Iterator[OpenRecord]:
        """Yield the records of changed files that are not as they were saved."""
        for draft in self.drafts.changed():
            for mark in draft.state.marks:
                if mark not in draft.saved.marks or draft.saved.part(mark).text != draft.state.part(mark).text:
                    yield open_record(draft, RecordSpot(draft.name, mark))


def _empties_an_entry(value: object, path: Path) -> bool:
    """Whether an entry of a list would hold nothing without the value at a path."""
    for number, step in enumerate(path):
        if isinstance(step, int):
            entry = value_at(value, path[: number + 1])
            rest = path[number + 1 :]
            if all(isinstance(held := value_at(entry, rest[:at]), dict) and len(held) == 1 for at in range(len(rest))):
                return True
    return False
