"""What a page writes to show a photo: the files that it is made in, and how wide it stands in each role.

Owns the names of the files and the roles. The style sheets say the same widths, a browser test holds the two together.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.media.pictures.sizes import LONGEST_SIDE, WIDEST_JPEG, is_within, widths_for
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.reading.media import PictureFile

SIZES = {
    "hero": "100vw",
    "head": "(min-width: 1220px) 550px, (min-width: 960px) 45vw, 100vw",
    "card": "(min-width: 1220px) 300px, (min-width: 960px) 31vw, (min-width: 600px) 47vw, 100vw",
    # in a gallery, by its place there
    "third": "(min-width: 1220px) 380px, (min-width: 720px) 31vw, 46vw",
    "third-first": "(min-width: 1220px) 380px, (min-width: 720px) 31vw, 100vw",
    "half": "(min-width: 1220px) 582px, (min-width: 720px) 47vw, 46vw",
    "half-first": "(min-width: 1220px) 582px, (min-width: 720px) 47vw, 100vw",
    "alone": "(min-width: 1220px) 784px, (min-width: 720px) 64vw, 100vw",
    "wide": "(min-width: 1220px) 1188px, 100vw",
    "milestone": "(min-width: 720px) 260px, 50vw",
    "text": "(min-width: 800px) 720px, 100vw",
}
"""How wide a photo stands by its role, as the attribute ``sizes`` has it: on the widest screens first."""

_FORMATS = ("avif", "jpg")
"""The ends of the names of the files that each photo is made in, the smallest file first."""
_WIDEST = {"hero": LONGEST_SIDE, "wide": LONGEST_SIDE}
_ELSEWHERE = 1600
"""Pixels of width that a role asks for at most: no other fills a large screen."""
_HOW = b"photos 1"
"""Changes whenever photos are made in another way, and with it their names: browsers keep those for ever."""


class Made(NamedTuple):
    """One file of a photo: its path below the site's root, and its width in pixels."""

    path: str
    width: int


def made_of(name: str, picture: PictureFile) -> dict[str, tuple[Made, ...]]:
    """Return the files that a photo can be made in, by the end of their names, the narrowest first.

    ``name`` is the one that staff write (``media/gate.jpg``).
    """
    stem = f"{name[: name.rfind('.')]}.{_checksum(picture.digest)}"
    return {
        suffix: tuple(
            Made(f"{stem}-{width}.{suffix}", width)
            for width in widths_for(picture.width, picture.height)
            if suffix == "avif" or is_within(width, WIDEST_JPEG)
        )
        for suffix in _FORMATS
    }


def srcset_for(role: str, files: Iterable[Made]) -> str:
    """Return the files that a photo needs in a role, as the attribute ``srcset`` has them; ``path`` is an address."""
    most = _WIDEST.get(role, _ELSEWHERE)
    return ", ".join(f"{each.path} {each.width}w" for each in files if is_within(each.width, most))


@lru_cache(maxsize=1024)
def _checksum(of_file: bytes) -> str:
    return digest(_HOW, of_file).hex()[:8]
