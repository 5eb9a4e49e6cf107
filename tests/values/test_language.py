"""Languages, and texts that exist in some of them."""

from __future__ import annotations

import pytest

from generator.messages.counted import Counted
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE, Text, language


def test_a_language_is_found_by_its_key() -> None:
    assert language("zh") is SIMPLIFIED_CHINESE
    assert str(language("en")) == "en"
    assert SIMPLIFIED_CHINESE.tag == "zh-Hans"
    with pytest.raises(KeyError):
        language("english")


def test_a_text_says_in_which_languages_it_exists() -> None:
    text = Text({"zh": "园区"})
    assert text["zh"] == text.get("zh") == "园区"
    assert "zh" in text
    assert "en" not in text
    assert text.get(ENGLISH.key) is None
    assert list(text) == ["zh"]
    with pytest.raises(KeyError):
        text["en"]


def test_a_text_in_another_language_says_in_which() -> None:
    assert Text({"zh": "园区", "en": "Park"}).tagged("en") == ("Park", "")
    assert Text({"zh": "园区"}).tagged("en") == ("园区", "zh-Hans")
    assert Text({"zh": "园区", "en": "Park"}).tagged("ja") == ("Park", "en")


def test_equal_texts_are_equal_values() -> None:
    one, other = Text({"zh": "园区", "en": "Park"}), Text({"en": "Park", "zh": "园区"})
    assert one == other
    assert hash(one) == hash(other)
    assert one != Text({"zh": "园区"})
    assert one != {"zh": "园区", "en": "Park"}
    assert "园区" in repr(one)


def test_a_text_does_not_follow_the_mapping_that_it_was_made_of() -> None:
    words = {"zh": "园区"}
    text = Text(words)
    words["zh"] = "other"
    assert text["zh"] == "园区"


@pytest.mark.parametrize(("number", "said"), [(0, "0 files"), (1, "1 file"), (2, "2 files")])
def test_a_number_takes_the_noun_that_fits(number: int, said: str) -> None:
    assert f"{Counted(number):file|files}" == said
    assert f"{Counted(number)} 个文件" == f"{number} 个文件"


@pytest.mark.parametrize(
    ("number", "said"), [(0, "no files"), (1, "one file"), (9, "nine files"), (10, "10 files"), (1200, "1200 files")]
)
def test_a_small_number_is_a_word_in_running_text(number: int, said: str) -> None:
    assert f"{Counted(number):~file|files}" == said
