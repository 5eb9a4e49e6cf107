"""Markdown that staff write: what it becomes, and what in it is refused."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.prose import Rendered, render

KNOWN = {"park:river": "../parks/river/", "page:about": "../about/", "media:media/gate.png": "../../media/gate.png"}
KNOWN["file:media/plan.pdf"] = "../../media/plan.pdf"


def rendered(text: str) -> Rendered:
    return render(text, lambda scheme, key: KNOWN.get(f"{scheme}:{key}"))


def faults(text: str) -> list[tuple[str, str]]:
    return [(fault.code, fault.needle) for fault in rendered(text).faults]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("一段。", "<p>一段。</p>"),
        ("**a** *b* `c`", "<p><strong>a</strong> <em>b</em> <code>c</code></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("# 标题", '<h2 id="标题">标题</h2>'),
        ("## A b", '<h2 id="a-b">A b</h2>'),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("[园区](park:river)", '<p><a href="../parks/river/">园区</a></p>'),
        ("[a](https://example.org/?a=1&b=2)", '<p><a href="https://example.org/?a=1&amp;b=2">a</a></p>'),
        ("[a](tel:+862355500101)", '<p><a href="tel:+862355500101">a</a></p>'),
        ("[a](#标题)", '<p><a href="#标题">a</a></p>'),
        ("<https://example.org/>", '<p><a href="https://example.org/">https://example.org/</a></p>'),
        ("<a@example.org>", '<p><a href="mailto:a@example.org">a@example.org</a></p>'),
        ("[方案](media/plan.pdf)", '<p><a href="../../media/plan.pdf">方案</a></p>'),
        ("![大门](media/gate.png)", '<p><img alt="大门" src="../../media/gate.png"></p>'),
        ("", ""),
    ],
)
def test_markdown_becomes_html(text: str, html: str) -> None:
    result = rendered(text)
    assert result.faults == ()
    assert result.html == html


def test_a_table_becomes_html() -> None:
    assert "<td>1</td>" in rendered("| a |\n|---|\n| 1 |").html


def test_headings_are_listed_with_anchors_of_their_own() -> None:
    headings = rendered("# A\n\n## B\n\n## B\n\n### 。\n").headings
    assert [(heading.level, heading.id, heading.title) for heading in headings] == [
        (2, "a", "A"),
        (2, "b", "B"),
        (2, "b_1", "B"),
        (3, "section", "。"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a]{: onclick=x }", [("P121", "{: onclick=x }")]),
        ("a<br>b", [("P101", "<br>")]),
        ("<b>a</b>", [("P101", "<b>")]),
        ("</b>", [("P101", "</b>")]),
        ("<script>alert(1)</script>", [("P101", "<script>")]),
        ('<img src="x" onerror="alert(1)">', [("P101", '<img src="x" onerror="alert(1)">')]),
        ("a <!-- b --> c", [("P101", "<!-- b -->")]),
        ("[a](javascript:alert)", [("P102", "javascript:alert")]),
        ("[a](java script:alert)", [("P102", "java script:alert")]),
        ("[a](data:text/html,x)", [("P102", "data:text/html,x")]),
        ("[a][b]\n\n[b]: javascript:alert", [("P102", "javascript:alert")]),
        ("[a](park:none)", [("P103", "park:none")]),
        ("[a](PARK:river/x)", [("P103", "PARK:river/x")]),
        ("[a](b.md)", [("P104", "b.md")]),
        ("[a](//example.org)", [("P104", "//example.org")]),
        ("[a](http:example.org)", [("P104", "http:example.org")]),
        ("[a](http://[example)", [("P104", "http://[example")]),
        ("[a](mailto:)", [("P104", "mailto:")]),
        ("[a]()", [("P104", "]()")]),
        ("![](media/gate.png)", [("P105", "media/gate.png")]),
        ("[方案](media/no.pdf)", [("P111", "media/no.pdf")]),
        ("[方案](/media/plan.pdf)", [("P104", "/media/plan.pdf")]),
        ("![a](none.png)", [("P108", "none.png")]),
        ("![](none.png)", [("P105", "none.png"), ("P108", "none.png")]),
        ("![a](https://example.org/a.png)", [("P108", "https://example.org/a.png")]),
        ("*" * 401, [("P106", "*")]),
        ("# a\n\n" * 401, [("P106", "#")]),
        ("> " * 12 + "a", [("P107", "> > > > > > > > > > > >")]),
        ("甲" * 100_001, [("P110", "")]),
    ],
)
def test_a_fault_and_what_to_point_at(text: str, found: list[tuple[str, str]]) -> None:
    assert faults(text) == found


def test_a_code_block_may_show_html() -> None:
    result = rendered("    <b>\n\n`<i>`")
    assert result.faults == ()
    assert "&lt;b&gt;" in result.html
    assert "&lt;i&gt;" in result.html


SIGNS = [
    "[",
    "]",
    "(",
    ")",
    "!",
    "<",
    ">",
    "*",
    "_",
    "`",
    "#",
    "\n",
    "\n\n",
    "- ",
    "> ",
    "    ",
    "|",
    "\\",
    "&",
    ":",
    "a",
]
ATTACKS = [
    "javascript:",
    "<script>",
    "<img src=x onerror=y>",
    "&#106;avascript:",
    "park:river",
    "[a]: ",
    "\t",
    "甲",
    "data:",
]


@given(st.lists(st.sampled_from([*SIGNS, *ATTACKS]), max_size=40).map("".join) | st.text(max_size=80))
def test_what_comes_out_is_harmless(text: str) -> None:
    html = rendered(text).html
    tags = re.findall(r"<[^>]*>", html)
    assert not [tag for tag in tags if re.match(r"<(?:script|iframe|style|svg|object)|.*\son\w+\s*=", tag, re.DOTALL)]
    for address in re.findall(r'(?:href|src)="([^"]*)"', html):
        assert re.match(r"(?:https?:|mailto:|tel:|#|\.\./)", address)


@pytest.mark.parametrize(
    "sign", ["=\n", "---\n", "- - -\n", "# a\n", "a\n=\n", "- a\n", "甲", " ", "a\n", "| a |\n|-|\n"]
)
def test_a_long_text_takes_a_few_seconds_at_most(sign: str) -> None:
    start = time.process_time()
    rendered(sign * (99_000 // len(sign)))
    assert time.process_time() - start < 10
