"""Which problems a run of the tests has really made: every code must come up in a test that names it.

A test names a code in quotes, or lets a corpus beside it or the headers of case files name it. What workers have seen
is put together.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from generator.messages.issues import Fault, Issue, messages
from generator.reading.media.kinds import FileFinding
from generator.reading.prose.findings import ProseFault
from generator.sentences.mentions.difference import Difference
from tests.places import CASES, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_IN_ANOTHER_PROCESS = {"U112"}
"""A worker that is killed: the test has to look from outside."""
_HEADER = re.compile(r"^#! ([A-Z]\d{3}) ", re.MULTILINE)
_READERS_OF_CASES = ("tests/reading/test_invalid.py", "tests/reading/source/test_corpus.py")

_made: defaultdict[str, set[str]] = defaultdict(set)
"""The test files that have made a problem of a code."""


@contextmanager
def problems_noted() -> Iterator[None]:
    """Note every problem that is made while the block runs: issues, faults, and what becomes one of them."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in (Issue, Fault, ProseFault, Difference):
            patch.setattr(kind, "__init__", _noting(kind.__init__))
        patch.setattr(FileFinding, "__new__", _noting(FileFinding.__new__))  # a tuple is made before it is set up
        yield


def _noting(make: Callable[..., Any]) -> Callable[..., Any]:
    def note(self: object, code: str, *rest: object, **named: object) -> Any:  # noqa: ANN401  (whatever it makes)
        _made[code].add(_running())
        return make(self, code, *rest, **named)

    return note


def _running() -> str:
    """Return the file of the test that runs."""
    return os.environ.get("PYTEST_CURRENT_TEST", "").partition("::")[0]


def seen() -> list[tuple[str, str]]:
    """Return what has been noted, as pairs of a code and a test file."""
    return sorted((code, file) for code, files in _made.items() for file in files)


def take(pairs: Iterable[tuple[str, str]]) -> None:
    """Add what another process has noted."""
    for code, file in pairs:
        _made[code].add(file)


def not_provoked() -> list[str]:
    """Return the codes that no test has made and named."""
    expected = messages().keys() - _IN_ANOTHER_PROCESS
    return sorted(code for code in expected if not any(_is_named(code, file) for file in _made[code]))


def _is_named(code: str, file: str) -> bool:
    path = ROOT / file
    if not path.is_file():
        return False
    if file in _READERS_OF_CASES and code in _named_in_cases():
        return True
    return any(f'"{code}"' in named.read_text(encoding="utf-8") for named in (path, *path.parent.glob("*_corpus.py")))


@cache
def _named_in_cases() -> frozenset[str]:
    files = [path for folder in ("site", "yaml") for path in (CASES / "invalid" / folder).iterdir()]
    return frozenset(code for path in files for code in _HEADER.findall(path.read_bytes().decode()))
