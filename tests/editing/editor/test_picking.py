"""A click on what a page shows leads to the field that says it, in either language."""

from __future__ import annotations

import pytest

from generator.editing.editor.picking import field_of, record_of
from generator.editing.fields import form_of_kind
from generator.reading.naming import with_names
from generator.reading.source import read_text
from generator.records import KINDS
from generator.values.language import language

KILN = """id: kiln
name: {zh: 窑炉项目, en: The kiln}
stage: construction
investment: 3.6亿元
land: 70亩
summary: {zh: 一座新的窑炉。, en: A new kiln.}
body:
  zh: |
    第一段文字。

    第二段**有重点**的文字。
history:
  - {stage: signed, date: 2026-01-07}
"""
LANGUAGES = [language("zh"), language("en")]


@pytest.mark.parametrize(
    ("clicked", "path"),
    [
        ("3.6 亿元", ("investment",)),
        ("RMB 360 million", ("investment",)),
        ("Investment RMB 360 million", ("investment",)),
        ("已开工已复工", ("stage",)),
        ("一座新的窑炉。", ("summary", "zh")),
        ("A new kiln.", ("summary", "en")),
        ("第二段有重点的文字。", ("body", "zh")),
        ("7 January 2026", ("history", 0, "date")),
        ("窑炉项目", ("name", "zh")),
        ("nothing of the kind", None),
        ("", None),
    ],
)
def test_the_field_that_says_it(clicked: str, path: tuple[str | int, ...] | None) -> None:
    value = with_names(read_text(KILN, ""), KINDS["project"].entry).value
    assert field_of(form_of_kind("project").block, value, clicked, LANGUAGES) == path


@pytest.mark.parametrize(
    ("path", "record"),
    [
        ("/zh/projects/kiln/", ("project", "kiln")),
        ("/en/parks/north/", ("park", "north")),
        ("/en/policies/steady/", ("policy", "steady")),
        ("/zh/projects/", None),
        ("/zh/projects/board/x/", None),
        ("/", None),
    ],
)
def test_whose_page_it_is(path: str, record: tuple[str, str] | None) -> None:
    assert record_of(path, ("zh", "en")) == record
