"""What a page is drawn by, token by token: operands and operators of a content stream.

Source: ISO 32000-2, 7.2 (lexical conventions), 7.8.2 (content streams), 8.9.7 (inline pictures).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    rb"(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?![\w.]))|(?P<operator>[A-Za-z'\"*][A-Za-z0-9*]*)|(?P<string>\()"
    rb"|(?P<hex><[0-9A-Fa-f\s]*>)|(?P<name>/[^\s()<>\[\]{}/%]*)|(?P<remark>%[^\r\n]*)|(?P<other><<|>>|[^\s])"
)
_IN_STRING = re.compile(rb"[()\\]")
_END_OF_PICTURE = re.compile(rb"\sEI(?=[\s/<\[(]|$)")
_SHOWING = re.compile(rb"T[jJ]\b|['\"]|\bDo\b")

Operand = float | bytes
"""A number, a name with its slash, or the bytes that a string shows."""


def may_show_text(data: bytes) -> bool:
    """Whether there is anything in a content stream that can show text."""
    return _SHOWING.search(data) is not None


def steps_of(data: bytes) -> Iterator[tuple[bytes, list[Operand]]]:
    """Return the operators of a content stream with their operands, those of an array one by one."""
    at, operands = 0, list[Operand]()
    while found := _TOKEN.search(data, at):
        at = found.end()
        match found.lastgroup:
            case "number":
                operands.append(float(found[0][:40]))
            case "name":
                operands.append(found[0])
            case "hex":
                operands.append(_from_hex(found[0]))
            case "string":
                start, at = at, _end_of_string(data, at)
                operands.append(data[start : at - 1])
            case "operator":
                if found[0] == b"BI":
                    at = _end_of_picture(data, at)
                yield found[0], operands
                operands = []


def without_remarks(data: bytes) -> bytes:
    """Return a content stream without what its program has noted in it; as it is where that cannot be told for sure."""
    if b"%" not in data or b"BI" in data:
        return data
    kept, done, at = [], 0, 0
    while found := _TOKEN.search(data, at):
        at = found.end()
        if found.lastgroup == "string":
            at = _end_of_string(data, at)
        elif found.lastgroup == "remark":
            kept.append(data[done : found.start()])
            done = at
    return b"".join([*kept, data[done:]]) if kept else data


def _end_of_string(data: bytes, at: int) -> int:
    """Return where a string ends that has begun: at the bracket that closes it."""
    depth = 1
    while found := _IN_STRING.search(data, at):
        at = found.end()
        if found[0] == b"\\":
            at += 1
        else:
            depth += 1 if found[0] == b"(" else -1
            if not depth:
                return at
    return len(data) + 1


def _from_hex(token: bytes) -> bytes:
    digits = bytes(each for each in token[1:-1] if each > 32)  # noqa: PLR2004  (no white space)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _end_of_picture(data: bytes, at: int) -> int:
    found = _END_OF_PICTURE.search(data, at)
    return found.end() if found else len(data)
