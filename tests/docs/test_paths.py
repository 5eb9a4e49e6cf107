"""Every path that a document for programmers names is there: what has moved is found by whoever moves it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.docs.first_hour import EXAMPLES, read_example
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCUMENTS = [ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs" / "decisions").glob("*.md"))]
_TOP = r"generator|tests|theme|docs|content|benchmarks|examples|\.ci|\.devcontainer|\.github"
_PATH = re.compile(rf"(?<![\w./-])(?:{_TOP})/[\w.<>*/-]*")
_MODULE = re.compile(r"(?<![\w./-])(?:generator|tests|benchmarks)(?:\.\w+)+")
_KIND = re.compile(r"<[a-z]+>")


def _named(text: str) -> Iterator[str]:
    """Return the paths that a text names, as patterns: ``<kind>`` stands for any name."""
    for path in _PATH.findall(text):
        yield _KIND.sub("*", path).rstrip("./")
    for module in _MODULE.findall(text):
        yield module.replace(".", "/") + "*"


def test_paths_and_modules_are_found_in_a_text() -> None:
    text = "`generator/records/<kind>/page.py`, [x](docs/a.md). `python -m generator.cli.reference`, `other/tests/`"
    assert list(_named(text)) == ["generator/records/*/page.py", "docs/a.md", "generator/cli/reference*"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_path_that_is_named_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    lost = {path for path in _named(text) if not any(ROOT.glob(path))}
    # the worked examples of the first hour name the files that they make
    assert lost <= {path for name in EXAMPLES for path in read_example(name).new}
