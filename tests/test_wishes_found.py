"""The table of plots and the files of parks give one answer: to every wish of every sentence, for every plot."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from generator.pages.beside import files_of_kinds
from generator.pages.wishes.reading import read_wishes
from tests.browser.finder_oracle import Oracle
from tests.model_district import MODEL_DISTRICT
from tests.small_site import make_pages, read_site
from tests.wish_grammar import model_grammar, own_sentences
from tests.wish_sentences import read_sentences
from tests.wishes_oracle import MET, MISSED, UNKNOWN, judge, offers_in

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAYS = (MISSED, UNKNOWN, MET)  # in the order of the numbers that the finder's oracle gives


@cache
def _tables() -> dict[str, Oracle]:
    pages = make_pages(read_site(MODEL_DISTRICT))
    names = {f"{language}/finder/plots.json": language for language in ("zh", "en")}
    files = {names[file.name]: file.make() for file in files_of_kinds(pages, "") if file.name in names}
    return {language: Oracle(json.loads(content)) for language, content in files.items()}


def _asked(wish: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return a wish as the finder keeps it: the key of its choice, and what is asked of it."""
    if "minutes" in wish:
        return f"drive.{wish['kind']}", {"high": wish["minutes"]}
    key = f"near.{wish['kind']}" if wish["slot"] == "near" else wish["slot"]
    return key, {name: wish[name] for name in ("is", "low", "high") if name in wish}


def _keys(table: dict[str, Any]) -> list[str]:
    """Return the park's id and the plot's number of every row."""
    by = table["shared"]["by"]
    parks = next(column["values"] for column in table["columns"] if column["key"] == by)
    return [f"{parks[at][0]}/{title}" for at, title in zip(table["cells"][by], table["rows"]["title"], strict=True)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table_of_plots_answers_as_the_files_of_parks_do(language: str) -> None:
    oracle = _tables()[language]
    offers = {offer.key: offer for offer in offers_in(MODEL_DISTRICT / "content")}
    rows = _keys(oracle.table)
    assert sorted(rows) == sorted(offers)
    texts = [*(case["text"] for case in own_sentences()), *(each.sentence for each in read_sentences("held_out"))]
    wishes = [wish for text in texts for wish in read_wishes(model_grammar(), text)["wishes"]]
    wrong = [
        (key, dict(wish))
        for wish in wishes
        for row, key in enumerate(rows)
        if _SAYS[oracle.verdict(*_asked(wish), row)] != judge(offers[key], wish).says
    ]
    assert wrong == []
    assert len(wishes) > 600
