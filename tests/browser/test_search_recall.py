"""Nothing that a page says can be missed: the search of the model district beside brute force over its pages."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from benchmarks.interface import LANGUAGES
from benchmarks.search.asking import asker
from benchmarks.search.drivers import OURS
from benchmarks.search.findings import Answers
from benchmarks.search.pages import pages_of
from benchmarks.search.substrings import KINDS, draw
from benchmarks.search.truth import Truth
from benchmarks.search.trying import ask_parts, ask_queries
from tests.browser.serving import served
from tests.building.small_builds import add_modules
from tests.model_district import build_model_district

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from benchmarks.search.asking import Asker

_PARTS = 60
"""Parts of each kind, of which there are three in Chinese and four in English."""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = build_model_district(tmp_path_factory.mktemp("model") / "qinglan")
    add_modules(built)
    return built


@pytest.fixture(scope="module")
def served_model(model: Path) -> Iterator[str]:
    with served(model) as root:
        yield root


@contextmanager
def _opened(browser: Browser, model: Path, root: str, language: str) -> Iterator[Asker]:
    with asker(browser, model) as window:
        window.open(OURS, root, language)
        yield window


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_a_title_a_field_or_a_text_finds_its_pages(
    browser: Browser, model: Path, served_model: str, language: str
) -> None:
    pages = list(pages_of(model, language))
    parts = draw(pages, language, _PARTS)
    assert [len(terms) for terms in parts.values()] == [_PARTS] * len(KINDS[language])
    found = Answers()
    with _opened(browser, model, served_model, language) as window:
        ask_parts(window, Truth(model, language, pages), language, parts, found)
    wrong = [line for tally in found.substrings.values() for line in tally.wrong]
    assert [line for line in wrong if ": not " in line] == []
    assert found.precision is not None
    assert found.precision >= 0.99, wrong


@pytest.mark.parametrize("half", ["tuned", "held_out"])
def test_the_right_page_is_among_the_first_three(browser: Browser, model: Path, served_model: str, half: str) -> None:
    found = Answers()
    for language in LANGUAGES:
        with _opened(browser, model, served_model, language) as window:
            ask_queries(window, language, half, found)
    share = found.share(half)
    assert share is not None
    assert share >= 0.98, found.missed
