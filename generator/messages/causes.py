"""Causes before consequences: what follows from another issue is folded under it, with its places.

Owns how issues are put together. What follows from what stands in ``causes.toml``, by codes and by how two issues stand
to each other; only what issues carry is asked, never their words. Must not know records or rules.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.messages.issues import Issue

_STEP = re.compile(r"\[(\d+)\]|[^.\[]+")


class _FoldingRule(NamedTuple):
    causes: tuple[str, ...]
    effects: tuple[str, ...]
    where: str


def fold(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return the issues in the order of their places, those that follow from another one folded under it.

    An error is never folded under a warning. What has consequences of its own takes them along.
    """
    ordered = sorted(issues, key=lambda issue: issue.sort_key())
    if len(ordered) < 2:  # noqa: PLR2004  (two can stand to each other)
        return tuple(ordered)
    under = _find_causes(ordered)
    followers: dict[int, list[Issue]] = {}
    for number in under:
        followers.setdefault(_first(number, under), []).append(ordered[number])
    return tuple(
        dataclasses.replace(issue, folded=(*issue.folded, *followers[number])) if number in followers else issue
        for number, issue in enumerate(ordered)
        if number not in under
    )


def _find_causes(issues: Sequence[Issue]) -> dict[int, int]:
    """Return the number of the cause of each issue that has one."""
    under: dict[int, int] = {}
    for rule in _rules():
        key_of_cause, key_of_effect = _KEYS[rule.where]
        causes: dict[object, int] = {}
        able = [number for number, issue in enumerate(issues) if issue.code.startswith(rule.causes)]
        for number in sorted(able, key=lambda each: issues[each].code.startswith(rule.effects)):
            if (key := key_of_cause(issues[number])) is not None:
                causes.setdefault(key, number)
        for number, issue in enumerate(issues) if causes else ():
            key = key_of_effect(issue) if number not in under and issue.code.startswith(rule.effects) else None
            cause = causes.get(key) if key is not None else None
            if cause is not None and cause != number and _may_follow(issue, issues[cause], number, cause, under):
                under[number] = cause
    return under


def _may_follow(issue: Issue, cause: Issue, number: int, at: int, under: dict[int, int]) -> bool:
    return _first(at, under) != number and (cause.is_error or not issue.is_error)


def _first(number: int, under: dict[int, int]) -> int:
    while number in under:
        number = under[number]
    return number


@cache
def _rules() -> tuple[_FoldingRule, ...]:
    table = tomllib.loads((files("generator.messages") / "causes.toml").read_text(encoding="utf-8"))
    sets = table["sets"]

    def codes(names: Sequence[str]) -> Iterator[str]:
        for name in names:
            yield from sets.get(name, (name,))

    return tuple(
        _FoldingRule(tuple(codes(rule["causes"])), tuple(codes(rule["effects"])), rule["where"])
        for rule in table["rules"]
    )


def _steps(issue: Issue) -> tuple[str, ...]:
    return tuple(step[0] for step in _STEP.finditer(issue.field))


def _line(issue: Issue) -> object:
    return issue.place.file, issue.place.line


def _file(issue: Issue) -> object:
    return issue.place.file


def _record(issue: Issue) -> object:
    first, *_ = (*_steps(issue), "")
    return issue.place.file, first if first.startswith("[") else ""


def _block(issue: Issue) -> object:
    steps = _steps(issue)
    return (issue.place.file, steps[:-1]) if len(steps) > 1 or issue.code.startswith("R") else None


def _named(issue: Issue) -> object:
    return (issue.facts["kind"], issue.facts["id"]) if "kind" in issue.facts and "id" in issue.facts else None


def _kind(issue: Issue) -> object:
    return issue.facts.get("kind")


def _only(issue: Issue) -> object:
    return issue.facts.get("only")


def _meant(issue: Issue) -> object:
    return (issue.place.file, _steps(issue)[:-1], issue.facts["meant"]) if "meant" in issue.facts else None


def _missed(issue: Issue) -> object:
    if issue.code == "T105":
        return issue.place.file, _steps(issue), "zh"
    return issue.place.file, _steps(issue)[:-1], issue.facts.get("key", "")


def _key_of_record(issue: Issue) -> object:
    return (_record(issue), issue.facts["key"]) if "key" in issue.facts else None


_KEYS: dict[str, tuple[Callable[[Issue], object], Callable[[Issue], object]]] = {
    "line": (_line, _line),
    "file": (_file, _file),
    "record": (_record, _record),
    "block": (_block, _block),
    "names": (_named, _named),
    "kind": (_kind, _only),
    "key": (_meant, _missed),
    "inside": (_key_of_record, _key_of_record),
}
"""What two issues share that stand so to each other: of the cause and of the effect."""
