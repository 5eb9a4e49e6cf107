"""Where a record stands: which file, and which of its records. A file is cut at its records, so that one is read alone.

A record of a list has a mark that stays the same while others come and go: what its id was when the file was read.
Must not know what a record holds.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.source import YamlList, YamlMapping, read_text
from generator.reading.source.records import split_records

if TYPE_CHECKING:
    from collections.abc import Iterable

ALONE = ""
"""The mark of a record that is a file's only one."""
_DASH = re.compile(r"^( *)-(?=\s|$)", re.MULTILINE)


class RecordSpot(NamedTuple):
    """A record by the name of its file and its mark there; :data:`ALONE` where the file is no list."""

    file: str
    mark: str

    def __str__(self) -> str:
        """Write the spot as the browser hands it back: ``projects.yaml#kiln``."""
        return f"{self.file}#{self.mark}"

    @classmethod
    def parse(cls, text: str) -> RecordSpot:
        """Read what :meth:`__str__` writes; raises ``ValueError`` for anything else."""
        file, sign, mark = text.partition("#")
        if not sign:
            raise ValueError(text)
        return cls(file, mark)

    @property
    def root(self) -> tuple[int, ...]:
        """The path of the record in the text that :func:`cut` cuts out."""
        return () if self.mark == ALONE else (0,)


class RecordText(NamedTuple):
    """The text of one record with what stands before and behind it in its file, and the number of its first line."""

    before: str
    text: str
    behind: str
    first_line: int

    def whole(self, text: str) -> str:
        """Return the text of the file with another text of the record."""
        return self.before + text + self.behind


def marks_of(ids: Iterable[str]) -> tuple[str, ...]:
    """Return the marks of records in a list by their ids; one without an id, or with one of another, has its number."""
    met: Counter[str] = Counter()
    marks = []
    for number, key in enumerate(ids, 1):
        met[key] += 1
        marks.append(key if key and met[key] == 1 else f"{key}~{number}")
    return tuple(marks)


def count(text: str) -> int | None:
    """Return how many records a list of a file has; None where it holds one alone, or nothing.

    Raises ``LookupError`` where there is no way to cut them.
    """
    kind, _ = split_records(text)
    return len(_starts(text)) if kind is YamlList else None


def cut(text: str, number: int | None) -> RecordText:
    """Return the text of a record by its number in the list, None for the only one of a file.

    Raises ``LookupError`` where there is no such record, or no way to cut it out.
    """
    if number is None:
        if count(text) is not None:
            raise LookupError(number)
        return RecordText("", text, "", 1)
    starts = _starts(text)
    if not 0 <= number < len(starts):
        raise LookupError(number)
    start = starts[number]
    end = starts[number + 1] if number + 1 < len(starts) else len(text)
    return RecordText(text[:start], text[start:end], text[end:], text.count("\n", 0, start) + 1)


def at_line(text: str, line: int) -> int | None:
    """Return the number of the record that a line of a file belongs to. Raises ``LookupError`` as above."""
    if count(text) is None:
        return None
    return sum(text.count("\n", 0, start) + 1 <= line for start in _starts(text)) - 1


def with_item(text: str, record: str) -> str:
    """Return the text of a list with the lines of a record behind the last one, indented as that is."""
    number = count(text) or 0
    last = cut(text, number - 1)
    dash = _DASH.search(last.text)
    indent = dash[1] if dash else ""
    first, *others = record.splitlines()
    lines = [f"{indent}- {first}", *(f"{indent}  {line}" if line else "" for line in others)]
    end = "\r\n" if "\r\n" in text else "\n"
    at = len(last.before) + _content_end(last.text)
    before = text[:at] if text[:at].endswith("\n") else f"{text[:at]}{end}"
    return before + end.join(lines) + end + text[at:]


def without_item(text: str, number: int) -> str:
    """Return the text of a list without a record and the comment directly above it; the head of the file stays."""
    part = cut(text, number)
    dash = _DASH.search(part.text)
    start = len(part.before) + (dash.start() if dash else 0)
    end = len(part.before) + _content_end(part.text)
    while number and (line := text[:start].splitlines(keepends=True)[-1:]) and line[0].lstrip().startswith("#"):
        start -= len(line[0])
    return text[:start] + text[end:]


def _content_end(part: str) -> int:
    """Return where the lines of a record end: comments and empty lines behind them belong to what follows."""
    dash = _DASH.search(part)
    column, end, at = len(dash[1]) if dash else 0, 0, 0
    for line in part.splitlines(keepends=True):
        at += len(line)
        bare = line.strip()
        is_own = bare and not (bare.startswith("#") and len(line) - len(line.lstrip()) <= column)
        end = at if is_own and bare != "..." else end
    return end or len(part)


def _starts(text: str) -> list[int]:
    kind, starts = split_records(text)
    if kind is not YamlList or (len(starts) == 1 and _is_in_brackets(text)):
        raise LookupError
    return starts


def _is_in_brackets(text: str) -> bool:
    value = read_text(text, "").value
    return not isinstance(value, YamlList | YamlMapping) or text.startswith("[", value.start)
