"""A slip found in a text, and the copy in which it is mended so that reading can go on behind it.

Owns the shape of a slip and the way from a character of a mended copy back to the one that staff typed. Must
not know what slips there are.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.advice import MendedLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Path = tuple[str | int, ...]

LOST = "□"
"""What is read for a character that nobody knows any more."""


class Edit(NamedTuple):
    """Write ``new`` instead of the characters from ``start`` to before ``end``."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One fault in a text: its code, the offset of the culprit, the field, facts, and the edits that mend it.

    ``also`` is the offset of a second place that belongs to it; the words name its line. ``lines`` are those that the
    edits change; where they are no more than a guess (not ``certain``), nobody is shown them.
    """

    code: str
    at: int
    path: Path = ()
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    also: int | None = None
    certain: bool = True
    lines: tuple[MendedLine, ...] = ()


class Unreadable(ValueError):  # noqa: N818  (a fault in the content; an "error" here would be one of the program)
    """A slip behind which nothing more can be read."""

    def __init__(self, slip: Slip) -> None:
        """Take the slip."""
        super().__init__(slip.code)
        self.slip = slip


@dataclass(frozen=True, slots=True)
class Copy:
    """A text, and for each of its characters (and its end) the offset in the file that it comes from."""

    text: str
    origins: Sequence[int]

    @classmethod
    def of(cls, text: str, start: int = 0) -> Copy:
        """Return the unmended copy of a text that begins at an offset of the file."""
        return cls(text, range(start, start + len(text) + 1))

    def part(self, start: int, end: int) -> Copy:
        """Return the copy of the characters from ``start`` to before ``end``."""
        return Copy(self.text[start:end], self.origins[start : end + 1])

    def mend(self, edits: Iterable[Edit]) -> Copy:
        """Return the copy with edits made; of edits that overlap the first is made."""
        pieces: list[str] = []
        origins: list[int] = []
        done = 0
        for edit in sorted(edits):
            if edit.start < done:
                continue
            pieces += (self.text[done : edit.start], edit.new)
            origins += self.origins[done : edit.start]
            origins += _origins_of(edit, self.origins)
            done = edit.end
        pieces.append(self.text[done:])
        origins += self.origins[done:]
        return Copy("".join(pieces), origins)

    def mended_lines(self, edits: Iterable[Edit]) -> tuple[MendedLine, ...]:
        """Return the lines that are other ones after the edits; none where lines come or go, or nobody knows a sign."""
        ordered = sorted(edits)
        if not ordered or any(edit.new == LOST for edit in ordered):
            return ()
        start = self.text.rfind("\n", 0, ordered[0].start) + 1
        end = self.text.find("\n", max(edit.end for edit in ordered))
        end = len(self.text) if end < 0 else end
        part = self.part(start, end)
        new = part.mend(Edit(edit.start - start, edit.end - start, edit.new) for edit in ordered).text.split("\n")
        lines = part.text.split("\n")
        starts = accumulate((len(line) + 1 for line in lines), initial=0)
        found = zip(starts, lines, new, strict=False)
        if len(new) != len(lines):
            return ()
        return tuple(MendedLine(part.origins[at], line, mended) for at, line, mended in found if line != mended)


def _origins_of(edit: Edit, origins: Sequence[int]) -> list[int]:
    """Say where the new characters come from: where the old text is kept inside the new, it keeps its places."""
    old = origins[edit.start : edit.end]
    extra = len(edit.new) - len(old)
    if extra < 0 or not old:
        return [origins[edit.start]] * len(edit.new)
    return [old[0], *old, *[old[-1]] * extra][: len(edit.new)] if extra else list(old)
