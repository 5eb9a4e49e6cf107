"""Forms are met wherever a reader sees the name, and nowhere else."""

from __future__ import annotations

import pytest

from generator.values.firm_name.forms import forms_of
from generator.values.firm_name.watch import Watch

DAMING = forms_of({"zh": "深圳市大明电池科技股份有限公司", "en": "Shenzhen Daming Battery Technology Co., Ltd."})
PIONEER = forms_of({"zh": "东方电池有限公司", "en": "Pioneer Battery PLC"})
ABB = forms_of({"en": "ABB Ltd"})


def _met(text: str, *, is_address: bool = False, excused: tuple[str, ...] = ()) -> list[tuple[str, bool]]:
    watch = Watch({"daming": DAMING, "pioneer": PIONEER, "abb": ABB}, {"daming": excused, "pioneer": excused})
    found = [(met.words, met.is_sure) for met in watch.find(text, is_address=is_address)]
    assert watch.may_meet(text) or not found
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("大明电池项目", "大明电池"),
        ("大明电池科技投资建设。", "大明电池科技"),
        ("由大明投资", "大明"),
        ("由 大 明 电 池 投资", "大 明 电 池"),
        ("由大**明**投资", "大**明"),
        ("第一行大明\n电池项目", "大明\n电池"),
        ("Built by Daming Battery Technology.", "Daming Battery Technology"),
        ("DAMING’s plant", "DAMING"),
        ("The D-a-m-i-n-g plant", "D-a-m-i-n-g"),
        ("a daming-battery plant", "daming-battery"),
        ("DamingBattery", "DamingBattery"),
        ("newDaming2026", "Daming"),
        ("Da Ming", "Da Ming"),
        ("ABB builds", "ABB"),
        ("东方电池", "东方电池"),
        ("Pioneer Battery", "Pioneer Battery"),
    ],
)
def test_a_form_is_met(text: str, words: str) -> None:
    assert _met(text) == [(words, True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("优势扩大明显", "大明"),  # 扩大 is a word, and 明显
        ("优势扩大\n明显", "大\n明"),
        ("东方明珠", "东方"),
        ("a Pioneer of its trade", "Pioneer"),
        ("abb", "abb"),
        ("Dam ing", "Dam ing"),
    ],
)
def test_what_may_be_another_word_is_asked_about(text: str, words: str) -> None:
    assert _met(text) == [(words, False)]


@pytest.mark.parametrize(
    "text",
    [
        *("面积扩大，明年投产", "大。明天", "第一条大\n\n明天", "a, Da. Ming", "大|明", "扩大, 明年"),
        *("Pioneering work", "cabbage", "Madaming", "Damingo", "adaming plan", "the dmdc", "Bada Mingus"),
    ],
)
def test_other_words_are_not_met(text: str) -> None:
    assert _met(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *("daming-battery", "kiln-daming", "damingtech", "szdaming", "https://www.szdaming.com/a", "li@daming.com"),
        *("media/大明大门.jpg", "media/damingdianchi.pdf", "https://example.org/%E5%A4%A7%E6%98%8E"),
    ],
)
def test_an_address_names_the_firm(text: str) -> None:
    assert [is_sure for _, is_sure in _met(text, is_address=True)] == [True]


def test_an_address_inside_a_text_is_an_address() -> None:
    assert _met("see https://www.szdaming.com/news.") == [("daming", True)]
    assert _met("see szdaming today") == []


@pytest.mark.parametrize("text", ["dmdc-plan", "haidamingyue", "dongfang-park"])
def test_an_address_that_may_name_the_firm_is_asked_about(text: str) -> None:
    assert [is_sure for _, is_sure in _met(text, is_address=True)] == [False]


def test_what_staff_have_answered_is_not_asked_again() -> None:
    assert _met("东方明珠", excused=("东方",)) == []
    assert _met("大明湖畔", excused=("大明湖",)) == []
    assert _met("大明湖畔的大明", excused=("大明湖",)) == [("大明", True)]
    assert _met("东方电池", excused=("东方",)) == [("东方电池", True)]


def test_a_form_is_said_once_and_the_longest() -> None:
    assert _met("大明电池和大明电池，还有大明电池科技") == [("大明电池科技", True), ("大明电池", True)]


def test_two_records_may_withhold_one_firm() -> None:
    watch = Watch({"project/a": DAMING, "project/b": DAMING}, {})
    assert {met.owner for met in watch.find("大明电池")} == {"project/a", "project/b"}
