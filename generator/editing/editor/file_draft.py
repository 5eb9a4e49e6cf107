"""One file as it is being changed: what is on the disk, and each step since.

Must not know when a file is written, nor forms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.editor.records import records_in
from generator.editing.editor.spots import ALONE, count, cut, with_item, without_item
from generator.editing.writing import changed
from generator.reading.source import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from generator.editing.editor.spots import RecordText
    from generator.editing.writing.edits import Operation


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


class WholeText(NamedTuple):
    """What is asked where all of a file is typed as text."""

    text: str


class DraftStep(NamedTuple):
    """One change: the state after it, of which record, and what was asked.

    That is an operation in the record, a text to add as one, or (None) that it goes; or another text of the whole file,
    of no record.
    """

    state: DraftState
    mark: str
    asked: Operation | str | WholeText | None


@dataclass
class FileDraft:
    """A file of one kind of record, or (with an empty ``kind``) of none; ``saved`` is what is on the disk."""

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

    @property
    def is_retyped(self) -> bool:
        """Whether all of it was typed as text."""
        return any(isinstance(step.asked, WholeText) for step in self.steps)

    def retype(self, text: str) -> int:
        """Let the file be another text; one typed directly after another takes its place.

        Returns how many steps there are more, which may be -1.
        """
        before = len(self.steps)
        if self.steps and isinstance(self.steps[-1].asked, WholeText):
            self.steps.pop()
        if text != self.text:
            self.steps.append(DraftStep(state_of(self.kind, text), ALONE, WholeText(text)))
        return len(self.steps) - before

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
        if count(new) != len(marks) + 1 or faults_of_yaml(new) > faults_of_yaml(text):
            raise LookupError(self.name)
        self.steps.append(DraftStep(DraftState(new, (*marks, mark)), mark, record))
        return mark

    def drop(self, mark: str) -> None:
        """Take a record out of the file, and the file away where it holds nothing else. Raises ``LookupError``."""
        number, marks = self.state.number(mark), tuple(each for each in self.state.marks if each != mark)
        text = None if number is None or not marks else without_item(self.text or "", number)
        self.steps.append(DraftStep(DraftState(text, marks), mark, None))

    def renewed(self, text: str | None) -> FileDraft | None:
        """Return the draft on what another program has written meanwhile; None where not all of it can be made.

        Where all of it was typed as text, nobody knows which lines of the other one were meant to stay.
        """
        if self.is_retyped:
            return None
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
        elif not isinstance(step.asked, WholeText):
            self.change(step.mark, step.asked)


def state_of(kind: str, text: str | None) -> DraftState:
    """Return the state of a file of a kind as it was read."""
    return DraftState(text, tuple(mark for mark, _ in records_in(kind, text)))


def _same(asked: Operation | str | WholeText | None, operation: Operation) -> bool:
    if asked is None or isinstance(asked, str | WholeText) or asked.path != operation.path:
        return False
    return isinstance(getattr(operation, "value", None), str) and isinstance(getattr(asked, "value", None), str)


def faults_of_yaml(text: str) -> int:
    """Return how many faults the YAML of a text has."""
    return len(read_text(text, "").issues)
