"""What is read line by line is what the parser reads, values and places alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.source import Limits, YamlList, YamlMapping
from generator.reading.source.characters import find_forbidden
from generator.reading.source.comments import may_lose_text
from generator.reading.source.events import Builder
from generator.reading.source.quick import QuickReader, Unusual
from tests.invented import examples
from tests.places import ROOT

LIMITS = Limits()
RECORD = """\
# a comment
- id: one
  name: {zh: 甲，乙, en: "One, two"}
  list: [a, "b: c", {d: 'e'}]
  url: https://example.org/a#b
  steps:
    - date: 2026-01
      text: {zh: 甲, en: A}
    - plain words
  body:
    zh: |
      第一段：
        - 缩进

      第二段 # 5
    en: 'It is "so"'
- id: two
  parts:
  - a: 1
    b: 12:30
"""
BITS = (
    *("\n", " ", "  ", ": ", ":", "- ", "-", "|", "|\n", '"', "'", "{", "}", "[", "]", ",", ", ", "#", " # ", "?", "!"),
    *(
        "&a ",
        "*a",
        "%",
        "\n\n",
        "：",
        "，",
        "、",
        "“",
        "＃",
        "\u3000",
        "~",
        "x",
        "k: ",
        "key:\n",
        "---\n",
        "...\n",
        "\\",
    ),
    *("\t", "\r", "\n  ", "\n      ", "a: b", "- - ", "|-", ">", "id: one\n"),
)


def shown(value: object) -> object:
    """Return a value together with its places, as plain lists."""
    if isinstance(value, YamlMapping):
        return ["mapping", value.start, [(key, value.starts[key], shown(inner)) for key, inner in value.items()]]
    if isinstance(value, YamlList):
        return ["list", value.start, value.starts, [shown(inner) for inner in value]]
    return value


def is_read_alike(text: str, limits: Limits = LIMITS) -> bool:
    """Whether a text is read here, and then as the parser does; one with a slip must not be."""
    if next(find_forbidden(text), None) or may_lose_text(text):
        return False
    try:
        quick = QuickReader(text, limits).read()
    except Unusual:
        return False
    builder = Builder(text, limits)
    assert shown(quick) == shown(builder.build())
    assert not builder.slips
    return True


@pytest.mark.parametrize("name", ["projects.yaml", "content/site.yaml", "content/industries.yaml"])
def test_the_files_of_the_site_are_read_quickly(name: str) -> None:
    assert is_read_alike((ROOT / name).read_text(encoding="utf-8"))


def test_every_usual_form_is_read_quickly() -> None:
    assert is_read_alike(RECORD)


@examples(500)
@given(
    st.lists(st.tuples(st.integers(0, len(RECORD)), st.sampled_from(BITS), st.integers(0, 6)), min_size=1, max_size=3)
)
def test_whatever_is_changed_the_parser_agrees(changes: list[tuple[int, str, int]]) -> None:
    text = RECORD
    for at, bit, gone in changes:
        text = text[:at] + bit + text[at + gone :]
    is_read_alike(text)


@pytest.mark.parametrize("limits", [Limits(depth=2), Limits(field_characters=8)])
def test_what_is_beyond_a_limit_is_not_read_quickly(limits: Limits) -> None:
    assert not is_read_alike(RECORD, limits)


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n  c\n", "a: b # c\n", "a: &x b\n", "a:\nb: c\n", "a: 'it''s'\n", 'a: "\\n"\n', "a: b\na: c\n",
        "a: >\n  b\n", "a: http：//x\n", "a: b：c\n", "a: {b: c：d}\n", "a: [b，c]\n", "a: {b: 甲，en： c}\n",
        "a: x]\n", "a: b", "a:b\n", "- -b\n", "  a: b\n", "a: |\n  b\n c: d\n", "a: {b: c} d\n", "a: [b, c]: d\n", "\n",
        "a: \u3000b\n", "a: b\u3000\n", "é: b\n",
    ],
)  # fmt: skip
def test_anything_else_is_left_to_the_parser(text: str) -> None:
    assert not is_read_alike(text)
