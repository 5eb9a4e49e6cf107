"""Limits of pictures: what asks for too much is refused by its heads, and no picture takes more memory than it may."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.media import look_into, publishable
from tests.building.small_builds import build, make_site
from tests.integrity.pictures import measured
from tests.invented import examples
from tests.reading.media.heavy_pictures import HEAVY
from tests.reading.media.planted_pictures import planted_pictures

if TYPE_CHECKING:
    from pathlib import Path

MOST = 300_000_000
QUICK = (
    *("of 150 million pixels in 450 kB", "of 900 million pixels", "of many scans", "of many tags"),
    *("with a profile of 200 MB", "with Unicode words of 200 MB", "more pixels than it shows", "of a thousand frames"),
    *("photo of a new telephone", "photo as WebP"),
)
"""``python -m tests.integrity.pictures`` measures all of them."""


@pytest.mark.parametrize("name", QUICK)
def test_no_picture_takes_more_memory_than_it_may(name: str, tmp_path: Path) -> None:
    suffix, expected, make = HEAVY[name]
    path = tmp_path / f"picture{suffix}"
    path.write_bytes(make())
    found, size, memory = measured(path)
    assert found == expected
    assert (size > 0) == (expected == "-")
    assert 10_000_000 < memory < MOST


def test_a_picture_of_too_many_pixels_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (root / "content/media/gate.png").write_bytes(HEAVY["of 150 million pixels in 450 kB"][2]())
    outcome = build(root)
    assert not outcome.built
    (issue,) = [issue for issue in outcome.issues if issue.code == "M140"]
    assert issue.place.file == "content/media/gate.png"
    assert "30000 × 5000" in issue.message("en")
    assert "150" in issue.message("zh")


def test_a_picture_of_too_many_bytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    with path.open("wb") as file:
        file.truncate(30_000_001)
    assert [(found.code, found.facts) for found in look_into(path)] == [("M106", {"limit": "30"})]


@pytest.mark.parametrize("hidden", planted_pictures())
@examples(30)
@given(at=st.integers(0, 3000), byte=st.integers(0, 255), cut=st.integers(0, 3000))
def test_a_damaged_picture_is_published_or_refused(hidden: str, at: int, byte: int, cut: int, tmp_path: Path) -> None:
    suffix, data = planted_pictures()[hidden]
    damaged = bytearray(data)
    damaged[at % len(data)] = byte
    path = tmp_path / f"a{suffix}"
    path.write_bytes(damaged[: -(cut % len(data))] if cut % 3 == 0 and cut % len(data) else damaged)
    found = [each.code for each in look_into(path)]
    assert set(found) <= {"M103", "M140", "M141"}
    assert found or publishable(path)
