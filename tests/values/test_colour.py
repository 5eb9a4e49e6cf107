"""Colours: what is written, how bright it is by WCAG, and the same hue in another lightness."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.issues import Fault
from generator.values.colour import Colour, colour, contrast, lightness, tone

SHARES = st.integers(0, 255)
COLOURS = st.builds(Colour, SHARES, SHARES, SHARES)


@pytest.mark.parametrize(
    ("written", "read"),
    [("#0a5961", (10, 89, 97)), ("#0A5961", (10, 89, 97)), ("#fff", (255, 255, 255)), ("#1bC", (17, 187, 204))],
)
def test_a_colour_is_read_as_style_sheets_read_it(written: str, read: tuple[int, int, int]) -> None:
    assert colour(written) == read


@pytest.mark.parametrize("written", ["teal", "0a5961", "#0a596", "#0a59610", "#0a5g61", "rgb(1,2,3)", "#", "＃0a5961"])
def test_what_is_no_colour_is_said(written: str) -> None:
    with pytest.raises(Fault) as caught:
        colour(written)
    assert (caught.value.code, caught.value.facts["value"]) == ("S130", written)


@given(COLOURS)
def test_what_is_written_is_read_again(of: Colour) -> None:
    assert colour(str(of)) == of


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    # figures of the W3C's own examples and of two public checkers
    [("#000", "#fff", 21.0), ("#777", "#fff", 4.48), ("#767676", "#fff", 4.54), ("#f00", "#fff", 4.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(colour(one), colour(other)) == contrast(colour(other), colour(one))
    assert round(contrast(colour(one), colour(other)), 2) == ratio


@given(COLOURS)
def test_the_same_lightness_is_the_same_colour(of: Colour) -> None:
    assert all(abs(one - other) <= 1 for one, other in zip(tone(of, lightness(of)), of, strict=True))


@given(COLOURS, st.integers(100, 1000))
def test_another_lightness_is_as_asked(of: Colour, step: int) -> None:
    found = tone(of, step / 1000)
    assert all(0 <= share <= 255 for share in found)
    assert abs(lightness(found) - step / 1000) < 0.02


def test_richness_has_a_limit() -> None:
    red = colour("#e30503")
    assert tone(red, 0.5, 0) == tone(colour("#777"), 0.5)
    grey, pale, full = (max(each) - min(each) for each in (tone(red, 0.5, 0), tone(red, 0.5, 1, 0.05), tone(red, 0.5)))
    assert grey <= 1 < pale < full
