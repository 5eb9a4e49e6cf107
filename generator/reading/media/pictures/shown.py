"""A picture as pages show it: as large as they need, upright, in the colours of the web, and nothing else.

Only what :mod:`.bare` leaves of a file is read at all, so no metadata gets further than this.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from generator.reading.media.pictures import jpeg, png, webp
from generator.reading.media.pictures.colours import in_colours_of_the_web
from generator.reading.media.pictures.sizes import size_for_page

if TYPE_CHECKING:
    from generator.reading.media.pictures.heads import Heads

_QUALITY = 88
_LEVEL = 6  # the highest takes four times as long for a tenth
_KINDS = {".jpg": jpeg, ".jpeg": jpeg, ".png": png, ".webp": webp}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What is to be done where a camera was held otherwise, by the number that it writes."""
_MARK_A_COLOUR = {"1", "L", "P", "RGB"}
"""Modes without clear places of their own, in which a colour can be named that is meant to be clear."""
_HARDLY_THERE = 4  # of 255: less cannot be seen


@lru_cache(maxsize=1)  # each picture is asked for several times, one behind the other
def heads_of(data: bytes, suffix: str) -> Heads:
    """Return what the heads of a picture say. Raises ``ValueError`` where it is not of the kind of its suffix."""
    heads: Heads = _KINDS[suffix].heads_of(data)
    return heads


def bare_bytes(data: bytes, suffix: str) -> bytes:
    """Return a sound picture without anything that does not draw it. Raises ``ValueError`` where it is damaged."""
    bare: bytes = _KINDS[suffix].bare(data)
    return bare


def shown_picture(data: bytes, suffix: str) -> bytes:
    """Return the bytes of a picture as pages show it. Raises what reading a damaged one raises."""
    return bytes_of(read_picture(data, suffix))


class Pixels(NamedTuple):
    """A picture that was read: its pixels as they stand, and the kind of its file."""

    image: Image.Image
    kind: str


def read_picture(data: bytes, suffix: str) -> Pixels:
    """Return a picture as large as pages show it, upright and in the colours of the web.

    Raises what reading a damaged one raises.
    """
    heads = heads_of(data, suffix)
    size = size_for_page(heads.width, heads.height)
    with _opened(data, suffix, heads) as picture:
        is_of_few = picture.mode == "P" and "transparency" not in picture.info
        if is_of_few and picture.size == size and not heads.profile:
            return Pixels(_turned(_with_used_colours(picture), heads.upright), heads.kind)
        shown = _made_smaller(picture, size)
    shown = in_colours_of_the_web(shown, heads.profile)
    if shown.mode == "RGBA":
        shown = _without_unseen(shown)
    if is_of_few:
        shown = shown.quantize(256, dither=Image.Dither.NONE)
    return Pixels(_turned(shown, heads.upright), heads.kind)


def bytes_of(picture: Pixels) -> bytes:
    """Return the file of a picture that was read, of the kind that it had."""
    return _written(picture.image, picture.kind)


def is_whole(data: bytes, suffix: str) -> bool:
    """Whether a picture can be read to its last byte. Raises what reading a damaged one raises."""
    heads = heads_of(data, suffix)
    with _opened(data, suffix, heads) as picture:
        if heads.kind == "JPEG":
            picture.draft(None, (1, 1))  # all of it is read, little of it is held
        picture.load()
    return True


def _opened(data: bytes, suffix: str, heads: Heads) -> Image.Image:
    bare = png.to_be_read(data) if suffix == ".png" else _KINDS[suffix].bare(data)
    return Image.open(BytesIO(bare), formats=[heads.kind])


def _made_smaller(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return a picture of a size in one of the modes that are published: L, RGB, RGBA or CMYK."""
    picture.draft(None, size)  # a large JPEG is never held as a whole
    if picture.mode.startswith("I"):  # 16 bits of grey
        plain = picture.point(lambda value: value / 256).convert("L") if picture.mode == "I" else _of_8_bits(picture)
    elif picture.mode in {"LA", "PA", "La", "RGBa"} or (
        "transparency" in picture.info and picture.mode in _MARK_A_COLOUR
    ):
        plain = picture.convert("RGBA")
    elif picture.mode in {"1", "P"}:
        plain = picture.convert("L" if picture.mode == "1" else "RGB")
    else:
        plain = picture
    return plain.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0) if plain.size != size else plain.copy()


def _of_8_bits(picture: Image.Image) -> Image.Image:
    """Return a grey picture of 16 bits in 8, of each pixel the higher byte."""
    order = slice(1, None, 2) if not picture.mode.endswith("B") else slice(0, None, 2)
    return Image.frombytes("L", picture.size, picture.tobytes()[order])


def _without_unseen(picture: Image.Image) -> Image.Image:
    """Return a picture without the colours of clear places, which nobody sees and everybody would get."""
    seen = picture.getchannel("A").point(lambda value: 255 * (value >= _HARDLY_THERE))
    return Image.composite(picture, Image.new("RGBA", picture.size), seen)


def _with_used_colours(picture: Image.Image) -> Image.Image:
    """Return a picture with a palette of those colours only that are somewhere in it."""
    used = sorted(colour for _, colour in picture.getcolors() or [] if isinstance(colour, int))
    if used == list(range(len(picture.getpalette() or ()) // 3)):
        return picture.copy()
    return picture.remap_palette(used)


def _turned(picture: Image.Image, upright: int) -> Image.Image:
    return picture.transpose(_TURNS[upright]) if upright in _TURNS else picture


def _written(picture: Image.Image, kind: str) -> bytes:
    picture.info.clear()
    written = BytesIO()
    if kind != "PNG":
        picture.save(written, kind, quality=_QUALITY)
    elif picture.mode == "P":
        picture.save(written, kind, optimize=True)
    else:
        picture.save(written, kind, compress_level=_LEVEL)
    return written.getvalue()
