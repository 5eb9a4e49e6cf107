"""What of a picture is published: all that one sees of it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from generator.reading.media import publishable

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("mode", "clear", "solid"), [("P", 0, 1), ("L", 0, 255), ("RGB", (0, 0, 0), (0, 0, 255))])
def test_what_is_clear_stays_clear(
    mode: str, clear: int | tuple[int, ...], solid: int | tuple[int, ...], tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"
    picture = Image.new(mode, (2, 1), clear)
    if mode == "P":
        picture.putpalette([0, 0, 0, 0, 0, 255])
    picture.putpixel((1, 0), solid)
    picture.save(path, transparency=clear)
    with Image.open(BytesIO(publishable(path))) as published:
        opacity = published.convert("RGBA").getchannel("A")
    assert [opacity.getpixel((x, 0)) for x in (0, 1)] == [0, 255]


def test_a_picture_without_clear_places_keeps_its_palette(tmp_path: Path) -> None:
    path = tmp_path / "plan.png"
    picture = Image.new("P", (2, 1), 0)
    picture.putpalette([255, 0, 0])
    picture.save(path)
    with Image.open(BytesIO(publishable(path))) as published:
        assert published.mode == "P"
        assert published.convert("RGB").getpixel((0, 0)) == (255, 0, 0)
