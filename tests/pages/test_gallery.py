"""Photos hang in whole rows whatever their number, and a caption says what the page has not said yet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.pages.gallery import caption_of, hang
from generator.pages.parts import Picture

_PHOTO = Picture("gate.jpg", "大门", "zh-Hans", Markup("本局"), 1200, 800)
_PANORAMA = replace(_PHOTO, width=2400, height=800)
_WIDTHS = {"half": 3, "third": 2, "wide": 6}
_ROW = 6


def _places(*photos: Picture) -> list[str]:
    return [plate.place for plate in hang(photos, "").plates]


@pytest.mark.parametrize(
    ("number", "places"),
    [
        (1, ["alone"]),
        (2, ["half"] * 2),
        (3, ["third"] * 3),
        (4, ["half"] * 4),
        (5, ["half"] * 2 + ["third"] * 3),
        (7, ["half"] * 4 + ["third"] * 3),
        (12, ["third"] * 12),
    ],
)
def test_each_number_of_photos_fills_whole_rows(number: int, places: list[str]) -> None:
    assert _places(*[_PHOTO] * number) == places


@given(st.lists(st.sampled_from([_PHOTO, _PANORAMA]), min_size=1, max_size=20))
def test_no_row_is_broken_off(photos: list[Picture]) -> None:
    filled = 0
    for place in _places(*photos):
        if place == "alone":
            assert filled == 0
            continue
        filled += _WIDTHS[place]
        assert filled <= _ROW
        filled %= _ROW
    assert filled == 0


def test_a_panorama_has_a_row_to_itself_and_keeps_its_turn() -> None:
    assert _places(_PHOTO, _PHOTO, _PANORAMA, _PHOTO) == ["half", "half", "wide", "alone"]
    portrait = replace(_PHOTO, width=800, height=1200)
    assert _places(portrait, _PHOTO) == ["half", "half"]


def test_the_first_of_an_odd_number_has_a_row_of_a_phone_to_itself() -> None:
    assert [plate.role for plate in hang([_PHOTO] * 3, "").plates] == ["third-first", "third", "third"]
    assert [plate.role for plate in hang([_PHOTO] * 2, "").plates] == ["half", "half"]


@pytest.mark.parametrize(
    ("alt", "name", "says"),
    [
        ("鹭渡基地：铁路旁的冷库", "鹭渡基地", "铁路旁的冷库"),
        ("Ludu Base: cold stores beside the railway", "Ludu Base", "Cold stores beside the railway"),
        ("Ludu Base", "ludu base", ""),
        ("鹭渡基地", "鹭渡基地", ""),
        ("鹭渡基地东门", "鹭渡基地", "鹭渡基地东门"),
        ("cold stores", "Ludu Base", "Cold stores"),
        ("大门", "", "大门"),
        ("Ludu Base – the gate", "Ludu Base", "The gate"),
    ],
)
def test_a_caption_does_not_say_the_name_of_the_page_again(alt: str, name: str, says: str) -> None:
    assert caption_of(alt, name) == says


def test_a_name_in_markup_is_read_as_its_words() -> None:
    name = Markup('<span lang="zh-Hans">A &amp; B</span>')
    plate = hang([replace(_PHOTO, alt="A & B: the gate")], name).plates[0]
    assert plate.says == "The gate"


def test_whose_photos_they_are_is_said_once_where_all_are_of_one() -> None:
    assert hang([_PHOTO, _PHOTO], "").credit == "本局"
    assert hang([_PHOTO, replace(_PHOTO, credit=Markup("园区"))], "").credit == ""
    assert hang([_PHOTO], "").credit == ""
