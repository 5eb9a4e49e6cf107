"""Markdown as Chinese staff type and paste it: read as it is meant, or a fault that shows the line mended."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.prose import as_meant, convert
from generator.values.wrapping import close_up_html

MEANT = [
    ("包括：\n- 甲\n- 乙", "包括：\n\n- 甲\n- 乙"),
    ("步骤：\n1. 甲\n2. 乙", "步骤：\n\n1. 甲\n2. 乙"),
    ("Here:\n- a\n- b", "Here:\n\n- a\n- b"),
    ("如下：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "如下：\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("• 甲\n●乙\n·丙\n■ 丁", "- 甲\n- 乙\n- 丙\n- 丁"),
    ("-甲\n-乙", "- 甲\n- 乙"),
    ("*甲\n*乙", "- 甲\n- 乙"),
    ("– a\n– b", "- a\n- b"),
    ("1、甲\n2、乙", "1. 甲\n2. 乙"),
    ("１．甲\n２．乙", "1. 甲\n2. 乙"),
    ("1.甲\n2.乙", "1. 甲\n2. 乙"),
    ("1）甲\n2）乙", "1. 甲\n2. 乙"),
    ("3. 甲\n4. 乙", "3. 甲\n4. 乙"),
    ("1. 甲\n1. 乙", "1. 甲\n1. 乙"),
    ("1. 甲\n3. 乙", "1\\. 甲\n\n3\\. 乙"),
    ("（1）甲\n（2）乙", "（1）甲\n\n（2）乙"),
    ("（一）甲\n（二）乙", "（一）甲\n\n（二）乙"),
    ("①甲\n②乙", "①甲\n\n②乙"),
    ("一、甲\n二、乙", "一、甲\n\n二、乙"),
    ("第一条 甲\n第二条 乙", "第一条 甲\n\n第二条 乙"),
    ("1.1 甲\n1.2 乙", "1.1 甲\n\n1.2 乙"),
    ("2026. 年初\n2027. 年末", "2026\\. 年初\n\n2027\\. 年末"),
    ("- 甲\n  - 乙\n- 丙", "- 甲\n    - 乙\n- 丙"),
    ("- 甲\n\t- 乙", "- 甲\n    - 乙"),
    ("1. 甲\n   - 乙\n2. 丙", "1. 甲\n    - 乙\n2. 丙"),
    ("- 甲\n\n  续", "- 甲\n\n    续"),
    ("｜甲｜乙｜\n｜－｜－｜\n｜1｜2｜", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("| 甲 | 乙 |\n| 1 | 2 |", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("甲 | 乙\n---|---\n1 | 2", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("甲 | 乙\n1 | 2", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("甲\t乙\n1\t2", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("| 甲 | 乙 |\n|---|\n| 1 | 2 |", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("[甲]（https://a.cn/b）", "[甲](https://a.cn/b)"),
    ("【甲】(park:river)", "[甲](park:river)"),
    ("[甲] (media/a.pdf)", "[甲](media/a.pdf)"),
    ("！[甲](media/a.png)", "![甲](media/a.png)"),
    ("见https://a.cn/b，请", "见<https://a.cn/b>，请"),
    ("See https://a.cn/b.", "See <https://a.cn/b>."),
    ("邮箱a@b.cn。", "邮箱<a@b.cn>。"),
    ("** 注意 **：请", "**注意**：请"),
    ("__注意__请", "**注意**请"),
    ("＊＊注意＊＊", "**注意**"),
    ("柱网8*8*6米，单机2*3*4台", "柱网8×8×6米，单机2×3×4台"),
    ("8m*8m，3 * 4，长*宽*高", "8m×8m，3×4，长×宽×高"),
    ("100m^2^，CO~2~", "100m²，CO₂"),
    ("＃＃ 标题", "## 标题"),
    ("#标题", "# 标题"),
    ("#1号楼在东", "\\#1号楼在东"),
    ("#投资#", "\\#投资#"),
    ("一段话。\n---\n下文", "一段话。\n\n---\n\n下文"),
    ("标题\n---\n下文", "标题\n---\n下文"),
    ("　　甲。\n　　乙。", "甲。\n\n乙。"),
    ("    甲。\n\n    乙。", "甲。\n\n乙。"),
    ("甲\\\n乙", "甲  \n乙"),
    ("联系人：张三\n电话：023-5550-0101", "联系人：张三\n\n电话：023-5550-0101"),
    ("**甲**：乙\n**丙**：丁", "**甲**：乙\n\n**丙**：丁"),
    ("**一、甲**\n内容\n**二、乙**\n内容", "**一、甲**\n\n内容\n\n**二、乙**\n\n内容"),
    ("A. 甲\nB. 乙", "A. 甲\n\nB. 乙"),
    ("★甲\n★乙", "★甲\n\n★乙"),
    ("##", "\\##"),
    ("a_b_c.pdf", "a_b_c.pdf"),
    ("*注：甲", "\\*注：甲"),
    ("    a = 1", "    a = 1"),
    ("`8*8*6`", "`8*8*6`"),
]


@pytest.mark.parametrize(("typed", "meant"), MEANT)
def test_what_is_typed_is_read_as_it_is_meant(typed: str, meant: str) -> None:
    converted = convert(typed)
    assert [finding for finding in converted.findings if finding.unless is None] == []
    html = [close_up_html(convert(text).html, "zh") for text in (typed, meant)]
    assert html[0] == html[1]
    assert as_meant(meant).faults == ()


FAULTS = [
    ("**未完", "P120", "未完"),
    ("** 注意 **：请。**未完", "P120", "** 注意 **：请。未完"),
    ("- [ ] 甲", "P121", "- 甲"),
    ("- [x] 甲", "P121", "- 甲"),
    ("## 重点 {#zd}", "P121", "## 重点"),
    ("甲{: .b}", "P121", "甲"),
    ('!!! note "注意"', "P121", "**注意**"),
    ("!!! note", "P128", ""),
    ("::: tip", "P128", ""),
    ("[TOC]", "P128", ""),
    ("> [!NOTE] 甲", "P121", "> 甲"),
    ("==重点==", "P121", "**重点**"),
    ("[[甲]]", "P121", "甲"),
    ("甲{{ name }}", "P121", "甲"),
    ("面积$x^{2}$", "P121", "面积x^{2}"),
    ("好:smile:", "P121", "好"),
    ("甲~~乙~~", "P122", "甲"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |", "P124", "| 1 | 2 / 3 |"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 |", "P124", "| 1 |  |"),
    ("甲[^1]", "P125", "甲（注1）"),
    ("[^1]: 甲", "P125", "注1：甲"),
    ("[甲](park:river，乙", "P126", "[甲](park:river)，乙"),
    ("|甲|乙|", "P126", "\\|甲\\|乙|"),
    ("[甲][乙]", "P126", "[甲\\]\\[乙]"),
    ("面积*约5亩，价格*面议", "P127", "面积\\*约5亩，价格\\*面议"),
    ("a*b*c", "P127", "a\\*b\\*c"),
]


@pytest.mark.parametrize(("typed", "code", "mended"), FAULTS)
def test_what_nobody_knows_is_a_fault_that_shows_the_line_mended(typed: str, code: str, mended: str) -> None:
    (fault,) = [finding.fault for finding in convert(typed).findings if finding.unless is None]
    assert (fault.code, fault.facts.get("mended", "")) == (code, mended)
    line = next(each for each in typed.splitlines() if fault.needle in each)
    again = convert(typed.replace(line, mended))
    assert [finding for finding in again.findings if finding.unless is None] == []


def test_a_fenced_block_is_a_fault_once() -> None:
    faults = [finding.fault for finding in convert("甲\n\n```\n~~代码~~\n```\n\n乙").findings]
    assert [(fault.code, fault.needle) for fault in faults] == [("P123", "```")]


def test_lines_of_chinese_close_up_also_beside_marks_and_in_links() -> None:
    html = convert("西南地区的\n冷链，服务ABC\n**企业**\n与[园\n区](#a)。\n\n- 甲\n  乙").html
    assert close_up_html(html, "zh") == (
        '<p>西南地区的冷链，服务ABC<strong>企业</strong>与<a href="#a">园区</a>。</p>\n<ul>\n<li>甲乙</li>\n</ul>'
    )


SIGNS = [
    *("甲", "乙。", "\n", "\n\n", "- ", "1. ", "2、", "（1）", "| ", "｜", "|---|", "**", "*", "_", "#", "  ", "\t"),
    *("　", "https://a.cn", "[甲]", "（park:a）", "8*8", "~~", "```", "---", "===", ">", "<b>", "`", "\\", "a@b.cn"),
    *("第一条", "•"),
]
LONG = ["a|b\na|b|c\n", "1. a\n\nb\n\n", "＊＊", "【甲", "{{", "a@", "$^{", "~~a", "（1）甲\n", " \n"]


@given(st.lists(st.sampled_from(SIGNS), max_size=25).map("".join))
def test_no_word_is_lost(text: str) -> None:
    words = re.sub(r"[^甲乙]", "", as_meant(text).text)
    assert words == re.sub(r"[^甲乙]", "", text)


@given(st.lists(st.sampled_from(SIGNS), max_size=25).map("".join))
def test_no_mark_is_shown_as_it_was_typed(text: str) -> None:
    converted = convert(text)
    if not converted.findings and "`" not in text and "\\" not in text:
        shown = re.sub(r"<[^<>]*>", "", converted.html)
        assert not re.search(r"\*\*|~~|\]\(", shown)


@pytest.mark.parametrize("sign", LONG)
def test_a_long_text_is_read_in_seconds(sign: str) -> None:
    assert as_meant(sign * (90_000 // len(sign))).text


@pytest.mark.parametrize("typed", ["____年____月____日", "□ 是 □ 否", "□ 甲 ☑ 乙"])
def test_what_a_form_leaves_to_fill_in_stays_as_it_is(typed: str) -> None:
    converted = convert(typed)
    assert (converted.html.strip(), converted.findings) == (f"<p>{typed}</p>", ())


def test_bullets_of_word_are_bullets() -> None:
    assert convert("l 甲\nl 乙").html == convert("- 甲\n- 乙").html
    assert convert("□ 甲\n□ 乙").html == convert("- 甲\n- 乙").html
