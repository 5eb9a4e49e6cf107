"""A frame is cut where the marks of its specimen stand; a mark that cannot be a slot is an error that names it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.messages.issues import Fault
from generator.pages.frame.frame import cut
from generator.pages.frame.marks import find_marks, mark

PAGE = "<title>{title}</title><a title='{title}' href=\"../{key}/\">x</a><main>{body}</main>"
SLOTS = ("title", "key", "body")


def _specimen(page: str = PAGE, **given: str) -> str:
    return page.format(**{slot: given.get(slot, mark(slot)) for slot in SLOTS})


@given(st.text(), st.text(alphabet="abc-/"), st.text())
def test_a_stamped_page_is_the_page(title: str, key: str, body: str) -> None:
    words = {"title": str(escape(title)), "key": key, "body": body}
    frame = cut(_specimen(), ("title", "body"), ("key",), "a page")
    assert frame.stamp({slot: text.encode() for slot, text in words.items()}) == PAGE.format(**words).encode()


@pytest.mark.parametrize(
    "changed",
    [
        lambda text: str(escape(text)),
        lambda text: json.dumps(text).strip('"'),
        lambda text: Markup(f"<b>{text}</b>").striptags(),  # noqa: S704  (a mark of ours)
        lambda text: text.lower(),
        lambda text: f"{text} ".strip(),
    ],
    ids=["escape", "json", "striptags", "lower", "trim"],
)
def test_filters_of_a_theme_leave_a_mark_alone(changed: object) -> None:
    assert callable(changed)
    assert changed(mark("title")) == mark("title")


def test_a_slot_that_the_theme_leaves_out_is_named() -> None:
    with pytest.raises(Fault) as caught:
        cut("<main></main>", ("body",), (), "zh/projects/x/")
    assert (caught.value.code, caught.value.facts) == ("V106", {"slot": "body", "page": "zh/projects/x/"})


@pytest.mark.parametrize(
    ("html", "slot"),
    [
        (_specimen(f"<script>var x = '{mark('title')}'</script>{PAGE}"), "title"),
        (_specimen(f"<style>.{mark('key')} {{{{}}}}</style>{PAGE}"), "key"),
        (_specimen(f"<!-- {mark('title')} -->{PAGE}"), "title"),
        (_specimen(f'<p title="{mark("body")}"></p>{PAGE}'), "body"),
        (_specimen(f"{PAGE}{mark('body')}"), "body"),
        (_specimen(title=mark("title").upper()), mark("title").upper()),
        (_specimen(title=mark("title")[:9]), "qzxslot"),
        (_specimen(title=mark("other")), "other"),
    ],
)
def test_a_mark_where_no_slot_can_be_is_named(html: str, slot: str) -> None:
    with pytest.raises(Fault) as caught:
        cut(html, ("title", "body"), ("key",), "a page")
    assert (caught.value.code, caught.value.facts["slot"]) == ("V107", slot)


def test_marks_side_by_side_are_told_apart() -> None:
    text = mark("keya") + mark("keyb")
    assert [(name, text[start:end]) for name, start, end in find_marks(text)] == [
        ("keya", mark("keya")),
        ("keyb", mark("keyb")),
    ]
