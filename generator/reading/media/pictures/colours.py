"""Colours of the web: a picture from a camera or a printer's program looks the same without its profile.

Browsers take numbers without a profile for sRGB (CSS Color 4, 15.1).
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from PIL.ImageCms import ImageCmsTransform

_SPACES = {b"RGB ": "RGB", b"GRAY": "L", b"CMYK": "CMYK"}
_STEPS = (0, 63, 127, 191, 255)
_UNSEEN = 2  # of 255: what rounding does


def in_colours_of_the_web(picture: Image.Image, profile: bytes) -> Image.Image:
    """Return a picture in sRGB (or its greys), whatever its profile; a profile that is damaged counts for nothing."""
    plain = picture.convert("RGB") if picture.mode == "RGBA" else picture
    transform = _transform(profile, plain.mode) if profile else None
    if transform is not None:
        from PIL import ImageCms

        turned = ImageCms.applyTransform(plain, transform)
        plain = turned.convert("L") if plain.mode == "L" and turned is not None else turned or plain
    if picture.mode == "RGBA":
        plain = plain.copy()
        plain.putalpha(picture.getchannel("A"))
        return plain
    return plain.convert("RGB") if plain.mode == "CMYK" else plain


@lru_cache(maxsize=8)
def _transform(profile: bytes, mode: str) -> ImageCmsTransform | None:
    """Return the way from a profile to sRGB, none where the two are the same or the profile is not of this picture."""
    if _SPACES.get(profile[16:20]) != mode:
        return None
    from PIL import ImageCms

    try:
        read = ImageCms.ImageCmsProfile(BytesIO(profile))
        transform = ImageCms.buildTransform(read, ImageCms.createProfile("sRGB"), mode, "RGB")
        if mode == "RGB" and _changes_nothing(ImageCms.applyTransform(_samples(), transform)):
            return None
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    return transform


def _samples() -> Image.Image:
    """Return a picture with colours from all over."""
    every = [bytes((red, green, blue)) for red in _STEPS for green in _STEPS for blue in _STEPS]
    return Image.frombytes("RGB", (len(every), 1), b"".join(every))


def _changes_nothing(turned: Image.Image | None) -> bool:
    pairs = zip((turned or _samples()).tobytes(), _samples().tobytes(), strict=True)
    return all(abs(after - before) <= _UNSEEN for after, before in pairs)
