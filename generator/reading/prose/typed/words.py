"""Marks inside a line as Chinese staff type and paste them, written as Markdown wants them.

Owns emphasis, links, addresses and signs of figures within one line; what stands in code, in a link or in ``<…>`` is
left alone. Must not know blocks, or what is a fault.
"""

from __future__ import annotations

import re

from generator.values.wrapping import CJK

_TARGET = r"(?:https?://|mailto:|tel:|[a-z_]+[:：](?=[a-z0-9])|media/|\#)[^\s()（）<>]*"
_WIDE_LINK = re.compile(
    r"(?:\[([^\[\]\n]+)\]|［([^［］\n]+)］|【([^【】\n]+)】|〔([^〔〕\n]+)〕)"
    rf"[ \u3000]?[(（][ \u3000]*({_TARGET})[ \u3000]*[)）]"
)
_PROTECTED = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|!?\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])|<[^<>\n]*>|\\.")
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9/@.:=])(?:https?://[!-;=?-\[\]-~]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
)
_BEHIND_ADDRESS = re.compile(r"[.,;:!?'\"*_~|]+$")
_WIDE_STRONG = re.compile(r"＊＊(?=[^＊])(.+?)＊＊")
_LOW_STRONG = re.compile(r"__([^_\n]+)__(?!_)")
_LOW_EMPHASIS = re.compile(r"(?<!\w)_([^_\s][^_\n]*)_(?![_A-Za-z0-9])|(?<![_A-Za-z0-9])_([^_\n]*[^_\s])_(?!\w)")
_HAS_CJK = re.compile(f"[{CJK}]")
_UNITS = "[mM]{1,2}|[ck]m|公里|千米|厘米|毫米|英寸|英尺|[米寸吋]"
_TIMES = re.compile(rf"(?<=[0-9０-９])((?:{_UNITS})?)[ ]?(?<!\*)\*(?!\*)[ ]?(?=[0-9０-９])")
_DIMENSIONS = re.compile(r"(?<=[长宽高深厚])\*(?=[长宽高深厚])")
_RAISED = re.compile(r"(?<=[\w)）])\^([+-]?[0-9]{1,2})\^")
_LOWERED = re.compile(r"(?<=[A-Za-z)])~([0-9]{1,2})~")
_UP, _DOWN = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"), str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_STRONG = "**"


def mend_words(line: str) -> str:
    """Return a line with its marks as Markdown wants them."""
    line = line.replace("！[", "![") if "](" in line else line
    line = _WIDE_LINK.sub(_write_link, line)
    mended, done = "", 0
    for kept in _PROTECTED.finditer(line):
        mended += _mend(line[done : kept.start()]) + kept[0]
        done = kept.end()
    return _trim_strong(mended + _mend(line[done:]))


def _write_link(found: re.Match[str]) -> str:
    *words, target = found.groups()
    return f"[{next(filter(None, words))}]({target.replace('：', ':', 1)})"


def _mend(words: str) -> str:
    """Mend words that hold no code, link or address in ``<…>``."""
    words = _ADDRESS.sub(_write_address, words)
    if "＊" in words:
        words = _WIDE_STRONG.sub(r"**\1**", words)
    if "_" in words:
        words = _LOW_STRONG.sub(_write_strong, words)
        words = _LOW_EMPHASIS.sub(_write_emphasis, words)
    if "*" in words:
        words = _DIMENSIONS.sub("×", _TIMES.sub(r"\1×", words))
    if "^" in words:
        words = _RAISED.sub(lambda found: found[1].translate(_UP), words)
    if "~" in words:
        words = _LOWERED.sub(lambda found: found[1].translate(_DOWN), words)
    return words


def _write_address(found: re.Match[str]) -> str:
    address = found[0]
    end = _BEHIND_ADDRESS.search(address)
    behind = end[0] if end else ""
    address = address[: len(address) - len(behind)]
    if address.endswith(")") and address.count("(") < address.count(")"):
        address, behind = address[:-1], f"){behind}"
    return f"<{address}>{behind}"


def _write_strong(found: re.Match[str]) -> str:
    return f"**{found[1].strip()}**" if _HAS_CJK.search(found[1]) else found[0]


def _write_emphasis(found: re.Match[str]) -> str:
    words = found[1] or found[2]
    return f"*{words}*" if _HAS_CJK.search(words) else found[0]


def _trim_strong(line: str) -> str:
    """Take the blanks out of ``** words **`` where each ``**`` has its partner on the line."""
    if _STRONG not in line or "***" in line or "`" in line:
        return line
    parts = line.split(_STRONG)
    if len(parts) % 2 == 0:
        return line
    for index in range(1, len(parts), 2):
        words = parts[index].strip(" \u3000")
        if not words:
            return line
        parts[index] = words
    return _STRONG.join(parts)
