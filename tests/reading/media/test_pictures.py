"""What of a picture is published: all that one sees of it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from generator.reading.media import publishable
from generator.reading.media.pictures import is_picture
from tests.building.small_builds import build, make_site

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


ORIENTATION, TURNED = ExifTags.Base.Orientation, 6
"""What a telephone says of a picture that it has taken upright: it is to be turned a quarter to the right."""


def save_with_metadata(path: Path) -> None:
    """Save a picture, red on its left, with what a telephone writes into it: place, maker, author, and which is up."""
    picture = Image.new("RGB", (16, 8), (0, 0, 255))
    picture.paste((255, 0, 0), (0, 0, 8, 8))
    exif = picture.getexif()
    exif[ORIENTATION] = TURNED
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Artist] = "MAKER", "AUTHOR"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (29.0, 24.0, 36.0)
    about = PngInfo()
    about.add_text("Author", "AUTHOR")
    about.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>XMP</x:xmpmeta>")
    more = {".png": {"pnginfo": about}, ".webp": {"xmp": b"<x:xmpmeta>XMP</x:xmpmeta>"}, ".jpg": {"comment": b"AUTHOR"}}
    picture.save(path, exif=exif, **more[path.suffix])  # type: ignore[arg-type]  # each kind has options of its own


def assert_is_bare(data: bytes) -> None:
    """Demand that a picture tells nothing but what one sees of it, and stands upright: red on top."""
    assert not [word for word in (b"MAKER", b"AUTHOR", b"XMP", b"Exif", b"eXIf", b"GPS") if word in data]
    with Image.open(BytesIO(data)) as published:
        assert dict(published.getexif()) == {}
        assert published.getexif().get_ifd(ExifTags.IFD.GPSInfo) == {}
        assert not {"exif", "xmp", "comment", "Author", "XML:com.adobe.xmp"} & published.info.keys()
        assert published.size == (8, 16)
        red, _, blue = published.convert("RGB").getpixel((4, 2))  # type: ignore[misc]  # three numbers
        assert red > 2 * blue + 100


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_metadata_stay_behind_and_the_picture_is_turned_upright(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"photo.{ending}"
    save_with_metadata(path)
    with Image.open(path) as original:
        assert original.getexif()[ORIENTATION] == TURNED
        assert original.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert_is_bare(publishable(path))


def test_a_built_site_has_no_picture_with_metadata(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    save_with_metadata(root / "content/media/gate.png")
    assert build(root).built
    assert_is_bare((root / "site/media/gate.png").read_bytes())


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_a_picture_that_is_cut_off_is_none(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"photo.{ending}"
    Image.effect_noise((64, 64), 50).convert("RGB").save(path)
    whole = path.read_bytes()
    assert is_picture(path)
    path.write_bytes(whole[: len(whole) // 2])
    assert not is_picture(path)
