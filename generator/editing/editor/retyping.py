"""Files are edited as text: what has no form, and what a form cannot change. What is wrong stands beside its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.editing.editor.words import told_issue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.editing.editor.session import EditingSession
    from generator.messages.issues import Issue


class Retyping:
    """Answers in the language of who edits (``zh`` or ``en``)."""

    def __init__(self, session: EditingSession, speech: str) -> None:
        """Take the session."""
        self._session = session
        self._speech = speech

    def do_text(self, file: str) -> dict[str, Any]:
        """Return the text of a file as it would be saved, with all that is wrong with it. Raises a ``Fault``."""
        draft = self._session.draft(file)
        return {"file": draft.name, "text": draft.text or "", **self._judged(file)}

    def do_retype(self, file: str, text: str) -> dict[str, Any]:
        """Let a file be another text; return what would be wrong then. Raises a ``Fault``."""
        self._session.retype(file, text)
        return self._judged(file)

    def _judged(self, file: str) -> dict[str, Any]:
        session = self._session
        own, others = session.trial.problems(file, session.drafts.changed(), session.moment)
        return {"problems": [*self._told(own), *self._told(others, is_other=True)], **session.drafts.told()}

    def _told(self, issues: Iterable[Issue], *, is_other: bool = False) -> list[dict[str, Any]]:
        ordered = sorted(issues, key=lambda issue: not issue.is_error)
        return [{**told_issue(each, self._speech), "line": 0 if is_other else each.place.line} for each in ordered]
