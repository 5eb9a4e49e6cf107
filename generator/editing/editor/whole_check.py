"""All that a check says of the site as it is saved, each problem with the record in which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.building.reading import check_site
from generator.editing.editor.opened import open_record
from generator.editing.editor.spots import ALONE, RecordSpot, at_line
from generator.editing.editor.typed import path_of
from generator.editing.editor.words import told_issue
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.editing.editor.session import EditingSession
    from generator.messages.issues import Issue


class WholeCheck:
    """Answers in the language of who edits (``zh`` or ``en``)."""

    def __init__(self, session: EditingSession, speech: str) -> None:
        """Take the session."""
        self._session = session
        self._speech = speech

    def do_check(self) -> dict[str, Any]:
        """Return every problem of the saved content. Raises a ``Fault`` where it cannot be read."""
        folders = self._session.folders
        issues = check_site(folders.config_file, self._session.moment.isoformat(), workers=1).issues
        ordered = sorted(issues, key=lambda issue: not issue.is_error)
        texts = frozenset(self._session.texts())
        return {"found": [self._told(issue, texts) for issue in ordered]}

    def _told(self, issue: Issue, texts: Collection[str]) -> dict[str, Any]:
        told = told_issue(issue, self._speech) | {"line": issue.place.line}
        if issue.place.file in texts:
            told["file"] = issue.place.file
        try:
            draft = self._session.draft(issue.place.file)
            number = at_line(draft.saved.text or "", issue.place.line)
            mark = ALONE if number is None else draft.saved.marks[number]
            record = open_record(draft, RecordSpot(draft.name, mark))
        except (Fault, LookupError):
            return told
        # a list counts its records in the field of an issue; the text that is cut out has one
        field = issue.field if mark == ALONE else f"[0]{issue.field.partition(']')[2]}"
        path = path_of(record.document, record.row.spot.root, field)
        return told | {"spot": str(record.row.spot), "path": path, "name": record.row.called(self._speech)}
