"""Who is judged right and wrong: brute force over what pages say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.search.pages import pages_of
from benchmarks.search.truth import Tally, Truth

if TYPE_CHECKING:
    from pathlib import Path

_PAGE = (
    '<article class="md-content__inner"><div class="body body--project"><h1>{title}</h1>'
    '<div class="prose"><p>{text}</p></div><ul class="cards"><li>{card}</li></ul></div></article>'
)


@pytest.fixture
def truth(tmp_path: Path) -> Truth:
    said = {
        "en/projects/a": ("Bolan port", "Grain and containers.", "Cold store"),
        "en/projects/b": ("Cold store", "Opens in May.", "Bolan port"),
        "zh/projects/a": ("泊澜港", "3.6亿元", "冷库"),
    }
    for path, (title, text, card) in said.items():
        (tmp_path / path).mkdir(parents=True)
        html = _PAGE.format(title=title, text=text, card=card)
        (tmp_path / path / "index.html").write_text(html, encoding="utf-8")
    return Truth(tmp_path, "en", list(pages_of(tmp_path, "en")))


A, B = "en/projects/a/", "en/projects/b/"


def test_a_page_has_to_be_found_by_what_is_its_own(truth: Truth) -> None:
    assert truth.wanted("port") == {A}
    assert truth.wanted("COLD  store") == {B}
    assert truth.wanted("lant") == set()


def _shares(tally: Tally) -> tuple[float, float]:
    return tally.recall, tally.precision


def test_a_page_that_is_not_found_and_one_that_holds_nothing_of_it_are_noted(truth: Truth) -> None:
    tally = truth.judge("grain", [B])
    assert _shares(tally) == (0, 0)
    assert tally.wrong == [f"grain: not {A}", f"grain: but {B}"]


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("port", [A, B]),  # a card of the one stands on the other
        ("ports", [A]),  # one port is what somebody looks for who types two
        ("may store", [B]),  # every word, wherever it stands
        ("3.6亿元", [A]),  # in the other language
        ("nothing", []),
    ],
)
def test_a_page_that_holds_every_word_is_right(truth: Truth, term: str, found: list[str]) -> None:
    assert truth.judge(term, found).precision == 1


def test_a_page_that_holds_some_words_only_is_wrong(truth: Truth) -> None:
    assert truth.judge("grain may", [A, B]).precision == 0


def test_tallies_add_up(truth: Truth) -> None:
    both = truth.judge("port", [A]) + truth.judge("grain", [B])
    assert (both.terms, both.wanted, both.reached, both.shown, both.right) == (2, 2, 1, 2, 1)
    assert len(both.wrong) == 2
    assert _shares(Tally()) == (1, 1)
