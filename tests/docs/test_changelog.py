"""The changelog is in both languages, entry by entry."""

from __future__ import annotations

import re

from tests.places import ROOT

CHANGELOGS = [ROOT / "CHANGELOG.md", ROOT / "CHANGELOG.zh.md"]
_NAMES = re.compile(r"\b[A-Z]\d{3}\b|--[a-z][a-z-]+|`[a-z][\w./-]*`")
"""Codes of messages, options, and names in code: they are the same in every language."""


def _shape(text: str) -> list[str]:
    """Return of each line what it is: a heading, an entry, a line that leads entries in, or a gap."""
    kinds = {"#": "heading", "-": "entry", "": "gap"}
    return [kinds.get(line.split(" ")[0][:1], "text") for line in text.splitlines()]


def _entries(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("- ")]


def test_both_have_the_same_parts() -> None:
    english, chinese = (_shape(path.read_text(encoding="utf-8")) for path in CHANGELOGS)
    assert chinese == english


def test_each_entry_names_the_same_things() -> None:
    """What is named in code must be there in Chinese, too; Chinese may name more, where English has a word for it."""
    english, chinese = (_entries(path.read_text(encoding="utf-8")) for path in CHANGELOGS)
    lost = {
        name: theirs
        for ours, theirs in zip(english, chinese, strict=True)
        for name in set(_NAMES.findall(ours))
        if name not in theirs
    }
    assert lost == {}


def test_the_chinese_one_is_chinese() -> None:
    for entry in _entries(CHANGELOGS[1].read_text(encoding="utf-8")):
        words = re.sub(r"`[^`]*`", "", entry)
        assert len(re.findall("[一-鿿]", words)) > len(words) / 4, entry


def test_each_leads_to_the_other() -> None:
    for path, other in zip(CHANGELOGS, reversed(CHANGELOGS), strict=True):
        assert f"]({other.name})" in path.read_text(encoding="utf-8").split("\n## ")[0]
