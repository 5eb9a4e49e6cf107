"""All files that are being changed, in which order they were, the way back and forth, and how they are saved.

Owns when a text is written. Must not know forms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.editing.editor.file_draft import FileDraft, faults_of_yaml, state_of
from generator.messages.issues import Fault
from generator.reading.source import read_plain_text, read_text
from generator.reading.source.values import Limits
from generator.values.writing import begun_alike, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.editing.editor.file_draft import DraftStep

_LIMITS = Limits()


class Drafts:
    """All files that have been opened, by their names, and in which order they were changed."""

    def __init__(self) -> None:
        """Begin with none."""
        self._files: dict[str, FileDraft] = {}
        self._order: list[str] = []
        self._undone: list[tuple[FileDraft, DraftStep]] = []

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
                self._undone.clear()
        return draft

    def note(self, draft: FileDraft, steps: int = 1) -> None:
        """Remember that a draft has so many steps more, or one less; what was undone before is gone."""
        self._undone.clear()
        if steps < 0:
            last = max((at for at, name in enumerate(self._order) if name == draft.name), default=None)
            if last is not None:
                del self._order[last]
        self._order += [draft.name] * max(0, steps)

    def changed(self) -> list[FileDraft]:
        """Return the drafts that differ from the disk."""
        return [draft for draft in self._files.values() if draft.is_changed]

    def told(self) -> dict[str, Any]:
        """Return how many files are not saved, and whether there is a way back and forth."""
        changed = self.changed()
        can_undo = any(draft.steps for draft in changed)
        return {"unsaved": len(changed), "can_undo": can_undo, "can_redo": bool(self._undone)}

    def undo(self) -> FileDraft | None:
        """Take the last step back; return its file, None where nothing was changed."""
        while self._order:
            draft = self._files.get(self._order.pop())
            if draft and draft.steps:
                self._undone.append((draft, draft.steps.pop()))
                return draft
        return None

    def redo(self) -> FileDraft | None:
        """Take the step that was last undone again; return its file, None where there is none."""
        if not self._undone:
            return None
        draft, step = self._undone.pop()
        draft.steps.append(step)
        self._order.append(draft.name)
        return draft

    def discard(self) -> None:
        """Forget every change."""
        self._files.clear()
        self._forget_steps()

    def _forget_steps(self) -> None:
        self._order.clear()
        self._undone.clear()

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
                self._undone.clear()

    def save(self, beside: Mapping[Path, str]) -> list[FileDraft]:
        """Write every changed file, and others ``beside`` them, all or none; return the drafts as they were.

        Raises a ``Fault``, also where a text would have faults of YAML that the saved one has not.
        """
        drafts = self.changed()
        for draft in drafts:
            if draft.kind and draft.text and faults_of_yaml(draft.text) > faults_of_yaml(draft.saved.text or ""):
                raise Fault("U232", file=draft.name, line=str(read_text(draft.text, "").issues[0].place.line))
        write_whole({**dict(_written(drafts)), **beside})
        for draft in drafts:
            if draft.text is None:
                draft.path.unlink(missing_ok=True)
            self._files.pop(draft.name)
        self._forget_steps()
        return drafts


def read_draft(path: Path) -> str | None:
    """Return the text of a file, None where there is none. Raises a ``Fault`` for one that is no text in UTF-8."""
    return read_plain_text(path, _LIMITS) if path.exists() else None


def _written(drafts: Iterable[FileDraft]) -> Iterator[tuple[Path, str]]:
    for draft in drafts:
        if draft.text is not None:
            yield draft.path, begun_alike(draft.path, draft.text)
