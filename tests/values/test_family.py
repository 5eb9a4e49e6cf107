"""A site's colours follow from one: whichever it is, all can be read; the theme's tokens are those of the house."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from generator.messages.issues import Fault
from generator.values.colour import Colour, colour, contrast, lightness
from generator.values.family import (
    DARK,
    HOUSE,
    LIGHT,
    READABLE,
    Family,
    Grounds,
    Tones,
    family_of,
    nearest_readable,
    read_main_colour,
)
from tests.places import ROOT
from tests.values.test_colour import COLOURS

_TOKENS = (ROOT / "theme" / "assets" / "stylesheets" / "tokens.css").read_text(encoding="utf-8")
_INK = {"light": colour("#18242a"), "dark": colour("#e6ecea")}


def _tokens(selector: str) -> dict[str, Colour]:
    """Return the plain colours of the one rule of the tokens that has them in a scheme."""
    bodies = (body for head, body in re.findall(r"([^{}]+)\{([^{}]*)\}", _TOKENS) if head.strip().endswith(selector))
    body = next(each for each in bodies if "--paper" in each)
    return {name.replace("-", "_"): colour(each) for name, each in re.findall(r"--([\w-]+): (#\w{3,6});", body)}


@pytest.mark.parametrize(
    ("selector", "grounds", "tones", "ink"),
    [
        (":root", LIGHT, HOUSE.light, _INK["light"]),
        ('[data-md-color-scheme="slate"][data-md-color-primary]', DARK, HOUSE.dark, _INK["dark"]),
    ],
)
def test_the_tokens_have_the_grounds_and_the_family_of_the_house(
    selector: str, grounds: Grounds, tones: Tones, ink: Colour
) -> None:
    tokens = _tokens(selector)
    assert tokens.items() >= {**grounds._asdict(), **tones._asdict(), "ink": ink}.items()


def _assert_can_be_read(family: Family) -> None:
    for tones, grounds, ink in ((family.light, LIGHT, _INK["light"]), (family.dark, DARK, _INK["dark"])):
        pairs = {
            "main": (tones.main, *grounds, tones.main_soft),
            "strong": (tones.main_strong, *grounds, tones.main_soft),
            "on": (tones.on_main, tones.main, tones.main_strong),
            "ink": (ink, tones.main_soft),
        }
        for name, (text, *below) in pairs.items():
            for ground in below:
                assert contrast(text, ground) >= READABLE, f"{name}: {text} on {ground}"


def test_the_family_of_the_house_can_be_read() -> None:
    _assert_can_be_read(HOUSE)


@given(COLOURS)
def test_every_family_can_be_read(of: Colour) -> None:
    family = family_of(nearest_readable(of))
    _assert_can_be_read(family)
    assert family.light.main == nearest_readable(of)
    assert lightness(family.dark.main) > lightness(family.light.main)


@given(COLOURS)
def test_the_nearest_that_can_be_read_is_its_own_nearest_and_no_lighter(of: Colour) -> None:
    nearest = nearest_readable(of)
    assert nearest_readable(nearest) == nearest
    assert all(contrast(nearest, ground) >= READABLE for ground in LIGHT)
    assert nearest == of or of.luminance > nearest.luminance > 0.13


@pytest.mark.parametrize(("written", "meant"), [("#2aa198", "#017e77"), ("#ffd700", "#856f02"), ("#777", "#707070")])
def test_a_colour_that_is_too_light_is_refused_with_the_nearest(written: str, meant: str) -> None:
    with pytest.raises(Fault) as caught:
        read_main_colour(written)
    assert (caught.value.code, caught.value.facts) == ("S131", {"value": written, "meant": meant})
    assert read_main_colour(meant) == meant


def test_a_colour_that_can_be_read_is_written_in_one_way() -> None:
    assert read_main_colour(" #1D5A3D ") == "#1d5a3d"
    assert read_main_colour("#06c") == "#0066cc"
