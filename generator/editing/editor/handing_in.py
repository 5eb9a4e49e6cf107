"""What is not saved and not committed yet, in words; and the way of it to others, through git."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.editing.editor.checkout import Checkout
from generator.editing.editor.telling import summary, told
from generator.editing.editor.words import say
from generator.editing.fields import kind_of_file
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.editing.editor.session import EditingSession
    from generator.editing.editor.telling import ToldRecord


class HandingIn:
    """Tells one reader what has changed and hands it on; ``meaning`` tells what that means for the public."""

    def __init__(self, session: EditingSession, speech: str, meaning: Callable[[str], str]) -> None:
        """Take the session and the language of who edits (``zh`` or ``en``)."""
        self._session = session
        self._speech = speech
        self._meaning = meaning

    def do_changes(self) -> dict[str, Any]:
        """Return, in words, what is not saved and what is not committed."""
        drafts = self._session.drafts.changed()
        unsaved: list[str] = []
        for draft in drafts:
            lines = self._lines(told(kind_of_file(draft.name), draft.saved.text, draft.text, self._speech))
            unsaved += lines or [say("told_file", self._speech, file=draft.name)]
        found: dict[str, Any] = {"told": unsaved}
        checkout = self._checkout()
        if checkout is None:
            return {**found, "git": None}
        state = checkout.state(self._content())
        records, others = self._uncommitted(checkout, state.changed)
        message = summary(records, self._speech) if records or others else ""
        git = {"branch": state.branch, "ahead": state.ahead, "remote": state.remote, "others": others}
        return {**found, "git": {**git, "lines": self._lines(records), "message": message}}

    def do_meaning(self) -> dict[str, Any]:
        """Return what the saved changes mean for the public, beside the last commit."""
        return {"text": self._meaning(self._speech)}

    def do_commit(self, message: str) -> dict[str, Any]:
        """Commit all content that has changed."""
        checkout = self._demand_checkout()
        changed = checkout.state(self._content()).changed
        if changed and message.strip():
            checkout.commit(changed, message.strip())
        return self.do_changes()

    def do_push(self) -> dict[str, Any]:
        """Hand all commits on."""
        self._demand_checkout().push(self._content())
        self._session.judge.renew_soon()
        return self.do_changes()

    def _lines(self, records: Sequence[ToldRecord]) -> list[str]:
        return [line for each in records for line in each.lines(self._speech)]

    def _uncommitted(self, checkout: Checkout, names: Sequence[str]) -> tuple[list[ToldRecord], list[str]]:
        """Return the records that differ from the last commit, and the files that do in something else."""
        root = self._session.folders.places.root
        records, others = [], []
        for name in names:
            path = root / name
            now = path.read_text(encoding="utf-8", errors="replace") if path.exists() else None
            found = told(kind, checkout.committed(name), now, self._speech) if (kind := kind_of_file(name)) else []
            records += found
            others += [] if found else [name]
        return records, others

    def _checkout(self) -> Checkout | None:
        return Checkout.around(self._session.folders.places.root)

    def _demand_checkout(self) -> Checkout:
        checkout = self._checkout()
        if checkout is None:
            raise Fault("U181", folder=str(self._session.folders.places.root))
        return checkout

    def _content(self) -> list[str]:
        """Return the files and folders of content that a commit may hold, as git names them from the site's root."""
        places = self._session.folders.places
        at_root = [places.folder_of(kind) for kind, each in places.kinds.items() if each.at_root]
        paths = [places.content, *at_root, *(folder.with_suffix(".yaml") for folder in at_root)]
        return [path.relative_to(places.root).as_posix() for path in paths if path.exists()]
