"""The file of answers stands alone: it asks nothing of any network, runs nothing, and holds what was asked as text."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from generator.answers.document import write_document
from generator.answers.questions import HeadingLine, NoteLine, Question, find_questions
from generator.answers.workbook import open_workbook
from generator.building.edition import THEME
from generator.building.mkdocs_plugin.look import sheet_of
from generator.reading.look import Appearance
from tests.answers.asked import LUDU
from tests.answers.papers import paper
from tests.answers.questionnaires import FOLDER

if TYPE_CHECKING:
    from generator.answers.gather import AnswerSource
    from generator.answers.papers import Paper

HIGH_TECH = "qinglan-high-tech-zone"
LINES = [
    HeadingLine(1, "1. Water"),
    Question(2, "1.1", "Price of water"),
    Question(3, "1.2", "Hardness of the water"),
    HeadingLine(4, "2. Electricity"),
    Question(5, "2.1", "Electricity price"),
]
LARGEST = 1_500_000


def _write(made: Paper) -> str:
    return write_document(made, THEME, sheet_of(Appearance()).decode())


def _text(html: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in LexborHTMLParser(html).css(selector)]


def test_every_question_stands_under_its_heading_with_answer_date_source_and_page(model: AnswerSource) -> None:
    html = _write(paper(model, LINES, LUDU))
    assert _text(html, "section h2") == ["1. Water", "2. Electricity"]
    assert _text(html, "tbody th") == ["Price of water", "Hardness of the water", "Electricity price"]
    price, hardness, power = _text(html, "td.answer")
    assert price == "RMB 3.6/m³ Sample data; As of October 2026; Page"
    assert hardness == "Not published; please ask Parks and land desk, 0440-5550-0143, parks@qinglan.example"
    assert power.startswith("Top peak: RMB 1.12/kWh; 19:00–21:00 Peak: RMB 0.94/kWh")
    page = f'href="https://qinglan.example/en/parks/{LUDU}/"'
    assert html.count(page) == 3


def test_several_parks_stand_side_by_side(model: AnswerSource) -> None:
    html = _write(paper(model, LINES, LUDU, HIGH_TECH))
    assert _text(html, "thead th")[2:4] == [
        "Ludu Cold-Chain Logistics Base",
        "Qinglan High-Tech Industrial Development Zone",
    ]
    assert len(_text(html, "td.answer")) == 6


def test_nothing_is_loaded_and_nothing_runs(model: AnswerSource) -> None:
    html = _write(paper(model, LINES, LUDU, HIGH_TECH))
    tree = LexborHTMLParser(html)
    assert not tree.css("script, link, img, iframe, object, embed, form, base, [style], [src], [srcset]")
    assert not re.search(r"@import|url\(|javascript:|\son\w+=", html)
    (style,) = tree.css("style")
    known = b64encode(sha256(style.text().encode()).digest()).decode()
    (policy,) = tree.css("meta[http-equiv=Content-Security-Policy]")
    assert str(policy.attributes["content"]).startswith(f"default-src 'none'; style-src 'sha256-{known}';")
    assert {str(node.attributes["href"]).partition(":")[0] for node in tree.css("a[href]")} == {"https", "mailto"}


def test_what_was_asked_is_text_and_no_markup(model: AnswerSource) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}</style>"
    lines = [HeadingLine(1, evil), NoteLine(2, evil), Question(3, evil, evil)]
    made = paper(model, {"a": lines, evil: lines}, LUDU, name=f"{evil}.xlsx")
    html = _write(made)
    assert not LexborHTMLParser(html).css("script, img")
    assert _text(html, "tbody th") == [evil, evil]
    assert html.count("</style>") == 1


def test_a_page_whose_site_has_no_address_is_a_path_and_no_link(model: AnswerSource) -> None:
    from dataclasses import replace

    html = _write(paper(replace(model, site_url=""), LINES, LUDU))
    assert not LexborHTMLParser(html).css('a[href^="en/"]')
    assert f"en/parks/{LUDU}/" in html


def test_the_language_is_said_and_the_scheme_follows_the_reader(model: AnswerSource) -> None:
    html = _write(paper(model, LINES, LUDU, key="zh"))
    assert '<html lang="zh-Hans">' in html
    [dark] = re.findall(r"@media screen and \(prefers-color-scheme: dark\) \{(.*?)\n\}", html, re.DOTALL)
    assert "--paper: #12191c" in dark
    assert "data-md-color-scheme" not in dark


def test_a_hundred_questions_about_eight_parks_are_far_below_the_limit(model: AnswerSource) -> None:
    parts = find_questions(open_workbook(FOLDER / "sample.en.xlsx"), "sample.en.xlsx")
    made = paper(model, {part.sheet: part.lines for part in parts}, *model.library.shelf("park"))
    assert len(_write(made).encode()) < LARGEST / 2
    assert _write(made) == _write(made)
