"""Pictures: whole to their last byte, and published without place, camera and author."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageOps, UnidentifiedImageError

if TYPE_CHECKING:
    from pathlib import Path

_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
_QUALITY = 88
# kinds of picture that have no clear places of their own and name a colour that is meant to be clear
_MARK_A_COLOUR = {"1", "L", "P", "RGB"}


def is_picture(path: Path) -> bool:
    """Whether a file is the kind of picture that its name says."""
    try:
        with Image.open(path, formats=[_FORMATS[path.suffix.lower()]]) as picture:
            picture.load()  # to its last byte: a picture that is cut off must not be found out while publishing
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True


def bare_picture(path: Path) -> bytes:
    """Return a picture's bytes without metadata, turned upright if only its metadata said which way is up."""
    with Image.open(path) as picture:
        kind = picture.format or "JPEG"
        upright = ImageOps.exif_transpose(picture)
        if "transparency" in upright.info and upright.mode in _MARK_A_COLOUR:
            upright = upright.convert("RGBA")  # what of it is clear is said in the metadata, which end here
        bare = Image.new(upright.mode, upright.size)
        if upright.mode == "P" and (palette := upright.getpalette()) is not None:
            bare.putpalette(palette)
        bare.paste(upright)
    written = BytesIO()
    if kind == "PNG":
        bare.save(written, kind, optimize=True)
    else:
        bare.save(written, kind, quality=_QUALITY)
    return written.getvalue()
