"""What is drawn on our finished pages, cut out for Hugo: maps and charts, and the whole of pages of which there is one.

Owns how a picture is found in a page. Drawing is no work of templates: a peer would get its pictures as files, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypedDict

from selectolax.lexbor import LexborHTMLParser

from benchmarks.frame import body_of, rooted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Pictures(TypedDict):
    """What is drawn on a page, as HTML; empty where there is none. ``body`` is the whole of a page of its kind."""

    map: str
    charts: list[str]
    body: str


WHOLE = ("", "projects/board/", "signings/statistics/", "search/", "compare/", "data/")
"""Pages of which there is one in a language, and that mostly count or draw: they are handed over as they are."""

_MAP = re.compile(r'<figure class="map">.*?</figure>', re.DOTALL)


def pictures_of(built: Path, language: str) -> dict[str, Pictures]:
    """Return what is drawn on the pages of parks and lists of parks, and the whole of what there is one of.

    The keys are paths below the language (``parks/park-0001/``), as in :data:`WHOLE`.
    ``built`` is a finished site of ours. Raises ``ValueError`` where a page is not built as expected.
    """
    return {path: _cut(built, language, path) for path in (*WHOLE, *_with_maps(built / language))}


def _with_maps(folder: Path) -> Iterator[str]:
    for page in sorted(folder.glob("parks/**/index.html")):
        yield f"{page.parent.relative_to(folder).as_posix()}/"


def _cut(built: Path, language: str, path: str) -> Pictures:
    address = f"{language}/{path}"
    html = (built / address / "index.html").read_text(encoding="utf-8")
    body = rooted(body_of(html), address)
    if path in WHOLE:
        return {"map": "", "charts": [], "body": body}
    drawn = _MAP.search(body)
    charts = [node.html or "" for node in LexborHTMLParser(body).css(".chart")]
    return {"map": drawn[0] if drawn else "", "charts": charts, "body": ""}
