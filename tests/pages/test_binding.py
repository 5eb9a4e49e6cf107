"""Numbers and their units stay on one line, on pages and nowhere else."""

from __future__ import annotations

import re

import pytest

from generator.pages.binding import JOINER, NO_BREAK, bind, bind_prose, bound
from generator.pages.words import Words
from generator.values.language import ENGLISH
from generator.values.urls import HOME
from tests.places import SITES
from tests.small_site import make_pages, read_site, render

_PARTED = re.compile(r"[0-9] (?:million|billion|ha|mu|km²?|m²|working days?|January|February|May|July)\b|RMB [0-9]")


@pytest.mark.parametrize(
    ("plain", "parts"),
    [
        ("RMB 3.6 billion", "RMB~3.6~billion"),
        ("18.5 ha (277 mu)", "18.5~ha (277~mu)"),
        ("7 January 2026", "7~January 2026"),
        ("RMB 18–26/m²/month", "RMB~18–26/m²/month"),
        ("3 million m² a year", "3~million~m² a year"),
        ("USD 5 million", "USD~5~million"),
        ("in 2026 mutual trust grew", "in 2026 mutual trust grew"),
        ("Hall 4 may be closed", "Hall 4 may be closed"),
        ("26 reserve projects", "26 reserve projects"),
        ("within 45 minutes’ drive, at 220 kV and above", "within 45~minutes’ drive, at 220~kV and above"),
    ],
)
def test_english_is_bound_between_number_and_unit(plain: str, parts: str) -> None:
    assert bind(plain) == parts.replace("~", NO_BREAK)


@pytest.mark.parametrize(
    ("plain", "parts"),
    [
        ("占地21.73平方公里，投资3.6亿元。", "占地21.73~平方公里，投资3.6~亿元。"),
        ("2026年1月7日签约", "2026~年~1~月~7~日签约"),
        ("5G产业园第2期", "5G产业园第2期"),
        ("没有数字", "没有数字"),
    ],
)
def test_chinese_prose_is_joined_between_number_and_unit(plain: str, parts: str) -> None:
    assert bind_prose(plain, "zh") == parts.replace("~", JOINER)


def test_interface_words_keep_what_they_count_beside_its_number() -> None:
    words = bound(Words(ENGLISH, {"plain": "within 3 days", "count": "{count} parks"}))
    assert words("plain") == f"within 3{NO_BREAK}days"
    assert words("count", count=4) == f"4{NO_BREAK}parks"


def test_no_page_parts_a_number_from_its_unit_and_no_title_has_a_no_break_space() -> None:
    pages = render(read_site(SITES / "full"))
    for page in pages:
        shown = re.sub(r"<(script|svg).*?</\1>|<[^>]+>", "|", page.body, flags=re.DOTALL)
        if page.language == ENGLISH:
            assert not _PARTED.findall(shown), page.path
        for plain in (page.title, page.label, page.description):
            assert NO_BREAK not in plain
            assert JOINER not in plain
    assert any(NO_BREAK in page.body for page in pages)


def test_a_description_is_bound_where_it_is_shown_only() -> None:
    pages = make_pages(read_site(SITES / "full"))
    assert NO_BREAK not in pages.cover(HOME, ENGLISH).description
