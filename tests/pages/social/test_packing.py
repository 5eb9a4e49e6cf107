"""A packed picture is the picture, by the eyes of a program that reads any."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from PIL import Image

from generator.pages.social.packing import Packer


@pytest.mark.parametrize("alike", [1, 5, 10])
def test_what_is_packed_is_read_again(alike: int) -> None:
    chance = random.Random(5)  # noqa: S311  (no secret)
    pixels = bytes(chance.randrange(40) for _ in range(37 * 11))
    palette = bytes(chance.randrange(256) for _ in range(40 * 3))
    picture = Image.frombytes("L", (37, 11), pixels)
    packer = Packer(picture, palette, alike)
    assert packer.packed(picture) == packer.packed(picture)
    with Image.open(BytesIO(packer.packed(picture))) as read:
        assert (read.mode, read.size, read.format) == ("P", (37, 11), "PNG")
        assert read.tobytes() == pixels
        assert bytes(read.getpalette() or ())[: len(palette)] == palette
