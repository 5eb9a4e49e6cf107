"""The pictures that published pages show, without the place, camera and author that their files may name.

A picture that no published record and no page names is not copied.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

if TYPE_CHECKING:
    from pathlib import Path

_QUALITY = 88


def publishable(path: Path) -> bytes:
    """Return a picture's bytes without metadata, turned upright if only its metadata said which way is up."""
    with Image.open(path) as picture:
        kind = picture.format or "JPEG"
        upright = ImageOps.exif_transpose(picture)
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
