"""The queries that the search is judged by are well made, lead to pages that exist, and are kept in two halves."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from benchmarks.search.queries import Query, read_queries
from tests.model_district import build_model_district

if TYPE_CHECKING:
    from pathlib import Path

_HALVES = ("tuned", "held_out")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_model_district(tmp_path_factory.mktemp("model") / "qinglan")


@pytest.mark.parametrize("half", _HALVES)
def test_half_of_the_queries_is_in_each_language_and_every_kind_comes_up(half: str) -> None:
    queries = read_queries(half)
    languages = Counter(each.language for each in queries)
    assert len(queries) >= 100
    assert min(languages.values()) >= 0.45 * len(queries)
    assert {each.why for each in queries} == set(Query.model_fields["why"].annotation.__args__)  # type: ignore[union-attr]  # Literal


@pytest.mark.parametrize("half", _HALVES)
def test_every_page_that_ought_to_be_found_is_there(half: str, site: Path) -> None:
    missing = {
        f"{each.language}/{page}"
        for each in read_queries(half)
        for page in each.pages
        if not (site / each.language / page / "index.html").is_file()
    }
    assert missing == set()


def test_no_query_stands_in_both_halves_or_twice_in_one() -> None:
    typed = [(each.language, each.query) for half in _HALVES for each in read_queries(half)]
    assert len(typed) == len(set(typed))
    tuned, held_out = ({(each.language, _bare(each.query)) for each in read_queries(half)} for half in _HALVES)
    assert tuned & held_out == set()


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


_GOOD: dict[str, Any] = {"language": "en", "query": "cold stores", "why": "slip", "pages": ["parks/a/"]}


@pytest.mark.parametrize(
    "change",
    [
        {"language": "fr"},
        {"query": "x"},
        {"query": " cold stores"},
        {"query": "of the"},
        {"query": "的 与"},
        {"why": "because"},
        {"pages": []},
        {"pages": ["/parks/a/"]},
        {"pages": ["parks/a"]},
        {"pages": ["parks/a/", "parks/a/"]},
        {"note": "more"},
    ],
)
def test_a_query_that_is_not_well_made_is_refused(change: dict[str, Any]) -> None:
    assert Query.model_validate(_GOOD).query == "cold stores"
    with pytest.raises(ValidationError):
        Query.model_validate(_GOOD | change)
