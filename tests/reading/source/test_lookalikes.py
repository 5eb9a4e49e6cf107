"""Characters that look like others are reported with the line as it is meant."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from generator.reading.source import read_markdown, read_text
from generator.reading.source.characters import _FORBIDDEN, _MAYBE
from generator.values.lookalikes import meant

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = [
    *(
        ("⽂化旅游⼤道", "文化旅游大道"),
        ("⼯业园区⼊⼝", "工业园区入口"),
        ("⻢⻓⻔⻛⻋⻘⻬", "马长门风车青齐"),
        ("⺟⺠⻄", "母民西"),
    ),
    *(("\uf9b5外", "例外"), ("\U0002f815", "再"), ("oﬃce ﬂoor", "office floor"), ("ｶﾞｲﾄﾞ", "ガイド"), ("𝐀𝟏", "A1")),
]


@pytest.mark.parametrize(("typed", "right"), PAIRS)
def test_the_mended_line_is_shown_and_reads_back(typed: str, right: str) -> None:
    (issue,) = read_text(f"name: {typed}\n", "a.yaml").issues
    assert (issue.code, issue.field, issue.facts["mended"]) == ("Y170", "name", f"name: {right}")
    assert issue.facts["mended"] in issue.hint("zh")
    assert read_text(issue.facts["mended"], "a.yaml").issues == ()


def test_what_is_read_is_what_is_meant() -> None:
    assert read_text("- id: a\n  name: ⽂化\n", "a.yaml").value == [{"id": "a", "name": "文化"}]


def test_a_page_shows_its_mended_line_too(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: 甲\n---\n\n一\n⽂化和⼤道。\n", encoding="utf-8")
    (issue,) = read_markdown(path, "a.md").issues
    assert (issue.code, issue.place.line, issue.place.column) == ("Y170", 6, 1)
    assert issue.facts["mended"] == "文化和大道。"


def test_every_radical_and_every_compatible_ideograph_is_known() -> None:
    for code in (*range(0x2E81, 0x2FD6), *range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)):
        sign = chr(code)
        is_old = unicodedata.name(sign, "") != "" and unicodedata.normalize("NFKC", sign) != sign
        if is_old or (unicodedata.name(sign, "").startswith("CJK RADICAL")):
            assert [issue.code for issue in read_text(f"a: 甲{sign}\n", "a").issues] == ["Y170"]
            assert unicodedata.normalize("NFKC", meant(sign)) == meant(sign) != sign


def test_every_other_ideograph_is_what_it_is() -> None:
    for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0x20000, 0x2A6E0), 0xFA0E, 0xFA11):
        assert meant(chr(code)) == chr(code)
    usual = "①⑩㎡℃…—“”《》ａ１％￥Ⅱ№½²×μΩ°ガー한"
    assert read_text(f"a: 甲{usual}\n", "a").issues == ()


def test_a_bullet_of_word_becomes_an_item() -> None:
    (issue,) = read_text("a: |\n  \uf0b7\t第一项\n  正文\n", "a.yaml").issues
    assert (issue.code, issue.facts["mended"]) == ("Y171", "- 第一项")


def test_the_quick_look_misses_none() -> None:
    for code in range(0x110000):
        assert not _FORBIDDEN.match(chr(code)) or _MAYBE.match(chr(code))
