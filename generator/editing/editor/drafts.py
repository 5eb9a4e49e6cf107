"""Files as they are being changed: what is on the disk, each step since, and the way back.

Owns when a text is written. Must not know forms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.editor.spots import ALONE, RecordSpot, count, cut
from generator.editing.writing import changed
from generator.messages.issues import Fault
from generator.reading.source import read_plain_text
from generator.reading.source.values import Limits
from generator.values.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.editing.writing.edits import Operation

_MARK = "\ufeff"
_LIMITS = Limits()


class DraftStep(NamedTuple):
    """One change: the text after it (None where the file goes), and what was asked of which record, if a field was."""

    text: str | None
    number: int = ALONE
    operation: Operation | None = None


@dataclass
class FileDraft:
    """A file of one kind of record; ``saved`` is what is on the disk, None where nothing is."""

    path: Path
    name: str
    kind: str
    saved: str | None
    steps: list[DraftStep] = field(default_factory=list)

    @property
    def text(self) -> str | None:
        """What the file would hold now; None where it would not be there."""
        return self.steps[-1].text if self.steps else self.saved

    @property
    def is_changed(self) -> bool:
        """Whether saving would write anything."""
        return self.text != self.saved

    def change(self, index: int, operation: Operation) -> None:
        """Make an operation in a record. One that changes what the last has changed takes its place.

        Raises ``Unchangeable`` or ``LookupError``.
        """
        last = self.steps[-1] if self.steps else None
        is_again = last is not None and last.operation is not None and _same(last, index, operation)
        before = (self.steps[-2].text if len(self.steps) > 1 else self.saved) if is_again else self.text
        part = cut(before or "", index)
        step = DraftStep(part.whole(changed(part.text, operation)), index, operation)
        if is_again:
            self.steps.pop()
        if step.text != self.text:
            self.steps.append(step)

    def add(self, record: str) -> RecordSpot:
        """Add the text of a record: to the list of the file, or as all of it where there is none yet.

        Raises ``LookupError`` where the file is no list.
        """
        text = self.text
        if not text:
            self.steps.append(DraftStep(record))
            return RecordSpot(self.name, ALONE)
        number = count(text)
        if number is None:
            raise LookupError(self.name)
        first, *others = record.splitlines(keepends=True)
        item = f"- {first}" + "".join(f"  {line}" for line in others)
        self.steps.append(DraftStep(text + ("" if text.endswith("\n") else "\n") + item))
        return RecordSpot(self.name, number)

    def drop(self, index: int) -> None:
        """Take a record out of the file, and the file away where it holds nothing else."""
        part = cut(self.text or "", index)
        is_last = index == ALONE or count(self.text or "") == 1
        self.steps.append(DraftStep(None if is_last else part.whole("")))

    def renew(self, text: str | None) -> bool:
        """Take what another program has written meanwhile, and make every step again; say whether that went well."""
        old, steps = self.saved, self.steps
        self.saved, self.steps = text, []
        try:
            for step in steps:
                self._again(step)
        except (LookupError, ValueError):
            self.saved, self.steps = old, steps
            return False
        return True

    def _again(self, step: DraftStep) -> None:
        if step.operation is None:
            raise LookupError(self.name)
        self.change(step.number, step.operation)


def _same(step: DraftStep, index: int, operation: Operation) -> bool:
    asked = step.operation
    is_text = isinstance(getattr(operation, "value", None), str) and isinstance(getattr(asked, "value", None), str)
    return is_text and step.number == index and asked is not None and asked.path == operation.path


class Drafts:
    """All files that have been opened, by their names, and in which order they were changed."""

    def __init__(self) -> None:
        """Begin with none."""
        self._files: dict[str, FileDraft] = {}
        self._order: list[str] = []

    def open(self, path: Path, name: str, kind: str) -> FileDraft:
        """Return the draft of a file; one that has no changes is as the disk has it. Raises a ``Fault``."""
        draft = self._files.get(name)
        if draft is None or not draft.is_changed:
            draft = self._files[name] = FileDraft(path, name, kind, read_draft(path))
        return draft

    def note(self, draft: FileDraft) -> None:
        """Remember that a draft was changed last."""
        self._order.append(draft.name)

    def changed(self) -> Iterator[FileDraft]:
        """Yield the drafts that differ from the disk."""
        return (draft for draft in self._files.values() if draft.is_changed)

    def undo(self) -> FileDraft | None:
        """Take the last step back; return its file, None where nothing was changed."""
        while self._order:
            draft = self._files[self._order.pop()]
            if draft.steps:
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

    def save(self, beside: Mapping[Path, str]) -> list[str]:
        """Write every changed file, and others ``beside`` them, all or none; return their names. Raises a ``Fault``.

        What another program has saved meanwhile is kept where the changes can be made in it, too; else it is a fault.
        """
        drafts = list(self.changed())
        for draft in drafts:
            on_disk = read_draft(draft.path)
            if on_disk != draft.saved and not draft.renew(on_disk):
                raise Fault("U230", file=draft.name)
        write_whole({**dict(_written(drafts)), **beside})
        for draft in drafts:
            if draft.text is None:
                draft.path.unlink(missing_ok=True)
            self._files.pop(draft.name)
        self._order.clear()
        return [draft.name for draft in drafts]


def read_draft(path: Path) -> str | None:
    """Return the text of a file, None where there is none. Raises a ``Fault`` for one that is no text in UTF-8."""
    return read_plain_text(path, _LIMITS) if path.exists() else None


def _written(drafts: Iterable[FileDraft]) -> Iterator[tuple[Path, str]]:
    for draft in drafts:
        if draft.text is not None:
            yield draft.path, (_MARK if _has_mark(draft.path) else "") + draft.text


def _has_mark(path: Path) -> bool:
    return path.exists() and path.read_bytes().startswith(_MARK.encode())
