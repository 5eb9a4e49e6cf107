"""The first hour of CONTRIBUTING.md is true: its examples can be carried out, its answers name files that are there."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.building.small_builds import CONFIG
from tests.conftest import AS_OF, Run, run_python
from tests.docs.first_hour import EXAMPLES, carry_out, read_example
from tests.places import ROOT
from tests.reading.test_invalid import read_case
from tests.small_site import change

if TYPE_CHECKING:
    from pathlib import Path

    from tests.docs.first_hour import Example

MOST_FILES = {"field": 6, "kind": 13, "rule": 3, "word": 4}
"""How many files of the program an example may touch by hand: its tests, and what a command writes, come on top."""

_COPIED = ("generator", "theme", "docs", "tests")
_UNCOPIED = shutil.ignore_patterns("golden", "browser")
# tests of the copy that would know of a kind, a field or a word that some list of theirs does not name
_TESTS = (
    *("tests/pages/test_words.py", "tests/cli/test_reference.py", "tests/records/test_pages.py"),
    *("-k", "not heading_may_be"),
)
_TOLD = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
_FENCE = re.compile(r"^ *```\w+\n(?P<text>.*?)^ *```$", re.DOTALL | re.MULTILINE)
_PATH = re.compile(r"`((?:generator|theme|docs|tests)/[\w./-]+\.\w+)`")
_QUESTION = re.compile(r"^\d+\. (.+\?)$", re.MULTILINE)
_ANSWER = re.compile(r"^\d+\. \*\*(\w+)\*\*: (.+)$", re.MULTILINE)


def _section(title: str) -> str:
    """Return what stands under a heading of CONTRIBUTING.md, up to the next."""
    return re.split(r"^#+ ", _TOLD.partition(f"# {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def _run(root: Path, folder: Path, *arguments: str) -> Run:
    """Run Python with the program of a checkout."""
    return run_python(folder, *arguments, environment={"PYTHONPATH": str(root)})


def _site(root: Path, source: str) -> Path:
    """Put a site of the checkout where it can be built."""
    folder = root / "site-source"
    shutil.copytree(root / source, folder)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_can_be_carried_out(name: str, tmp_path: Path) -> None:
    example, root = read_example(name), tmp_path / "checkout"
    for each in _COPIED:
        shutil.copytree(ROOT / each, root / each, ignore=_UNCOPIED)
    shutil.copy2(ROOT / "pyproject.toml", root)
    carry_out(example, root)
    if example.made:
        before = {path: path.read_bytes() for path in (root / "docs").glob("*.md")}
        done = _run(root, root, "-m", "generator.cli.reference")
        assert done.returncode == 0, done.stderr
        changed = {path.relative_to(root).as_posix() for path, text in before.items() if path.read_bytes() != text}
        assert changed == {*example.made}
    python = [path for path in example.touched if path.endswith(".py")]
    if python:
        done = _run(root, root, "-m", "ruff", "check", "--no-cache", *python)
        assert done.returncode == 0, done.stdout
    done = _run(root, root, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "0", *_TESTS)
    assert done.returncode == 0, done.stdout
    _assert_it_finds(example, root)
    _assert_it_shows(example, root)


def _assert_it_finds(example: Example, root: Path) -> None:
    """Demand of each broken site that the example brings along just the issues that it says."""
    for name in (path for path in example.new if path.startswith("tests/cases/invalid/site/")):
        case = read_case(root / name)
        site = change(_site(root, "tests/sites/base"), case.files)
        done = _run(root, site, "-m", "generator", "check", "--as-of", AS_OF, "--format", "json")
        found = json.loads(done.stdout)
        assert (
            sorted((each["code"], f"{each['file']}:{each['line']}:{each['column']}") for each in found) == case.expected
        )
        shutil.rmtree(site)


def _assert_it_shows(example: Example, root: Path) -> None:
    """Demand of the site built with the example that its pages say what they should."""
    if not example.shown:
        return
    site = _site(root, example.site)
    done = _run(root, site, "-m", "generator", "build", "--as-of", AS_OF)
    assert done.returncode == 0, done.stderr
    for path, words in example.shown:
        assert words in (site / "site" / path).read_text(encoding="utf-8"), f"{path}: {words}"


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_touches_as_few_files_as_promised(name: str) -> None:
    example = read_example(name)
    by_hand = [path for path in {*example.new, *example.changed} if not path.startswith("tests/")]
    assert len(by_hand) <= MOST_FILES[name]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_first_hour_names_the_files_of_an_example_and_shows_its_text(name: str) -> None:
    section, example = _section(f"Add a {name}"), read_example(name)
    own = f"tests/cases/hour/{name}.txt"
    assert {*_PATH.findall(_FENCE.sub("", section))} == {own, *example.touched}
    told = _bare(EXAMPLES[name].read_text(encoding="utf-8"))
    shown = [_bare(fence["text"]) for fence in _FENCE.finditer(section)]
    assert shown
    assert [text for text in shown if text not in told] == []


def _bare(text: str) -> str:
    """Return the lines of a text without their indentation."""
    return "\n".join(line.strip() for line in text.splitlines())


def test_the_quiz_asks_about_every_room_and_its_answers_are_there() -> None:
    answers = _ANSWER.findall(_section("The answers"))
    assert len(_QUESTION.findall(_section("The quiz"))) == len(answers) == 12
    assert {room for room, _ in answers} == {path.parent.name for path in (ROOT / "generator").glob("*/__init__.py")}
    for room, answer in answers:
        paths = _PATH.findall(answer)
        assert paths[0].startswith(f"generator/{room}/")
        assert [path for path in paths if not (ROOT / path).exists()] == []
