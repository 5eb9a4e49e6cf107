"""What is drawn on our finished pages, cut out for Hugo: maps and charts, and the whole of pages of which there is one.

Owns how a picture is found in a page. Drawing is no work of templates: a peer would get its pictures as files, too.
"""

from __future__ import annotations

import re
from posixpath import join, normpath
from typing import TYPE_CHECKING

from benchmarks.frame import body_of
from benchmarks.interface import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Pictures = dict[str, dict[str, object]]
"""The pictures of each page that has any, by its path below the language: ``map``, ``charts`` or the whole ``body``."""

WHOLE = ("", "projects/board/", "signings/statistics/")
"""Pages of which there is one in a language, and that mostly count or draw: they are handed over as they are."""

_MAP = re.compile(r'<figure class="map">.*?</figure>\n<script[^>]*></script>', re.DOTALL)
_CHART = re.compile(r'<figure class="chart.*?</figure>', re.DOTALL)
_LINK = re.compile(r'(href|src|action)="([^"#:/][^":]*)"')  # neither absolute nor to a place on the page itself


def pictures_of(built: Path, language: str) -> Pictures:
    """Return the pictures on the pages of parks and lists of parks, and the whole of what there is one of."""
    if language not in LANGUAGES:
        raise ValueError(f"{language} is no language of the benchmark")
    return {path: _cut(built, language, path) for path in (*WHOLE, *_with_maps(built / language))}


def _with_maps(folder: Path) -> Iterator[str]:
    for page in sorted(folder.glob("parks/**/index.html")):
        yield f"{page.parent.relative_to(folder).as_posix()}/"


def _cut(built: Path, language: str, path: str) -> dict[str, object]:
    address = f"{language}/{path}"
    html = (built / address / "index.html").read_text(encoding="utf-8")
    body = _LINK.sub(lambda found: f'{found[1]}="{_absolute(found[2], address)}"', body_of(html))
    if path in WHOLE:
        return {"body": body}
    drawn = _MAP.search(body)
    return {"map": drawn[0] if drawn else "", "charts": _CHART.findall(body)}


def _absolute(target: str, address: str) -> str:
    """Return where a link of a page leads, from the root of the site."""
    place, mark, rest = target.partition("?")
    place, sign, anchor = place.partition("#") if not mark else (place, "", "")
    end = "/" if place.endswith("/") else ""
    return normpath(join("/", address, place)).rstrip("/") + end + mark + rest + sign + anchor
