"""The words around a number that say what it is, and the mailboxes that anybody can have."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words() -> dict[str, Any]:
    """Return the table ``words.toml``, read once."""
    return tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8"))


def _either(name: str) -> str:
    return "|".join(map(re.escape, sorted(words()[name], key=len, reverse=True)))


@cache
def ends_with(name: str) -> re.Pattern[str]:
    """Return what finds a word of a list at the end of a text, a few signs before it."""
    return re.compile(rf"(?:{_either(name)})[\s:：为是（(〔\[#号]{{0,4}}$", re.IGNORECASE)


@cache
def begins_with(name: str) -> re.Pattern[str]:
    """Return what finds a word of a list at the beginning of a text."""
    return re.compile(rf"\s?(?:{_either(name)})", re.IGNORECASE)


@cache
def holds(name: str) -> re.Pattern[str]:
    """Return what finds a word of a list anywhere."""
    return re.compile(_either(name), re.IGNORECASE)


@cache
def is_free_mail(host: str) -> bool:
    """Whether anybody can have a mailbox at a host."""
    parts = host.lower().split(".")
    return any(".".join(parts[at:]) in _free_mail() for at in range(len(parts)))


@cache
def _free_mail() -> frozenset[str]:
    return frozenset(words()["free_mail"])
