"""What of a picture is published: all that one sees of it, as large as a page needs, and nothing else."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import ExifTags, Image, ImageCms

from generator.reading.media import look_into, publishable
from generator.reading.media.pictures.sizes import LONGEST_SIDE, size_for_page
from tests.building.small_builds import build, built_files, make_site
from tests.reading.media.planted_pictures import (
    GPS,
    SECRET,
    TURNED,
    chunk,
    clear_pictures,
    exif,
    moving_pictures,
    picture,
    planted_pictures,
    saved,
)

if TYPE_CHECKING:
    from pathlib import Path

KINDS = (".jpg", ".png", ".webp")
TELLING = (
    SECRET,
    b"MAKER",
    GPS,
    GPS[3::-1],
    b"Exif",
    b"eXIf",
    b"xmpmeta",
    b"8BIM",
    b"MPF",
    b"PK\3\4",
    b"ftyp",
    b"tEXt",
)


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def shown(folder: Path, suffix: str, data: bytes) -> Image.Image:
    """Return a picture as it is published, which nothing is found in."""
    path = put(folder, f"picture{suffix}", data)
    assert list(look_into(path)) == []
    made = Image.open(BytesIO(publishable(path)))
    made.load()
    return made


def assert_tells_nothing(data: bytes) -> None:
    """Demand that a published picture tells nothing but what one sees of it, packed words and profiles too."""
    unpacked = [data]
    for at in range(len(data)):
        if data[at : at + 1] == b"\x78":
            try:
                unpacked.append(zlib.decompressobj().decompress(data[at:], 100_000))
            except zlib.error:
                continue
    for part in unpacked:
        assert not [word for word in TELLING if word in part]
        assert SECRET.decode().encode("utf-16-be") not in part
    with Image.open(BytesIO(data)) as published:
        assert dict(published.getexif()) == {}
        assert published.getexif().get_ifd(ExifTags.IFD.GPSInfo) == {}
        assert not {"exif", "xmp", "comment", "Author", "icc_profile", "photoshop"} & published.info.keys()


@pytest.mark.parametrize("hidden", planted_pictures())
def test_what_nobody_sees_stays_behind(hidden: str, tmp_path: Path) -> None:
    suffix, data = planted_pictures()[hidden]
    path = put(tmp_path, f"picture{suffix}", data)
    assert list(look_into(path)) == []
    made = publishable(path)
    assert_tells_nothing(made)
    assert made == publishable(path)
    with Image.open(BytesIO(made)) as published:
        red, _, blue = published.convert("RGB").getpixel((6, 6))  # type: ignore[misc]  # three numbers
    assert red > 2 * blue + 100


def test_a_built_site_has_no_picture_with_metadata(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    told = Image.Exif()
    told[ExifTags.Base.ImageDescription] = SECRET.decode()
    data = saved("PNG", Image.new("RGB", (900, 600), "teal"), exif=told)
    assert SECRET in data
    put(root / "content/media", "gate.png", data + b"PK\3\4" + SECRET)
    assert build(root).built
    files = built_files(root)
    assert_tells_nothing(files["media/gate.png"])
    assert [name for name in files if name.endswith(".avif")]
    assert not [name for name, content in files.items() if SECRET in content or GPS in content]
    first = files["media/gate.png"]
    assert build(root).built
    assert built_files(root)["media/gate.png"] == first


@pytest.mark.parametrize("suffix", KINDS)
@pytest.mark.parametrize("turned", range(1, 9))
def test_a_picture_stands_upright(suffix: str, turned: int, tmp_path: Path) -> None:
    told = Image.Exif()
    told[ExifTags.Base.Orientation] = turned
    kind = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}[suffix]
    made = shown(tmp_path, suffix, saved(kind, exif=told)).convert("RGB")
    assert made.size == ((48, 24) if turned <= 4 else (24, 48))
    middle = {1: (9, 12), 2: (39, 12), 3: (39, 12), 4: (9, 12), 5: (12, 9), 6: (12, 9), 7: (12, 39), 8: (12, 39)}
    red, _, blue = made.getpixel(middle[turned])  # type: ignore[misc]  # three numbers
    assert red > 2 * blue + 100


@pytest.mark.parametrize(("mode", "clear", "solid"), [("P", 0, 1), ("L", 0, 255), ("RGB", (0, 0, 0), (0, 0, 255))])
def test_what_is_clear_stays_clear(
    mode: str, clear: int | tuple[int, ...], solid: int | tuple[int, ...], tmp_path: Path
) -> None:
    drawn = Image.new(mode, (2, 1), clear)
    if mode == "P":
        drawn.putpalette([0, 0, 0, 0, 0, 255])
    drawn.putpixel((1, 0), solid)
    opacity = shown(tmp_path, ".png", saved("PNG", drawn, transparency=clear)).convert("RGBA").getchannel("A")
    assert [opacity.getpixel((x, 0)) for x in (0, 1)] == [0, 255]


@pytest.mark.parametrize("kind", clear_pictures())
def test_clear_places_have_no_colours(kind: str, tmp_path: Path) -> None:
    suffix, data = clear_pictures()[kind]
    with Image.open(BytesIO(data)) as before:
        assert before.convert("RGBA").getpixel((40, 12)) == (0, 0, 255, 0)
    made = shown(tmp_path, suffix, data).convert("RGBA")
    assert made.getpixel((40, 12)) == (0, 0, 0, 0)
    red, green, _, opacity = made.getpixel((12, 12))  # type: ignore[misc]  # four numbers
    assert (red < 20, green > 235, opacity) == (True, True, 255)


def test_a_palette_keeps_only_what_is_seen(tmp_path: Path) -> None:
    drawn = Image.new("P", (2, 1), 0)
    drawn.putpalette([255, 0, 0, *SECRET[:9]])
    made = shown(tmp_path, ".png", saved("PNG", drawn))
    assert made.mode == "P"
    assert made.convert("RGB").getpixel((0, 0)) == (255, 0, 0)
    assert SECRET[:3] not in bytes(made.getpalette() or ())


@pytest.mark.parametrize("kind", moving_pictures())
def test_a_picture_that_moves_is_refused(kind: str, tmp_path: Path) -> None:
    suffix, data = moving_pictures()[kind]
    (found,) = look_into(put(tmp_path, f"a{suffix}", data))
    assert (found.code, dict(found.facts)) == ("M141", {"frames": "2"})


@pytest.mark.parametrize("suffix", KINDS)
def test_a_large_picture_is_published_as_large_as_a_page_needs(suffix: str, tmp_path: Path) -> None:
    kind = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}[suffix]
    large = picture().resize((3600, 1200), Image.Resampling.NEAREST)
    made = shown(tmp_path, suffix, saved(kind, large, exif=exif()))
    assert made.size == (800, LONGEST_SIDE)  # upright, as its Exif data say
    assert TURNED in exif().values()


def test_the_size_for_a_page() -> None:
    assert size_for_page(2400, 10) == (2400, 10)
    assert size_for_page(4000, 3000) == (2400, 1800)
    assert size_for_page(3000, 4000) == (1800, 2400)
    assert size_for_page(60_000, 2) == (2400, 1)


def test_few_colours_stay_few_when_a_picture_is_made_smaller(tmp_path: Path) -> None:
    drawn = picture("P").resize((4800, 2400), Image.Resampling.NEAREST)
    made = shown(tmp_path, ".png", saved("PNG", drawn))
    assert (made.mode, made.size) == ("P", (2400, 1200))


def test_grey_of_sixteen_bits_keeps_its_tones(tmp_path: Path) -> None:
    drawn = Image.frombytes("I;16", (2, 1), (0x8000).to_bytes(2, "little") + (0xFFFF).to_bytes(2, "little"))
    made = shown(tmp_path, ".png", saved("PNG", drawn))
    assert (made.mode, made.tobytes()) == ("L", b"\x80\xff")


def _wide_profile() -> bytes:
    """Return a profile whose primaries are others than those of the web: red and green are exchanged."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return made.replace(b"rXYZ", b"tXYZ").replace(b"gXYZ", b"rXYZ").replace(b"tXYZ", b"gXYZ")


