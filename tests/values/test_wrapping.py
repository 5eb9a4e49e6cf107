"""Lines of Chinese and Japanese close up, those of other languages do not."""

from __future__ import annotations

import pytest

from generator.reading.source import read_text
from generator.values.wrapping import close_up, close_up_html


@pytest.mark.parametrize(
    ("text", "language", "closed"),
    [
        ("西南地区的\n冷链", "zh", "西南地区的冷链"),
        ("服务ABC\n企业", "zh", "服务ABC企业"),
        ("共3\n家，\n其中“甲”\nB", "zh", "共3家，其中“甲”B"),
        ("Plug and\nPlay模式", "zh", "Plug and\nPlay模式"),
        ("冷蔵の\n センター", "ja", "冷蔵のセンター"),
        ("그리고\n도시", "ko", "그리고\n도시"),
        ("the 界石\npark", "en", "the 界石\npark"),
        ("the 界\n石 park", "en", "the 界石 park"),
        ("甲\r\n乙", "zh", "甲乙"),
        ("甲\n\n乙", "zh", "甲\n\n乙"),
        ("甲\n- 乙\n1. 丙", "zh", "甲\n- 乙\n1. 丙"),
        ("建设ABC\n中心", "", "建设ABC中心"),
        ("The 界石\npark is large", "", "The 界石\npark is large"),
    ],
)
def test_lines_close_up(text: str, language: str, closed: str) -> None:
    assert close_up(text, language) == closed


def test_code_keeps_its_lines() -> None:
    html = "<pre><code>甲\n乙</code></pre>\n<p>甲\n<em>乙</em></p>"
    assert close_up_html(html, "zh") == "<pre><code>甲\n乙</code></pre>\n<p>甲<em>乙</em></p>"


@pytest.mark.parametrize("break_", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("written", "value"),
    [
        (">\n    西南地区的\n    冷链，服务ABC\n    企业。\n", "西南地区的冷链，服务ABC企业。\n"),
        (">-\n    甲\n    乙", "甲乙"),
        (">2\n    甲\n    乙\n", "甲乙\n"),
        (">\n    甲\n    乙\n\n    丙\n", "甲乙\n\n丙\n"),
        (">\n    甲\n      深\n    乙\n", "甲\n  深\n乙\n"),
        ("甲\n    乙", "甲乙"),
        ('"甲\n    乙"', "甲乙"),
        ('"甲 \\\n    乙"', "甲 乙"),
        ("'甲''\n    乙'", "甲'乙"),
        (">\n    The park\n    is large.\n", "The park is large.\n"),
    ],
)
def test_what_yaml_folds_closes_up(written: str, value: str, break_: str) -> None:
    document = read_text(f"a:\n  zh: {written}\n".replace("\n", break_), "a.yaml")
    assert document.issues == ()
    assert document.value == {"a": {"zh": value}}
