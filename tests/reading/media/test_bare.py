"""Pictures inside other files: the same pixels, and nothing that does not draw them."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from generator.reading.media.pictures.bare import bare_picture_bytes
from tests.invented import examples

SECRET = b"ZQSECRET42"
TURNED = 6


def _picture(mode: str = "RGB") -> Image.Image:
    return Image.linear_gradient("L").resize((40, 24)).convert("RGB").convert(mode)


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation], exif[ExifTags.Base.Artist] = TURNED, SECRET.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (29.0, 24.0, 36.0)
    return exif


def _saved(kind: str, mode: str = "RGB", **more: object) -> bytes:
    written = BytesIO()
    _picture(mode).save(written, kind, **more)
    return written.getvalue()


def _about() -> PngInfo:
    about = PngInfo()
    about.add_text("Author", SECRET.decode(), zip=True)
    about.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    return about


_TOLD = SECRET.decode()
KINDS = {
    "jpeg": _saved("JPEG", exif=_exif(), comment=SECRET, xmp=SECRET),
    "jpeg of many scans": _saved("JPEG", exif=_exif(), progressive=True),
    "jpeg of four colours": _saved("JPEG", "CMYK", exif=_exif()),
    "png": _saved("PNG", exif=_exif(), pnginfo=_about()),
    "png with a palette": _saved("PNG", "P", pnginfo=_about()),
    "webp": _saved("WEBP", exif=_exif(), xmp=SECRET),
    "webp without loss": _saved("WEBP", "RGBA", exif=_exif(), lossless=True),
    "gif": _saved("GIF", "P", comment=SECRET),
    "gif that moves": _saved("GIF", "P", comment=SECRET, save_all=True, append_images=[_picture().rotate(90)], loop=0),
    "bmp": _saved("BMP"),
    "tiff": _saved("TIFF", exif=_exif()),
    "jpeg 2000": _saved("JPEG2000", comment=_TOLD),
    "jpeg 2000 without boxes": _saved("JPEG2000", no_jp2=True, comment=_TOLD),
}


@pytest.mark.parametrize("kind", KINDS)
def test_pixels_stay_and_what_does_not_draw_goes(kind: str) -> None:
    data = KINDS[kind] + SECRET + b"PK\3\4"
    made = bare_picture_bytes(data, ".any")
    assert SECRET not in made
    with Image.open(BytesIO(data)) as before, Image.open(BytesIO(made)) as after:
        assert (after.mode, after.size, getattr(after, "n_frames", 1)) == (
            *(before.mode, before.size),
            getattr(before, "n_frames", 1),
        )
        assert after.convert("RGBA").tobytes() == before.convert("RGBA").tobytes()
        assert not {ExifTags.Base.Artist, ExifTags.IFD.GPSInfo, ExifTags.Base.Orientation} & {*after.getexif()}
    assert bare_picture_bytes(made, ".any") == made


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_profile_keeps_its_colours_and_loses_its_words(kind: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert b"sRGB" in profile.replace(b"\0", b"") and b"built-in" in profile.replace(b"\0", b"")  # noqa: PT018
    made = bare_picture_bytes(_saved(kind, icc_profile=profile), ".any")
    with Image.open(BytesIO(made)) as picture:
        bare = picture.info["icc_profile"]
    assert b"built-in" not in bare.replace(b"\0", b"")
    same, screen = _picture(), ImageCms.createProfile("sRGB")
    read = ImageCms.ImageCmsProfile(BytesIO(bare))
    turned = ImageCms.profileToProfile(same, read, screen)
    assert turned is not None
    assert max(abs(a - b) for a, b in zip(turned.tobytes(), same.tobytes(), strict=True)) <= 1


def test_what_is_hidden_behind_the_pixels_of_a_png_goes() -> None:
    plain = _saved("PNG")
    at = plain.index(b"IDAT")
    length = int.from_bytes(plain[at - 4 : at], "big")
    rows = zlib.decompress(plain[at + 4 : at + 4 + length])
    for hidden in (zlib.compress(rows + SECRET), zlib.compress(rows) + SECRET):
        chunk = b"IDAT" + hidden
        data = plain[: at - 4] + len(hidden).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")
        made = bare_picture_bytes(data + plain[at + 8 + length :], ".png")
        packed = made[made.index(b"IDAT") + 4 : -16]
        assert SECRET not in made
        assert zlib.decompress(packed) == rows


def test_a_drawing_stays_and_what_is_no_picture_is_refused() -> None:
    assert bare_picture_bytes(b"\1\0\0\0 and so on", "emf") == b"\1\0\0\0 and so on"
    with pytest.raises(ValueError, match="png"):
        bare_picture_bytes(b"PK\3\4", ".png")


@pytest.mark.parametrize("kind", KINDS)
@examples(60)
@given(at=st.integers(0, 400), byte=st.integers(0, 255), cut=st.integers(0, 2000))
def test_a_damaged_picture_is_made_bare_or_refused(kind: str, at: int, byte: int, cut: int) -> None:
    data = bytearray(KINDS[kind] + SECRET)
    data[at % len(data)] = byte
    data = data[:-cut] if 0 < cut < len(data) else data
    try:
        bare_picture_bytes(bytes(data), ".any")
    except ValueError:
        return
