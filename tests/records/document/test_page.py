"""Sizes of files as they are written: decimal, rounded half up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.reading.media import publishable, published_size
from generator.records.document.page import write_size
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE, language, name_in
from tests.reading.media.files import pdf

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("size", "written"),
    [
        (0, "1 KB"),
        (499, "1 KB"),
        (1_499, "1 KB"),
        (1_500, "2 KB"),
        (320_000, "320 KB"),
        (999_499, "999 KB"),
        (999_500, "1.0 MB"),
        (1_049_999, "1.0 MB"),
        (1_050_000, "1.1 MB"),
        (1_200_000, "1.2 MB"),
        (20_000_000, "20.0 MB"),
    ],
)
def test_a_size_is_written_as_people_read_it(size: int, written: str) -> None:
    assert write_size(size) == written


def test_the_size_is_that_of_the_file_as_published(tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(pdf())
    assert published_size(path) == len(publishable(path)) != path.stat().st_size
    path.write_bytes("表\n".encode() * 9)
    text = path.rename(tmp_path / "form.txt")
    assert published_size(text) == 36
    text.write_bytes(b"x")
    assert published_size(text) == 1


def test_a_language_has_a_name_in_every_other() -> None:
    assert name_in("en", SIMPLIFIED_CHINESE) == "英语"
    assert name_in("zh", ENGLISH) == "Chinese"
    assert name_in("zh", language("ja")) == "中国語"
