"""What stands for something still to come is found, and words that are like it are left alone."""

from __future__ import annotations

import pytest

from generator.sentences.unfinished import is_example_host, unfinished_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("开工时间待定。", ["待定"]),
        ("TODO: write", ["TODO"]),
        ("Lorem ipsum dolor sit amet", ["Lorem ipsum", "dolor sit amet"]),
        ("to be confirmed", ["to be confirmed"]),
        ("XX年XX月，某某公司", ["XX", "某某"]),
        ("____年", ["____"]),
        ("https://www.example.com/a", ["https://www.example.com"]),
        ("invest@example.org", ["invest@example.org"]),
        ("http://localhost:8000/", ["http://localhost"]),
        ("https://park.test/", ["https://park.test"]),
        ("023-1234567", ["1234567"]),
        ("123-4567", ["123-4567"]),
        ("渝ICP备00000000号", ["00000000"]),
        ("010-5550-0100", ["5550-0100"]),
        ("公告正文，可用 Markdown。", ["公告正文，可用 Markdown。"]),
        ("公告正文，可用 Markdown！", ["公告正文，可用 Markdown！"]),
        ("公告正文，可用 Markdown", ["公告正文，可用 Markdown"]),
        ("示例〔2026〕1号", ["示例〔"]),
        ("示例大道1号，Example Park", ["示例大道", "Example Park"]),
    ],
)
def test_what_is_left_is_found(text: str, words: list[str]) -> None:
    assert [each.words for each in unfinished_in(text, ["公告正文，可用 Markdown。"])] == words


@pytest.mark.parametrize(
    "text",
    [
        "总投资10000000元，待遇从优，候车待客。",
        "0.000001 and 1,000,000 and 2000000000",
        "https://example.gov.cn.invest.cn/ https://www.cbd-example.cn/",
        "XXL, 3×4 m, mastodon, placeholders",
        "2026-11-27, 023-6622 1345",
        "for example, projects and parks; Example projects; 应用示例见附件",
        "公告正文，可用 Markdown 写。",
    ],
)
def test_what_is_finished_is_left_alone(text: str) -> None:
    assert list(unfinished_in(text, ["公告正文，可用 Markdown。"])) == []


def test_hosts_of_examples() -> None:
    assert all(map(is_example_host, ["example.org", "www.EXAMPLE.com", "x.example", "localhost", "127.0.0.1"]))
    assert not any(map(is_example_host, ["example.gov.cn", "myexample.com", "invest.cn"]))
