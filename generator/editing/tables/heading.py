"""What a heading says: its name, and beside it a unit, a language, a remark. Must not know fields."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.editing.tables.vocabulary import fold, language_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKETS = re.compile(r"[(\[{【〔]([^()\[\]{}【】〔〕]*)[)\]}】〕]")
_BREAK = re.compile(r"\s*[\n/,，、:：;；|]\s*")
_TONGUES = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[A-Za-z])|(?<=[A-Za-z.])\s+(?=[\u4e00-\u9fff])")
"""Between two languages in which a heading says the same."""
_UNIT = re.compile(r"^(?:计量)?单位[:：\s]*|^units?[:：\s]+|^in\s+", re.IGNORECASE)
_UNITS_NAMED = re.compile(
    r"(?<![\u4e00-\u9fff])(?:计量|金额)?单位\s*[:：]\s*([^)）]+)|\bunits?\s*:\s*([^)]+)", re.IGNORECASE
)
BETWEEN = "·"
"""Between the name of a block and that of a field in it."""


@dataclass(frozen=True, slots=True)
class ColumnHeading:
    """A heading: ``text`` as it stands, from the top row to the last; ``names`` to look up, the most exact first.

    ``bare`` is the text without brackets, ``lines`` what strokes and breaks part it into. ``remarks`` stand in those
    or behind a stroke, a unit among them perhaps. ``language`` is its key, if it says one.
    """

    text: str
    names: tuple[str, ...]
    bare: str = ""
    lines: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    language: str = ""


@lru_cache(maxsize=2**12)
def read_heading(parts: tuple[str, ...]) -> ColumnHeading:
    """Return what a heading over one or several rows says."""
    text = " / ".join(" ".join(each.split()) for each in parts)
    remarks: list[str] = []
    bare = [_without_remarks(each, remarks) for each in parts]
    bare = bare if any(bare) else remarks[:1]  # 【项目名称】
    language = next((found for each in remarks if (found := _language(each))), "")
    names: list[str] = []
    for first in range(len(bare)):
        names += _names("".join(bare[first:]) if first < len(bare) - 1 else bare[-1], remarks)
    without = [_without_language(each) for each in names]
    language = language or next((found for _, found in without if found), "")
    names += [name for name, found in without if found]
    units = tuple(dict.fromkeys(_UNIT.sub("", each).strip() for each in remarks if not _language(each)))
    folded = dict.fromkeys(fold(each) for each in names)
    known = tuple(each for each in folded if each)
    lines = tuple(each for part in bare for each in _BREAK.split(part) if each)
    return ColumnHeading(text, known, BETWEEN.join(bare), lines, tuple(filter(None, units)), language)


def _without_remarks(text: str, remarks: list[str]) -> str:
    plain = unicodedata.normalize("NFKC", text)
    remarks += [found.strip() for found in _BRACKETS.findall(plain)]
    return _BRACKETS.sub("", plain).strip().strip("*:").strip()


def _names(text: str, remarks: list[str]) -> Iterator[str]:
    """Yield a name, and behind it what stands before a stroke or a line break, or in each of two languages.

    What stands behind a stroke is a remark.
    """
    yield text
    tongues = _TONGUES.split(text)
    yield from tongues if len(tongues) > 1 else ()
    parts = [each for each in _BREAK.split(text) if each]
    if len(parts) > 1:
        yield parts[0]
        remarks += parts[1:]


def _language(remark: str) -> str:
    return language_words().get(fold(remark), "")


def _without_language(name: str) -> tuple[str, str]:
    """Return a name without a word for a language in it, and the key of that; of several words the longest counts."""
    plain = fold(name)
    for word in sorted(language_words(), key=len, reverse=True):
        if word.isascii():
            found = re.search(rf"(?:^|[^a-z]){word}(?:[^a-z]|$)", name.casefold())
            rest = (name[: found.start()] + name[found.end() :]) if found else ""
        else:
            rest = plain.replace(word, "", 1) if word in plain else ""
        if fold(rest):
            return rest, language_words()[word]
    return name, ""


def units_named(text: str) -> tuple[str, ...]:
    """Return the units that a line above a table names (``单位：亿元、亩``); nothing of any other line."""
    found = _UNITS_NAMED.search(text)
    return (
        tuple(each.strip() for each in re.split(r"[、,，/;；\s]+", found[1] or found[2]) if each.strip())
        if found
        else ()
    )
