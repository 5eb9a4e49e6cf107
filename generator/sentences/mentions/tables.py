"""The words that these modules look for: files in ``words/``, for those who know the languages and not the program."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> dict[str, dict[str, str | dict[str, str]]]:
    """Return a table, ``words/NAME.toml``: patterns by language."""
    return tomllib.loads(_text(f"{name}.toml"))


def lines(name: str) -> list[str]:
    """Return the lines of a list, ``words/NAME.txt``, without remarks. It is read for every check, so it is plain."""
    return [line for line in _text(f"{name}.txt").splitlines() if line and not line.startswith("#")]


def _text(name: str) -> str:
    return (files("generator.sentences.mentions") / "words" / name).read_text(encoding="utf-8")
