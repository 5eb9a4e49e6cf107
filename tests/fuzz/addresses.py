"""Addresses: every page links to every other by a way that leads there, and every path can be a file and a URL.

An input is two addresses, a line each: a kind, a key, a language and a number of a page of a list.
"""

from __future__ import annotations

from posixpath import normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from generator.reading.redirects import end_of, fault_of_id
from generator.values.language import language as language_of
from generator.values.urls import LISTINGS, PATTERNS, Address, feed_of, page_of, path_of, relative
from tests.fuzz.edits import PIECES
from tests.fuzz.target import Target

if TYPE_CHECKING:
    from random import Random

_LISTS = set(LISTINGS.values())
_KEYS = ["river", "alc-panels", "a", "2026", "about", "visiting/how", "x" * 64, "page", "list-2", "0"]
_SIGNS = [*"abcdefghijklmnopqrstuvwxyz0123456789-_./%?#&: +\\\"'<>甲é\n\t", *PIECES]


def make(random: Random) -> bytes:
    return "\n".join(_line(random) for _ in range(2)).encode("utf-8", "surrogatepass")


def _line(random: Random) -> str:
    key = random.choice(_KEYS)
    if random.randrange(2):
        key = "".join(random.choices(_SIGNS, k=random.randint(0, 12))).replace("\n", "").replace("\r", "")
    fields = (random.choice(sorted(PATTERNS)), key, random.choice(["zh", "en", "ja"]), str(random.randint(1, 30)))
    return "\x1f".join(fields)


def hold(data: bytes) -> None:
    lines = data.decode("utf-8", "surrogatepass").split("\n")
    paths = [path for path in map(_path, lines) if path]
    for page in paths:
        for target in paths:
            link = relative(target, page)
            assert not urlsplit(link).scheme, (page, target)
            assert not link.startswith("/"), (page, target)
            assert urljoin(f"https://site.example/{page}", link) == f"https://site.example/{target}", (page, target)


def _path(line: str) -> str:
    """Return the path of an address; nothing where no record may have such an id."""
    fields = line.split("\x1f")
    if (
        len(fields) != 4
        or fields[0] not in PATTERNS
        or fields[2] not in {"zh", "en", "ja"}
        or not fields[3].isdecimal()
    ):
        return ""
    kind, key, language, number = fields
    renamed = {key: "b", "b": key, "c": key}
    assert end_of(renamed, "c") in {"c", key, "b"}
    if fault_of_id(kind if "{key}" in PATTERNS[kind] else "park", key) is not None:
        return ""
    has_key = "{key}" in PATTERNS[kind]
    address = Address(kind, key if has_key else "")
    path = path_of(page_of(address, int(number)) if address in _LISTS else address, language_of(language))
    assert path.isascii()
    assert normpath(unquote(path)).startswith(f"{language}"), path
    assert "//" not in path
    assert ".." not in path.split("/")
    assert feed_of(path).startswith(path)
    return path


TARGET = Target("addresses", make, hold)
