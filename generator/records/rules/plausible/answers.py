"""What a record says was checked (``checked:``), and which of that nobody asks.

Owns the form of an answer: ``plots.far = 15``. It names the value, so that another one is asked about again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.records.rules.plausible.questions import questions_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.reading.index import Finding, Index, Note
    from generator.records.rules.plausible.question import DoubtBetween
    from generator.values.plausible import FigureKind
    from generator.values.record import RecordEntry

_SPACE = re.compile(r"\s")


def plain(line: str) -> str:
    """Return a line so that blanks and full-width signs make no difference."""
    return _SPACE.sub("", line).replace("＝", "=")


def said_in(entry: RecordEntry) -> frozenset[str]:
    """Return what a record says was checked."""
    return frozenset(map(plain, entry.checked)) if entry.checked else frozenset()


def left_of(entry: RecordEntry, kinds: Mapping[str, FigureKind]) -> tuple[tuple[int, str, bool], ...]:
    """Return each answer of a record: its number, the answer, whether the record by itself asks for it."""
    if not entry.checked:
        return ()
    asked = {plain(each.line) for each in questions_of(entry, kinds)}
    return tuple((number, line, plain(line) in asked) for number, line in enumerate(entry.checked))


def unanswered(index: Index, asked: Sequence[DoubtBetween]) -> Iterator[Finding]:
    """Return what is asked between records and not answered."""
    said = {(kind, key): {plain(line) for _, line, _ in note.checked} for kind, key, note in _answering(index)}
    for each in asked:
        if plain(each.line) not in said.get((each.kind, each.id), ()):
            yield each.finding


def unneeded(index: Index, asked: Iterable[DoubtBetween]) -> Iterator[Finding]:
    """Find answers to what nobody asks."""
    lines = {(each.kind, each.id, plain(each.line)) for each in asked}
    for kind, key, note in _answering(index):
        for number, line, is_asked in note.checked:
            if not is_asked and (kind, key, plain(line)) not in lines:
                yield index.find(kind, key, "C178", "checked", number, line=line)


def _answering(index: Index) -> Iterator[tuple[str, str, Note]]:
    return ((kind, key, note) for kind, key, note in index.all_notes() if note.checked)
