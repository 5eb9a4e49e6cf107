"""Signs of YAML as they are typed with other keys: what stands for the dash of an item and for the ``|`` of a text.

Owns these signs, and how a list in full-width brackets is written with plain ones. Must not know the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.source.mending import Edit, Slip

if TYPE_CHECKING:
    from collections.abc import Container

ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that YAML takes for letters, as the inside of a character class."""
DASHES = "－—–―−‐‑•·∙・●○◦▪■□◆◇►▶➢➤✓√※"
"""What is typed, or put there by a word processor, for the dash before an item."""
ODD_DASH = re.compile(f"([{DASHES}])(?!\\1)[ \t{ODD_SPACES}]*(?=[^\\s{DASHES}])")
_WIDE_BARS = "丨｜︱∣│¦ǀ"
_ODD_BLOCK = re.compile(rf"([{_WIDE_BARS}lI1!/]|\|[{_WIDE_BARS}|])[ \t]*\r?$", re.MULTILINE)
_LANGUAGE_LINE = re.compile(r"[ ]*(?:- +)*(?:zh|en|ja|ko|de|fr|es|ru)(?:-[A-Za-z]+)*:\Z")
_NEAR = 300
"""A key and the blanks behind it are no longer; keeps the way back short."""
_LIST_MARK = re.compile(r"(?:\d+[.、)）]|[（(]?[一二三四五六七八九十\d]+[)）、]|[①-⑳]|[-*+#|>•●·])")
_FLOW_KEY = re.compile(r"(?<=[{,，｛])\s*([A-Za-z_]\w*)\s*[:：]\s*")
_BEFORE_KEY = re.compile(r"\s*，\s*(?=[A-Za-z_]\w*\s*[:：])")
_HAS_KEY = re.compile(r"[｛{]\s*[A-Za-z_]\w*\s*[:：]")
_ITEMS = re.compile(r"[［｛【\[{]\s*([\w-]+(?:\s*[,，、;；]\s*[\w-]+)*)\s*[］｝】\]}]?", re.ASCII)
_WORDS = re.compile(r"[［【]([^［］【】\[\]{}\"':：]+[,，][^［］【】\[\]{}\"':：]+)[］】]")
_BRACKETS = str.maketrans("［］｛｝", "[]{}")


def dash_slip(text: str, at: int) -> Slip | None:
    """Return the slip of another sign at ``at`` than the dash that begins an item."""
    found = ODD_DASH.match(text, at)
    if not found:
        return None
    return Slip("Y144", at, facts={"character": found[1]}, edits=(Edit(at, found.end(), "- "),))


def is_odd_block(text: str, at: int) -> bool:
    """Whether a sign stands alone at ``at`` for the ``|``; letters and figures do only behind the key of a language."""
    if not _ODD_BLOCK.match(text, at):
        return False
    near = max(at - _NEAR, 0)
    return text[at] in _WIDE_BARS or bool(_LANGUAGE_LINE.match(text[near:at].rstrip().rpartition("\n")[2]))


def block_slip(at: int, end: int) -> Slip:
    """Return the slip of a ``|`` that is lost or was typed as what stands from ``at`` to before ``end``."""
    return Slip("Y174", at, edits=(Edit(at, end, " |"),))


def find_lost_block(text: str, start: int) -> Slip | None:
    """Return the slip of what begins at ``start``, a line below the key of its language, and has no ``|`` before it."""
    near = max(start - _NEAR, 0)
    before = text[near:start].rstrip()
    line = before[before.rfind("\n") + 1 :]
    if not _LANGUAGE_LINE.fullmatch(line) or "\n" not in text[near + len(before) : start]:
        return None
    colon = near + len(before)
    return Slip("Y174", colon - 1, edits=(Edit(colon, colon, " |"),))


def begins_item(text: str, at: int, keys: Container[str]) -> bool:
    """Whether a key begins another item, whose dash is lost: the next key in its column is one of these too."""
    line = text.rfind("\n", 0, at) + 1
    column = at - line
    below = rf"[^\n]*\n(?: {{{column + 1},}}[^\n]*\n|[ \r]*\n)* {{{column}}}([A-Za-z_]\w*):(?=\s)"
    following = re.compile(below).match(text, at)
    return column > 1 and not text[line:at].strip() and following is not None and following[1] in keys


def is_list_like(words: str) -> bool:
    """Whether a text over several lines is one whose lines count: with items, or with an empty line between them."""
    _, *lines = words.split("\n")
    return any(not line.strip() or _LIST_MARK.match(line.lstrip()) for line in lines)


def mend_brackets(words: str) -> str | None:
    """Return a list or a block in full-width brackets with plain ones; None for what may be a text."""
    if _HAS_KEY.match(words):
        plain = _FLOW_KEY.sub(r"\1: ", _BEFORE_KEY.sub(", ", words)).translate(_BRACKETS)
        plain = re.sub(r",(?=[A-Za-z_]\w*: )", ", ", plain)
        return plain + "}" * (plain.count("{") - plain.count("}"))
    if items := _ITEMS.fullmatch(words):
        return "[{}]".format(", ".join(re.split(r"\s*[,，、;；]\s*", items[1])))
    if words_ := _WORDS.fullmatch(words):
        return "[{}]".format(", ".join(re.split(r"\s*[,，]\s*", words_[1])))
    return None
