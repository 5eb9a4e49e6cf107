"""Finds what is garbled in a text, each with its place there."""

from __future__ import annotations

import re
import tomllib
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.values.garbled.hints import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterator


class GarbledKind(Enum):
    """What is wrong with some words."""

    MOJIBAKE = "mojibake"
    BLANK = "blank"
    SCRIPT = "script"
    MARKUP = "markup"


class Garbled(NamedTuple):
    """Words that are not what was meant: their kind, where they begin, and what was meant where that is known.

    Not ``is_all``: more behind them is garbled, and nobody can know what that was.
    """

    kind: GarbledKind
    words: str
    start: int
    meant: str = ""
    is_all: bool = True


_BLANKS = re.compile(f"[{BLANK}]")
_TRAIL = (
    "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019"
    "\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
"""What the second and third byte of UTF-8 become in Windows-1252 and Latin-1."""
_AS_LATIN = re.compile(f"(?:[\u00e2-\u00ef][{_TRAIL}]{{2}}|[\u00c2\u00c3][{_TRAIL}])+")
_QUESTIONS = re.compile(r"[?？]{3,}|(?<=[\u4e00-\u9fff])\?{2,}(?=[\u4e00-\u9fff])")
_HAN = re.compile("[\u4e00-\u9fff\ue000-\uf8ff\u20ac]{2,}")
_WORD = re.compile("[A-Za-z\u0370-\u03ff\u0400-\u04ff]+")
_FEWEST_RARE = 1
_TARGET = r"(?:https?[:：]//|www\.|media/|mailto[:：]|tel[:：]|[a-z]+[:：][a-z])[^\s()（）]*"
_LINK = re.compile(rf"([!！]?)([\[［【])([^\[\]［］【】\n]+)([\]］】])\s?([(（])({_TARGET})([)）])")
_STARS = re.compile(r"＊＊(?=\S)([^＊\n]+)＊＊")


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8"))


@cache
def _signs() -> re.Pattern[str]:
    return re.compile("|".join(_tables()["broken"]["patterns"]))


@cache
def _latin() -> dict[str, str]:
    """Return the Latin letter that each letter of another script looks like."""
    table = _tables()["latin"]
    pairs = zip(table["cyrillic"] + table["greek"], table["as_cyrillic"] + table["as_greek"], strict=True)
    return dict(pairs)


@cache
def _is_rare(sign: str) -> bool:
    """Whether GBK has an ideograph and GB 2312 has not: what is in the wrong code is full of them."""
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def garbled_in(text: str) -> Iterator[Garbled]:
    """Return what is garbled in a text, in its order."""
    yield from sorted((*_mojibake(text), *_blanks(text), *_scripts(text), *_markup(text)), key=lambda each: each.start)


def _mojibake(text: str) -> Iterator[Garbled]:
    for found in _signs().finditer(text):
        yield Garbled(GarbledKind.MOJIBAKE, found[0], found.start())
    for found in _QUESTIONS.finditer(text):
        yield Garbled(GarbledKind.MOJIBAKE, found[0], found.start())
    for found in _AS_LATIN.finditer(text):
        if meant := _turned(found[0], "cp1252"):
            yield Garbled(GarbledKind.MOJIBAKE, found[0], found.start(), meant)
    for found in _HAN.finditer(text):
        yield from _as_gbk(found)


def _turned(words: str, code: str) -> str:
    """Return words that UTF-8 was meant by, or nothing where they are none."""
    try:
        whole = b"".join(_byte(sign, code) for sign in words)
        return whole.decode("utf-8")
    except UnicodeError:
        return ""


def _byte(sign: str, code: str) -> bytes:
    try:
        return sign.encode(code)
    except UnicodeEncodeError:
        return sign.encode("latin-1")


def _as_gbk(found: re.Match[str]) -> Iterator[Garbled]:
    """Find Chinese in UTF-8 that was read as GBK: three characters stand for two, and most of them are rare."""
    rare = sum(map(_is_rare, found[0]))
    if rare < _FEWEST_RARE:
        return
    words = found[0]
    for start in range(len(words)):
        for end in range(len(words), start + 1, -1):
            part = words[start:end]
            if _are_rare(part) and (meant := _from_gbk(part)):
                is_all = not any(map(_is_rare, words[end:]))
                yield Garbled(GarbledKind.MOJIBAKE, part, found.start() + start, meant, is_all)
                return


def _are_rare(part: str) -> bool:
    """Whether a third of the characters or more are rare, and one at least."""
    return sum(map(_is_rare, part)) * 3 >= len(part)


def _from_gbk(part: str) -> str:
    """Return what was meant by a part where its bytes are UTF-8 for common Chinese; an odd last byte may be lost."""
    try:
        data = part.encode("gb18030")
        meant = data.decode("utf-8")
    except UnicodeError:
        return ""
    is_common = all("\u4e00" <= sign <= "\u9fff" or sign in "，。、：；（）“”《》—" for sign in meant)
    return meant if len(meant) > 1 and is_common and not _are_rare(meant) else ""


def _blanks(text: str) -> Iterator[Garbled]:
    found = _BLANKS.search(text)
    if found:
        yield Garbled(GarbledKind.BLANK, found[0], found.start(), " ")


def _scripts(text: str) -> Iterator[Garbled]:
    """Find words of Latin letters with one of another script, and words that only look as if they were Latin."""
    latin = _latin()
    for found in _WORD.finditer(text):
        word = found[0]
        alike = [sign for sign in word if sign in latin]
        if not alike or not all(sign in latin or sign.isascii() for sign in word):
            continue
        is_mixed = len(alike) < len(word)
        if is_mixed or (word.isupper() and not _is_in_its_script(text)):
            yield Garbled(GarbledKind.SCRIPT, word, found.start(), "".join(latin.get(sign, sign) for sign in word))


def _is_in_its_script(text: str) -> bool:
    """Whether other words of a text are Cyrillic or Greek and look like nothing else, so that all of them are."""
    latin = _latin()
    return any("\u0370" <= sign <= "\u04ff" and sign.isalpha() and sign not in latin for sign in text)


def _markup(text: str) -> Iterator[Garbled]:
    """Find marks of Markdown that were typed with wide signs; what is meant is the words alone."""
    for found in _LINK.finditer(text):
        if any(sign and sign in "！［］【】（）" for sign in found.group(1, 2, 4, 5, 7)):
            yield Garbled(GarbledKind.MARKUP, found[0], found.start(), found[3])
    for found in _STARS.finditer(text):
        yield Garbled(GarbledKind.MARKUP, found[0], found.start(), found[1])
