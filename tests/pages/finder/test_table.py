"""A finder's table says each different value once, and leaves out what nobody publishes."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from generator.pages.finder import facet
from generator.pages.finder.cell import Valued
from generator.pages.finder.table import NearestWay, RowLink, Table, TableRow
from generator.pages.finder.telling import Telling
from generator.values.language import ENGLISH
from tests.small_site import copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.finder.table import Cell

_KINDS = (facet.Choice("land", "Land"), facet.Choice("workshop", "Workshop"))


@pytest.fixture
def telling(tmp_path: Path) -> Telling:
    pages = make_pages(read_site(copy_base(tmp_path / "site")))
    return Telling(pages.library, pages.words(ENGLISH), "en/finder/things.json")


def _area(number: int, *marks: str) -> Valued:
    return Valued(Decimal(number), f"{number} m²", marks)


def _written(telling: Telling, columns: list[facet.Facet], *rows: TableRow) -> dict[str, Any]:
    table = Table("things", telling, columns)
    for row in rows:
        table.add(row)
    read: dict[str, Any] = json.loads(table.write(RowLink("../things/", "/")))
    return read


def test_each_different_value_is_said_once(telling: Telling) -> None:
    columns = [
        facet.choice(telling, "kind", "plot.kind", _KINDS),
        facet.at_least(telling, "area", "plot.area", "area"),
        facet.text(telling, "use", "plot.use"),
    ]
    cells: tuple[dict[str, Cell], ...] = (
        {"kind": "workshop", "area": _area(30)},
        {"kind": "land", "area": _area(20)},
        {"area": _area(30)},
    )
    told = _written(telling, columns, *(TableRow(f"t{n}", f"T {n}", each) for n, each in enumerate(cells)))
    assert told["cells"] == {"kind": [1, 0, None], "area": [0, 1, 0]}
    assert told["columns"][1]["values"] == [[30, "30 m²"], [20, "20 m²"]]
    assert told["columns"][1]["units"][0] == ["ha", "ha", 10000, 1]
    assert [column["key"] for column in told["columns"]] == ["kind", "area", "use"]
    assert told["rows"] == {
        "key": ["t0", "t1", "t2"],
        "title": ["T 0", "T 1", "T 2"],
        "head": "../things/",
        "tail": "/",
        "anchor": "",
    }


def test_the_same_figure_with_another_mark_is_another_value(telling: Telling) -> None:
    columns = [facet.at_least(telling, "area", "plot.area", "area")]
    rows = [TableRow("a", "a", {"area": _area(30)}), TableRow("b", "b", {"area": _area(30, "sample")}, sample=True)]
    told = _written(telling, columns, *rows)
    assert told["columns"][0]["values"] == [[30, "30 m²"], [30, "30 m²", {"marks": ["sample"]}]]
    assert told["marks"] == {"sample": "Sample data"}
    assert told["sample"] == [0, 1]
    assert told["rows"]["key"] is None


def test_many_choices_stand_in_their_order_and_may_be_all(telling: Telling) -> None:
    columns = [facet.choices(telling, "kind", "plot.kind", _KINDS)]
    rows = [TableRow("a", "A", {"kind": ("workshop", "land")}), TableRow("b", "B", {"kind": facet.EVERY})]
    told = _written(telling, columns, *rows, TableRow("c", "C", {"kind": ()}))
    assert told["cells"]["kind"] == [[0, 1], "*", []]
    assert told["sample"] is False


def test_what_rows_share_is_said_once(telling: Telling) -> None:
    columns = [
        facet.shared(facet.ways(telling, "near", "facet.near", _KINDS), "owner"),
        facet.choice(telling, "owner", "project.park", ()),
    ]
    table = Table("things", telling, columns)
    way = NearestWay(Valued(Decimal(900), "900 m"), None, Valued(None, "Gate"))
    for key in ("one", "two"):
        table.share(facet.Choice(key, key.title()), {"near": (way, None) if key == "one" else (None, None)})
        table.add(TableRow("x", "X", {"owner": key}))
    told = json.loads(table.write(RowLink(["../one/#", "../two/#"], anchor="at-")))
    assert told["shared"] == {"by": "owner", "cells": {"near": [[[0, None, 0], None], [None, None]]}}
    assert told["cells"] == {"owner": [0, 1]}
    near, owner = told["columns"]
    assert (near["by"], near["values"], near["drives"], near["names"]) == (
        "owner",
        [[900, "900 m"]],
        [],
        [[None, "Gate"]],
    )
    assert owner["values"] == [["one", "One"], ["two", "Two"]]


def test_a_choice_that_is_not_in_the_column_is_a_mistake_of_the_program(telling: Telling) -> None:
    with pytest.raises(KeyError):
        _written(telling, [facet.choice(telling, "kind", "plot.kind", _KINDS)], TableRow("a", "A", {"kind": "office"}))


def test_the_words_of_the_finder_are_in_the_file_unfilled(telling: Telling) -> None:
    words = _written(telling, [])["words"]
    assert words["near"] == "Distance"
    assert words["area_from"] == "{area}, from {unit}"
    assert list(words) == sorted(words)
