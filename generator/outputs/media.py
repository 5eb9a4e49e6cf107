"""The pictures that published pages show, without the place, camera and author that their files may name.

A picture that no published record and no page names is not copied.
"""

from __future__ import annotations

import posixpath
import re
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PIL import Image, ImageOps

if TYPE_CHECKING:
    from pathlib import Path

    from generator.outputs.pages import Page

_QUALITY = 88
# kinds of picture that have no clear places of their own and name a colour that is meant to be clear
_MARK_A_COLOUR = {"1", "L", "P", "RGB"}
_SOURCE = re.compile(r'<img\b[^>]*\bsrc="([^"]+)"')


def shown_on(page: Page) -> set[str]:
    """Return the files that a page's pictures come from, by their path below the site's root."""
    if "<img" not in page.body:
        return set()
    folder = posixpath.dirname(page.path)
    sources = (unquote(unescape(source)) for source in _SOURCE.findall(page.body))
    return {posixpath.normpath(posixpath.join(folder, source)) for source in sources}


def publishable(path: Path) -> bytes:
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
