"""No input makes the reader raise, crash or hang."""

from __future__ import annotations

import random
import re
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.source import Limits, YamlFile, YamlList, YamlMapping, read_file, read_text
from generator.values.lookalikes import LOOKALIKE
from tests.places import CASES

VALID = (CASES / "valid" / "yaml" / "prose.yaml").read_text(encoding="utf-8")
SIGNS = "a-: \n\"'[]{}#&*!|>%@`,?：，“”－＃　\t\\0é<=\r\u200b\ud800"
PIECES = [
    "- ",
    "id: one\n",
    "  ",
    "name: ",
    "甲",
    "“",
    '"',
    "'",
    "{zh: ",
    "}",
    "[",
    "]",
    "：",
    "，",
    "#x",
    " # ",
    "|\n",
    "---\n",
]

WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1).filter(
    lambda words: not re.search(f"[{LOOKALIKE}]", words)  # those are read as what they look like
)
VALUES: st.SearchStrategy[object] = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, min_size=1) | st.dictionaries(st.text("abc", min_size=1), inner, min_size=1),
    max_leaves=12,
)


def check(document: YamlFile) -> None:
    assert document.value is not None or document.issues
    for issue in document.issues:
        assert issue.place.line >= 1
        assert 1 <= issue.place.column <= len(document.excerpt(issue.place)) + 1
        for language in ("zh", "en"):
            assert issue.message(language)
            assert issue.hint(language)
    check_places(document, document.value, ())


def check_places(document: YamlFile, value: object, path: tuple[str | int, ...]) -> None:
    assert document.place(path).line >= document.place(path, of_key=True).line
    if isinstance(value, YamlMapping):
        for key, inner in value.items():
            check_places(document, inner, (*path, key))
    elif isinstance(value, YamlList):
        for index, inner in enumerate(value):
            check_places(document, inner, (*path, index))


@given(st.text(st.characters(), max_size=200))
def test_any_text(text: str) -> None:
    check(read_text(text, "a.yaml"))


@given(st.text(SIGNS, max_size=200))
def test_signs_of_yaml_in_any_order(text: str) -> None:
    check(read_text(text, "a.yaml"))


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_pieces_of_records_in_any_order(pieces: list[str]) -> None:
    check(read_text("".join(pieces), "a.yaml"))


@given(data=st.binary(max_size=300))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(data)
    check(read_file(path, "any.yaml"))


@given(
    st.lists(
        st.tuples(st.integers(0, len(VALID)), st.integers(0, 3), st.text(SIGNS, max_size=3)), min_size=1, max_size=4
    )
)
def test_a_valid_file_changed_at_random(changes: list[tuple[int, int, str]]) -> None:
    text = VALID
    for at, length, new in changes:
        text = text[:at] + new + text[at + length :]
    check(read_text(text, "a.yaml"))


@given(VALUES)
def test_what_was_written_is_read(value: object) -> None:
    if isinstance(value, str):
        value = [value]
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    document = read_text(text.replace("!!str ", ""), "a.yaml", Limits(depth=100))
    assert document.issues == ()
    assert document.value == value


ODD = [
    *SIGNS,
    *PIECES,
    "a: b #x\n",
    "a: [\n",
    'a: "\n',
    "- a：b\n",
    "a: @\n",
    "a: b: \n",
    "{a: b, ",
    "a:\u3000b\n",
    "<<<<<<< \n",
    "\ta: b\n",
]


@pytest.mark.parametrize("piece", ODD)
def test_twenty_kilobytes_of_one_sign_take_less_than_a_second(piece: str) -> None:
    start = time.process_time()
    check(read_text(piece * (20_000 // len(piece)), "a.yaml"))
    assert time.process_time() - start < 1


@pytest.mark.parametrize("inner", [" ", "\u3000", "a", "\t", '"', "#", "x: "])
@pytest.mark.parametrize(
    "around", ["a: b{}c\nd", "a: b: {}c", "{{a: {}c", "a: [x{}", "x{}#y\nz", "{{a，{}b：\nc", 'a: "{}" b']
)
def test_a_long_run_in_an_odd_place_takes_less_than_a_second(inner: str, around: str) -> None:
    start = time.process_time()
    check(read_text(around.format(inner * (20_000 // len(inner))), "a.yaml"))
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "around", ["a: {{b: {}[c", "a: {{b: c{}[d", "a: {{b: c,{}[d", "a: {{b{}: c", "a: {{b: c, d{}[e"]
)
@pytest.mark.parametrize("inner", [" ", ",", "c ", "c,", "\u3000", "a: ", "a: b, "])
def test_a_run_in_a_list_in_braces_that_is_looked_at_entry_by_entry_takes_less_than_a_second(
    around: str, inner: str
) -> None:
    start = time.process_time()
    check(read_text(around.format(inner * (4_800 // len(inner))), "a.yaml"))
    assert time.process_time() - start < 1


@pytest.mark.parametrize("seed", range(5))
def test_twenty_kilobytes_of_noise_take_less_than_a_second(seed: int) -> None:
    noise = random.Random(seed)  # noqa: S311  (a test that repeats, nothing secret)
    start = time.process_time()
    check(read_text("".join(noise.choice(SIGNS) for _ in range(20_000)), "a.yaml"))
    assert time.process_time() - start < 1
