"""The number that a question or a heading begins with: split off, and how deep it is.

Owns what counts as a number of a line. Must not know sheets.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

_CHINESE = "一二三四五六七八九十百"
_FORMS = (
    rf"第[{_CHINESE}\d]+[部章节篇]分?[:：、.．]?(?=\s|\w|$)",
    rf"[{_CHINESE}]+[、.．](?=.)",
    rf"[(（][{_CHINESE}]+[)）、]",
    r"(?:part|section|chapter|annex)\s+(?:[a-z]|[ivx]+|\d+)\b\s*[:.–—-]?(?=\s|$)",
    r"[A-Z][.)、](?=\s)",
    r"[IVX]+[.)、](?=\s)",
    r"[(（][A-Za-z\d]{1,3}[)）]",
    r"[a-z][.)](?=\s)",
    r"(?:q\.?\s*|[A-Z])?\d{1,3}(?:[.．-]\d{1,3})*[.．)）、:：](?!\d)",
    r"(?:q\s*|[A-Z])?\d{1,3}(?:[.．]\d{1,3})+(?=\s+(?-i:[A-Z])|\s*[\u4e00-\u9fff])",
    r"q\s*\d{1,3}(?=\s)",
    r"[①-⑳]",
)
_NUMBER = re.compile("|".join(f"(?:{form})" for form in _FORMS), re.IGNORECASE)
_ALONE = re.compile(
    rf"(?:q\.?\s*)?[A-Z]?\.?\d{{1,4}}(?:[.．-]\d{{1,4}})*[.．)）、]?|[A-Z]|[IVX]+|[{_CHINESE}]+|[①-⑳]", re.IGNORECASE
)
_OF_HEADINGS = re.compile(
    rf"第|[{_CHINESE}]+[、.．]?$|(?:part|section|chapter|annex)\b|[A-Z][.)、]?$|[IVX]+[.)、]?$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")


class Rank(Enum):
    """What sort of number a line has."""

    NONE = auto()
    OF_HEADING = auto()
    OF_QUESTION = auto()


class Numbered(NamedTuple):
    """A line in two parts."""

    number: str
    text: str


def split_number(text: str) -> Numbered:
    """Return the number that a line begins with (empty where it has none) and the rest of it."""
    match = _NUMBER.match(text)
    if match is None or not text[match.end() :].strip():
        return Numbered("", text)
    return Numbered(match[0].strip(), text[match.end() :].strip())


def is_number(text: str) -> bool:
    """Whether a text is nothing but the number of a line."""
    return bool(_ALONE.fullmatch(text.strip()))


def rank_of(number: str) -> Rank:
    """Return what a number belongs to: letters, Roman and Chinese numerals number headings."""
    if not number:
        return Rank.NONE
    return Rank.OF_HEADING if _OF_HEADINGS.match(number) else Rank.OF_QUESTION


def leads(number: str, following: str) -> bool:
    """Whether a number is that of the part in which another stands: 3 of 3.1."""
    above, below = _DIGITS.findall(number), _DIGITS.findall(following)
    return 0 < len(above) < len(below) and below[: len(above)] == above
