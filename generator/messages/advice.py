"""A line as it reads after a mend, in the form in which a message shows it: nothing that stays is ever lost.

Owns that form. A line of some length is shown whole. Of a very long one the changed parts are shown with the words
around them; ``…`` stands for what is left out, and the message says that it stays. Where the beginning of a line
changes, or another line than the one that the message points at, each line has its number before it. Must not know
what was wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LEFT_OUT = "…"
_WHOLE = 300
"""Characters of a line that is shown whole."""
_AROUND = 30
"""Characters shown before and behind a change in a longer one."""
_FOUND_BY = 25
"""Characters at either end of a part by which one finds where it belongs."""
_LINES = 8
"""Lines that a message shows; where more of them change, it says so in words."""


class MendedLine(NamedTuple):
    """A line before and after: ``at`` is the offset of its beginning in the file."""

    at: int
    old: str
    new: str


def show_lines(lines: Sequence[tuple[int, MendedLine]], pointed_at: int) -> str:
    """Return what a message shows of mended lines, each with its number; nothing where they are too many.

    ``pointed_at`` is the number of the line that the message is about.
    """
    if not lines or len(lines) > _LINES:
        return ""
    (number, line), *more = lines
    if not more and number == pointed_at and _indent(line.old) == _indent(line.new):
        return show_line(line.old, line.new)
    return "".join(f"\n      {number} | {show_line(line.old, line.new, edge='')}" for number, line in lines)


def show_line(old: str, new: str, edge: str = " \t\r") -> str:
    """Return a mended line without the blanks around it; of a very long one the parts that are new."""
    if len(new) <= _WHOLE or not (parts := _changed(old, new)):
        return new.rstrip().lstrip(edge) if edge else new.rstrip()
    if not _is_found_again(old, new, parts):
        return new.strip()
    shown: list[str] = []
    done = 0
    for start, end in parts:
        begin, stop = max(start - _AROUND, 0), min(end + _AROUND, len(new))
        if begin > done:
            shown.append(f" {LEFT_OUT} " if shown else LEFT_OUT)
        shown.append(new[max(begin, done) : stop])
        done = stop
    return "".join([*shown, LEFT_OUT if done < len(new) else ""]).strip()


def _is_found_again(old: str, new: str, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether the words around each change stand once in the old line, so that one finds where it belongs."""
    around = [new[max(start - _AROUND, 0) : start][:_FOUND_BY] for start, _ in parts]
    around += [new[end : end + _AROUND][-_FOUND_BY:] for _, end in parts]
    return all(old.count(words) == 1 for words in around if words.strip())


def mended_facts(old: str, new: str) -> dict[str, str]:
    """Return the facts by which a message shows one line as it should be."""
    shown = show_line(old, new)
    return {"mended": shown} | ({"cut": LEFT_OUT} if is_cut(shown, old) else {})


def is_cut(shown: str, old: str) -> bool:
    """Whether what is shown leaves something out, which a line that holds the sign itself does not."""
    return len(old) > _WHOLE and shown.count(LEFT_OUT) > old.count(LEFT_OUT)


def _changed(old: str, new: str) -> list[tuple[int, int]]:
    """Return where a line is new; nothing where that is nearly all of it."""
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    most = min(len(old), len(new)) - start
    same = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    before, behind = old[start : len(old) - same], new[start : len(new) - same]
    if len(behind) <= 2 * _AROUND:
        return [(start, start + len(behind))]
    inside = behind.find(before) if before else -1
    if inside < 0:
        return []
    end = start + inside + len(before)
    return [(start, start + inside), (end, start + len(behind))]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
