"""Lists that get a line when a choice changes, such as the history of a project's stages (``lines.toml``)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class FollowingLine(NamedTuple):
    """The list ``list``, whose entries hold in ``value`` and ``date`` what the choice ``when`` became, and the day.

    ``day`` is the field of the record that says of which day it tells.
    """

    when: str
    list: str
    value: str
    date: str
    day: str


@cache
def lines_of(kind: str) -> tuple[FollowingLine, ...]:
    """Return the lists of a kind of record that get a line."""
    text = (files("generator.editing.fields") / "lines.toml").read_text(encoding="utf-8")
    rows = [each for each in tomllib.loads(text)["lines"] if each["kind"] == kind]
    return tuple(FollowingLine(*(each[name] for name in FollowingLine._fields)) for each in rows)
