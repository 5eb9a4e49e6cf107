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


def _field(issue: Issue) -> object:
    return (issue.place.file, issue.field) if issue.field else None


def _text(issue: Issue) -> object:
    return (issue.place.file, steps[:-1]) if len(steps := _steps(issue)) > 1 else None


def _shared(*names: str) -> Callable[[Issue], object]:
    """Return what two issues of one record share that have the same facts of these names."""

    def key(issue: Issue) -> object:
        facts = tuple(issue.facts.get(name, "") for name in names)
        return (_record(issue), facts) if all(facts) else None

    return key


def _said_in(language: str, *names: str) -> Callable[[Issue], object]:
    """Return what two issues of one text share of which the facts of these names are words in a language."""

    def key(issue: Issue) -> object:
        words = next((issue.facts[name] for name in names if name in issue.facts), "")
        is_there = "words" not in names or _steps(issue)[-1:] == (language,)
        return (_text(issue), words) if words and is_there else None

    return key


def _swapped(issue: Issue) -> object:
    return _field(issue), frozenset((issue.facts["words"], issue.facts["stated"]))


def _moment(*names: str) -> Callable[[Issue], object]:
    def key(issue: Issue) -> object:
        found = next((issue.facts[name] for name in names if name in issue.facts), "")
        return (_record(issue), found) if found else None

    return key


def _named_first(issue: Issue) -> object:
    return issue.facts["place"].rpartition(":")[0].rpartition(":")[0] if "place" in issue.facts else None


def _file_of_one(issue: Issue) -> object:
    return None if _steps(issue)[:1] and _steps(issue)[0].startswith("[") else issue.place.file


_KEYS: dict[str, tuple[Callable[[Issue], object], Callable[[Issue], object]]] = {
    "line": (_line, _line),
    "file": (_file, _file),
    "record": (_record, _record),
    "block": (_block, _block),
    "names": (_named, _named),
    "kind": (_kind, _only),
    "key": (_meant, _missed),
    "inside": (_key_of_record, _key_of_record),
    "field": (_field, _field),
    "whole": (_shared("of"), _shared("of")),
    "against": (_shared("field", "cause_en"), _shared("field", "cause_en")),
    "zh": (_said_in("zh", "words"), _said_in("zh", "first")),
    "en": (_said_in("en", "words"), _said_in("en", "second")),
    "swapped": (_swapped, _swapped),
    "pair": (_shared("zh", "en"), _shared("zh", "en")),
    "text": (_text, _text),
    "moment": (_moment("date", "item"), _moment("change", "before")),
    "first": (_named_first, _file_of_one),
}
"""What two issues share that stand so to each other: of the cause and of the effect."""
