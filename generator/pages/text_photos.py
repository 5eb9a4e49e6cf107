"""Photos inside running text: written in Markdown, shown in the sizes that a screen needs like all others.

Owns what stands in place of the image that Markdown makes. Must not know where a text comes from.
"""

from __future__ import annotations

import posixpath
import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.pages.photos import SIZES, Made, made_of, srcset_for
from generator.reading.media import MediaKind, kind_of
from generator.reading.media.pictures.sizes import size_for_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.reading.media import PictureFile

_FOLDER, _ROLE = "media/", "text"
_IMAGE = re.compile(r'<img\b((?:[^>"]|"[^"]*")*)>')
_SOURCE = re.compile(r'\bsrc="([^"]*)"')


def with_photos(html: str, path: str, picture_of: Callable[[str], PictureFile], asset: Callable[[str], str]) -> str:
    """Return a text in which each of our pictures names its sizes.

    ``path`` is that of the page, ``picture_of`` returns a picture by the name that staff write, ``asset`` how the page
    links to a file.
    """
    if "<img" not in html:
        return html

    def replace(found: re.Match[str]) -> str:
        source = _SOURCE.search(found[1])
        name = _name_of(source[1], path) if source else ""
        if not name.startswith(_FOLDER) or kind_of(name) is not MediaKind.PICTURE:
            return found[0]
        return _photo(found[1], name, picture_of(name), asset)

    return _IMAGE.sub(replace, html)


def _name_of(address: str, path: str) -> str:
    """Return the path below the site's root of what a page links to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(unescape(address))))


def _photo(attributes: str, name: str, picture: PictureFile, asset: Callable[[str], str]) -> str:
    sets = {
        suffix: srcset_for(_ROLE, (Made(asset(each.path), each.width) for each in files))
        for suffix, files in made_of(name, picture).items()
    }
    width, height = size_for_page(picture.width, picture.height)
    sizes = f'sizes="{SIZES[_ROLE]}"'
    return (
        f'<picture class="photo photo--{_ROLE}"><source type="image/avif" srcset="{sets["avif"]}" {sizes}>'
        f'<img{attributes} srcset="{sets["jpg"]}" {sizes} width="{width}" height="{height}" loading="lazy"'
        ' decoding="async"></picture>'
    )
