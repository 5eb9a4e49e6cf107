"""``sitemap.xml``: every page of the site with the day when what it says was true.

A site without a public address has none, since a sitemap holds whole addresses. One file may hold 50,000 of them
(https://www.sitemaps.org/protocol.html): a larger site has several and ``sitemap.xml`` names them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LIMIT = 50_000
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap_files(pages: Iterable[tuple[str, str]], site_url: str, limit: int = _LIMIT) -> Iterator[tuple[str, bytes]]:
    """Return the sitemap's files by their path; ``pages`` are paths below the site's root, with a day or ``""``."""
    if not site_url:
        return
    listed = list(pages)
    parts = [_write(listed[at : at + limit], site_url) for at in range(0, len(listed), limit)]
    if len(parts) == 1:
        yield "sitemap.xml", parts[0]
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    entries = "".join(f"<sitemap><loc>{escape(urljoin(site_url, name))}</loc></sitemap>\n" for name in names)
    yield "sitemap.xml", f"{_HEAD}<sitemapindex {_SPACE}>\n{entries}</sitemapindex>\n".encode()
    yield from zip(names, parts, strict=True)


def _write(pages: Iterable[tuple[str, str]], site_url: str) -> bytes:
    root = escape(urljoin(site_url, "./"))
    entries = []
    for path, day in pages:
        lastmod = f"<lastmod>{day}</lastmod>" if day else ""
        entries.append(f"<url><loc>{root}{path}</loc>{lastmod}</url>\n")  # a path of ours has no sign to escape
    return f"{_HEAD}<urlset {_SPACE}>\n{''.join(entries)}</urlset>\n".encode()
