"""The reader of YAML: never raises, places every issue, and reads what it accepts as YAML itself would."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import yaml

from generator.reading.source import Limits, YamlFile, YamlList, YamlMapping, read_text
from generator.reading.source.decode import decode
from tests.fuzz.edits import PIECES, changed, damaged
from tests.fuzz.target import Target
from tests.fuzz.words import assert_placed
from tests.places import CASES, SITES

if TYPE_CHECKING:
    from random import Random

_EMPTY = {"null", "Null", "NULL", "~"}
_LIMITS = Limits()


@cache
def corpus() -> tuple[bytes, ...]:
    """Return the texts that are changed: sound and broken ones, from records to odd corners of YAML."""
    folders = (CASES / "valid" / "yaml", CASES / "invalid" / "yaml", SITES / "base", SITES / "full")
    texts = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.yaml"))]
    return tuple(text for text in texts if len(text) < 8_000)


def make(random: Random) -> bytes:
    data = random.choice(corpus())
    if random.randrange(5) == 0:
        return damaged(random, data)
    if random.randrange(5) == 0:
        return "".join(random.choices(PIECES, k=random.randint(1, 60))).encode("utf-8", "surrogatepass")
    text = data.decode("utf-8", "replace")
    lines = text.splitlines(keepends=True)
    start = random.randrange(len(lines) + 1)
    short = "".join(lines[start : start + random.randint(3, 40)])
    return changed(random, short or text).encode("utf-8", "surrogatepass")


def hold(data: bytes) -> None:
    text, issue = decode(data, "a.yaml", _LIMITS)
    if issue is not None:
        assert_placed([issue])
        return
    document = read_text(text, "a.yaml")
    assert document.value is not None or document.issues
    assert_placed(document.issues)
    for found in document.issues:
        assert found.place.column <= len(document.excerpt(found.place)) + 1
    if document.value is not None and not document.issues:
        _same(document, text)


def _same(document: YamlFile, text: str) -> None:
    """Demand that what was accepted without a word is what any reader of YAML finds there."""
    expected = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  (makes texts, lists and mappings only)
    assert _plain(document.value) == _plain(expected)


def _plain(value: object) -> object:
    """Return a value without what is read otherwise on purpose: spaces of wrapped lines, empty values, look-alikes."""
    if isinstance(value, YamlMapping | dict):
        return {_text(str(key)): _plain(inner) for key, inner in value.items()}
    if isinstance(value, YamlList | list):
        return [found for found in map(_plain, value) if found != ""]
    return _text("" if value is None else str(value))


def _text(text: str) -> str:
    bare = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    return "" if bare in _EMPTY else bare


TARGET = Target("reader", make, hold, share=5)
