"""``sitemap.xml``: every page of the site with its languages and the day when what it says was true; ``robots.txt``.

A site without a public address has none, since a sitemap holds whole addresses. A page of which no day is known has no
``lastmod``: the day of a build would say that something changed which did not. One file may hold 50,000 addresses and
50 MB (https://www.sitemaps.org/protocol.html); half as many with their languages stay well below that. A larger site
has several files and ``sitemap.xml`` names them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin
from xml.sax.saxutils import escape

from generator.pages.files import Beside, ready
from generator.values.digests import digest
from generator.values.urls import COMPONENTS, HOME, Address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.pages.pages import Pages

_LIMIT = 25_000
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_NO_LANGUAGE = "x-default"


class Listed(NamedTuple):
    """A page: its path below the site's root, its day (ISO 8601) or ``""``, and its path in each language by its tag.

    For readers of any other language ``x-default`` is among them.
    """

    path: str
    day: str
    twins: tuple[tuple[str, str], ...]


def sitemap_files(pages: Pages, updated: Mapping[str, str], site_url: str) -> Iterator[Beside]:
    """Return the sitemap's files, and ``robots.txt``; ``updated`` is the last day of what each page says, by path.

    Of "2026" that day is still to come: then it is the day of the site.
    """
    if not site_url:
        return
    today = pages.library.site.as_of.date().isoformat()
    known = digest(repr((site_url, today, list(pages.by_path), sorted(updated.items()))).encode())
    listed = partial(list_pages, pages, updated, today)
    count = 1 + sum(address != COMPONENTS for address, _ in pages.by_path.values())
    for name, at in names(count):
        yield Beside(name, known, partial(_make, listed, site_url, at))
    yield ready("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {urljoin(site_url, 'sitemap.xml')}\n".encode())


def list_pages(pages: Pages, updated: Mapping[str, str], today: str) -> list[Listed]:
    """Return the page at the root, which leads to each language, and every page of each language."""
    twins: dict[Address, list[tuple[str, str]]] = {}
    for path, (address, language) in pages.by_path.items():
        twins.setdefault(address, []).append((language.tag, path))
    complete = {
        address: (*found, (_NO_LANGUAGE, "" if address == HOME else found[0][1])) for address, found in twins.items()
    }
    return [
        Listed("", "", complete[HOME]),
        *(
            Listed(path, min(updated.get(path, ""), today), complete[address])
            for path, (address, _) in pages.by_path.items()
            if address != COMPONENTS
        ),
    ]


def names(count: int) -> list[tuple[str, int | None]]:
    """Return the files for so many addresses, each with the number of the first one in it; None names the others."""
    if count <= _LIMIT:
        return [("sitemap.xml", 0)]
    parts: list[tuple[str, int | None]] = [
        (f"sitemap-{number}.xml", at) for number, at in enumerate(range(0, count, _LIMIT), 1)
    ]
    return [("sitemap.xml", None), *parts]


def _make(listed: partial[list[Listed]], site_url: str, at: int | None) -> bytes:
    entries = listed()
    if at is None:
        return write_index([name for name, first in names(len(entries)) if first is not None], site_url)
    return write_sitemap(entries[at : at + _LIMIT], site_url)


def write_index(parts: Sequence[str], site_url: str) -> bytes:
    """Return the sitemap that names others."""
    entries = "".join(f"<sitemap><loc>{escape(urljoin(site_url, name))}</loc></sitemap>\n" for name in parts)
    return f"{_HEAD}<sitemapindex {_SPACE}>\n{entries}</sitemapindex>\n".encode()


def write_sitemap(pages: Sequence[Listed], site_url: str) -> bytes:
    """Return the sitemap of some pages; a page and its twins name the same addresses."""
    root = escape(urljoin(site_url, "./"), {'"': "&quot;"})
    links: dict[tuple[tuple[str, str], ...], str] = {}
    entries = []
    for path, day, twins in pages:
        lastmod = f"<lastmod>{day}</lastmod>" if day else ""
        if twins not in links:  # a path of ours has no sign to escape
            links[twins] = "".join(
                f'<xhtml:link rel="alternate" hreflang="{tag}" href="{root}{to}"/>' for tag, to in twins
            )
        entries.append(f"<url><loc>{root}{path}</loc>{lastmod}{links[twins]}</url>\n")
    return f"{_HEAD}<urlset {_SPACE} {_LINKS}>\n{''.join(entries)}</urlset>\n".encode()
