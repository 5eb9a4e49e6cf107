"""Words in the wrong code are found with what was meant, and foreign words that are right are left alone."""

from __future__ import annotations

import pytest

from generator.values.garbled.find import GarbledKind, garbled_in
from generator.values.garbled.hints import may_be_garbled
from tests.places import ROOT

_WORDS = ["青澜经济开发区", "重庆", "批准", "项目", "总投资三亿元，年产值五亿元。", "生物医药"]


@pytest.mark.parametrize("words", _WORDS)
@pytest.mark.parametrize("code", ["gbk", "latin-1"])
def test_chinese_that_was_read_in_the_wrong_code_is_turned_back(words: str, code: str) -> None:
    wrong = words.encode().decode(code, "ignore")
    found = [each for each in garbled_in(f"在{wrong}内") if each.kind is GarbledKind.MOJIBAKE]
    assert found
    assert found[0].meant
    assert found[0].meant in words
    assert may_be_garbled(wrong)


@pytest.mark.parametrize(
    ("kind", "text", "words", "meant"),
    [
        (GarbledKind.MOJIBAKE, "位于锟斤拷锟斤拷区", "锟斤拷锟斤拷", ""),
        (GarbledKind.MOJIBAKE, "项目????待建", "????", ""),
        (GarbledKind.MOJIBAKE, "烫烫烫烫", "烫烫烫烫", ""),
        (GarbledKind.MOJIBAKE, "屯屯屯屯", "屯屯屯屯", ""),
        (GarbledKind.MOJIBAKE, "a\ufffdb", "\ufffd", ""),
        (GarbledKind.MOJIBAKE, "在é•¿江", "é•¿", "长"),
        (GarbledKind.MOJIBAKE, "cafÃ©", "Ã©", "é"),
        (GarbledKind.MOJIBAKE, "itâ€™s", "â€™", "’"),
        (GarbledKind.BLANK, "5\u00a0km", "\u00a0", " "),
        (GarbledKind.BLANK, "5\u2009km", "\u2009", " "),
        (GarbledKind.SCRIPT, "Т3航站楼", "Т", "T"),
        (GarbledKind.SCRIPT, "The Раrk", "Раrk", "Park"),
        (GarbledKind.SCRIPT, "ΑBC", "ΑBC", "ABC"),
        (GarbledKind.MARKUP, "见［联系］（list：contact）", "［联系］（list：contact）", "联系"),
        (GarbledKind.MARKUP, "[联系]（https://a.cn）", "[联系]（https://a.cn）", "联系"),
        (GarbledKind.MARKUP, "！[图](media/a.jpg)", "！[图](media/a.jpg)", "图"),
        (GarbledKind.MARKUP, "＊＊重点＊＊", "＊＊重点＊＊", "重点"),
    ],
)
def test_what_is_garbled_is_found(kind: GarbledKind, text: str, words: str, meant: str) -> None:
    found = [(each.kind, each.words.strip() or each.words, each.meant) for each in garbled_in(text)]
    assert found == [(kind, words, meant)]
    assert may_be_garbled(text)


@pytest.mark.parametrize(
    "text",
    [
        "What? 什么？？",
        "café “x”, naïve – é, Größe, São Paulo, Île-de-France",
        "5 μm, ΔT, Ω, α, 5 m², 5 °C, 3 × 4",
        "朱镕基、陶喆、堃、瑀、昇",
        "Москва ТЭЦ",
        "臺灣地區的開發區管理委員會",
        "（见附件），【重要】（一），[1](a)，2**3，★★★",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert list(garbled_in(text)) == []


def test_no_text_of_the_sites_here_alarms() -> None:
    sites = [ROOT / "content", ROOT / "examples", ROOT / "tests" / "sites"]
    texts = [p.read_text(encoding="utf-8") for site in sites for p in site.rglob("*") if p.suffix in {".yaml", ".md"}]
    found = [each for text in texts for each in garbled_in(text)]
    assert [each for each in found if each.kind is not GarbledKind.MARKUP] == []
