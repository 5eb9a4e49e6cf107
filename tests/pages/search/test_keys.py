"""Whatever part of a text is typed, the keys that are asked for are among those of the text."""

from __future__ import annotations

import pytest
from hypothesis import given

from generator.pages.search.folding import fold
from generator.pages.search.keys import bucket_of, pinyin_keys, syllables_of
from tests.invented import examples
from tests.pages.search.invented_texts import texts
from tests.pages.search.looking_up import every_part, is_found, keys_of, terms_of

TEXTS = (
    "总投资3.6亿元，年产60万立方米",
    "RMB 360 million (3.6亿元)",
    "G-11地块 Cold-chain base A2B",
    "双回路5MW power",
    "青工信〔2026〕11号",
    "𠮷野家𡃁仔",
    "x5y abc3def ab园cd",
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_part_of_a_text_is_found(text: str) -> None:
    keys = keys_of(fold(text))
    asked = [term for part in every_part(text, 200) for term in terms_of(part)]
    assert len(asked) >= 10
    assert [term for term in asked if not is_found(term, keys)] == []


@examples(150)
@given(texts)
def test_every_part_of_any_text_is_found(text: str) -> None:
    keys = keys_of(fold(text))
    assert [term for part in every_part(text) for term in terms_of(part) if not is_found(term, keys)] == []


@examples(100)
@given(texts, texts)
def test_what_a_text_does_not_hold_is_not_found_by_pairs_and_runs_of_three(text: str, other: str) -> None:
    folded, keys = fold(text), keys_of(fold(text))
    for part in every_part(other, 3):
        for term in terms_of(part):
            if is_found(term, keys):
                assert len(term) > 3 or term in folded, term


def test_the_keys_of_a_text() -> None:
    assert keys_of("青河园区") == {"青河园", "河园区", "园区\n"}
    assert keys_of("river parks") == {"river", "parks"}
    assert keys_of("a2b") == {"a2b", "2b\n", "a", "b"}
    assert keys_of("cold-chain") == {"cold", "chain", "ld-", "d-c", "-ch"}
    assert keys_of("园") == keys_of("") == set()


@pytest.mark.parametrize(
    ("name", "syllables"),
    [
        ("重庆", "chong qing"),
        ("重量", "zhong liang"),
        ("长安", "chang an"),
        ("成长", "cheng zhang"),
        ("银行", "yin hang"),
        ("行车", "xing che"),
        ("西安", "xi an"),
        ("绿地", "lv di"),
        ("𠮷", ""),
    ],
)
def test_characters_are_read_as_they_are_read_there(name: str, syllables: str) -> None:
    assert " ".join(syllables_of(name)) == syllables


def test_the_keys_of_a_name_in_pinyin() -> None:
    assert pinyin_keys("重庆园") == {"Pchong qing", "Pqing yuan", "Pyuan \n", "Icqy", "Iqy\n"}
    assert pinyin_keys("河 River 园") == {"Phe \n", "Pyuan \n"}  # not read across what stands between
    assert pinyin_keys("River 5") == set()


def test_keys_that_begin_alike_are_in_one_file() -> None:
    for alike in (
        ("园区\n", "园区a", "园区签"),
        ("Pchong qing", "Pchong \n"),
        ("Icqy", "Icq\n"),
        ("pro", "product", "products"),
        ("3.6", "3.\n"),
        ("𠮷野家", "𠮷野\n"),
    ):
        assert len({bucket_of(key, 1024) for key in alike}) == 1, alike
    used = {bucket_of(f"{one}{other}\n", 64) for one in "青河园区签约产业" for other in "动态投资项目金额"}
    assert len(used) > 32, "keys are spread over the files"


def test_a_character_whose_reading_nobody_knows_has_no_key() -> None:
    assert pinyin_keys("𠮷") == frozenset()
