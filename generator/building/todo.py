"""What is left to do before a release: all that a check of a release finds, and what is due, by kind of work.

Owns which finding is which work (``todo.toml``). Knows no rule of its own.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.building.configuration import open_folders
from generator.building.reading import check_site
from generator.reading.load import load
from generator.reading.source import write_path
from generator.records.rules.due import find_due

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.messages.issues import Issue
    from generator.reading.content import Content

_ERRORS, _REST = "errors", "rest"
_NUMBER = re.compile(r"\[\d+\]")
_MARK = re.compile(r"(?:^|\.)(?:sample|示例)$")


class Due(NamedTuple):
    """One thing to be done, and what the record is called that it is about, in each language; nothing beside records.

    ``field`` is where in the record.
    """

    issue: Issue
    called: Mapping[str, str]
    field: str


class Work(NamedTuple):
    """One kind of work: its name, what it is called by language, and what is to be done, in the order of the files."""

    name: str
    title: Mapping[str, str]
    due: tuple[Due, ...]


def left_to_do(config_file: Path, as_of: str | None) -> list[Work]:
    """Return what is left to do on a site before its release; a kind of work without any is not among it.

    Raises a ``Fault`` where the site cannot be read.
    """
    folders = open_folders(config_file)
    found = [*check_site(config_file, as_of, release=True).issues]
    content = load(folders.places)
    found += find_due(content, folders.moment(as_of).date())
    called = _names(content)
    sorted_out: dict[str, list[Due]] = {name: [] for name in _table()}
    for issue in sorted(found, key=lambda issue: issue.sort_key()):
        number, field = _parts_of(issue)
        sorted_out[_work_of(issue)].append(Due(issue, called.get((issue.place.file, number), {}), field))
    return [Work(name, _title(name), tuple(due)) for name, due in sorted_out.items() if due]


def _names(content: Content) -> dict[tuple[str, str], Mapping[str, str]]:
    """Return what each record is called, by its file and its number there."""
    found: dict[tuple[str, str], Mapping[str, str]] = {}
    for located in content.all_records():
        text = located.record.called
        found[located.document.file, write_path(located.path)] = {key: text[key] for key in text}
    return found


def _parts_of(issue: Issue) -> tuple[str, str]:
    """Return the number of a record in its file, as paths write it, and the field in it; a mark is of what has it."""
    number = _NUMBER.match(issue.field)
    field = issue.field[number.end() :] if number else issue.field
    return number[0] if number else "", _MARK.sub("", field).strip(".")


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((files(__package__) / "todo.toml").read_text(encoding="utf-8"))


def _title(name: str) -> Mapping[str, str]:
    return dict(zip(("zh", "en"), _table()[name]["title"], strict=True))


def _work_of(issue: Issue) -> str:
    for name, work in _table().items():
        if issue.code.startswith(tuple(work.get("codes", ()))):
            return name
    return _ERRORS if issue.is_error else _REST
