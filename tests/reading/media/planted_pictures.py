"""Pictures made by hand in which something lies that nobody sees: a word, a place, another picture, a file.

Each holds ``SECRET``, or the place of ``GPS``, and is a sound picture of its kind.
"""

from __future__ import annotations

import zlib
from functools import cache, partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import ExifTags, Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from tests.integrity.crafted import REMOVED, Crafted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SECRET = b"ZQSECRET42"
LATITUDE = (29.0, 24.0, 36.5)
GPS = b"\0\0\0\x1d\0\0\0\1\0\0\0\x18\0\0\0\1\0\0\0\x49\0\0\0\2"
"""The place as Exif writes it."""
TURNED = 6
"""What a telephone says of a picture that it has taken upright: it is to be turned a quarter to the right."""
_XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32 + b"\0\0\0\x0a\0\0\0\0" + SECRET
_IPTC = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0f\x1c\x02\x50\0\x0a" + SECRET + b"\0"


def picture(mode: str = "RGB") -> Image.Image:
    """Return a picture, red on its left."""
    drawn = Image.new("RGB", (48, 24), (0, 0, 255))
    drawn.paste((255, 0, 0), (0, 0, 24, 24))
    return drawn.convert(mode)


def exif() -> Image.Exif:
    """Return what a telephone writes: place, maker, author, number of the camera, a remark, which way is up."""
    told = Image.Exif()
    told[ExifTags.Base.Orientation] = TURNED
    told[ExifTags.Base.Make], told[ExifTags.Base.Artist] = "MAKER", SECRET.decode()
    told.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.BodySerialNumber] = SECRET.decode()
    told.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = LATITUDE
    return told


def saved(kind: str, drawn: Image.Image | None = None, **more: object) -> bytes:
    """Return a picture as a file."""
    written = BytesIO()
    (drawn or picture()).save(written, kind, **more)
    return written.getvalue()


def segment(marker: int, content: bytes) -> bytes:
    """Return a segment of a JPEG."""
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content


def jpeg_with(*segments: bytes) -> bytes:
    """Return a JPEG with some more segments at its begin."""
    plain = saved("JPEG")
    return plain[:2] + b"".join(segments) + plain[2:]


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")


def png_with(*chunks: bytes) -> bytes:
    """Return a PNG with some more chunks behind its head."""
    plain = saved("PNG")
    return plain[:33] + b"".join(chunks) + plain[33:]


def _png_with_more_pixels() -> bytes:
    plain = saved("PNG")
    at = plain.index(b"IDAT")
    length = int.from_bytes(plain[at - 4 : at], "big")
    rows = zlib.decompress(plain[at + 4 : at + 4 + length])
    return plain[: at - 4] + chunk(b"IDAT", zlib.compress(rows + SECRET)) + plain[at + 8 + length :]


def _webp_with(kind: bytes) -> bytes:
    plain = saved("WEBP", exif=exif())
    more = kind + len(SECRET).to_bytes(4, "little") + SECRET
    return b"RIFF" + (len(plain) - 8 + len(more)).to_bytes(4, "little") + plain[8:] + more


