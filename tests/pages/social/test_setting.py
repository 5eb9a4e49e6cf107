"""A text never leaves its box: not wider, not in more lines, whatever it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.social.setting import ELLIPSIS, Fitting, set_text
from tests.pages.social.drawing import faces_of

STEPS = (Fitting(58, 2), Fitting(44, 3), Fitting(34, 4))
WIDE = 560
TEXTS = {
    "zh": "冷链物流产业园项目“一区两园”（二期），年产60万立方米、3.6亿元。",
    "en": "Autoclaved lightweight concrete panels “cold-chain” (phase 2), 600,000 m³ W.",
    "ja": "データセンター「東部」（第２期）、研究開発拠点ー。",
}


@given(st.data(), st.sampled_from(sorted(TEXTS)), st.integers(60, WIDE))
def test_a_text_stays_in_its_box(data: st.DataObject, language: str, wide: int) -> None:
    text = data.draw(st.text(alphabet=TEXTS[language], min_size=1, max_size=160))
    face = faces_of(language).bold[0]
    found = set_text(text, language, face, wide, STEPS)
    assert len(found.lines) <= next(step.lines for step in STEPS if step.size == found.size)
    for line in found.lines:
        at, last = line.words[-1]
        assert at + face.width(last, found.size) <= wide


def test_a_short_title_is_large_and_a_long_one_smaller() -> None:
    face = faces_of("zh").bold[0]
    sizes = [set_text("园" * count, "zh", face, WIDE, STEPS).size for count in (5, 20, 30, 50)]
    assert sizes == [58, 44, 44, 34] or sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 58
    assert sizes[-1] == 34


def test_lines_are_of_nearly_the_same_length() -> None:
    face = faces_of("zh").bold[0]
    lines = set_text("园" * 11, "zh", face, WIDE, STEPS).lines
    assert [len(line.words) for line in lines] == [6, 5]
    uneven = set_text("园" * 11, "zh", face, WIDE, STEPS, is_even=False).lines
    assert [len(line.words) for line in uneven] == [9, 2]


@pytest.mark.parametrize("text", ["园" * 200, "industrial park " * 30, "x" * 400])
def test_what_is_too_long_ends_with_an_ellipsis(text: str) -> None:
    found = set_text(text, "zh", faces_of("zh").bold[0], WIDE, STEPS)
    assert len(found.lines) == 4
    assert found.lines[-1].words[-1][1].endswith(ELLIPSIS)


def test_what_fits_has_no_ellipsis() -> None:
    found = set_text("x" * 60, "en", faces_of("en").bold[0], WIDE, STEPS)
    assert "".join(word for line in found.lines for _, word in line.words) == "x" * 60
