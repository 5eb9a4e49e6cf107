"""Keys at another level than their own: which block they belong to, and the line as it stands there.

Owns what is found out of where a known key stands, of an item without its dash, and of a key that was meant for one
that is missing. Must not know files or kinds of records; asks a model only which keys it allows where.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.advice import MendedLine
from generator.messages.suggestion import closest
from generator.reading.source import YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.messages.issues import Issue
    from generator.reading.source import YamlFile

Path = tuple["str | int", ...]
_UNKNOWN = frozenset({"R102", "R103", "K113", "T103"})
_ALIKE = 0.5
"""How alike an unknown key is to a missing one of its block, to be meant for it."""


class MetIssue(NamedTuple):
    """An issue of a record, and the path that it is about in the file."""

    issue: Issue
    path: Path


def settle(
    document: YamlFile, root: Path, found: Sequence[MetIssue], keys_at: Callable[[Path], Sequence[str]]
) -> list[Issue]:
    """Return the issues of a record at ``root``, with better words for keys and items at a wrong level.

    ``keys_at`` says which keys are allowed at a path below the record.
    """
    missing = {met.path for met in found if met.issue.code == "R101"}

    def settled(met: MetIssue) -> Issue:
        if met.issue.code in _UNKNOWN:
            return _of_level(document, root, met, keys_at) or _renamed(document, met, _of_missing(met, missing))
        if met.issue.code == "R107" and met.issue.facts.get("found") == "mapping":
            return _without_dash(document, met)
        return met.issue

    return [settled(met) for met in found]


def _of_missing(met: MetIssue, missing: set[Path]) -> Issue:
    """Return the issue of a key that is spelt like none, where one is missing that it may be."""
    issue, path = met
    if issue.code != "R103":
        return issue
    meant = closest(str(path[-1]).lower(), [str(each[-1]) for each in missing if each[:-1] == path[:-1]], _ALIKE)
    if meant is None:
        return issue
    facts = {"key": issue.facts["key"], "meant": meant, "meant_zh": f"“{meant}”", "meant_en": f"“{meant}”"}
    return dataclasses.replace(issue, code="R102", facts=facts)


def _renamed(document: YamlFile, met: MetIssue, issue: Issue) -> Issue:
    """Return the issue of a key with its line as it stands with the key that was meant, where one alone was."""
    facts, place, line = issue.facts, issue.place, document.excerpt(issue.place)
    before, behind = line[: place.column - 1], line[place.column - 1 :]
    if issue.code != "R102" or not behind.startswith(facts["key"]):
        return issue
    behind = behind.removeprefix(facts["key"])
    if whole := facts.get("value"):
        behind = behind.replace(str(document.value_at(met.path)), whole, 1)
    new = before + facts["meant"] + behind
    return dataclasses.replace(issue, facts={**facts, **document.source.advise_line(place, MendedLine(0, line, new))})


def _of_level(document: YamlFile, root: Path, met: MetIssue, keys_at: Callable[[Path], Sequence[str]]) -> Issue | None:
    parent, key = met.path[:-1], str(met.path[-1])
    for block in _blocks_before(document, parent, key):
        if key in keys_at(block[len(root) :]) and key not in _mapping(document, block):
            return _moved(document, met, "Y181", block, str(_name(block)))
    for length in range(len(parent) - 1, len(root) - 1, -1):
        above = parent[:length]
        if key in keys_at(above[len(root) :]) and key not in _mapping(document, above):
            return _moved(document, met, "Y183", above, str(parent[length]))
    return None


def _blocks_before(document: YamlFile, parent: Path, key: str) -> list[Path]:
    """Return the blocks beside a key that stand before it, the nearest first; of a list the last item."""
    mapping = _mapping(document, parent)
    names = list(mapping.starts) if isinstance(mapping, YamlMapping) else []
    found: list[Path] = []
    for name in reversed(names[: names.index(key)] if key in names else []):
        value = mapping.get(name)
        if isinstance(value, YamlList) and value and isinstance(value[-1], YamlMapping):
            found.append((*parent, name, len(value) - 1))
        elif isinstance(value, YamlMapping):
            found.append((*parent, name))
    return found


def _moved(document: YamlFile, met: MetIssue, code: str, block: Path, name: str) -> Issue:
    """Return the issue of a key that belongs to a block, with its line as it stands there if that is certain."""
    issue, path = met
    facts = {"key": str(path[-1]), "block": name, "mended": ""}
    place = document.place(path, of_key=True)
    column = _column(document, block)
    line = document.excerpt(place)
    if column is not None and _is_alone(document, path, column, code) and line[: place.column - 1].strip() == "":
        facts |= document.source.advise_line(place, MendedLine(0, line, " " * column + line.lstrip()))
    return dataclasses.replace(issue, code=code, place=place, excerpt=line, facts=facts)


def _is_alone(document: YamlFile, path: Path, column: int, code: str) -> bool:
    """Whether moving the line of a key moves all of it and nothing else into the block: it lies at its end."""
    value = document.value_at(path)
    place = document.place(path, of_key=True)
    number = place.line - document.source.first_line
    if not isinstance(value, str) or document.place(path).line != place.line or "\n" in value:
        return False
    if code == "Y181":
        before = document.lines[number - 1] if number else ""
        return len(before) - len(before.lstrip()) >= column
    behind = next((line for line in document.lines[number + 1 :] if line.strip()), "")
    return len(behind) - len(behind.lstrip()) <= column


def _column(document: YamlFile, block: Path) -> int | None:
    """Return the column in which the keys of a block stand, None for one in braces."""
    mapping = _mapping(document, block)
    if not isinstance(mapping, YamlMapping) or not mapping.starts:
        return None
    place = document.place((*block, next(iter(mapping.starts))), of_key=True)
    lead = document.excerpt(place)[: place.column - 1]
    return None if lead.strip(" -") else len(lead)


def _without_dash(document: YamlFile, met: MetIssue) -> Issue:
    """Return the issue of a list whose only item has lost its dash; the issue itself where the item is on its line."""
    issue, path = met
    key, place = document.place(path, of_key=True), document.place(path)
    line = document.excerpt(place)
    lead = line[: place.column - 1]
    if place.line == key.line or lead.strip() or len(lead) < key.column + 1:
        return issue
    mended = f"{lead[:-2]}- {line.lstrip()}"
    facts = {"key": str(path[-1]), **document.source.advise_line(place, MendedLine(0, line, mended))}
    return dataclasses.replace(issue, code="Y176", place=place, excerpt=line, facts=facts)


def _name(block: Path) -> str | int:
    return next((step for step in reversed(block) if isinstance(step, str)), "")


def _mapping(document: YamlFile, path: Path) -> YamlMapping | dict[str, object]:
    value = document.value_at(path)
    return value if isinstance(value, YamlMapping) else {}
