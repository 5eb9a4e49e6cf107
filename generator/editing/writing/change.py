"""A text with one operation made, read again: what is not there as it was meant, or with anything else, is refused."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from generator.editing.writing.edits import AddItem, Move, Put, edit_for
from generator.reading.source import apply_edits, read_text
from generator.reading.source.layout import LaidOut, lay_out
from generator.reading.source.parser import SyntaxFault

if TYPE_CHECKING:
    from generator.editing.writing.edits import Operation


class Unchangeable(ValueError):  # noqa: N818  (nothing in the program is wrong: the text is not sound)
    """A text in which an operation cannot be made so that all else stays as it is."""


def changed(text: str, operation: Operation) -> str:
    """Return a text with an operation made and every other character kept, line breaks too.

    Keys of the operation are as they are typed in the text. Raises :class:`Unchangeable`.
    """
    plain = text.replace("\r\n", "\n")
    try:
        new = apply_edits(plain, [edit_for(plain, lay_out(plain) or LaidOut(0, 0), operation)])
        before, after = read_text(plain, ""), read_text(new, "")
        is_as_meant = _made(before.value, operation) == _kept(after.value)
    except (SyntaxFault, LookupError, TypeError) as why:
        raise Unchangeable(str(why)) from None
    if len(after.issues) > len(before.issues) or not is_as_meant:
        raise Unchangeable(str(operation.path))
    return new.replace("\n", "\r\n") if "\r\n" in text else new


def _made(value: Any, operation: Operation) -> object:  # noqa: ANN401  (values of a file)
    """Return what must be read after an operation."""
    value = _kept(copy.deepcopy(value))
    if isinstance(operation, Put | AddItem):
        path = operation.path
        if isinstance(operation, AddItem):
            there = _at(value, path)
            path = (*path, len(there) if isinstance(there, list) else 0)
        _set(value, path, operation.value)
        return value
    holder = _at(value, operation.path[:-1])
    step = operation.path[-1]
    if isinstance(operation, Move):
        holder[step], holder[step + 1] = holder[step + 1], holder[step]  # type: ignore[operator]
        return value
    if _at(holder, (step,)) is not None:
        del holder[step]
    return _kept(value)


def _at(value: Any, path: tuple[str | int, ...]) -> Any:  # noqa: ANN401  (as above)
    for step in path:
        has = (isinstance(value, dict) and step in value) or (isinstance(value, list) and int(step) < len(value))
        value = value[step] if has else None
    return value


def _set(value: Any, path: tuple[str | int, ...], new: object) -> None:  # noqa: ANN401  (as above)
    for number, step in enumerate(path[:-1]):
        inner = _at(value, (step,))
        if not isinstance(inner, dict | list):
            inner = [] if isinstance(path[number + 1], int) else {}
            _fill(value, step, inner)
        value = inner
    _fill(value, path[-1], new)


def _fill(value: Any, step: str | int, new: object) -> None:  # noqa: ANN401  (as above)
    if isinstance(value, list) and step == len(value):
        value.append(new)
    else:
        value[step] = new


def _kept(value: object) -> Any:  # noqa: ANN401  (as above)
    """Return plain values without what holds nothing."""
    if isinstance(value, dict):
        inner = {key: _kept(each) for key, each in value.items()}
        return {key: each for key, each in inner.items() if each not in (None, {}, [])}
    if isinstance(value, list):
        return [each for each in map(_kept, value) if each not in (None, {}, [])]
    return value.strip() if isinstance(value, str) else value
