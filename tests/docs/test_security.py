"""What is said of security is so: tests that are named are there, and every promise of the handbook has one."""

from __future__ import annotations

import importlib.util
import re
from typing import TYPE_CHECKING

import pytest

from tests.docs.handbook import FENCE
from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SECURITY, FIGURES = ROOT / "SECURITY.md", ROOT / "docs" / "security.md"
HANDBOOK = {language: ROOT / "docs" / f"handbook.{language}.md" for language in ("en", "zh")}
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_CELL = re.compile(r"(?<!\\)\|")
# what a sentence says that promises something to stay private
_PROMISE = re.compile(
    r"\bnever\b|not published|not public|neither shown|nothing internal|nor is it counted|no names of|(is|are) removed"
    r"|Nothing is stored|only worked out|loads nothing|only in the file|\bhidden\b|withheld|anonymous record"
    r"|nothing is published|old site stays|ever public|this machine only|(is|are) refused, each|changes not one"
    r"|are errors\*"
)
_NO_PROMISE = (
    "Indent with spaces",  # how YAML is written
    "records that came, changed or are not public any more",  # what a comparison tells
    "Never one in metres",  # which positions a layer has
    "ask …",  # how an answer says that it does not know
    'what is missing reads "not published, ask"',
    "what is not published stands beside the sum",  # a cost sketch
    "and the site is not published",  # said of the whole site
    "Currencies are never converted",
    "A site on which `accept` was never run",  # translations
    "| A list | lines beginning",  # an example
    "An industry cannot be hidden",  # says that something is refused
    "`shown` is `full`, `counted` or `hidden`",  # names of choices
    "never written over",  # files of an answer
    "may hold invisible characters",
    "| nothing | as its stage says |",
)


def _rows(document: Path, columns: int) -> list[list[str]]:
    lines = [line for line in document.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [[each.strip().replace("\\|", "|") for each in _CELL.split(line)[1:-1]] for line in lines]
    return [row for row in cells if len(row) == columns]


def _promises() -> list[list[str]]:
    rows = _rows(FIGURES, 3)
    return rows[1:]  # the first is the head


@pytest.mark.parametrize("document", [SECURITY, FIGURES], ids=lambda path: path.name)
def test_every_test_that_is_named_is_there(document: Path) -> None:
    named = [(name, (document.parent / path).resolve()) for name, path in _LINK.findall(document.read_text("utf-8"))]
    tests = [(name, path) for name, path in named if name.startswith("test_")]
    assert len(named) > 12
    for name, path in tests:
        assert f"def {name}(" in path.read_text(encoding="utf-8"), (name, path)


def test_every_row_of_the_threat_model_names_a_wall_and_a_test() -> None:
    rows = _rows(SECURITY, 4)[1:]
    assert len(rows) >= 10
    for who, _, wall, test in rows:
        assert wall, who
        assert all((ROOT / path).is_file() for _, path in _LINK.findall(test)), who
        assert _LINK.findall(test), who


def test_every_figure_that_was_measured_has_a_command_that_exists() -> None:
    rows = _rows(FIGURES, 5)[1:]
    assert len(rows) >= 8
    for what, _, ours, command, day in rows:
        assert (ours == "—") == (day == "—"), what  # to be measured
        modules = re.findall(r"python -m ([\w.]+)", command)
        files = re.findall(r"pytest (\S+\.py)", command)
        assert modules or files or command.startswith("`make fuzz"), what
        assert all(importlib.util.find_spec(each) for each in modules), what
        assert all((ROOT / each).is_file() for each in files), what


@pytest.mark.parametrize("language", HANDBOOK)
def test_every_promise_still_stands_in_the_handbook(language: str) -> None:
    text = HANDBOOK[language].read_text(encoding="utf-8")
    column = list(HANDBOOK).index(language)
    promises = [row[column] for row in _promises()]
    assert len(promises) > 20
    assert [each for each in promises if each not in text] == []


def test_every_promise_is_held_by_a_test() -> None:
    assert [row[0] for row in _promises() if not _LINK.search(row[2])] == []


def test_every_promise_of_the_handbook_is_in_the_list() -> None:
    """A sentence about what stays private needs a line here with its test, or a reason in ``_NO_PROMISE``."""
    known = [*(row[0] for row in _promises()), *_NO_PROMISE]
    text = FENCE.sub("", HANDBOOK["en"].read_text(encoding="utf-8"))
    said = [line for line in text.splitlines() if _PROMISE.search(line)]
    assert len(said) > 15
    assert [line for line in said if not any(each in line for each in known)] == []


@pytest.mark.parametrize("workflow", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.name)
def test_a_workflow_reads_only_and_knows_no_secret(workflow: Path) -> None:
    """So a pull request of a stranger can do no more than fail."""
    text = workflow.read_text(encoding="utf-8")
    assert "\npermissions:\n  contents: read\n" in text
    assert text.count("permissions:") == 1
    assert not re.search(r"pull_request_target|secrets\.|workflow_run|: write", text)
