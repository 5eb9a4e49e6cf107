"""Quantities are found in sentences with their exact value and place; names, addresses and times are none."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sentences.mentions import find_mentions
from generator.sentences.mentions.find import find_in_paragraph
from generator.sentences.mentions.names import blank, fold, make_plain
from generator.values.quantity import Area, Money, Price

FOUND = [
    ("zh", "总投资3.6亿元", "money", "CNY", 360_000_000),
    ("zh", "人民币36,000万元", "money", "CNY", 360_000_000),
    ("zh", "１５００亿元", "money", "CNY", 150_000_000_000),
    ("zh", "10余亿元", "money", "CNY", 1_000_000_000),
    ("zh", "1亿2000万元", "money", "CNY", 120_000_000),
    ("zh", "一亿元", "money", "CNY", 100_000_000),
    ("zh", "8000万美元", "money", "USD", 80_000_000),
    ("zh", "每亩25万元", "price", "CNY/m2", 375),
    ("zh", "0.65元/度", "price", "CNY/kwh", "0.65"),
    ("zh", "12万千伏安", "capacity", "kva", 120_000),
    ("zh", "百分之十五", "percent", "%", 15),
    ("zh", "三成", "percent", "%", 30),
    ("zh", "一千二百名", "count", "", 1200),
    ("zh", "110千伏", "count", "", 110),
    ("zh", "1.5公里", "distance", "m", 1500),
    ("zh", "2年", "duration", "month", 24),
    ("zh", "65分/千瓦时", "price", "CNY/kwh", "0.65"),
    ("zh", "6.5角/度", "price", "CNY/kwh", "0.65"),
    ("zh", "500平起租", "area", "m2", 500),
    ("zh", "日供水10万方", "capacity", "m3", 100_000),
    ("zh", "20蒸吨/小时", "capacity", "steam_t", 20),
    ("zh", "1000+亩", "area", "m2", Decimal(1000) * 2000 / 3),
    ("zh", "二〇二六年", "date", "year", 2026),
    ("zh", "二〇二六年十二月三十一日", "date", "day", 1231),
    ("zh", "2026年元月", "date", "month", 1),
    ("zh", "2年6个月", "duration", "month", 30),
    ("zh", "一年半", "duration", "month", 18),
    ("zh", "1个半小时", "duration", "minute", 90),
    ("zh", "3公里半", "distance", "m", 3500),
    ("en", "2 years and 6 months", "duration", "month", 30),
    ("en", "1,000+ firms", "count", "", 1000),
    ("en", "RMB360m", "money", "CNY", 360_000_000),
    ("en", "a 10-billion-yuan project", "money", "CNY", 10_000_000_000),
    ("en", "RMB 2.7 yi", "money", "CNY", 270_000_000),
    ("en", "US$8.5bn", "money", "USD", 8_500_000_000),
    ("en", "50 million m² a year", "area", "m2", 50_000_000),
    ("en", "RMB 2.25 million per hectare", "price", "CNY/m2", 225),
    ("en", "twenty-six projects", "count", "", 26),
    ("en", "two hundred firms", "count", "", 200),
    ("en", "half a million people", "count", "", 500_000),
    ("en", "12.5 per cent", "percent", "%", "12.5"),
    ("en", "800 m", "distance", "m", 800),
]
NONE = [
    ("zh", "腾龙5G产业公园、G50高速、A-03地块、COVID-19、2019-nCoV、BN-2022-018"),
    ("zh", "水平方向的平台"),
    ("zh", "电话：023-66221234，手机13800138000，邮编401320，9:00–17:30，上午9时"),
    ("zh", "`plot: 305` [页](https://example.gov.cn/2022/0413/c1234.html) 国办发〔2017〕47号 ISO 9001"),
    ("en", "Tel. +86 23 6622 1234, 9:00–17:30, 9 a.m., on duty 24/7, GB/T 37668-2019, COVID-19, Plot A-03"),
    ("en", "[page](https://example.gov.cn/en/2022/0413/c1234.html), `plot 305`, zs2020@example.gov.cn"),
]


@pytest.mark.parametrize(("language", "text", "kind", "unit", "value"), FOUND)
def test_a_quantity_is_found(language: str, text: str, kind: str, unit: str, value: int | str) -> None:
    found = [mention for mention in find_mentions(text, language) if (mention.kind, mention.unit) == (kind, unit)]
    assert [(round(mention.low, 9), round(mention.high, 9)) for mention in found] == [(round(Decimal(value), 9),) * 2]
    assert text[found[0].start : found[0].end] == found[0].words


@pytest.mark.parametrize(("language", "text"), NONE)
def test_names_addresses_and_times_are_no_quantities(language: str, text: str) -> None:
    assert find_mentions(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("zh", "12~16元", 12, 16),
        ("zh", "1~2亿元", 100_000_000, 200_000_000),
        ("zh", "5000万元到1.2亿元", 50_000_000, 120_000_000),
        ("en", "RMB 50–120 million", 50_000_000, 120_000_000),
        ("en", "between RMB 10 and RMB 20", 10, 20),
        ("en", "from RMB 500,000 to 1.2 million", 500_000, 1_200_000),
        ("en", "fell from RMB 120 to RMB 85", 85, 120),
    ],
)
def test_a_range_has_both_ends(language: str, text: str, low: int, high: int) -> None:
    (mention,) = find_mentions(text, language)
    assert list(mention.ends) == [low, high]
    assert [part.low for part in mention.parts()] == [low, high]


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("zh", "2020年2月26日", {("day", 226), ("year", 2020)}),
        ("zh", "2021—2025年", {("year", 2021), ("year", 2025)}),
        ("zh", "4月12日至15日", {("day", 412), ("day", 415)}),
        ("zh", "2022-04-13", {("year", 2022), ("day", 413)}),
        ("en", "26 February 2020", {("day", 226), ("year", 2020)}),
        ("en", "from 12 to 15 April", {("day", 412), ("day", 415)}),
        ("en", "April 13, 2022", {("day", 413), ("year", 2022)}),
        ("en", "since 2019", {("year", 2019)}),
        ("en", "June 2022", {("month", 6), ("year", 2022)}),
    ],
)
def test_a_date_is_found_part_by_part(language: str, text: str, parts: set[tuple[str, int]]) -> None:
    found = find_mentions(text, language)
    assert {mention.kind for mention in found} == {"date"}
    assert {(mention.unit, int(mention.low)) for mention in found} == parts


@pytest.mark.parametrize(
    ("quantity", "language"),
    [
        (quantity, language)
        for quantity in (
            Money.parse("912.17亿元"),
            Money.parse("5000万~1.2亿元"),
            Area.parse("102.76亩"),
            Price.parse("25万元/亩"),
        )
        for language in ("zh", "en")
    ],
)
def test_what_the_site_writes_is_read_back(quantity: Money | Area | Price, language: str) -> None:
    last = find_mentions(quantity.text(language), language)[-1]
    assert (last.low, last.high) == pytest.approx((quantity.low, quantity.high), rel=Decimal("1e-20"))


def test_another_language_is_refused() -> None:
    with pytest.raises(KeyError):
        find_mentions("3", "fr")


@given(st.text(alphabet="0123456789万亿元亩个年月日第百千十三%,.，。-–~至 RMB$m²haotbillion()/[]`", max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    for language in ("zh", "en"):
        for mention in find_mentions(text, language):
            assert 0 <= mention.start < mention.end <= len(text)
            assert mention.low <= mention.high


@pytest.mark.parametrize(
    "piece", ["总投资3.6亿元，用地70亩，", "RMB 360 million, ", "1", "1.", "一", "a1-", "(", "+", "每"]
)
def test_a_long_text_takes_no_long_time(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    for language in ("zh", "en"):
        started = time.process_time()
        find_mentions(text, language)
        assert time.process_time() - started < 0.5


@given(st.text(alphabet="0123456789.:+-/()[]@# \n点时十五”telcaGBisoKkSſıİpmX×电话邮编〔〕", max_size=40))
def test_names_are_blanked_wherever_they_stand(text: str) -> None:
    plain = make_plain(text)
    # a fence that is not closed is no code, but the text is then searched as a whole
    assert blank(f"{plain}\n```") == f"{blank(plain)}\n```"


@pytest.mark.parametrize(
    "text", ["12 MAY 2020", "RMB 3 BİLLİON", "87.35 billionſ", "Sıx mıllıon mu", "THREE TIMES 5 KM"]
)
def test_letters_that_only_look_alike_are_read(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert find_mentions(text, "en")


PIECES = (
    *(
        "约",
        "每亩",
        "亩均",
        "人民币",
        "第",
        "5亿元",
        "25万元",
        "３％",
        "2026年1月",
        "至",
        "余",
        "三成",
        "电话",
        "0571-8888 8888",
    ),
    *(
        "about ",
        "more than",
        "between ",
        "RMB ",
        "US$",
        "5 million",
        "no.",
        "phase ",
        "January ",
        "2026",
        "six",
        "half",
        "a ",
    ),
    *(
        "1. ",
        "(2)",
        "- ",
        "12:30",
        "G50",
        "5G",
        "`",
        "`3`",
        "](",
        "http://a.b/5",
        " per ",
        "/mu",
        "70 mu",
        "(",
        ")",
        "7×24",
    ),
    *(
        "。",
        "，",
        ". ",
        ", ",
        " ",
        "\n",
        "\n\n",
        "\n\n\n",
        "[2017]",
        "100",
        "十",
        "四五",
        "x",
        "mid-",
        "tel",
        "+86 ",
        "+",
    ),
)


@pytest.mark.parametrize("language", ["zh", "en"])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=14))
def test_a_text_holds_what_its_paragraphs_hold(language: str, pieces: list[str]) -> None:
    text = "".join(pieces)
    assert find_mentions(text, language) == list(find_in_paragraph(text, language))
