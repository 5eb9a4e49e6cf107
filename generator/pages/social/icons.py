"""The icons of a site, from its mark: in the tab of a browser, on the screen of a phone, in a list of apps.

Owns their sizes, and how much room each leaves around the mark. A site without a mark has the theme's icon in white on
its main colour, as its header has; no letters are drawn, for which each machine would have another font.
"""

from __future__ import annotations

import re
import struct
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.files import Beside, ready, write_json
from generator.reading.media.raster import CANVAS, canvas, in_utf_8, placed, raster
from generator.values import urls
from generator.values.colour import colour
from generator.values.digests import digest
from generator.values.family import HOUSE, LIGHT, family_of
from generator.values.urls import HOME, manifest_of, path_of, relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.pages import Pages

_TAB, _TOUCH, _LARGEST = 32, 180, 512
"""Sizes in pixels."""
_ICO_HEAD = struct.Struct("<3H4B2H2I")
_SHORT = 12
"""The most characters of a name below an icon (Web App Manifest)."""


class Emblem(NamedTuple):
    """What stands for a site where there is little room: its mark, or else the theme's icon on its colour (SVG)."""

    drawing: bytes
    is_mark: bool


def emblem_of(mark: bytes | None, icon: str, main: str | None) -> Emblem:
    """Return what stands for a site: its mark, or an icon of the theme on its main colour."""
    if mark is not None:
        return Emblem(in_utf_8(mark), is_mark=True)
    ground = family_of(colour(main)).light.main if main else HOUSE.light.main
    white = re.sub(r"<svg\b", f'<svg fill="{LIGHT.paper}"', icon, count=1)
    inside = placed(white.encode(), 0.62)
    drawn = f'<rect width="{CANVAS}" height="{CANVAS}" rx="72" fill="{ground}"/>{inside}'
    return Emblem(canvas(drawn).encode(), is_mark=False)


def drawing_of(emblem: Emblem, share: float = 1, *, on_paper: bool = False) -> str:
    """Return an emblem as a square drawing, of which it takes a share; around it is nothing, or paper."""
    paper = f'<rect width="{CANVAS}" height="{CANVAS}" fill="{LIGHT.paper}"/>' if on_paper else ""
    return canvas(paper + placed(emblem.drawing, share))


def icon_files(pages: Pages, emblem: Emblem) -> Iterator[Beside]:
    """Return the icons of a site, and the file in each language by which a phone keeps it as an app."""
    named = {
        urls.TOUCH_ICON: (_TOUCH, 0.76, True),
        **{name: (size, 1, False) for size, name in urls.APP_ICONS.items()},
        # a phone may cut it to a circle that is eight tenths as wide (Web App Manifest)
        urls.MASKABLE_ICON: (_LARGEST, 0.56, True),
    }
    yield _icon(urls.FAVICON, emblem, partial(_favicon, emblem))
    for name, (size, share, on_paper) in named.items():
        drawing = drawing_of(emblem, share, on_paper=on_paper)
        yield _icon(name, emblem, partial(raster, drawing, size, size))
    for language in pages.languages:
        path = manifest_of(language)
        yield ready(path, write_json(_manifest(pages, path, language.key)).encode())


def _icon(name: str, emblem: Emblem, make: partial[bytes]) -> Beside:
    return Beside(name, digest(name.encode(), emblem.drawing), make)


def _favicon(emblem: Emblem) -> bytes:
    """Return the icon of a tab in the form that programs ask every host for (ICO, with a PNG in it)."""
    png = raster(drawing_of(emblem), _TAB, _TAB)
    return _ICO_HEAD.pack(0, 1, 1, _TAB, _TAB, 0, 0, 1, 32, len(png), _ICO_HEAD.size) + png


def _manifest(pages: Pages, path: str, key: str) -> dict[str, object]:
    """Return what a phone is told that keeps the site: its name, its colours, its icons, where it begins."""
    settings = pages.library.site.settings
    language = next(each for each in pages.languages if each.key == key)
    name, district = settings.name.nearest(key)[1], settings.district.nearest(key)[1]
    sizes = [(name, f"{size}x{size}", "any") for size, name in urls.APP_ICONS.items()]
    sizes.append((urls.MASKABLE_ICON, f"{_LARGEST}x{_LARGEST}", "maskable"))
    return {
        "name": pages.words(language)("feed.sample", text=name) if settings.sample else name,
        "short_name": next((each for each in (name, district) if len(each) <= _SHORT), name),
        "lang": language.tag,
        "start_url": relative(path_of(HOME, language), path),
        "scope": relative("", path),
        "display": "browser",
        "theme_color": str(LIGHT.paper),
        "background_color": str(LIGHT.paper),
        "icons": [
            {"src": relative(name, path), "sizes": size, "type": "image/png", "purpose": purpose}
            for name, size, purpose in sizes
        ],
    }
