"""How a value is written as YAML where it stands: plain where that is read as it was meant, else in quotation marks.

Owns the style of what is new. Must not know where it goes.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Union

from generator.reading.source import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = Union[str, "dict[str, Value]", "list[Value]"]
"""What is written: a text, or texts below keys as they are to be typed, or a list."""

_STEP = 2  # spaces that a block is indented
_NO_JSON = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")  # JSON leaves them, and YAML reads them otherwise


def write_scalar(text: str, column: int, *, style: str = "", in_flow: bool = False) -> str:
    """Return a text as a scalar whose key (or dash) stands at a column; ``style`` is that of what it replaces."""
    if "\n" in text and not in_flow:
        return _write_lines(text, column, style)
    if style == "'" and "\n" not in text:
        return "'{}'".format(text.replace("'", "''"))
    if style in {"", "|", ">"} and _is_plain(text, in_flow=in_flow):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """Return a text in double quotation marks: those of JSON are YAML's."""
    return _NO_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def write_value(value: Value, column: int, *, in_flow: bool = False) -> str:
    """Return a value as it stands behind ``key:`` or ``-`` at a column, with the space or line break before it."""
    if isinstance(value, str):
        return " " + write_scalar(value, column, in_flow=in_flow)
    if in_flow or not value:
        return " " + _in_brackets(value)
    if isinstance(value, dict):
        return "\n" + "\n".join(_pairs(value, column + _STEP))
    return "\n" + "\n".join(write_item(each, column + _STEP) for each in value)


def write_pair(key: str, value: Value, column: int, *, in_flow: bool = False) -> str:
    """Return ``key: value`` without its indentation."""
    return f"{key}:{write_value(value, column, in_flow=in_flow)}"


def write_item(value: Value, column: int) -> str:
    """Return an item of a list whose dash stands at a column."""
    indent = " " * column
    if isinstance(value, dict) and value:
        return f"{indent}- " + "\n".join(_pairs(value, column + _STEP)).lstrip(" ")
    return f"{indent}-{write_value(value, column)}"


def write_in_flow(value: Value) -> str:
    """Return a value as it stands in brackets."""
    return write_value(value, 0, in_flow=True).lstrip(" ")


def _pairs(values: dict[str, Value], column: int) -> Iterator[str]:
    return (" " * column + write_pair(key, each, column) for key, each in values.items())


def _in_brackets(value: dict[str, Value] | list[Value]) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(write_pair(key, each, 0, in_flow=True) for key, each in value.items()) + "}"
    return "[" + ", ".join(map(write_in_flow, value)) + "]"


def _write_lines(text: str, column: int, style: str) -> str:
    """Return a text of several lines as a block, or in one line where a block would be read otherwise."""
    indent = " " * (column + _STEP)
    lines = [f"{indent}{line}" if line else "" for line in text.split("\n")]
    block = "|\n" + "\n".join(lines)
    if style in {'"', "'"} or read_text(f"{' ' * column}k: {block}\n", "").value != {"k": f"{text}\n"}:
        return quoted(text)
    return block


def _is_plain(text: str, *, in_flow: bool) -> bool:
    """Whether a text is read as it is without quotation marks, and nothing is said of it."""
    if not text or text != text.strip() or "\t" in text:  # not every parser takes a tab
        return False
    document = read_text(f"{{k: {text}, l: m}}\n" if in_flow else f"k: {text}\nl: m\n", "")
    return not document.issues and document.value == {"k": text, "l": "m"}
