"""A photo is made from one reading in the sizes that are asked for: small enough, upright, and of its pixels alone."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from generator.reading.media import look_at, photo_files
from generator.reading.media.pictures import apart
from generator.reading.media.pictures.sizes import PLAIN, size_at, widths_for
from tests.integrity.photos import natural_photo
from tests.reading.media.planted_pictures import saved

if TYPE_CHECKING:
    from pathlib import Path

_SECRET = b"taken at 31.2304, 121.4737"
_KINDS = ("avif", "jpg")


def _opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def _put(folder: Path, name: str, data: bytes) -> Path:
    (path := folder / name).write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((4000, 3000), (480, 800, 1200, 1600, 2400)),
        ((3000, 4000), (480, 800, 1200, 1600, 1800)),
        ((1700, 900), (480, 800, 1200, 1700)),
        ((1250, 800), (480, 800, 1250)),
        ((1000, 600), (480, 800, 1000)),
        ((480, 270), (480,)),
        ((300, 200), (300,)),
    ],
)
def test_no_size_is_wider_than_the_photo_and_none_stands_next_to_another(
    size: tuple[int, int], widths: tuple[int, ...]
) -> None:
    assert widths_for(*size) == widths


def test_every_size_has_its_width_and_the_shape_of_the_photo(tmp_path: Path) -> None:
    path = _put(tmp_path, "a.jpg", saved("JPEG", Image.new("RGB", (1500, 1000), "teal")))
    specs = tuple((width, kind) for width in widths_for(1500, 1000) for kind in _KINDS)
    made = photo_files(path, (PLAIN, *specs))
    assert set(made) == {PLAIN, *specs}
    for (width, kind), data in made.items():
        picture = _opened(data)
        assert picture.format == {"avif": "AVIF"}.get(kind, "JPEG")
        assert picture.size == size_at(1500, 1000, width or 1500)


def test_nothing_but_pixels_is_in_a_size_and_those_stand_upright(tmp_path: Path) -> None:
    picture = Image.new("RGB", (1200, 800), "white")
    picture.paste("black", (0, 0, 1200, 400))  # dark above: on the right once it is turned
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, _SECRET.decode()
    path = _put(tmp_path, "a.jpg", saved("JPEG", picture, exif=exif))
    seen = look_at(path).picture
    assert seen is not None
    assert (seen.width, seen.height) == (800, 1200)
    for (width, kind), data in photo_files(path, ((480, "avif"), (480, "jpg"), PLAIN)).items():
        made = _opened(data)
        assert _SECRET not in data
        assert not made.getexif()
        assert "icc_profile" not in made.info
        assert made.size == ((480, 720) if kind else (800, 1200)), width
        dark, light = (made.convert("L").crop((x, 50, x + 9, 99)) for x in (made.width - 20, 9))
        assert dark.getextrema() == pytest.approx((0, 0), abs=9)
        assert light.getextrema() == pytest.approx((255, 255), abs=9)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_clear_places_are_white_in_every_size(kind: str, tmp_path: Path) -> None:
    clear = Image.new("RGBA", (900, 600), (0, 0, 0, 0))
    path = _put(tmp_path, f"a.{kind.lower()}", saved(kind, clear))
    for data in photo_files(path, ((480, "avif"), (480, "jpg"))).values():
        assert _opened(data).convert("RGB").getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "P", "1", "CMYK", "I;16"])
def test_every_mode_of_pixels_can_be_made(mode: str, tmp_path: Path) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    path = _put(tmp_path, f"a.{'jpg' if mode == 'CMYK' else 'png'}", saved(kind, Image.new(mode, (900, 600))))
    assert all(_opened(each).size == (480, 320) for each in photo_files(path, ((480, "avif"), (480, "jpg"))).values())


def test_a_photo_full_of_leaves_keeps_to_its_bytes(tmp_path: Path) -> None:
    path = _put(tmp_path, "a.jpg", natural_photo(2600, 1950, leaves=True))
    made = photo_files(path, tuple((width, "avif") for width in widths_for(2600, 1950)))
    assert max(len(data) for (width, _), data in made.items() if width <= 1200) <= 80_000
    assert max(map(len, made.values())) <= 250_000


def test_a_large_one_is_made_in_another_process_with_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _put(tmp_path, "a.jpg", saved("JPEG", Image.effect_noise((900, 600), 50)))
    specs = (PLAIN, (800, "avif"), (480, "jpg"))
    here = photo_files(path, specs)
    monkeypatch.setattr(apart, "_SMALL_PHOTO", 0)
    assert photo_files(path, specs) == here
