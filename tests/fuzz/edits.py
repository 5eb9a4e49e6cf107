"""Valid texts, changed as a hand, a program or a bad transfer might change them.

Owns what is done to a text or to bytes, and the pieces that are put in. Which of it is done, and where, is chosen by
whoever calls: hypothesis, or chance from a seed. Must not know what reads the texts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

Edit = tuple[str, int, str]
"""What is done, a number that says where, and a text that says with what."""

PIECES = [
    *"：，。（）“”‘’【】｛｝－—＃　、；",
    *"-:#?!&*|>@`'\"{}[],%~\\<=\t\n \0",
    *("\r\n", "\r", "\ufeff", "\u200b", "\u202e", "\u2028", "\x85", "\xa0", "\ud800", "🏭", "e\u0301", "１２３"),
    *("- ", ": ", "zh: ", "en: ", "{zh: ", "---\n", "...\n", "<<<<<<< HEAD\n", "<<: *a", "&a ", "!!python/none "),
    *("null", "~", "no", "0x1F", "1e400", "NaN", "-1", "99999999999999999999", "3.6亿元", "70亩", "2026-02-30"),
    *(
        "<b>",
        "</b>",
        "<!--",
        "[a](park:x)",
        "![](x)",
        "](",
        "&#0;",
        "&#xD800;",
        "[x]: y\n",
        "# \n",
        "| a | b |\n|-|-|\n",
    ),
    *(
        "internal: {a: b}\n",
        "disclosure: internal\n",
        "disclosure: anonymous\n",
        "stage: negotiating\n",
        "sample: yes\n",
    ),
    *("id: panels\n", "id: river\n", "within: river\n", "languages: [zh]\n", "extra: {deep: [1, {x: y}]}\n"),
]
REPEATED = [
    "[",
    "{",
    "- ",
    "> ",
    "a: ",
    "*",
    "_",
    "`",
    "<",
    "(",
    "\\",
    "#",
    "|",
    "~",
    " ",
    "\n",
    "\t",
    "甲",
    "-\n",
    ":\n",
    "&",
    "a\n: b\n\n",
]


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True) or [""]


def delete_line(text: str, at: int, piece: str) -> str:
    del piece
    lines = _lines(text)
    del lines[at % len(lines)]
    return "".join(lines)


def repeat_line(text: str, at: int, piece: str) -> str:
    del piece
    lines = _lines(text)
    lines.insert(at % len(lines), lines[at % len(lines)])
    return "".join(lines)


def swap_lines(text: str, at: int, piece: str) -> str:
    lines = _lines(text)
    one, other = at % len(lines), (at * 7 + len(piece)) % len(lines)
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def indent_line(text: str, at: int, piece: str) -> str:
    lines = _lines(text)
    lines[at % len(lines)] = ("  " if len(piece) % 2 else " ") + lines[at % len(lines)]
    return "".join(lines)


def unindent_line(text: str, at: int, piece: str) -> str:
    lines = _lines(text)
    line = lines[at % len(lines)]
    lines[at % len(lines)] = line.removeprefix("  " if len(piece) % 2 else " ")
    return "".join(lines)


def insert_line(text: str, at: int, piece: str) -> str:
    lines = _lines(text)
    line = lines[at % len(lines)]
    lines.insert(at % len(lines), line[: len(line) - len(line.lstrip())] + piece.rstrip("\n") + "\n")
    return "".join(lines)


def insert(text: str, at: int, piece: str) -> str:
    where = at % (len(text) + 1)
    return text[:where] + piece + text[where:]


def delete(text: str, at: int, piece: str) -> str:
    where = at % (len(text) + 1)
    return text[:where] + text[where + len(piece) :]


def replace(text: str, at: int, piece: str) -> str:
    return insert(delete(text, at, piece), at, piece)


def set_value(text: str, at: int, piece: str) -> str:
    """Put a piece in the place of what a line says behind its colon."""
    lines = _lines(text)
    key, colon, _ = lines[at % len(lines)].partition(": ")
    lines[at % len(lines)] = key + colon + piece.rstrip("\n") + "\n"
    return "".join(lines)


def widen(text: str, at: int, piece: str) -> str:
    """Turn the next sign of YAML into its full-width form."""
    del piece
    where = at % (len(text) + 1)
    table = dict(zip(",:-#{}[]\"'0123456789", "，：－＃｛｝［］“‘０１２３４５６７８９", strict=True))
    found = next((n for n in range(where, len(text)) if text[n] in table), None)
    return text if found is None else text[:found] + table[text[found]] + text[found + 1 :]


def repeat_much(text: str, at: int, piece: str) -> str:
    sign = REPEATED[len(piece) * 31 % len(REPEATED)] if len(piece) != 1 else piece
    return insert(text, at, sign * (at % 3000))


def nest(text: str, at: int, piece: str) -> str:
    return insert(text, at, piece[:1] + "{a: [" * (at % 400))


def cut(text: str, at: int, piece: str) -> str:
    del piece
    return text[: at % (len(text) + 1)]


def forget_english(text: str, at: int, piece: str) -> str:
    """Take out one of the English texts."""
    del piece
    found = [*re.finditer(r", en: [^{},\"]*(?=\})|\n +en: .*", text)]
    if not found:
        return text
    chosen = found[at % len(found)]
    return text[: chosen.start()] + text[chosen.end() :]


EDITS: dict[str, Callable[[str, int, str], str]] = {
    edit.__name__: edit
    for edit in (
        *(delete_line, repeat_line, swap_lines, indent_line, unindent_line, insert_line, set_value),
        *(insert, delete, replace, widen, repeat_much, nest, cut, forget_english),
    )
}


def change(text: str, changes: Sequence[Edit]) -> str:
    """Return a text after some edits."""
    for name, at, piece in changes:
        text = EDITS[name](text, at, piece)
    return text


def changed(random: Random, text: str, most: int = 4, pieces: Sequence[str] = PIECES) -> str:
    """Return a text after a few edits by chance."""
    names = sorted(EDITS)
    number = random.randint(1, most)
    return change(
        text, [(random.choice(names), random.randrange(100_000), random.choice(pieces)) for _ in range(number)]
    )


def damaged(random: Random, data: bytes) -> bytes:
    """Return bytes of which some are others, gone, doubled or cut off."""
    damage = bytearray(data)
    for _ in range(random.randint(1, 4)):
        at, length = random.randrange(len(damage) + 1), random.choice([1, 1, 2, 4, 16, 300])
        how = random.randrange(6)
        if how == 0:
            damage[at : at + length] = random.randbytes(length)
        elif how == 1:
            del damage[at : at + length]
        elif how == 2:
            damage[at:at] = damage[at : at + length] * random.choice([1, 2, 50])
        elif how == 3:
            damage[at : at + 4] = random.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\0\0\0\1"])
        elif how == 4 and damage:
            damage[at % len(damage)] ^= 1 << random.randrange(8)
        else:
            del damage[random.randrange(len(damage) + 1) :]
    return bytes(damage)