@pytest.mark.parametrize("suffix", KINDS)
def test_colours_stay_as_they_looked_with_their_profile(suffix: str, tmp_path: Path) -> None:
    kind = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}[suffix]
    made = shown(tmp_path, suffix, saved(kind, icc_profile=_wide_profile())).convert("RGB")
    red, green, _ = made.getpixel((12, 12))  # type: ignore[misc]  # three numbers
    assert (red < 60, green > 200) == (True, True)


def test_a_profile_of_the_web_and_a_damaged_one_change_nothing(tmp_path: Path) -> None:
    same = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (same, same[:200], b"x" * 300, same.replace(b"RGB ", b"CMYK")):
        assert shown(tmp_path, ".png", saved("PNG", icc_profile=profile)).tobytes() == picture().tobytes()


def test_four_colours_of_a_printer_look_alike(tmp_path: Path) -> None:
    made = shown(tmp_path, ".jpg", saved("JPEG", picture("CMYK")))
    assert made.mode == "RGB"
    red, _, blue = made.getpixel((12, 12))  # type: ignore[misc]  # three numbers
    assert red > 2 * blue + 100


@pytest.mark.parametrize("suffix", KINDS)
def test_a_picture_that_is_cut_off_is_none(suffix: str, tmp_path: Path) -> None:
    kind = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}[suffix]
    whole = saved(kind, Image.effect_noise((64, 64), 50).convert("RGB"))
    assert list(look_into(put(tmp_path, f"a{suffix}", whole))) == []
    for length in (0, 2, 20, len(whole) // 2, len(whole) - 1):
        assert [found.code for found in look_into(put(tmp_path, f"a{suffix}", whole[:length]))] == ["M103"]


@pytest.mark.parametrize("suffix", KINDS)
def test_a_picture_under_the_name_of_another_kind_is_refused(suffix: str, tmp_path: Path) -> None:
    others = {"JPEG", "PNG", "WEBP"} - {{".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}[suffix]}
    codes = dict.fromkeys(others, "M103") | dict.fromkeys(("GIF", "TIFF", "AVIF"), "M165")
    for kind, code in codes.items():
        assert [found.code for found in look_into(put(tmp_path, f"a{suffix}", saved(kind)))] == [code]


def test_a_picture_whose_pixels_end_early_is_none(tmp_path: Path) -> None:
    whole = saved("PNG", Image.effect_noise((64, 64), 50))
    at = whole.index(b"IDAT")
    length = int.from_bytes(whole[at - 4 : at], "big")
    half = chunk(b"IDAT", whole[at + 4 : at + 4 + length // 2])
    data = whole[: at - 4] + half + whole[at + 8 + length :]
    assert [found.code for found in look_into(put(tmp_path, "a.png", data))] == ["M103"]
