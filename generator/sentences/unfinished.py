"""What in a text stands for something still to come: words left over, example hosts and numbers, starter phrases.

Owns what these are; the phrases are handed in. Must not know where a text stands. A site that is not released may hold
them all: that is how it is written.
"""

from __future__ import annotations

import re
import tomllib
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


class UnfinishedKind(Enum):
    """What stands for something still to come."""

    PHRASE = "phrase"
    HOST = "host"
    NUMBER = "number"
    LEFTOVER = "leftover"


class Unfinished(NamedTuple):
    """Something that stands for what is to come, in the words of the text."""

    kind: UnfinishedKind
    words: str


_ENDS = "。．.！!；;，,…\n"
_HOST = re.compile(r"(?:https?://|[\w.+-]+@|\bwww\.)([\w.-]*[\w-])", re.ASCII | re.IGNORECASE)


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "unfinished.toml").read_text(encoding="utf-8"))


@cache
def _leftovers() -> re.Pattern[str]:
    tables = _tables()
    chinese = "|".join(map(re.escape, sorted(tables["chinese"], key=len, reverse=True)))
    english = "|".join(tables["english"])
    names = "|".join(tables["names"])
    return re.compile(rf"{chinese}|{names}|(?i:(?<![\w-])(?:{english})(?![\w-]))|{'|'.join(tables['blanks'])}")


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.,/])(?:{'|'.join(_tables()['numbers'])})(?![\d.,]*\d)", re.ASCII)


def is_example_host(host: str) -> bool:
    """Whether a host is reserved for examples, or reached from this machine only."""
    parts = host.lower().rstrip(".").split(".")
    tables = _tables()
    held = {*tables["example_hosts"], *tables["local_hosts"]}
    return parts[-1] in tables["example_ends"] or any(".".join(parts[at:]) in held for at in range(len(parts)))


def _said_in(text: str, phrase: str) -> str:
    """Return a phrase as a text has it, whatever it ends with; empty where it does not."""
    bare = phrase.strip().rstrip(_ENDS)
    at = text.find(bare)
    while at >= 0:
        behind = text[at + len(bare) :]
        if phrase == bare or not behind.strip() or behind[0] in _ENDS:
            ending = len(bare) + len(behind) - len(behind.lstrip(_ENDS.strip("\n")))
            return phrase if text.startswith(phrase, at) else text[at : at + ending]
        at = text.find(bare, at + 1)
    return ""


def unfinished_in(text: str, phrases: Collection[str]) -> Iterator[Unfinished]:
    """Return what of a text stands for something still to come: each once; a phrase hides what is in it."""
    found = [words for phrase in phrases if (words := _said_in(text, phrase))]
    longest = [each for each in found if not any(each in other and each != other for other in found)]
    yield from (Unfinished(UnfinishedKind.PHRASE, each) for each in dict.fromkeys(longest))
    rest = text
    for each in longest:
        rest = rest.replace(each, " ")
    addresses = [match[0] for match in _HOST.finditer(rest) if is_example_host(match[1])]
    yield from (Unfinished(UnfinishedKind.HOST, each) for each in dict.fromkeys(addresses))
    for kind, pattern in ((UnfinishedKind.NUMBER, _numbers()), (UnfinishedKind.LEFTOVER, _leftovers())):
        yield from (Unfinished(kind, each) for each in dict.fromkeys(match[0] for match in pattern.finditer(rest)))
