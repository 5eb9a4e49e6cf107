"""What the check says of a record while it is being typed, and which of its translations are taken for good.

Owns what records are checked against: the site as it was last read.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.building.record_check import CheckedRecord, RecordCheck
from generator.building.workers import processors
from generator.editing.editor.accepted import KeptText, kept_text, with_accepted
from generator.editing.editor.listing import SETTINGS, RecordRow
from generator.editing.editor.typed import Path, path_of
from generator.messages.issues import Fault, Place
from generator.reading.media import look_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from generator.building.configuration import SiteFolders
    from generator.building.record_check import Elsewhere
    from generator.editing.editor.opened import OpenRecord
    from generator.messages.issues import Issue
    from generator.reading.content import Located
    from generator.reading.ledger import Ledger
    from generator.reading.source import YamlFile

_log = logging.getLogger("showcase.editor")


class Problem(NamedTuple):
    """What the check says of a record, at the path of its field; of another record where ``path`` is None.

    ``other`` is that record then, if it is still there.
    """

    path: Path | None
    issue: Issue
    other: RecordRow | None = None


class RecordJudge:
    """Checks records of a site at the moment that it is asked for; ``rows`` are those on the disk."""

    def __init__(
        self, folders: SiteFolders, rows: Callable[[], list[RecordRow]], moment: Callable[[], datetime]
    ) -> None:
        """Read the whole site. Raises a ``Fault`` where that cannot be begun."""
        self._folders = folders
        self._rows = rows
        self._moment = moment
        self._kept: set[KeptText] = set()
        self._check = RecordCheck.open(folders, processors())
        self._lock = threading.Lock()
        self._is_due = self._is_renewing = False

    @property
    def languages(self) -> tuple[str, ...]:
        """The keys of the languages of the site."""
        settings = self._check.context.settings
        return settings.record.languages if settings else ("zh", "en")

    def renew_soon(self) -> None:
        """Have the site read again: what was saved is what others are checked against as soon as that is done."""
        with self._lock:
            self._is_due = True
            if self._is_renewing:
                return
            self._is_renewing = True
        threading.Thread(target=self._renew_while_due, daemon=True).start()

    def _goes_on(self) -> bool:
        with self._lock:
            self._is_renewing, self._is_due = self._is_due, False  # what is saved from now on is due again
            return self._is_renewing

    def _renew_while_due(self) -> None:
        while self._goes_on():
            try:
                self.renew()
            except Fault:
                _log.exception("The site could not be read again")

    def renew(self) -> None:
        """Read the site again, in this thread and with no other process: a server's threads must not be forked."""
        self._check = RecordCheck.open(self._folders, 1)

    def missed(self, record: OpenRecord) -> list[Problem]:
        """Return what would be wrong with other records if one were not there."""
        return [self._elsewhere(each) for each in self._check.without(record.row.kind, record.saved_id)]

    def problems(self, record: OpenRecord) -> list[Problem]:
        """Return what the check says of a record as it is now, errors first."""
        found = self.checked(record)
        own = [Problem(path_of(record.document, record.row.spot.root, issue.field), issue) for issue in found.issues]
        own.sort(key=lambda each: not each.issue.is_error)
        return [*own, *map(self._elsewhere, found.elsewhere)]

    def checked(self, record: OpenRecord) -> CheckedRecord:
        """Check a record as it is now beside all others as they are on the disk."""
        ledger = self.ledger(record, self._check.context.ledger)
        if record.row.kind == SETTINGS:
            return self._check.check_settings(record.document, ledger)
        return self._check.check(record.row.kind, record.saved_id, record.document, ledger, self._moment())

    def ledger(self, record: OpenRecord, ledger: Ledger) -> Ledger:
        """Return a ledger with the translations of a record that were typed here, or said to fit."""
        kind = record.row.kind
        now = self._read(kind, record.document)
        saved = record.saved()
        before = self._read(kind, saved) if saved else None
        return with_accepted(ledger, now, before, self._kept) if now else ledger

    def _read(self, kind: str, document: YamlFile) -> Located[Any] | None:
        return self._check.read_settings(document) if kind == SETTINGS else self._check.read(kind, document)

    def keep(self, record: OpenRecord, path: Path) -> None:
        """Take the translation at a path for one that fits its Chinese as that is now."""
        now = self._read(record.row.kind, record.document)
        kept = kept_text(now, path) if now else None
        self._kept |= {kept} if kept else set()

    def _elsewhere(self, each: Elsewhere) -> Problem:
        named = (each.kind, each.finding.id)
        row = next((row for row in self._rows() if (row.kind, row.id) == named), None)
        fault = Fault(each.finding.code, **each.finding.facts)
        return Problem(None, fault.at(Place(row.spot.file if row else "/".join(named))), row)

    def take_file(self, name: str) -> None:
        """Know a media file that was just put there, until the site is read again."""
        path = self._folders.places.content / name
        self._check.context.media_files[name] = path
        if picture := look_at(path).picture:
            self._check.context.pictures[name] = picture