def _profile() -> bytes:
    """Return a profile whose words tell who made it."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    words = "sRGB built-in".encode("utf-16-be")
    assert words in made
    return made.replace(words, SECRET.decode().ljust(len(words) // 2).encode("utf-16-be"))


def _clear() -> Image.Image:
    """Return a picture with words in it that are clear: the colours are there, and nobody sees them."""
    hidden = picture("RGBA")
    hidden.putalpha(0)
    hidden.paste((0, 255, 0, 255), (0, 0, 24, 24))
    return hidden


def _small_picture() -> bytes:
    return saved("JPEG", exif=exif(), comment=SECRET)


def _movie() -> bytes:
    return b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + SECRET


@cache
def planted_pictures() -> Mapping[str, tuple[str, bytes]]:
    """Return pictures by what lies in them: the end of the name, and the file."""
    about = PngInfo()
    about.add_text("Author", SECRET.decode())
    about.add_text("Comment", SECRET.decode(), zip=True)
    about.add_itxt("XML:com.adobe.xmp", SECRET.decode(), zip=True)
    plain = saved("JPEG")
    return {
        "Exif of a telephone": (".jpg", saved("JPEG", exif=exif())),
        "XMP": (".jpg", jpeg_with(segment(0xE1, _XMP))),
        "more XMP": (".jpg", jpeg_with(segment(0xE1, _XMP), segment(0xE1, _MORE_XMP))),
        "IPTC of Photoshop": (".jpg", jpeg_with(segment(0xED, _IPTC))),
        "remark": (".jpg", saved("JPEG", comment=SECRET)),
        "small picture in JFIF": (".jpg", jpeg_with(segment(0xE0, b"JFXX\0\x10" + _small_picture()))),
        "small picture in Exif": (
            ".jpg",
            jpeg_with(segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + plain + SECRET)),
        ),
        "second picture": (".jpg", jpeg_with(segment(0xE2, b"MPF\0MM\0*\0\0\0\x08\0\0")) + _small_picture()),
        "moving picture behind it": (".jpg", plain + _movie()),
        "zip behind it": (".jpeg", plain + b"PK\3\4" + SECRET),
        "notes of a program": (".jpg", jpeg_with(segment(0xEB, b"NOTE" + SECRET))),
        "words of a profile": (".jpg", saved("JPEG", icc_profile=_profile())),
        "many scans": (".jpg", saved("JPEG", exif=exif(), progressive=True)),
        "four colours": (".jpg", saved("JPEG", picture("CMYK"), exif=exif(), comment=SECRET)),
        "words in a PNG": (".png", saved("PNG", pnginfo=about)),
        "Exif in a PNG": (".png", saved("PNG", exif=exif())),
        "time and words of a profile": (".png", png_with(chunk(b"tIME", SECRET[:7]), chunk(b"tEXt", b"a\0" + SECRET))),
        "profile of a PNG": (".png", saved("PNG", icc_profile=_profile())),
        "private chunk": (".png", png_with(chunk(b"prVt", SECRET))),
        "what a cut has left behind": (".png", saved("PNG") + saved("PNG", pnginfo=about)),
        "more pixels than it shows": (".png", _png_with_more_pixels()),
        "Exif and XMP in a WebP": (".webp", saved("WEBP", exif=exif(), xmp=SECRET)),
        "profile of a WebP": (".webp", saved("WEBP", icc_profile=_profile())),
        "private chunk of a WebP": (".webp", _webp_with(b"ZQZQ")),
        "file behind a WebP": (".webp", saved("WEBP") + b"PK\3\4" + SECRET),
    }


@cache
def clear_pictures() -> Mapping[str, tuple[str, bytes]]:
    """Return pictures whose clear places have colours, by what they are."""
    return {
        "PNG": (".png", saved("PNG", _clear())),
        "WebP": (".webp", saved("WEBP", _clear(), lossless=True, exact=True)),
    }


@cache
def moving_pictures() -> Mapping[str, tuple[str, bytes]]:
    """Return pictures of several frames."""
    frames: dict[str, Any] = {"save_all": True, "append_images": [picture().rotate(90)], "duration": 100}
    return {"PNG": (".png", saved("PNG", **frames)), "WebP": (".webp", saved("WEBP", **frames))}


def crafted_pictures() -> Sequence[Crafted]:
    """Return the pictures in which something lies, as files that were made to hide it."""
    all_of_them = {**planted_pictures(), **{f"clear {name}": each for name, each in clear_pictures().items()}}
    return [
        Crafted(f"{name.replace(' ', '-')}{suffix}", partial(bytes, data), REMOVED)
        for name, (suffix, data) in all_of_them.items()
    ]
