"""Drawings (SVG) become pixels.

Owns which program does that: resvg, which runs nothing, opens nothing and draws alike everywhere. It is loaded only
where there is a drawing to be made.
"""

from __future__ import annotations

import re
from base64 import b64encode


def raster(drawing: str, wide: int, high: int) -> bytes:
    """Return a drawing as a picture (PNG) of a size in pixels. Raises ``ValueError`` where it cannot be drawn."""
    import resvg_py

    try:
        # only letters need fonts, and to look for those takes longer than to draw
        drawn = resvg_py.svg_to_bytes(
            svg_string=drawing, width=wide, height=high, skip_system_fonts="<text" not in drawing
        )
    except ValueError:
        raise
    except BaseException as error:  # what its own language calls a panic is no Exception here
        if type(error).__name__ != "PanicException":
            raise
        raise ValueError(drawing[:40]) from error
    return bytes(drawn)


CANVAS = 512
"""How wide and high the square is that a mark is placed on."""
_DECLARATION = re.compile(r"^\s*<\?xml\b.*?\?>", re.DOTALL)
_ENCODING = re.compile(rb"\s*<\?xml\b[^>]*?\bencoding=[\"']([\w.-]+)")


def in_utf_8(mark: bytes) -> bytes:
    """Return a sound mark in the one encoding that is drawn, without the declaration that names another."""
    is_wide = mark[:2] in {b"\xff\xfe", b"\xfe\xff"}
    named = _ENCODING.match(mark)
    text = mark.decode("utf-16" if is_wide else named[1].decode() if named else "utf-8-sig")
    return _DECLARATION.sub("", text.removeprefix("\ufeff"), count=1).encode()


def canvas(content: str) -> str:
    """Return what stands on a square as a drawing."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {CANVAS} {CANVAS}">{content}</svg>'


def placed(drawing: bytes, share: float = 1) -> str:
    """Return a drawing in UTF-8 in the middle of the canvas, as large as a share of it; it keeps its shape."""
    size = CANVAS * share
    edge = f"{(CANVAS - size) / 2:.1f}"
    data = b64encode(drawing).decode()
    return (
        f'<image x="{edge}" y="{edge}" width="{size:.1f}" height="{size:.1f}" href="data:image/svg+xml;base64,{data}"/>'
    )
