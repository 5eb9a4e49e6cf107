"""What the browser asks, by name, and what it is answered: plain values that become JSON.

Owns the shape of questions and answers. Must not know HTTP, nor how a form looks (``drawing``).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from generator.editing.editor import picking
from generator.editing.editor.drawing import draw_form, draw_item
from generator.editing.editor.handing_in import HandingIn
from generator.editing.editor.listing import SETTINGS
from generator.editing.editor.pictures import take_picture
from generator.editing.editor.retyping import Retyping
from generator.editing.editor.spots import RecordSpot
from generator.editing.editor.view import FormMaker, OfferedOption, reading
from generator.editing.editor.whole_check import WholeCheck
from generator.editing.editor.words import say, told_issue
from generator.editing.fields import FORMS, lines_of
from generator.messages.issues import Fault
from generator.values.language import language
from generator.values.urls import HOME, RECORDS_WITH_PAGE, Address, path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.editing.editor.judge import Problem
    from generator.editing.editor.opened import OpenRecord
    from generator.editing.editor.session import EditingSession
    from generator.editing.fields import FormField


_OWN_WORDS = {"R101": "missing", "T204": "stale"}
"""What a form says otherwise than a file: there is no line to add."""


class Requests:
    """Answers one browser in one language; ``meaning`` tells what the saved changes mean for the public."""

    def __init__(self, session: EditingSession, speech: str, meaning: Callable[[str], str]) -> None:
        """Take the session and the language of who edits (``zh`` or ``en``)."""
        self._session = session
        self._speech = speech
        others = HandingIn(session, speech, meaning), WholeCheck(session, speech), Retyping(session, speech)
        self._verbs = {name: answer for answering in (*others, self) for name, answer in _verbs_of(answering)}

    def answer(self, verb: str, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answer to a question; raises a ``Fault``, and ``LookupError`` or ``TypeError`` for no question."""
        _demand_plain(asked)
        with self._session.lock:
            return self._verbs[verb](**asked)

    # records

    def do_list(self) -> dict[str, Any]:
        """Return every record, the kinds there are, the files that have none, and how much is not saved."""
        rows = self._session.rows()
        records = [
            {
                "kind": row.kind,
                "title": self._title(row.kind),
                "id": row.id,
                "name": row.called(self._speech),
                "spot": str(row.spot),
            }
            for row in rows
        ]
        kinds = [{"kind": kind, "title": self._title(kind)} for kind, place in FORMS.items() if place.kind]
        of_records = {row.spot.file for row in rows}
        texts = [name for name in self._session.texts() if name not in of_records]
        return {"records": records, "kinds": kinds, "texts": texts, **self._state()}

    def do_open(self, spot: str) -> dict[str, Any]:
        """Return the form of a record with all that is wrong with it."""
        record = self._record(spot)
        html = draw_form(self._maker().form(record.block, record.value), self._speech)
        lines = [each._asdict() for each in lines_of(record.row.kind)]
        row = record.row
        return {
            "html": html,
            "kind": self._title(row.kind),
            "file": row.spot.file,
            "line": record.document.place(row.spot.root).line,
            "page": self._page(row.kind, record.saved_id),
            "lines": lines,
            "may_go": bool(FORMS[row.kind].kind),
            "today": self._session.moment.date().isoformat(),
            **self._judged(record),
        }

    def do_new(self, kind: str) -> dict[str, Any]:
        """Begin a record of a kind. Raises ``LookupError`` for one that there is not."""
        if kind not in FORMS or not FORMS[kind].kind:
            raise LookupError(kind)
        return {"spot": str(self._session.new(kind))}

    def do_delete(self, spot: str) -> dict[str, Any]:
        """Take a record away, when it is saved. Raises ``LookupError`` for what is none."""
        if not FORMS[self._record(spot).row.kind].kind:
            raise LookupError(spot)
        self._session.delete(RecordSpot.parse(spot))
        return self._state()

    def do_missed(self, spot: str) -> dict[str, Any]:
        """Return what would be wrong with other records if a record were not there."""
        problems = map(self._problem, self._session.judge.missed(self._record(spot)))
        return {"missed": [f"{each['where']}: {each['say']}" for each in problems]}

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
        self._session.judge.keep(self._record(spot), tuple(path))
        return self._judged(self._record(spot))

    def do_pick(self, page: str, text: str, href: str = "") -> dict[str, Any]:
        """Return the record and the field behind something in the preview; nothing where there is none."""
        keys = self._session.judge.languages
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

    def do_redo(self) -> dict[str, Any]:
        """Take the change again that was last taken back."""
        draft = self._session.drafts.redo()
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
        wrong = self._session.trial.errors(self._session.drafts.changed(), self._session.moment)
        if wrong:
            raise Fault("U240", count=str(len(wrong)), file=wrong[0].place.file, line=str(wrong[0].place.line))
        saved = self._session.save()
        self._session.judge.renew_soon()
        return {"files": saved.names, "moved": saved.moved, **self._state()}

    def take_picture(self, spot: str, said: str, data: bytes) -> dict[str, Any]:
        """Put a picture beside the content; return its name as records have it."""
        with self._session.lock:
            record = self._record(spot)
            name = take_picture(self._session.folders.places.content / "media", said, data, record.row.id)
            self._session.judge.take_file(name)
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
        problems = self._session.judge.problems(record)
        told = {"id": record.row.id, "title": record.row.called(self._speech), **self._state()}
        return {"problems": [self._problem(each) for each in problems], **told}

    def _problem(self, problem: Problem) -> dict[str, Any]:
        issue = problem.issue
        where = problem.other.called(self._speech) if problem.other else str(issue.place)
        told = told_issue(issue, self._speech) | {"path": problem.path, "where": where}
        own = _OWN_WORDS.get(issue.code)
        return told | {"say": say(own, self._speech), "hint": ""} if own else told

    def _state(self) -> dict[str, Any]:
        return self._session.drafts.told()

    def _maker(self) -> FormMaker:
        return FormMaker(self._speech, self._languages(), cache(self._named))

    def _languages(self) -> list[Any]:
        return [language(key) for key in self._session.judge.languages]

    def _named(self, kind: str) -> tuple[OfferedOption, ...]:
        return tuple(
            OfferedOption(row.id, row.called(self._speech)) for row in self._session.rows() if row.kind == kind
        )

    def _title(self, kind: str) -> str:
        return FORMS[kind].form.titles[0 if self._speech == "zh" else 1]

    def _page(self, kind: str, key: str) -> str:
        """Return where the preview shows a record; empty where it has no page of its own."""
        if kind == SETTINGS:
            address = HOME
        elif kind in RECORDS_WITH_PAGE and key:
            address = Address(kind, key)
        else:
            return ""
        keys = self._session.judge.languages
        return f"/{path_of(address, language(self._speech if self._speech in keys else keys[0]))}"


def _demand_plain(asked: Mapping[str, Any]) -> None:
    """Refuse what no form of ours asks: raises ``TypeError``."""
    for name, value in asked.items():
        steps = value if name == "path" and isinstance(value, list) else None
        is_path = steps and all(isinstance(step, str) or (type(step) is int and step >= 0) for step in steps)
        if not (is_path if name == "path" else type(value) is (int if name == "number" else str)):
            raise TypeError(name)


def _verbs_of(answering: object) -> Iterator[tuple[str, Callable[..., dict[str, Any]]]]:
    """Yield what answers questions, with their names."""
    return ((name.removeprefix("do_"), getattr(answering, name)) for name in dir(answering) if name.startswith("do_"))
