"""What is a page's own, what it repeats of others, and when two texts are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.search.pages import Page, everything_on, fold, pages_of

if TYPE_CHECKING:
    from pathlib import Path

_PAGE = """<html><body><nav>Way</nav><article class="md-content__inner"><div class="body body--KIND content">
<header class="record-top"><h1>Cold store,\u2060 phase\u00a02</h1>
<p class="lead">Built on <a href="x">the siding</a>.</p>
<dl class="keyfacts"><div><dt>Investment <small>agreed</small></dt> <dd>RMB 360 million <small>about</small></dd></div>
<div><dt>Coordinates</dt><dd>40.1° N</dd></div></dl></header>
<table><tr><td>Term: 50 years · Spare capacity: 90 kVA</td><td>8,400 m² <small>from 1,200 m²</small></td></tr></table>
<dl class="facts"><div><dt>Ends</dt><dd>No end date</dd></div></dl><div class="prose"><p>One <b>li</b>ne.</p></div>
<ul class="cards"><li><dl class="facts"><dt>Land</dt><dd>7 ha</dd></dl></li></ul><footer>As of May</footer>
<script>const secret = 1;</script></div></article></body></html>"""


def _write(site: Path, path: str, kind: str = "project") -> None:
    (site / path).mkdir(parents=True)
    (site / path / "index.html").write_text(_PAGE.replace("KIND", kind), encoding="utf-8")


def _only(site: Path) -> Page:
    (page,) = pages_of(site, "en")
    return page


def test_a_record_says_its_title_its_values_and_its_texts(tmp_path: Path) -> None:
    _write(tmp_path, "en/projects/x")
    page = _only(tmp_path)
    assert page.path == "projects/x/"
    assert page.title == "Cold store, phase 2"
    assert page.values == ("RMB 360 million", "about", "50 years", "90 kVA", "8,400 m²", "1,200 m²")
    assert page.texts == ("Built on the siding.", "One line.")
    assert fold("360 Million") in page.own
    assert fold("7 ha") not in page.own


@pytest.mark.parametrize(("kind", "values", "texts"), [("page", 0, 2), ("projects", 0, 0)])
def test_a_list_has_a_title_and_an_authored_page_its_text(tmp_path: Path, kind: str, values: int, texts: int) -> None:
    _write(tmp_path, "en/x", kind)
    page = _only(tmp_path)
    assert page.title == "Cold store, phase 2"
    assert (len(page.values), len(page.texts)) == (values, texts)


def test_further_pages_of_lists_and_archives_are_ways_to_records(tmp_path: Path) -> None:
    for path in ("projects/2", "signings/2024", "signings/park/a", "signings/industry/b", "_components", "projects/b"):
        _write(tmp_path, f"en/{path}")
    assert _only(tmp_path).path == "projects/b/"


def test_everything_on_pages_is_read_in_one_go_and_line_by_line(tmp_path: Path) -> None:
    _write(tmp_path, "en/projects/x")
    said = everything_on(tmp_path, ["en/projects/x/", "zh/projects/x/"])
    for text in ("7 ha", "One line", "40.1° N", "As of May", "rmb 360 million"):
        assert fold(text) in said
    assert "secret" not in said
    assert "way" not in said


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("３．６ 亿元", "3.6亿元"),
        ("ＣＮＣ", "cnc"),
        ("RMB\u00a0360  Million", "rmb 360 million"),
        ("12\u2060月", "12月"),
        ("两 地", "两地"),
    ],
)
def test_texts_that_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_words_and_numbers_do_not_run_into_each_other() -> None:
    assert fold("ents") not in fold("rent subsidy")
    assert fold("t s") in fold("rent subsidy")
    assert fold("60 m") != fold("60m")
