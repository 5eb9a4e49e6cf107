"""Files as they are being changed: what is on the disk, each step since, and the way back.

Owns when a text is written. Must not know forms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.editor.records import records_in
from generator.editing.editor.spots import ALONE, count, cut, with_item, without_item
from generator.editing.writing import changed
from generator.messages.issues import Fault
from generator.reading.source import read_plain_text, read_text
from generator.reading.source.values import Limits
from generator.values.writing import begun_alike, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.editing.editor.spots import RecordText
    from generator.editing.writing.edits import Operation

_LIMITS = Limits()


class DraftState(NamedTuple):
    """The text of a file, None where it is not there, and the marks of its records in their order."""

    text: str | None
    marks: tuple[str, ...]

    def number(self, mark: str) -> int | None:
        """Return the number of a record in the list, None for the only one. Raises ``LookupError``."""
        if mark not in self.marks:
            raise LookupError(mark)
        return None if mark == ALONE else self.marks.index(mark)

    def part(self, mark: str) -> RecordText:
        """Return the text of a record. Raises ``LookupError`` where there is none, or no way to cut it out."""
        return cut(self.text or "", self.number(mark))


class DraftStep(NamedTuple):
    """One change of a record: the state after it, and what was asked: an operation, a text to add, or (None) to go."""

    state: DraftState
    mark: str
    asked: Operation | str | None


@dataclass
class FileDraft:
    """A file of one kind of record; ``saved`` is what is on the disk."""

    path: Path
    name: str
    kind: str
    saved: DraftState
    steps: list[DraftStep] = field(default_factory=list)
    begun: int = 0

    @property
    def state(self) -> DraftState:
        """What the file would hold now."""
        return self.steps[-1].state if self.steps else self.saved

    @property
    def text(self) -> str | None:
        """The text that it would have; None where it would not be there."""
        return self.state.text

    @property
    def is_changed(self) -> bool:
        """Whether saving would write anything."""
        return self.text != self.saved.text

    def change(self, mark: str, operation: Operation) -> int:
        """Make an operation in a record; one that changes what the last has changed takes its place.

        Returns how many steps there are more, which may be -1. Raises ``Unchangeable`` or ``LookupError``.
        """
        last = self.steps[-1] if self.steps else None
        is_again = last is not None and last.mark == mark and _same(last.asked, operation)
        before = (self.steps[-2].state if len(self.steps) > 1 else self.saved) if is_again else self.state
        part = before.part(mark)
        state = DraftState(part.whole(changed(part.text, operation)), before.marks)
        steps = len(self.steps)
        if is_again:
            self.steps.pop()
        if state.text != self.text:
            self.steps.append(DraftStep(state, mark, operation))
        return len(self.steps) - steps

    def add(self, record: str) -> str:
        """Add the text of a record, to the list of the file or as all of it; return its mark.

        Raises ``LookupError`` where the file is no list.
        """
        text = self.text
        if not text:
            self.steps.append(DraftStep(DraftState(record, (ALONE,)), ALONE, record))
            return ALONE
        self.begun += 1
        mark, marks = f"+{self.begun}", self.state.marks
        if ALONE in marks:
            raise LookupError(self.name)
        new = with_item(text, record)
        if count(new) != len(marks) + 1 or _faults(new) > _faults(text):
            raise LookupError(self.name)
        self.steps.append(DraftStep(DraftState(new, (*marks, mark)), mark, record))
        return mark

    def drop(self, mark: str) -> None:
        """Take a record out of the file, and the file away where it holds nothing else. Raises ``LookupError``."""
        number, marks = self.state.number(mark), tuple(each for each in self.state.marks if each != mark)
        text = None if number is None or not marks else without_item(self.text or "", number)
        self.steps.append(DraftStep(DraftState(text, marks), mark, None))

    def renewed(self, text: str | None) -> FileDraft | None:
        """Return the draft on what another program has written meanwhile; None where not all of it can be made."""
        fresh = FileDraft(self.path, self.name, self.kind, state_of(self.kind, text))
        try:
            for step in self.steps:
                fresh._again(step)
        except (LookupError, ValueError):
            return None
        return fresh

    def _again(self, step: DraftStep) -> None:
        if step.asked is None:
            self.drop(step.mark)
        elif isinstance(step.asked, str):
            self.begun = int(step.mark.removeprefix("+") or "1") - 1
            self.add(step.asked)
        else:
            self.change(step.mark, step.asked)


def state_of(kind: str, text: str | None) -> DraftState:
    """Return the state of a file of a kind as it was read."""
    return DraftState(text, tuple(mark for mark, _ in records_in(kind, text)))


def _same(asked: Operation | str | None, operation: Operation) -> bool:
    if asked is None or isinstance(asked, str) or asked.path != operation.path:
        return False
    return isinstance(getattr(operation, "value", None), str) and isinstance(getattr(asked, "value", None), str)


def _faults(text: str) -> int:
    return len(read_text(text, "").issues)


class Drafts:
    """All files that have been opened, by their names, and in which order they were changed."""

    def __init__(self) -> None:
        """Begin with none."""
        self._files: dict[str, FileDraft] = {}
        self._order: list[str] = []

    def __contains__(self, name: str) -> bool:
        """Whether a file has been opened here, whatever the disk has."""
        return name.casefold() in {each.casefold() for each in self._files}

    def open(self, path: Path, name: str, kind: str) -> FileDraft:
        """Return the draft of a file; one that has no changes is as the disk has it. Raises a ``Fault``."""
        draft = self._files.get(name)
        if draft is None or not draft.is_changed:
            text = read_draft(path)
            if draft is None or draft.saved.text != text:
                draft = self._files[name] = FileDraft(path, name, kind, state_of(kind, text))
        return draft

    def note(self, draft: FileDraft, steps: int = 1) -> None:
        """Remember that a draft has so many steps more, or one less."""
        if steps < 0:
            last = max((at for at, name in enumerate(self._order) if name == draft.name), default=None)
            if last is not None:
                del self._order[last]
        self._order += [draft.name] * max(0, steps)

    def changed(self) -> list[FileDraft]:
        """Return the drafts that differ from the disk."""
        return [draft for draft in self._files.values() if draft.is_changed]

    def undo(self) -> FileDraft | None:
        """Take the last step back; return its file, None where nothing was changed."""
        while self._order:
            draft = self._files.get(self._order.pop())
            if draft and draft.steps:
                draft.steps.pop()
                return draft
        return None

    def discard(self) -> None:
        """Forget every change."""
        self._files.clear()
        self._order.clear()

    def rename(self, draft: FileDraft, path: Path, name: str) -> None:
        """Let a draft be written to another file."""
        self._order = [name if each == draft.name else each for each in self._order]
        self._files[name] = self._files.pop(draft.name)
        draft.path, draft.name = path, name

    def renew(self) -> None:
        """Put the changes onto what other programs have saved meanwhile. Raises a ``Fault`` where they do not fit."""
        for draft in self.changed():
            on_disk = read_draft(draft.path)
            if on_disk != draft.saved.text:
                fresh = draft.renewed(on_disk)
                if fresh is None:
                    raise Fault("U230", file=draft.name)
                self._files[draft.name] = fresh

    def save(self, beside: Mapping[Path, str]) -> list[FileDraft]:
        """Write every changed file, and others ``beside`` them, all or none; return the drafts as they were.

        Raises a ``Fault``, also where a text would have faults of YAML that the saved one has not.
        """
        drafts = self.changed()
        for draft in drafts:
            if draft.text is not None and _faults(draft.text) > _faults(draft.saved.text or ""):
                raise Fault("U232", file=draft.name, line=str(read_text(draft.text, "").issues[0].place.line))
        write_whole({**dict(_written(drafts)), **beside})
        for draft in drafts:
            if draft.text is None:
                draft.path.unlink(missing_ok=True)
            self._files.pop(draft.name)
        self._order.clear()
        return drafts


def read_draft(path: Path) -> str | None:
    """Return the text of a file, None where there is none. Raises a ``Fault`` for one that is no text in UTF-8."""
    return read_plain_text(path, _LIMITS) if path.exists() else None


def _written(drafts: Iterable[FileDraft]) -> Iterator[tuple[Path, str]]:
    for draft in drafts:
        if draft.text is not None:
            yield draft.path, begun_alike(draft.path, draft.text)
