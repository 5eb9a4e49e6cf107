"""Puts one text into a YAML file and leaves every other character as it was typed.

Owns how a text is written as a scalar, and where a new key goes. The caller applies the edits and reads the result
again: what does not come back as it was put in must not be saved.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.reading.source.mending import Edit
from generator.reading.source.values import YamlMapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.reading.source.document import YamlFile


def put_text(document: YamlFile, path: Sequence[str | int], after: str, text: str) -> Edit | None:
    """Return the edit that makes ``text`` the value at a path, or None where its mapping does not exist.

    A key that is not there yet is written behind its sibling ``after``.
    """
    mapping = _mapping_at(document, path[:-1])
    key = str(path[-1])
    if mapping is None or not {key, after} & mapping.starts.keys():
        return None
    source = document.source.text
    in_braces = source.startswith("{", mapping.start)
    at, start = mapping.starts.get(key) or mapping.starts[after]
    end = document.source.scalars.get(start, start)
    column = _column(source, at)
    if key in mapping.starts:
        return Edit(start, end, _write(text, column, in_braces=in_braces, behind=source[end - 1 : end]))
    written = document.names.get(mapping.start, {}).get(key, key)
    if in_braces:
        return Edit(end, end, f", {written}: {_write(text, column, in_braces=True)}")
    line = f"{' ' * column}{written}: {_write(text, column, in_braces=False)}".rstrip("\n")
    if source[end - 1 : end] == "\n":  # behind a block of lines
        return Edit(end, end, line + "\n")
    line_end = source.find("\n", end)
    line_end = len(source) if line_end < 0 else line_end
    return Edit(line_end, line_end, "\n" + line)


def _mapping_at(document: YamlFile, path: Sequence[str | int]) -> YamlMapping | None:
    value = document.value_at(path)
    return value if isinstance(value, YamlMapping) else None


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made; no two may overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def _write(text: str, column: int, *, in_braces: bool, behind: str = "") -> str:
    """Write a text as a scalar: in double quotes, or as a block of lines where it has several.

    JSON's strings are YAML's double-quoted ones. ``behind`` is the last character of what is replaced: a block ends
    with its line break, and so must what comes in its place.
    """
    if in_braces or "\n" not in text.strip("\n"):
        return json.dumps(text.strip("\n"), ensure_ascii=False) + ("\n" if behind == "\n" else "")
    indent = " " * (column + 2)
    lines = (f"{indent}{line}".rstrip() for line in text.strip("\n").split("\n"))
    return "|\n" + "\n".join(lines) + "\n"


def _column(text: str, offset: int) -> int:
    """Return how many characters stand before an offset in its line."""
    return offset - (text.rfind("\n", 0, offset) + 1)
