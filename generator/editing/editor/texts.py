"""Files as text: which there are, how lines end, and what a check would say if they were saved as they are typed."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from generator.building.trial import Trial
from generator.reading.survey import Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from generator.editing.editor.file_draft import FileDraft
    from generator.messages.issues import Issue
    from generator.reading.load import Places

_ENDINGS = {".yaml", ".yml", ".md"}
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")


def text_files(places: Places) -> list[str]:
    """Return the names of all files of content that are text, in their order."""
    lies = places.survey()
    below = (each for folder, inside in lies.below.items() if folder.name != "media" for each in inside)
    found = (each for each in (*lies.tops.values(), *below) if each.sort is Sort.FILE)
    return [places.name(each.path) for each in found if each.path.suffix in _ENDINGS]


def with_line_ends_of(before: str, text: str) -> str:
    """Return a text with the line ends of the one that was there before; its own are plain ones of one sign."""
    if "\r" not in before:
        return text
    old = [(line, end) for line, end in _LINE.findall(before) if end]
    usual = Counter(end for _, end in old).most_common(1)[0][0]
    new = text.split("\n")
    ends = [usual] * (len(new) - 1)
    pairs = SequenceMatcher(None, [line for line, _ in old], new, autojunk=False).get_matching_blocks()
    for was, now, size in pairs:
        for number in range(size):
            if now + number < len(ends):
                ends[now + number] = old[was + number][1]
    return "".join(line + end for line, end in zip(new, [*ends, ""], strict=True))


class TextTrial:
    """What a check would say of a site with all changes that are not saved, and what it says without them."""

    def __init__(self, places: Places) -> None:
        """Take where the content lies."""
        self._places = places
        self._trial = Trial(places)
        self._saved: tuple[object, tuple[Issue, ...]] = (None, ())

    def problems(self, file: str, drafts: Sequence[FileDraft], as_of: datetime) -> tuple[list[Issue], list[Issue]]:
        """Return what would be wrong with a file if these drafts were saved, and what is wrong elsewhere by them."""
        saved = self._as_saved(as_of)
        now = self._as_typed(drafts, as_of) if drafts else saved
        known = {_print(each) for each in saved}
        others = [each for each in now if each.place.file != file and _print(each) not in known]
        return [each for each in now if each.place.file == file], others

    def errors(self, drafts: Sequence[FileDraft], as_of: datetime) -> list[Issue]:
        """Return the errors of drafts that were typed as text; none of a file that has as many on the disk."""
        retyped = [draft.name for draft in drafts if draft.is_retyped]
        if not retyped:
            return []
        now, saved = self._as_typed(drafts, as_of), self._as_saved(as_of)
        of_files = ((_errors_of(name, now), _errors_of(name, saved)) for name in retyped)
        return [each for errors, before in of_files if len(errors) > len(before) for each in errors]

    def _as_typed(self, drafts: Iterable[FileDraft], as_of: datetime) -> tuple[Issue, ...]:
        return self._trial.issues({draft.path: draft.text for draft in drafts}, as_of)

    def _as_saved(self, as_of: datetime) -> tuple[Issue, ...]:
        state = self._places.survey().fingerprint
        if self._saved[0] != state:
            self._saved = state, self._trial.issues({}, as_of)
        return self._saved[1]


def _errors_of(file: str, issues: Iterable[Issue]) -> list[Issue]:
    return [each for each in issues if each.is_error and each.place.file == file]


def _print(issue: Issue) -> tuple[str, str, str]:
    """Return what stays the same of an issue when lines are added before it."""
    return issue.code, issue.place.file, issue.field
