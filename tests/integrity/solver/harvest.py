"""All amounts that a site says, in every file of it, each with where it stands.

Owns how an amount is met: written in Chinese or English, as a number for machines, or bare. What stands around it is
its label, by which the same figure is found again in another publish.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections import Counter
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_AROUND = 40  # characters before a figure that tell it from others
_SPACE = "[\\s\u00a0\u2009\u202f\u2060]*"
_NUMBER = r"(?<![\w.,])([0-9][0-9,]*(?:\.[0-9]+)?)"
_WRITTEN = re.compile(f"{_NUMBER}{_SPACE}(亿|万|billion|million)")
_PLAIN = re.compile(r"(?<![\w.])([0-9]{7,}(?:\.[0-9]+)?)(?![\w.])")
_BARE = re.compile(rf"(?<![\w.])([0-9]+\.[0-9]{{2,}})(?![\w.])(?!{_SPACE}(?:%|亿|万|billion|million|[A-Za-z/°]))")
_TAG = re.compile(r"<[^>]*>")
_WORTH = {"亿": 10**8, "万": 10**4, "billion": 10**9, "million": 10**6}
_YI = 10**8


class Label(NamedTuple):
    """Where an amount stands: the file, how it is written, the words before it, and the how manieth of these it is."""

    file: str
    form: str
    before: str
    number: int


def amounts_in(files: Mapping[str, bytes]) -> dict[Label, Decimal]:
    """Return every amount that some files say, in yuan; a bare number with decimals is taken as 亿元."""
    return {label: amount for file in files.items() for label, amount in _amounts_of(*file)}


@lru_cache(maxsize=2**11)  # most files are the same in the next publish
def _amounts_of(name: str, data: bytes) -> tuple[tuple[Label, Decimal], ...]:
    found = []
    seen: Counter[tuple[str, ...]] = Counter()
    for inner, text in _texts(name, data):
        for form, before, amount in _amounts(inner, text):
            place = (inner, form, before)
            found.append((Label(*place, seen[place]), amount))
            seen[place] += 1
    return tuple(found)


def _amounts(name: str, text: str) -> Iterator[tuple[str, str, Decimal]]:
    told = _TAG.sub("", text) if name.endswith((".html", ".xml", ".svg")) else text
    for match in _WRITTEN.finditer(told):
        yield match[2], _before(told, match.start()), _decimal(match[1]) * _WORTH[match[2]]
    for form, pattern, worth in (("plain", _PLAIN, 1), ("bare", _BARE, _YI)):
        within = told if form == "bare" else text  # the numbers of a drawing are no amounts
        for match in pattern.finditer(within):
            yield form, _before(within, match.start()), _decimal(match[1]) * worth


def _before(text: str, at: int) -> str:
    return re.sub(r"[0-9]+", "#", text[max(0, at - _AROUND) : at])


def _decimal(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def _texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the text of a file, or of each that is packed into it."""
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for each in packed.namelist():
                yield from _texts(f"{name}/{each}", packed.read(each))
        return
    text = data.decode("utf-8", "replace")
    yield name, json.dumps(json.loads(text), ensure_ascii=False) if name.endswith(("json", "jsonld")) else text
