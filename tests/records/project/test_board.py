"""The board says of each class what may be said, and draws the months in one scale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.values import urls
from generator.values.language import language
from tests.places import SITES
from tests.small_site import BASE, change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from selectolax.lexbor import LexborNode

FULL = SITES / "full"


def board(root: Path, key: str = "en") -> LexborHTMLParser:
    checked = read_site(root)
    assert checked.is_sound, checked.issues
    return LexborHTMLParser(make_pages(checked).page(urls.BOARD, language(key)).body)


def words(node: LexborHTMLParser | LexborNode, selector: str) -> list[str]:
    return [re.sub(r"\s+", " ", found.text()).strip() for found in node.css(selector)]


def test_every_class_has_its_meaning_and_its_count() -> None:
    page = board(FULL)
    assert words(page, ".class__count") == ["1", "–", "–", "1", "1"]
    assert [page.css(".class")[at].css_first("a") is not None for at in range(5)] == [True, False, False, True, True]
    assert "Explanation text 123" in words(page, "#suspended p")
    assert words(page, "#production .class__body .note") == [
        "Total investment: more than RMB 200 million (1 of 1 project)"
    ]
    assert words(page, ".class .sign--sample") == ["° (sample)"]
    assert words(page, ".sign-line")[0] == "° Sample data, not a fact."


@pytest.mark.parametrize("hidden", [0, 1, 2, 3])
def test_counted_projects_look_like_none(hidden: int, tmp_path: Path) -> None:
    text = (FULL / "projects.yaml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines(keepends=True) if "id: stopped-" not in line]
    stopped = [line for line in text.splitlines(keepends=True) if "id: stopped-" in line]
    root = change(_copy_full(tmp_path), {"projects.yaml": "".join(lines + stopped[:hidden])})
    page = board(root)
    assert words(page, ".class__count")[2] == "–"
    assert words(page, "#suspended .note") == ["Projects in this class are not published here one by one."]


def test_of_a_class_that_is_hidden_no_more_is_said_than_of_an_empty_one(tmp_path: Path) -> None:
    site = (FULL / "content" / "site.yaml").read_text(encoding="utf-8")
    projects = (FULL / "projects.yaml").read_text(encoding="utf-8")
    empty = "".join(line for line in projects.splitlines(keepends=True) if "id: stopped-" not in line)
    rule = "  suspended: {"
    assert site.count(rule) == 1
    hidden = {"content/site.yaml": site.replace(rule, f"{rule}shown: hidden, ")}
    root = change(_copy_full(tmp_path), hidden)
    said = [each.html for each in board(root).css("#suspended")]
    assert "not published here" not in "".join(map(str, said))
    change(root, {"projects.yaml": empty})
    assert [each.html for each in board(root).css("#suspended")] == said


def test_the_months_are_drawn_in_one_scale_and_told_in_a_table() -> None:
    page = board(FULL)
    charts = {str(each.attributes["id"]): each.css("rect") for each in page.css(".class") if each.css(".columns")}
    heights = [[bar.attributes["height"] or "" for bar in bars] for bars in charts.values()]
    rows = [words(row, "td") for row in page.css(".months tbody tr")]
    assert words(page, ".months tbody th")[::10] == ["September 2026", "November 2025"]
    in_classes = [[row[at] for row in reversed(rows)] for at in range(5)]
    told = [counts for counts in in_classes if set(counts) != {"0"}]
    assert list(charts) == ["signed", "implementing", "construction", "production"]  # no month has another in it
    drawn = {
        number: height
        for counts, chart in zip(told, heights, strict=True)
        for number, height in zip(counts, chart, strict=True)
    }
    assert drawn == {"0": "0%", "1": "50.0%", "2": "100.0%"}
    assert words(page, "#production .class__months p") == ["November 2025: 0; September 2026: 1."]
    assert "two published projects" in page.text()
    assert "They leave out one project for which" in page.text()


def test_fewer_than_three_months_are_not_drawn(tmp_path: Path) -> None:
    text = (FULL / "projects.yaml").read_text(encoding="utf-8")
    text = re.sub(r"date: 20(25-1[12]|26-0[1-9])(-[0-9]+)?", "date: 2026-09", text)
    page = board(change(_copy_full(tmp_path), {"projects.yaml": text}))
    assert page.css("svg.columns__plot") == []
    assert "at least three months" in (page.html or "")
    assert len(page.css(".months tbody tr")) == 1


def test_a_pause_has_its_own_mark() -> None:
    page = board(FULL)
    assert [node.attributes["id"] for node in page.css(".class--pause")] == ["suspended"]


def test_projects_that_one_can_read_about_stand_the_latest_first() -> None:
    page = board(FULL)
    assert words(page, ".read__name a") == ["On its way", "Project text 83", "Known by the year"]
    assert words(page, ".read__stage small") == ["since 1 September 2026", "since 5 April 2026", "since 2025"]
    assert page.css(".read__line a")[0].attributes["href"] == "../on-its-way/"


def test_an_official_figure_stands_beside_what_is_counted() -> None:
    page = board(BASE)
    official, counted = page.css(".comparison__side")
    assert words(official, ".comparison__value") == ["21"]
    assert "Monthly statistics" in words(page, "#official ~ .source")[0]
    assert words(counted, ".comparison__value") == ["No figure published"]  # three are counted only


def test_a_site_without_signed_projects_has_no_board(tmp_path: Path) -> None:
    text = (BASE / "projects.yaml").read_text(encoding="utf-8").replace("stage: construction\n", "stage: opportunity\n")
    text = re.sub(r"  history:\n(    .*\n)+?(?=  milestones)", "", text)
    root = change(copy_base(tmp_path / "site"), {"projects.yaml": text})
    pages = make_pages(read_site(root))
    assert urls.BOARD not in pages.sections(language("en"))
    assert "board" not in pages.page(urls.HOME, language("en")).body


def _copy_full(folder: Path) -> Path:
    root = folder / "full"
    for path in FULL.rglob("*"):
        if path.is_file():
            target = root / path.relative_to(FULL)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    return root
