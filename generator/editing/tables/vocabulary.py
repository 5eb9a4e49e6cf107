"""The words of bureaus' tables, and how two ways of writing a heading are the same. Must not know fields."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from generator.values.keys.table import sections


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("generator.editing.tables") / "words.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=2**16)
def fold(text: str) -> str:
    """Return a text as headings are compared: its letters and digits alone, of one width and case."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


@cache
def words(section: str) -> frozenset[str]:
    """Return the words of a list of the table, folded; signs that are no letters stay as they are."""
    return frozenset(fold(each) or each for each in _table()[section])


def stands_in(section: str, text: str) -> bool:
    """Whether a text is one of the words of a list."""
    stripped = unicodedata.normalize("NFKC", text).strip().casefold()
    return (fold(stripped) or stripped) in words(section)


@cache
def language_words() -> dict[str, str]:
    """Return by each word for a language its key; ours are also called by the signs that stand in headings."""
    known = {fold(word): key for key, row in sections()["languages"].items() for word in (key, *row.names)}
    return known | {fold(word): key for key, row in _table()["languages"].items() for word in row}


@cache
def factors() -> dict[str, tuple[str, str]]:
    """Return by the unit of a heading what a number is multiplied with, and how the product is written."""
    return {unit: (factor, form) for unit, (factor, form) in _table()["factors"].items()}


@cache
def units() -> dict[str, str]:
    """Return by what a unit is called in headings what it is in texts."""
    return {unicodedata.normalize("NFKC", unit): text for unit, text in _table()["units"].items()}
