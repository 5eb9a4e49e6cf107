"""The HTML file that a browser prints as a brochure, with its sheet and its pictures beside it.

Owns how parts that were drawn for pages become one document: links lead to the published site or nowhere, names within
a part stay its own, pictures are as large as paper needs. Must not know the browser.
"""

from __future__ import annotations

import re
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from generator.building import edition
from generator.building.mkdocs_plugin.look import sheet_of
from generator.pages.templates import open_templates
from generator.reading.media import publishable
from generator.records.park.brochure import brochure_front, brochure_park
from generator.records.park.record import Park
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from generator.pages.pages import Pages
    from generator.values.language import Language

_SHEETS = ("tokens", "map", "map-key", "chart", "lengths", "plots", "sign", "focus")
"""The theme's sheets that a brochure shares with pages: names of colours, and all that is drawn."""
_OWN_SHEETS = ("paper", "cover", "map", "facts", "lists")
"""Its own, in ``theme/standing/brochure``: one for each part, in the order in which a later one goes before."""
_LEAD, _SHOT = 1240, 500
"""Pixels of the width of a photo: 210 and some 80 mm at 150 dots an inch."""
_QUALITY = 80

_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
_HREF = re.compile(r' href="([^"]*)"')
_NAMES = re.compile(r' (id|aria-labelledby|aria-describedby)="([^"]*)"')
_PHOTO = re.compile(r'(<img class="(?:cover__photo|shot)" src=")([^"]*)"')


class Brochure(NamedTuple):
    """What is printed: the files by their names, and what the PDF says of itself."""

    files: dict[str, bytes]
    title: str


def compose(pages: Pages, parks: Sequence[Park], language: Language, site_url: str) -> Brochure:
    """Return the brochure of some parks in a language; of several a table of them comes first."""
    files: dict[str, bytes] = {}
    settings, words = pages.library.site.settings, pages.words(language)
    parts = tuple(_parts(pages, parks, language, site_url, files))
    title = words("list.separator").join(_called(park, language, is_short=len(parks) > 1) for park in parks)
    site = settings.name.nearest(language.key)[1]
    if settings.look.mark:
        files["mark.svg"] = publishable(pages.library.site.media[settings.look.mark])
    foot = _for_css(words("label.separator").join((site, title)))
    html = open_templates(edition.THEME / "standing").get_template("brochure.html")
    files["brochure.html"] = html.render(t=words, title=title, parts=parts, foot=foot).encode()
    files["brochure.css"] = _sheet(sheet_of(settings.look))
    return Brochure(files, f"{title} – {site}")


def _parts(
    pages: Pages, parks: Sequence[Park], language: Language, site_url: str, files: dict[str, bytes]
) -> Iterator[str]:
    """Yield the parts of a brochure; their photos are added to ``files``."""
    if len(parks) > 1:
        leaf = pages.leaf(urls.PARKS, language)
        front = pages.draw(leaf, "park/brochure_front", brochure_front(leaf, parks))
        yield _settle(front, leaf.path, site_url, "front", {park.id for park in parks})
    for park in parks:
        leaf = pages.leaf(Address(Park.KIND, park.id), language)
        drawn = pages.draw(leaf, "park/brochure", brochure_park(leaf, park))
        placed = _PHOTO.sub(partial(_place_photo, pages, files), drawn)
        yield _settle(placed, leaf.path, site_url, park.id, set())


def _called(park: Park, language: Language, *, is_short: bool) -> str:
    name = park.short_name if is_short and park.short_name else park.name
    return name.nearest(language.key)[1]


def _place_photo(pages: Pages, files: dict[str, bytes], match: re.Match[str]) -> str:
    """Put a photo beside the document, once, and name it there."""
    name = match[2]
    is_lead = "cover__photo" in match[1]
    own = f"{len(files)}.jpg"
    files[own] = _scaled(publishable(pages.library.site.media[name]), _LEAD if is_lead else _SHOT)
    return f'{match[1]}{own}"'


def _scaled(content: bytes, width: int) -> bytes:
    """Return a picture as JPEG, no wider than paper needs; what is transparent becomes white."""
    from PIL import Image

    with Image.open(BytesIO(content)) as opened:
        picture = opened.convert("RGBA")
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A"))
    ground.thumbnail((width, width * 2))
    target = BytesIO()
    ground.save(target, "JPEG", quality=_QUALITY, optimize=True)
    return target.getvalue()


def _settle(part: str, path: str, site_url: str, key: str, parks: AbstractSet[str]) -> str:
    """Return a part whose links are addresses of the site, or none where it has no address, and whose names are own."""

    def link(match: re.Match[str]) -> str:
        target = match[1]
        if target.startswith("#") and target[1:] in parks:
            return f' href="{target}"'
        if target.startswith(("tel:", "mailto:", "https:", "http:")):
            return match[0]
        return f' href="{urljoin(site_url + path, target)}"' if site_url else ""

    def name(match: re.Match[str]) -> str:
        own = " ".join(f"{key}-{each}" for each in match[2].split())
        return f' {match[1]}="{own}"'

    settled = _HREF.sub(link, _SCRIPT.sub("", part))
    return f'<section class="part" id="{key}">{_NAMES.sub(name, settled)}</section>'


def _sheet(colours: bytes) -> bytes:
    folder = edition.THEME / "assets" / "stylesheets"
    shared = [(folder / f"{name}.css").read_bytes() for name in _SHEETS]
    own = [(edition.THEME / "standing" / "brochure" / f"{name}.css").read_bytes() for name in _OWN_SHEETS]
    return b"\n".join([shared[0], colours, *shared[1:], *own])


def _for_css(text: str) -> str:
    """Return words as they may stand in quotes in a style sheet that stands in an HTML file."""
    return "".join(f"\\{ord(each):x} " if each in '"\\<&\n' else each for each in text)


def write_files(brochure: Brochure, folder: Path) -> Path:
    """Write what is printed into a folder; return the file that the browser opens."""
    for name, content in brochure.files.items():
        (folder / name).write_bytes(content)
    return folder / "brochure.html"
