"""What the handbooks say of colours, telephones, signs of industries and faults of a map is what the program does."""

from __future__ import annotations

import re

import pytest

from generator.messages.issues import Fault, messages
from generator.pages.words import load_words
from generator.records.contact.card import show_number
from generator.records.industry.icons import IndustryIcon
from generator.values.family import read_main_colour
from generator.values.language import language as language_of
from generator.values.telephone import telephones
from tests.docs.handbook import HANDBOOKS, rows
from tests.places import ROOT

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_NUMBER = re.compile(r"`(\+?\d[\d转、 -]{3,})`")


@pytest.mark.parametrize("language", HANDBOOKS)
def test_a_colour_is_fine_or_has_the_nearest_that_is(language: str) -> None:
    found = [_COLOUR.findall(" ".join(row)) for row in rows(language, 2) if row[0].startswith("`#")]
    assert {len(colours) for colours in found} == {1, 2}
    for written, *meant in found:
        if not meant:
            assert read_main_colour(written) == written
            continue
        with pytest.raises(Fault) as caught:
            read_main_colour(written)
        assert (caught.value.code, [caught.value.facts["meant"]]) == ("S131", meant)
        assert read_main_colour(meant[0]) == meant[0]


@pytest.mark.parametrize("language", HANDBOOKS)
def test_a_telephone_is_shown_as_the_handbook_says(language: str) -> None:
    found = [(match[1], shown) for written, shown in rows(language, 2) if (match := _NUMBER.fullmatch(written))]
    assert len(found) > 5
    words = load_words(ROOT / "theme" / "locales", language_of(language))
    for written, shown in found:
        assert re.split(" and |、", shown) == [show_number(words, each) for each in telephones(written)], written


@pytest.mark.parametrize("language", HANDBOOKS)
def test_every_sign_of_an_industry_is_named(language: str) -> None:
    text = HANDBOOKS[language].read_text(encoding="utf-8")
    line = next(each for each in text.splitlines() if each.startswith("`icon`"))
    assert [key for key in re.findall(r"`([a-z]+)`", line) if key != "icon"] == [icon.value for icon in IndustryIcon]


@pytest.mark.parametrize("language", HANDBOOKS)
def test_every_fault_of_the_map_is_explained(language: str) -> None:
    told = [row[0] for row in rows(language, 2) if re.fullmatch(r"K10\d", row[0])]
    assert told == sorted(code for code in messages() if code.startswith("K10"))  # K11x are of keys in Chinese
