"""Films and captions: what nobody sees of them is not published, and what is seen does not change by a byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.media import look_into, publishable
from tests.integrity.crafted import PASSES, REMOVED, what_becomes_of
from tests.invented import examples
from tests.reading.media.film_corpus import CAPTIONS, CRAFTED, FILM

if TYPE_CHECKING:
    from pathlib import Path

    from tests.integrity.crafted import Crafted

PUBLISHED = [each for each in CRAFTED if each.expected in {REMOVED, PASSES}]


@pytest.mark.parametrize("crafted", CRAFTED, ids=lambda crafted: crafted.name)
def test_what_was_crafted_becomes_what_it_must(crafted: Crafted, tmp_path: Path) -> None:
    assert what_becomes_of(crafted, tmp_path) == ""


@pytest.mark.parametrize("crafted", PUBLISHED, ids=lambda crafted: crafted.name)
def test_what_is_seen_stays_where_it_is(crafted: Crafted, tmp_path: Path) -> None:
    path = tmp_path / crafted.name
    path.write_bytes(crafted.make())
    made = publishable(path)
    if path.suffix == ".vtt":
        cues = made.decode().replace("\n\nSTYLE\n::cue {color: red}", "").replace(" \n\n", "\n\n")
        assert cues == CAPTIONS
    else:
        data = path.read_bytes()
        assert made.index(FILM) == data.index(FILM)
        assert len(made) in {len(data), len(data) - len(b"PK\3\4ZQSECRET42")}
    path.write_bytes(made)
    assert list(look_into(path)) == []
    assert publishable(path) == made


def test_the_tracks_that_nobody_sees_are_named(tmp_path: Path) -> None:
    (crafted,) = [each for each in CRAFTED if each.name == "subtitles.webm"]
    path = tmp_path / crafted.name
    path.write_bytes(crafted.make())
    assert [(found.code, dict(found.facts)) for found in look_into(path)] == [("M153", {"parts": "subtitles"})]


@pytest.mark.parametrize("crafted", CRAFTED, ids=lambda crafted: crafted.name)
@examples(30)
@given(at=st.integers(0, 2000), byte=st.integers(0, 255), cut=st.integers(0, 20))
def test_a_damaged_file_is_published_or_refused(crafted: Crafted, at: int, byte: int, cut: int, tmp_path: Path) -> None:
    data = bytearray(crafted.make())
    at %= len(data)
    data[at] = byte
    del data[at + 1 : at + 1 + cut]
    path = tmp_path / crafted.name
    path.write_bytes(data)
    found = {each.code for each in look_into(path)}
    assert found <= {"M105", "M108", "M153"}
    assert found or publishable(path)
