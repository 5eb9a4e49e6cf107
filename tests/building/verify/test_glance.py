"""A glance sees at least what a look sees, whether a template or the cleaner of prose has written it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from generator.building.edition import THEME
from generator.building.verify import glance_at, has_anchor, look_at, may_have_han

if TYPE_CHECKING:
    from pathlib import Path

VALUES = st.text(st.sampled_from("ab/#?.& <'\"=中id;"), max_size=8) | st.sampled_from(
    ["../a/", "#x", "", "a&b=c", "&copy=1", "&amp;", ' href="x', " id=", "a\r\nb", "\x00", "ID", "src"]
)
LINK_OF = {**dict.fromkeys(("img", "script", "source"), "src"), "a": "href", "video": "poster"}
PIECES = st.sampled_from(
    [
        *(
            "<a",
            "<img",
            "<p",
            "</a>",
            "<!--",
            "-->",
            ">",
            "/>",
            " ",
            "\n",
            "\t",
            "href",
            "HREF",
            "src",
            "poster",
            "id",
            "Id",
        ),
        *("data-id", "=", '="', '"', "'", "='", "a", "../b/", "#c", "&amp;", "&quot;", "&copy;", "&#35;", "é", "中"),
        *("valid", "paid ="),
    ]
)


@given(
    st.lists(
        st.tuples(st.sampled_from([*LINK_OF, "p"]), VALUES, VALUES, VALUES, VALUES),
        max_size=4,
    )
)
def test_what_our_own_writers_write_is_seen_whole(elements: list[tuple[str, ...]]) -> None:
    part = "".join(
        f'<{tag} {LINK_OF.get(tag, "title")}="{escape(link)}"'
        f' id="{escape(anchor)}" title="{escape(title)}">{escape(text)}</{tag}>'
        for tag, link, anchor, title, text in elements
    )
    seen, exact = glance_at(part), look_at(part.encode())
    if seen is not None:
        assert seen.links >= exact.links
        assert not Counter(exact.anchors) - Counter(seen.anchors)
    assert seen is not None or "\r" in part or "\0" in part


@given(st.lists(PIECES, max_size=24).map("".join))
def test_cleaned_prose_is_seen_whole(part: str) -> None:
    clean = nh3.clean(part, attributes={"a": {"href"}, "img": {"src"}, "p": {"id"}}, link_rel=None)
    seen, exact = glance_at(clean), look_at(clean.encode())
    if seen is not None:
        assert seen.links >= exact.links
        assert not Counter(exact.anchors) - Counter(seen.anchors)
    assert all(anchor in exact.anchors for anchor in seen.anchors if has_anchor(clean, anchor)) if seen else True


def test_an_anchor_that_only_text_looks_like_is_none() -> None:
    part = '<p title="a" id="there">say id="not-there" or <b> id="nor-there"</b></p>'
    assert [has_anchor(part, each) for each in ("there", "not-there", "nor-there", "a")] == [True, False, False, False]
    assert look_at(part.encode()).anchors == ("there",)


@pytest.mark.parametrize("part", ['<a href="a&copy;b">', '<a href="a\rb">', '<p id="\0">', '<p id="&#35;">'])
def test_what_is_written_otherwise_is_left_to_a_look(part: str) -> None:
    assert glance_at(part) is None


@pytest.mark.parametrize("template", sorted((THEME / "pages").rglob("*.html")), ids=lambda path: path.name)
def test_the_templates_write_attributes_as_a_glance_expects(template: Path) -> None:
    text = re.sub(r"\{#.*?#\}", "", template.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)
    assert not re.search(r"""[\s"'](?i:href|src|id)(?=[\s=/>])(?!(?<= href)="|(?<= src)="|(?<= id)=")""", text)
    assert "='" not in text


@given(st.text())
def test_chinese_words_are_not_missed(words: str) -> None:
    body = f"<p>{words}</p>".encode()
    assert may_have_han(body, "en") or not look_at(body, "en").han
    assert not may_have_han(body, "zh-Hans")


def test_words_without_chinese_need_no_look() -> None:
    assert not may_have_han("RMB 1 million – “70 mu”, m², café, €5 → here".encode(), "en")
    assert may_have_han("a 中 b".encode(), "en")
