"""Where a record stands: which file, and which of its records. A file is cut at its records, so that one is read alone.

Must not know what a record holds.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.reading.source import YamlList, read_text
from generator.reading.source.records import split_records

ALONE = -1
"""The index of a record that is a file's only one."""


class RecordSpot(NamedTuple):
    """A record by the name of its file and its place in the list there; :data:`ALONE` where the file is no list."""

    file: str
    number: int

    def __str__(self) -> str:
        """Write the spot as addresses have it: ``projects.yaml#3``."""
        return f"{self.file}#{self.number}"

    @classmethod
    def parse(cls, text: str) -> RecordSpot:
        """Read what :meth:`__str__` writes; raises ``ValueError`` for anything else."""
        file, _, index = text.rpartition("#")
        if not file:
            raise ValueError(text)
        return cls(file, int(index))

    @property
    def root(self) -> tuple[int, ...]:
        """The path of the record in the text that :class:`RecordText` cuts out."""
        return () if self.number == ALONE else (0,)


class RecordText(NamedTuple):
    """The text of one record with what stands before and behind it in its file, and the number of its first line."""

    before: str
    text: str
    behind: str
    first_line: int

    def whole(self, text: str) -> str:
        """Return the text of the file with another text of the record."""
        return self.before + text + self.behind


def cut(text: str, index: int) -> RecordText:
    """Return the text of a record. Raises ``LookupError`` where there is no such record, or no way to cut it out."""
    if index == ALONE:
        return RecordText("", text, "", 1)
    starts = _starts(text)
    if not 0 <= index < len(starts):
        raise LookupError(index)
    start = starts[index]
    end = starts[index + 1] if index + 1 < len(starts) else len(text)
    return RecordText(text[:start], text[start:end], text[end:], text.count("\n", 0, start) + 1)


def count(text: str) -> int | None:
    """Return how many records a list of a file has; None where it holds one alone. Raises ``LookupError`` as above."""
    kind, _ = split_records(text)
    if kind is not YamlList:
        return None
    return len(_starts(text))


def at_line(text: str, line: int) -> int:
    """Return the index of the record that a line of a file belongs to. Raises ``LookupError`` as above."""
    if count(text) is None:
        return ALONE
    return sum(text.count("\n", 0, start) + 1 <= line for start in _starts(text)) - 1


def _starts(text: str) -> list[int]:
    kind, starts = split_records(text)
    if kind is not YamlList or (len(starts) == 1 and _is_in_brackets(text)):
        raise LookupError
    return starts


def _is_in_brackets(text: str) -> bool:
    value = read_text(text, "").value
    return isinstance(value, YamlList) and text.startswith("[", value.start)
