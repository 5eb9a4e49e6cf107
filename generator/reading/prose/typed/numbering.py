"""Numbers before items and clauses, as they are typed: ``1、``, ``（一）``, ``第三条``, ``1.2``.

Owns which of them make a list that Markdown counts by itself, and which stay words: Markdown would count anew.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from generator.values.wrapping import CJK

_HAN_NUMBER = "[一二三四五六七八九十百零〇]{1,4}"
_CLAUSE = re.compile(
    rf"第(?:{_HAN_NUMBER}|[0-9０-９]{{1,3}})[条章节款项][ \u3000]?|{_HAN_NUMBER}、"
    rf"|[（(](?:{_HAN_NUMBER}|[0-9０-９]{{1,2}}|[a-z])[）)]|[①-⑳⑴-⒛㈠-㈩]"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[、 \u3000](?=\D)"
    rf"|[A-Za-z][)）、.．][ \u3000]?(?=[{CJK}])|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{{1,3}}[、.． ]|[★☆√✓✔※◎]"
)
_LABEL = re.compile(r"(?:\*\*)?[^\s，。；：:*/]{1,12}(?:\*\*)?[：:](?!/)(?:\*\*)?")
_COUNTED = re.compile(
    rf"([0-9０-９]{{1,3}})(?:[.．][ \t\u3000]+|[、)）][ \t\u3000]*|[．][ \t\u3000]*|[.](?=[{CJK}“《【]))(?=\S)"
)
_YEAR_LIKE = re.compile(r"([0-9]{4,})\.(?=[ \t])")
_MARKDOWN = re.compile(r"[0-9]{1,3}\.[ \t]+")


class ItemNumber(NamedTuple):
    """A number at the beginning of a line: its value, and the words behind it."""

    value: int
    words: str


def begins_clause(line: str) -> bool:
    """Whether a line begins with a number that stays as it was typed."""
    return _CLAUSE.match(line) is not None


def begins_with_label(line: str) -> bool:
    """Whether a line begins with what it is about (联系人：…): two of them below each other are two lines."""
    return _LABEL.match(line) is not None


def number_of(line: str) -> ItemNumber | None:
    """Return the number by which a line may be an item of a list."""
    found = _COUNTED.match(line)
    if found is None:
        return None
    return ItemNumber(int(unicodedata.normalize("NFKC", found[1])), line[found.end() :])


def is_counted_on(values: list[int]) -> bool:
    """Whether Markdown counts these numbers as they were typed; ``1. 1. 1.`` leaves the counting to it."""
    return all(value == values[0] + at for at, value in enumerate(values)) or set(values) == {1}


def is_markdown(line: str) -> bool:
    """Whether a line begins with a number as Markdown writes it."""
    return _MARKDOWN.match(line) is not None


def keep_as_words(line: str) -> str:
    """Return a line whose number Markdown would take for one of a list, so that it stays what was typed."""
    return re.sub(r"^([0-9]{1,9})\.(?=[ \t])", r"\1\\.", line)


def keep_years(line: str) -> str:
    """Return a line that begins with a year or another large number and a full stop, which is no item."""
    return _YEAR_LIKE.sub(r"\1\\.", line, count=1) if _YEAR_LIKE.match(line) else line
