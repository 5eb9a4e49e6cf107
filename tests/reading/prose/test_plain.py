"""Plain texts go a short way, which gives the same bytes as the long one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.prose.markup import parse
from generator.reading.prose.plain import convert_plain

WORDS = [
    "投资",
    "3.6亿元",
    "70亩",
    "R&D",
    "A plant",
    "the park’s own",
    "B2B",
    "Ü",
    "1",
    "12",
    "①",
    "२",
    "ß",
    "한국",
    "ª",
    "²",
]
SIGNS = " ,.;:?'\"()/%+=~@$^-，。、；：？！“”‘’（）《》〈〉【】「」—…·–～％＋&"
OTHER = [
    "\n",
    "\n\n",
    "\n\n\n",
    "  ",
    "&amp",
    "&amp;",
    "&#38;",
    "&nbsp;",
    "://",
    "...",
    "1. ",
    "2.",
    "- ",
    "+ ",
    ": ",
    "==",
    "--",
]
MARKUP = [
    "\t",
    "\r",
    "\u00a0",
    "\u3000",
    "\x00",
    "\x02",
    "\x0b",
    "\x85",
    "\u2028",
    "*",
    "_",
    "#",
    "[",
    "`",
    "<",
    ">",
    "|",
    "\\",
    "!",
]

LISTS = [
    "- a\n- b",
    "- 投资\n",
    "\n\n- ",
    "\n- ",
    "- **a** b",
    "**",
    "**投资**",
    "**a b**",
    "a**b**",
    "***",
    " **",
    "** ",
    "*",
]

plain_texts = st.lists(st.sampled_from([*WORDS, *SIGNS, *OTHER, " ", "\n\n"]), max_size=30).map("".join)
all_texts = st.lists(st.sampled_from([*WORDS, *SIGNS, *OTHER, *MARKUP]), max_size=20).map("".join)


def by_the_long_way(text: str) -> str:
    parsed = parse(text, lambda number: f"../{number}/")
    assert not parsed.findings
    assert not parsed.headings
    return parsed.html


list_texts = st.lists(st.sampled_from([*WORDS, *LISTS, *OTHER, " ", ",", "，", "\n", "\n\n"]), max_size=14).map("".join)


@given(plain_texts | list_texts | all_texts | st.text(max_size=40))
def test_the_short_way_gives_what_the_long_one_gives(text: str) -> None:
    html = convert_plain(text)
    if html is not None:
        assert html == by_the_long_way(text)


def test_every_sign_stands_for_itself_or_goes_the_long_way() -> None:
    short = 0
    for sign in map(chr, [*range(0x600), *range(0x2000, 0x2100), *range(0x3000, 0x3100), *range(0xFF00, 0xFFF0)]):
        text = f"a{sign}b {sign} c\n{sign} c\n\n{sign}{sign} c\n\n1{sign} a"
        for each in (text, f"a {sign} b{sign}", sign):
            html = convert_plain(each)
            short += html is not None
            assert html is None or html == by_the_long_way(each)
    assert short


@pytest.mark.parametrize(
    "text",
    [
        "一段。",
        "一段。\n",
        "项目总投资3.6亿元，用地70亩。\n\n建设周期16个月；“先租后买”亦可。\n",
        "3.6亿元投资。",
        "A plant for R&D, with 12% of the area (70 mu) for workshops; the park's own power.\nSecond line.",
        '"Quoted" words at the start.',
        "由**示例公司**发起。\n\n**A b** c",
        "方式：\n\n- 独资，**自建**；\n- a & b\n\nc\n\n\n- d",
    ],
)
def test_a_text_of_words_goes_the_short_way(text: str) -> None:
    assert convert_plain(text) == by_the_long_way(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " a",
        "a ",
        "a\n===",
        "1. a",
        "a\n- b",
        "- a\n\n- b",
        "- a\nb",
        "- a\n  b",
        "- - a",
        "a  \nb",
        "*a*",
        "***a***",
        "**a",
        "** a**",
        "a_b_",
        "&copy;",
        "<b>",
        "a\n: b",
        "\u3000a",
    ],
)
def test_a_text_with_signs_of_markdown_goes_the_long_way(text: str) -> None:
    assert convert_plain(text) is None
