"""Lines that begin a little too far left or right, in a text that is not YAML because of it.

Owns which column a line belongs to. Must not know the parser.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from generator.reading.source.mending import Edit, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading.source.lines import Line

_Level = tuple[int, bool, "Line"]
"""A column in use, whether items begin there, and the last line that did."""


def find_wrong_indent(text: str, lines: Sequence[Line], at: int) -> Iterator[Slip]:
    """Yield the first line down to ``at`` whose column fits no level that is open there."""
    levels: list[_Level] = []
    previous: Line | None = None
    for index, line in enumerate(lines):
        if line.start > at:
            return
        closed: list[_Level] = []
        while levels and levels[-1][0] > line.column:
            closed.append(levels.pop())
        fits = _fits(line, levels, closed)
        opened = previous is None or (_opens(text, previous) and not closed)
        if line.has_dash and closed and (slip := _first_dash(text, lines[:index], line)):
            yield slip
            return
        if not fits and not opened and (line.has_key or line.has_dash) and previous:
            rest = lines[index + 1 :]
            slip = _wrong_dash(previous, line, rest) or _wrong_before(text, lines[: index + 2], index)
            yield slip or _wrong(line, [*closed, *levels], previous, rest)
            return
        _enter(levels, line)
        previous = line


def _fits(line: Line, levels: Sequence[_Level], closed: Sequence[_Level]) -> bool:
    """Whether a line begins in a column that is in use; a key does not begin where only items do."""
    same = [level for level in levels if level[0] == line.column]
    if line.has_key and not line.has_dash and same and all(level[1] for level in same):
        return False
    return not levels or bool(same) or (levels[-1][0] == line.column and not closed)


def _first_dash(text: str, before: Sequence[Line], dash: Line) -> Slip | None:
    """Return the slip of the first item of the list that a dash goes on with, where that one has lost its own dash."""
    inner = dash.column + 2
    item = [*takewhile(lambda line: line.column >= inner, reversed(before))]
    if not item or len(item) == len(before):
        return None
    first, key = item[-1], before[len(before) - len(item) - 1]
    if first.has_dash or first.column != inner or not key.has_key or not _opens(text, key) or key.has_dash:
        return None
    name = text[first.content : first.value].strip(": \t") or text[first.content : first.content + 1]
    edits = (Edit(first.first - 2, first.first, "- "),)
    return Slip("Y176", first.first, key.path, {"key": name}, edits)


def _wrong_before(text: str, lines: Sequence[Line], index: int) -> Slip | None:
    """Return the slip of the line before, where that one stands wrong and the line behind it right.

    It is the first below a key, which the line at ``index`` is two to the right of, or stands between two in line.
    """
    if index < 2 or _opens(text, lines[index - 1]):  # noqa: PLR2004  (a key and what is below it)
        return None
    key, previous, line, *rest = lines[index - 2 :]
    if rest and rest[0].column == previous.column > key.column:
        return None  # it is ``line`` that stands between two others
    expected = _column_below(text, key, line)
    if line.column != expected or previous.column == expected or previous.has_dash != line.has_dash:
        return None
    facts = {"found": str(previous.column), "expected": str(expected)}
    edits = (Edit(previous.start, previous.first, " " * expected),)
    path = key.path if previous.has_dash else (*key.path, previous.path[-1]) if previous.path else ()
    return Slip("Y155", previous.first, path, facts, edits, also=line.start)


def _column_below(text: str, key: Line, line: Line) -> int:
    """Return the column of what is below a key, or beside one that has a value; -1 where nobody knows."""
    if _opens(text, key) and key.has_key:
        return key.content - key.start + 2
    return line.column if key.column == line.column and not key.has_dash else -1


def _opens(text: str, line: Line) -> bool:
    """Whether a deeper line may follow: nothing stands behind the key or the dash."""
    return not text[line.value : line.end].split("#", maxsplit=1)[0].strip()


def _enter(levels: list[_Level], line: Line) -> None:
    columns = [(line.column, line.has_dash)]
    if line.has_dash and line.has_key:
        columns.append((line.content - line.start, False))
    for column, dash in columns:
        same = [level for level in levels if level[0] == column and level[1] == dash]
        for level in same:
            levels.remove(level)
        levels.append((column, dash, line))


def guess_indent(text: str, before: Line | None, line: Line, behind: Line | None) -> int:
    """Return how many spaces a line probably stands for that is indented with tabs."""
    tabs = 2 * (line.first - line.start)
    if before is None or "\t" in text[before.start : before.first]:
        return tabs
    column = before.column if line.has_dash and before.has_dash else before.content - before.start
    if line.has_key and before.has_dash and not before.has_key:
        return max(before.column - 2, 0)  # the list has ended
    block = text[before.value : before.value + 1] in {"|", ">"}
    if not _opens(text, before) and (not block or (line.has_key and before.limit > before.end + 2)):
        return column
    plain = behind is not None and "\t" not in text[behind.start : behind.first]
    return behind.column if behind and plain and behind.column > column else column + 2


def _wrong_dash(dash: Line, line: Line, rest: Sequence[Line]) -> Slip | None:
    """Return the slip of a dash that stands too far left or right, where the lines below it agree with each other."""
    shift = line.column - (dash.content - dash.start)
    if not (dash.has_dash and dash.has_key and rest and rest[0].column == line.column and dash.column + shift >= 0):
        return None
    facts = {"found": str(dash.column), "expected": str(dash.column + shift)}
    edits = (Edit(dash.start, dash.first, " " * (dash.column + shift)),)
    return Slip("Y155", dash.first, dash.path[:-1], facts, edits, also=line.start)


def _wrong(line: Line, levels: list[_Level], previous: Line, rest: Sequence[Line]) -> Slip:
    def distance(level: _Level) -> tuple[int, bool, bool, int]:
        return abs(level[0] - line.column), level[1] != line.has_dash, level[2] is not previous, -level[0]

    fitting = [level for level in levels if level[0] != line.column or line.has_dash]
    column, _, like = min(fitting or levels, key=distance)
    as_near = {level[0] for level in fitting if abs(level[0] - line.column) == abs(column - line.column)}
    facts = {"found": str(line.column), "expected": str(column)}
    inner = line.content - line.start if line.has_dash else max(line.column, column) + 1
    inside = takewhile(lambda other: other.column >= inner, rest)
    shift = column - line.column
    edits = tuple(Edit(each.start, each.first, " " * max(each.column + shift, 0)) for each in (line, *inside))
    path = (*like.path[:-1], line.path[-1]) if line.has_key and not line.has_dash else ()
    return Slip("Y155", line.first, path, facts, edits, also=like.start, certain=len(as_near) < 2)  # noqa: PLR2004  (one)
