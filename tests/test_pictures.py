"""The pictures of the READMEs: each is there, shown where it belongs, and small; and how one is packed."""

from __future__ import annotations

import random
import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests import pictures
from tests.pictures import FOLDER, MOST_BYTES, PICTURES, WIDTH, packed
from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh.md"}
FILES = sorted(path for path in FOLDER.iterdir() if path.is_file())  # those of the handbooks lie in a folder
_SHOWN = re.compile(r"!\[([^\]]*)\]\(docs/pictures/([^)]+)\)")


def test_a_picture_is_there_for_each_page_and_language_and_no_other() -> None:
    assert {file.name for file in FILES} == {f"{name}.{language}.webp" for name in PICTURES for language in READMES}


@pytest.mark.parametrize("language", READMES)
def test_a_readme_shows_its_own_and_says_what_is_on_them(language: str) -> None:
    shown = _SHOWN.findall(READMES[language].read_text(encoding="utf-8"))
    assert [name for _, name in shown] == [f"{name}.{language}.webp" for name in PICTURES]
    assert all(len(words) > 15 for words, _ in shown)
    assert all(bool(re.search("[一-鿿]", words)) is (language == "zh") for words, _ in shown)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_picture_is_small_and_as_wide_as_the_page(file: Path) -> None:
    assert file.stat().st_size <= MOST_BYTES
    with Image.open(file) as picture:
        assert picture.format == "WEBP"
        assert picture.width == 1.5 * WIDTH
        assert picture.height == 1.5 * PICTURES[file.name.partition(".")[0]].height
        assert not picture.getexif()


def test_a_picture_is_packed_as_well_as_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = Image.frombytes("RGB", (200, 200), random.Random(7).randbytes(120_000))  # noqa: S311  (no secret)
    best = packed(noise)
    monkeypatch.setattr(pictures, "MOST_BYTES", len(best) - 1)
    assert 0 < len(packed(noise)) < len(best)
    assert Image.open(BytesIO(packed(noise))).size == noise.size
    monkeypatch.setattr(pictures, "MOST_BYTES", 10)
    with pytest.raises(ValueError, match="does not fit into 10 bytes"):
        packed(noise)
