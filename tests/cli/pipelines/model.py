"""What a pipeline is on every platform: jobs with steps of shell, and files that go from one job to another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


class Event(StrEnum):
    """What a server runs a pipeline for."""

    PULL_REQUEST = "pull request"
    PUSH = "push to the main branch"
    DAY = "every day"


@dataclass(frozen=True)
class Step:
    """A script and its variables."""

    script: str
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Job:
    """Steps in one folder: a clean checkout, or an empty one. ``takes`` and ``gives`` are paths by name of artifact."""

    steps: Sequence[Step]
    has_checkout: bool = True
    takes: Mapping[str, str] = field(default_factory=dict)
    gives: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Setting:
    """What a server knows when it reads a pipeline: the event, and the variables that a person has set."""

    event: Event
    given: Mapping[str, str]


_COMPARISON = re.compile(r"^(\S+) (==|!=) (\S+)$")


def holds(condition: str, value: Callable[[str], str]) -> bool:
    """Whether a condition holds: comparisons, joined by ``&&``, each of which may be some in brackets joined by ``||``.

    ``value`` says what an operand stands for; a literal is none of its business.
    """
    return all(
        any(_compares(each.strip(), value) for each in part.strip().strip("()").split("||"))
        for part in condition.split("&&")
    )


def _compares(comparison: str, value: Callable[[str], str]) -> bool:
    found = _COMPARISON.match(comparison)
    assert found, comparison
    left, right = (each[1:-1] if each[0] in "'\"" else value(each) for each in found.group(1, 3))
    return (left == right) == (found[2] == "==")
