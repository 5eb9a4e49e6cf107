"""Each operation on a text, and the texts in which none can be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.editing.writing import AddItem, Move, Put, Remove, Unchangeable, changed

if TYPE_CHECKING:
    from generator.editing.writing.edits import Operation

TEXT = """# head
- id: a   # the id
  name: {zh: 甲, en: A}   # both
  body: |
    line one

    line two

  # before parties
  parties:
    - name:
        zh: 乙
        en: B
      role: investor
    - name: {zh: 丙, en: C}
  tags: [x, y]
"""


@pytest.mark.parametrize(
    ("operation", "old", "new"),
    [
        (Put((0, "id"), "b: c"), "id: a ", 'id: "b: c" '),
        (Put((0, "name", "en"), "it's"), "en: A}", "en: it's}"),
        (Put((0, "name", "ja"), "日"), "en: A}", "en: A, ja: 日}"),
        (Put((0, "body"), "one\ntwo"), "    line one\n\n    line two\n", "    one\n    two\n"),
        (Put((0, "id"), "one\ntwo"), "id: a ", 'id: "one\\ntwo" '),
        (Put((0, "town", "zh"), "石镇", ("id", "name")), "  body", "  town:\n    zh: 石镇\n  body"),
        (AddItem((0, "tags"), "z"), "[x, y]", "[x, y, z]"),
        (AddItem((0, "parties"), {"name": {"zh": "丁"}}), "  tags", "    - name:\n        zh: 丁\n  tags"),
        (AddItem((0, "new"), "one"), "  tags: [x, y]\n", "  tags: [x, y]\n  new:\n    - one\n"),
        (Move((0, "tags", 0)), "[x, y]", "[y, x]"),
        (Remove((0, "name", "zh")), "{zh: 甲, en: A}", "{en: A}"),
        (Remove((0, "parties", 1)), "    - name: {zh: 丙, en: C}\n", ""),
        (Remove((0, "tags")), "  tags: [x, y]\n", ""),
        (Remove((0, "id")), "- id: a   # the id\n  name", "- name"),
    ],
)
def test_an_operation_changes_its_lines(operation: Operation, old: str, new: str) -> None:
    assert old in TEXT
    assert changed(TEXT, operation) == TEXT.replace(old, new, 1)
    assert changed(TEXT.replace("\n", "\r\n"), operation) == TEXT.replace(old, new, 1).replace("\n", "\r\n")


def test_what_holds_nothing_any_more_goes_as_well() -> None:
    text = "id: a\nsource:\n  name:\n    zh: 甲\ntags:\n  - x\n"
    assert changed(text, Remove(("source", "name", "zh"))) == "id: a\ntags:\n  - x\n"
    assert changed(text, Remove(("tags", 0))) == "id: a\nsource:\n  name:\n    zh: 甲\n"


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        ("id: a\nid: b\n", Put(("id",), "c")),
        ("id: &x a\nname: *x\n", Put(("name",), "c")),
        ("id: [a\n", Put(("id",), "c")),
        ("id: a\n", Remove(("nothing",))),
        ("id: a\n", Move(("id", 0))),
        ("- a\n", Put((5,), "b")),
        ("", Put(("id",), "c")),
        ("id: a\n", Put((), "c")),
    ],
)
def test_where_it_cannot_be_made_nothing_is(text: str, operation: Operation) -> None:
    with pytest.raises(Unchangeable):
        changed(text, operation)
