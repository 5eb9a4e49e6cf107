"""What the browser asks, by name, and what it is answered: plain values that become JSON.

Owns the shape of questions and answers. Must not know HTTP, nor how a form looks (``drawing``).
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from generator.editing.editor import picking
from generator.editing.editor.checkout import Checkout
from generator.editing.editor.drawing import draw_form, draw_item
from generator.editing.editor.pictures import take_picture
from generator.editing.editor.spots import RecordSpot
from generator.editing.editor.telling import summary, told
from generator.editing.editor.view import FormMaker, OfferedOption, offered_lines, reading
from generator.editing.editor.words import say
from generator.editing.fields import FORMS
from generator.messages.issues import Fault
from generator.values.language import language
from generator.values.urls import RECORDS_WITH_PAGE, Address, path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.editing.editor.session import EditingSession, OpenRecord, Problem
    from generator.editing.editor.telling import ToldRecord
    from generator.editing.fields import FormField


_OWN_WORDS = {"R101": "missing"}
"""What a form says otherwise than a file: there is no line to add."""


class Requests:
    """Answers one browser in one language; ``meaning`` tells what the saved changes mean for the public."""

    def __init__(self, session: EditingSession, speech: str, meaning: Callable[[str], str]) -> None:
        """Take the session and the language of who edits (``zh`` or ``en``)."""
        self._session = session
        self._speech = speech
        self._meaning = meaning
        self._verbs: Mapping[str, Callable[..., dict[str, Any]]] = {
            name.removeprefix("do_"): getattr(self, name) for name in dir(self) if name.startswith("do_")
        }

    def answer(self, verb: str, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answer to a question; raises a ``Fault``, and ``LookupError`` or ``TypeError`` for no question."""
        with self._session.lock:
            return self._verbs[verb](**asked)

    # records

    def do_list(self) -> dict[str, Any]:
        """Return every record, the kinds there are, and how much is not saved."""
        rows = [
            {"kind": row.kind, "id": row.id, "name": row.called(self._speech), "spot": str(row.spot)}
            for row in self._session.rows()
        ]
        kinds = [{"kind": kind, "title": self._title(kind)} for kind, place in FORMS.items() if place.kind]
        return {"records": rows, "kinds": kinds, **self._state()}

    def do_open(self, spot: str) -> dict[str, Any]:
        """Return the form of a record with all that is wrong with it."""
        record = self._record(spot)
        html = draw_form(self._maker().form(record.block, record.value), self._speech)
        lines = [each._asdict() for each in offered_lines(record.row.kind)]
        row = record.row
        return {
            "html": html,
            "title": row.called(self._speech),
            "kind": self._title(row.kind),
            "file": row.spot.file,
            "line": record.document.place(row.spot.root).line,
            "page": self._page(row.kind, self._session.saved_id(record)),
            "lines": lines,
            "today": self._session.moment.date().isoformat(),
            **self._judged(record),
        }

    def do_new(self, kind: str) -> dict[str, Any]:
        """Begin a record of a kind. Raises ``LookupError`` for one that there is not."""
        if kind not in FORMS or not FORMS[kind].kind:
            raise LookupError(kind)
        return {"spot": str(self._session.new(kind))}

    def do_delete(self, spot: str) -> dict[str, Any]:
        """Take a record away, when it is saved."""
        self._session.delete(RecordSpot.parse(spot))
        return self._state()

    # fields

    def do_put(self, spot: str, path: list[str | int], text: str) -> dict[str, Any]:
        """Let a field say something; return how it is shown and what is wrong with the record now."""
        self._session.put(RecordSpot.parse(spot), tuple(path), text)
        record = self._record(spot)
        field = record.block.at(path)
        shown = reading(field, text.strip(), self._languages()) if field else ""
        return {"reading": shown, **self._judged(record)}

    def do_item(self, spot: str, path: list[str | int], number: int) -> dict[str, Any]:
        """Return an empty entry of a list."""
        field = self._field(spot, path)
        return {"html": draw_item(self._maker().entry(field, number, None, tuple(path)), self._speech)}

    def do_remove(self, spot: str, path: list[str | int]) -> dict[str, Any]:
        """Take away an entry or a field."""
        self._session.remove(RecordSpot.parse(spot), tuple(path))
        return self.do_open(spot)

    def do_move(self, spot: str, path: list[str | int]) -> dict[str, Any]:
        """Let an entry change places with the next."""
        self._session.move(RecordSpot.parse(spot), tuple(path))
        return self.do_open(spot)

    def do_fits(self, spot: str, path: list[str | int]) -> dict[str, Any]:
        """Take a translation for one that still fits."""
        self._session.keep_translation(RecordSpot.parse(spot), tuple(path))
        return self._judged(self._record(spot))

    def do_pick(self, page: str, text: str, href: str = "") -> dict[str, Any]:
        """Return the record and the field behind something in the preview; nothing where there is none."""
        keys = self._session.languages
        for where in (href, page):
            named = picking.record_of(where, keys) if where else None
            row = next((row for row in self._session.rows() if (row.kind, row.id) == named), None)
            if row is None:
                continue
            record = self._session.open(row.spot)
            path = picking.field_of(record.block, record.value, text, self._languages())
            if path is not None or where == page:
                return {"spot": str(row.spot), "path": path}
        return {}

    # saving

    def do_undo(self) -> dict[str, Any]:
        """Take the last change back."""
        draft = self._session.drafts.undo()
        return {"file": draft.name if draft else "", **self._state()}

    def do_discard(self) -> dict[str, Any]:
        """Forget every change that is not saved."""
        self._session.drafts.discard()
        return self._state()

    def do_save(self) -> dict[str, Any]:
        """Write all changes. Raises a ``Fault`` where a changed record has errors; then nothing is written."""
        broken = self._session.broken()
        if broken:
            count = sum(len(errors) for _, errors in broken)
            where = "、" if self._speech == "zh" else ", "
            names = where.join(record.row.called(self._speech) for record, _ in broken)
            raise Fault("U236", count=str(count), where=names)
        before = {id(draft): draft.name for draft in self._session.drafts.changed()}
        drafts = {id(draft): draft for draft in self._session.drafts.changed()}
        files = self._session.save()
        moved = {before[key]: draft.name for key, draft in drafts.items() if draft.name != before[key]}
        threading.Thread(target=self._session.renew, daemon=True).start()
        return {"files": files, "moved": moved, **self._state()}

    def do_changes(self) -> dict[str, Any]:
        """Return, in words, what is not saved and what is not committed."""
        drafts = self._session.drafts.changed()
        unsaved = [each for draft in drafts for each in self._told(draft.kind, draft.saved, draft.text)]
        found: dict[str, Any] = {"told": self._lines(unsaved)}
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
        self._demand_checkout().push()
        threading.Thread(target=self._session.renew, daemon=True).start()
        return self.do_changes()

    def take_picture(self, spot: str, said: str, data: bytes) -> dict[str, Any]:
        """Put a picture beside the content; return its name as records have it."""
        with self._session.lock:
            record = self._record(spot)
            name = take_picture(self._session.folders.places.content / "media", said, data, record.row.id)
            self._session.take_file(name)
            return {"name": name}

    # what they have in common

    def _record(self, spot: str) -> OpenRecord:
        return self._session.open(RecordSpot.parse(spot))

    def _field(self, spot: str, path: Sequence[str | int]) -> FormField:
        field = self._record(spot).block.at(path)
        if field is None:
            raise LookupError(path)
        return field

    def _judged(self, record: OpenRecord) -> dict[str, Any]:
        problems = self._session.problems(record)
        return {"problems": [self._problem(each) for each in problems], "id": record.row.id, **self._state()}

    def _problem(self, problem: Problem) -> dict[str, Any]:
        issue = problem.issue
        own = issue.code in _OWN_WORDS
        return {
            "path": problem.path,
            "error": issue.is_error,
            "code": issue.code,
            "say": say(_OWN_WORDS[issue.code], self._speech) if own else issue.message(self._speech),
            "hint": "" if own else issue.hint(self._speech),
            "where": problem.other.called(self._speech) if problem.other else str(issue.place),
        }

    def _state(self) -> dict[str, Any]:
        changed = list(self._session.drafts.changed())
        return {"unsaved": len(changed), "can_undo": any(draft.steps for draft in changed)}

    def _maker(self) -> FormMaker:
        return FormMaker(self._speech, self._languages(), self._named)

    def _languages(self) -> list[Any]:
        return [language(key) for key in self._session.languages]

    def _named(self, kind: str) -> tuple[OfferedOption, ...]:
        return tuple(
            OfferedOption(row.id, row.called(self._speech)) for row in self._session.rows() if row.kind == kind
        )

    def _title(self, kind: str) -> str:
        return FORMS[kind].form.titles[0 if self._speech == "zh" else 1]

    def _page(self, kind: str, key: str) -> str:
        """Return where the preview shows a record; empty where it has no page of its own."""
        if kind not in RECORDS_WITH_PAGE or not key:
            return ""
        keys = self._session.languages
        return f"/{path_of(Address(kind, key), language(self._speech if self._speech in keys else keys[0]))}"

    def _told(self, kind: str, before: str | None, after: str | None) -> list[ToldRecord]:
        return told(kind, before, after, self._speech)

    def _lines(self, records: Sequence[ToldRecord]) -> list[str]:
        return [line for each in records for line in each.lines(self._speech)]

    def _uncommitted(self, checkout: Checkout, names: Sequence[str]) -> tuple[list[ToldRecord], list[str]]:
        """Return the records that differ from the last commit, and the other files that do."""
        rows = {row.spot.file: row.kind for row in self._session.rows()}
        root = self._session.folders.places.root
        records, others = [], []
        for name in names:
            if name in rows:
                path = root / name
                now = path.read_text(encoding="utf-8") if path.exists() else None
                records += self._told(rows[name], checkout.committed(name), now)
            else:
                others.append(name)
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
