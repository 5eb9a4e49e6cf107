"""What nginx and Apache read in a configuration, by the rules of each: what breaks out of its place is seen here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r'\s+|#[^\n]*|(?P<mark>[;{}])|"(?P<quoted>(?:[^"\\]|\\.)*)"(?=[\s;{)])|(?P<word>[^\s;{}"#][^\s;{"]*)'
)
_SECTION = re.compile(r"<(?P<close>/?)(?P<name>\w+)(?: (?P<of>[^\n]*))?>")
_ARGUMENT = re.compile(r'"(?P<quoted>(?:[^"\\]|\\.)*)"(?= |$)|(?P<word>[^\s"]+)(?= |$)')


class Line(NamedTuple):
    """A directive with its arguments, unquoted, and the blocks in which it stands, outermost first."""

    name: str
    arguments: tuple[str, ...]
    blocks: tuple[str, ...] = ()


def read_nginx(text: str) -> Iterator[Line]:
    """Read a configuration of nginx; raises ``ValueError`` for what nginx would not read."""
    words: list[str] = []
    blocks: list[str] = []
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise ValueError(text[at : at + 40])
        at = token.end()
        mark = token["mark"]
        if mark is None:
            words += [each for each in (token["quoted"], token["word"]) if each is not None]
            continue
        if mark == ";":
            yield Line(words[0], tuple(words[1:]), tuple(blocks))
        elif mark == "{":
            blocks.append(" ".join(words))
        else:
            blocks.pop()
        words.clear()
    if words or blocks:
        raise ValueError((words, blocks))


def read_apache(text: str) -> Iterator[Line]:
    """Read a configuration of Apache; raises ``ValueError`` for what Apache would not read."""
    blocks: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("#"):
            continue
        if section := _SECTION.fullmatch(line):
            if not section["close"]:
                blocks.append(f"{section['name']} {section['of']}")
            elif blocks.pop().partition(" ")[0] != section["name"]:
                raise ValueError(line)
            continue
        name, _, rest = line.partition(" ")
        if not name.isalpha() or _ARGUMENT.sub("", rest).strip():
            raise ValueError(line)
        found = _ARGUMENT.finditer(rest)
        yield Line(name, tuple(each["word"] or each["quoted"] or "" for each in found), tuple(blocks))
    if blocks:
        raise ValueError(blocks)


def without_comments(text: str) -> str:
    """Return a configuration without its comments but those that hold a directive which somebody may want."""
    return re.sub(r"^\s*# (?=[a-z_]+ [^\n]*;$|Header )", "", text, flags=re.MULTILINE)
