"""What is changed at a path, as edits of the text: a value is put, taken away, added to a list, or moved in it.

Owns where lines begin and end around a value. Whoever applies the edits reads the result again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.editing.writing.scalars import write_in_flow, write_item, write_pair, write_scalar
from generator.reading.source.mending import Edit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.editing.writing.scalars import Value
    from generator.reading.source.layout import LaidOut

    Path = tuple[str | int, ...]


class Put(NamedTuple):
    """Make a value what stands at a path; a key that is new comes behind the last of ``behind`` that is there."""

    path: Path
    value: Value
    behind: Sequence[str] = ()


class Remove(NamedTuple):
    """Take away what stands at a path, and what holds nothing else."""

    path: Path


class AddItem(NamedTuple):
    """Add a value to the list at a path, which may not be there yet."""

    path: Path
    value: Value
    behind: Sequence[str] = ()


class Move(NamedTuple):
    """Let the item of a list at ``path`` change places with the one behind it."""

    path: Path


Operation = Put | Remove | AddItem | Move


def edit_for(text: str, root: LaidOut, operation: Operation) -> Edit:
    """Return the edit that makes an operation; raises ``LookupError`` where its path leads nowhere."""
    if isinstance(operation, Put):
        return _put(text, root, operation)
    if isinstance(operation, AddItem):
        there = root.at(operation.path)
        if there is None or not there.is_list:
            return _put(text, root, Put(operation.path, [operation.value], operation.behind))
        return _put(text, root, Put((*operation.path, len(there.parts)), operation.value))
    return _remove(text, root, operation.path) if isinstance(operation, Remove) else _move(text, root, operation.path)


def _put(text: str, root: LaidOut, put: Put) -> Edit:
    path, value = put.path, put.value
    there = root.at(path)
    if there is not None and there.is_scalar and isinstance(value, str):
        return _rewritten(text, _holder(root, path), there, path[-1], value)
    while there is None and path:  # what is not there is written with what holds it
        holder = root.at(path[:-1])
        if holder is not None and not holder.is_scalar:
            return _added(text, holder, path[-1], value, put.behind)
        path, value = path[:-1], {path[-1]: value} if isinstance(path[-1], str) else [value]
        there = root.at(path)
    if there is None or not path:
        raise LookupError(put.path)
    return _replaced(text, _holder(root, path), there, path[-1], value)


def _holder(root: LaidOut, path: Path) -> LaidOut:
    found = root.at(path[:-1])
    if found is None or not path:
        raise LookupError(path)
    return found


def _rewritten(text: str, holder: LaidOut, there: LaidOut, step: str | int, value: str) -> Edit:
    """Return the edit that writes another text in the place of one, in the same style."""
    column = _column(text, holder.keys[str(step)] if holder.is_mapping else holder.start)
    # a comment behind the value would become part of a block of lines
    style = '"' if "\n" in value and text[there.end : _line_end(text, there.end)].strip() else there.style
    written = write_scalar(value, column, style=style, in_flow=holder.is_flow)
    space = " " if there.start == there.end and text[there.start - 1 : there.start] == ":" else ""
    return Edit(there.start, there.end, space + written)


def _replaced(text: str, holder: LaidOut, there: LaidOut, step: str | int, value: Value) -> Edit:
    """Return the edit that writes a key or an item anew, with another kind of value than it had."""
    if holder.is_flow:
        return Edit(there.start, there.end, write_in_flow(value))
    if holder.is_mapping:
        start = holder.keys[str(step)]
        return Edit(start, there.end, write_pair(str(step), value, _column(text, start)))
    start = _dash(text, holder, there)
    return Edit(start, there.end, write_item(value, _column(text, start)).lstrip(" "))


def _added(text: str, holder: LaidOut, step: str | int, value: Value, behind: Sequence[str]) -> Edit:
    """Return the edit that adds a key to a mapping or an item to a list."""
    if not holder.parts:
        return Edit(holder.start, holder.end, write_in_flow({step: value} if isinstance(step, str) else [value]))
    before = [each for each in behind if each in holder.parts]
    neighbour = holder.parts[before[-1]] if before else list(holder.parts.values())[-1]
    if holder.is_flow:
        new = write_pair(step, value, 0, in_flow=True) if isinstance(step, str) else write_in_flow(value)
        return Edit(neighbour.end, neighbour.end, f", {new}")
    if isinstance(step, str):
        column = _column(text, next(iter(holder.keys.values())))
        written = " " * column + write_pair(step, value, column)
    else:
        written = write_item(value, _column(text, _dash(text, holder, holder.parts[0])))
    at = _line_end(text, neighbour.end)
    return Edit(at, at, f"{written}\n" if text[at - 1 : at] == "\n" else f"\n{written}")


def _remove(text: str, root: LaidOut, path: Path) -> Edit:
    holder = _holder(root, path)
    there = holder.parts.get(path[-1])
    if there is None:
        raise LookupError(path)
    if len(holder.parts) == 1 and len(path) > 1:
        return _remove(text, root, path[:-1])
    if holder.is_flow:
        return _removed_from_brackets(holder, path[-1])
    if not holder.is_mapping:
        return Edit(_line_start(text, _dash(text, holder, there)), _line_end(text, there.end), "")
    start, end = holder.keys[str(path[-1])], _line_end(text, there.end)
    if text[_line_start(text, start) : start].strip():  # behind the dash of an item
        following = [each for each in holder.keys.values() if each > start]
        return Edit(start, following[0] if following else end, "")
    return Edit(_line_start(text, start), end, "")


def _removed_from_brackets(holder: LaidOut, step: str | int) -> Edit:
    starts = list(holder.keys.values()) if holder.is_mapping else [each.start for each in holder.parts.values()]
    ends = [each.end for each in holder.parts.values()]
    number = list(holder.parts).index(step)
    if number:
        return Edit(ends[number - 1], ends[number], "")
    return Edit(starts[0], starts[1] if len(starts) > 1 else ends[0], "")


def _move(text: str, root: LaidOut, path: Path) -> Edit:
    holder = _holder(root, path)
    first, second = holder.parts.get(path[-1]), holder.parts.get(int(path[-1]) + 1)
    if first is None or second is None:
        raise LookupError(path)
    if holder.is_flow:
        between = text[first.end : second.start]
        new = text[second.start : second.end] + between + text[first.start : first.end]
        return Edit(first.start, second.end, new)
    starts = [_line_start(text, _dash(text, holder, each)) for each in (first, second)]
    ends = [_line_end(text, each.end) for each in (first, second)]
    upper, between, lower = text[starts[0] : ends[0]], text[ends[0] : starts[1]], text[starts[1] : ends[1]]
    if not lower.endswith("\n"):
        upper, lower = upper.removesuffix("\n"), f"{lower}\n"
    return Edit(starts[0], ends[1], lower + between + upper)


def _dash(text: str, holder: LaidOut, item: LaidOut) -> int:
    """Return where the dash of an item stands, which is behind the end of the one before it."""
    return text.rindex("-", holder.start, item.start) if item.start > holder.start else holder.start


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    """Return where the line of an offset ends, which is behind its break."""
    found = text.find("\n", offset)
    return len(text) if found < 0 else found + 1


def _column(text: str, offset: int) -> int:
    return offset - _line_start(text, offset)
