"""What pages tell machines, as a machine reads it: the JSON behind a body, its nodes, and all of it as RDF."""

from __future__ import annotations

import json
import re
import shutil
import warnings
from functools import cache
from typing import TYPE_CHECKING, Any

from rdflib import Graph

from generator.building.edition import pages_of
from generator.values.urls import Address
from tests.pages.linked.vocabulary import CONTEXT
from tests.places import ROOT, SITES
from tests.small_site import ICONS, read_site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.pages.page import Page
    from generator.pages.pages import Pages

URL = "https://invest.example.org/below/"
EXAMPLES = {
    "banan": ROOT,
    "qinglan": ROOT / "examples" / "qinglan",
    "xuanzhou": ROOT / "examples" / "xuanzhou",
    "base": SITES / "base",
    "full": SITES / "full",
}
"""The sites whose pages are read: those that are published as examples, and those of the tests."""
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def pages_in(root: Path, url: str = URL) -> Pages:
    """Return the pages of a site with a public address."""
    return pages_of(read_site(root).site, ICONS, url)


def copy_without_samples(root: Path) -> Path:
    """Copy the site that holds every field, as if nothing in it were a sample or inferred, and return the folder."""
    shutil.copytree(SITES / "full", root)
    for path in root.rglob("*.yaml"):
        text = re.sub(r",? *sample: true", "", path.read_text(encoding="utf-8"))
        path.write_text(re.sub(r"(?m)^ *inferred: .*\n", "", text), encoding="utf-8")
    return root


@cache
def example(name: str) -> tuple[Pages, tuple[Page, ...]]:
    """Return the pages of an example site, rendered."""
    pages = pages_in(EXAMPLES[name])
    return pages, tuple(pages)


def read(page: Page) -> dict[str, Any]:
    """Return the one thing that a page tells, as HTML reads the element: it ends at the first end tag."""
    found = _SCRIPT.findall(page.linked)
    assert len(found) == 1, page.path
    assert page.linked == f'<script type="application/ld+json">{found[0]}</script>'
    told: dict[str, Any] = json.loads(found[0])
    return told


def nodes(page: Page, of_type: str = "") -> list[dict[str, Any]]:
    """Return the nodes that a page tells, of a type if one is named, those within others as well."""
    return [each for each in walk(read(page)["@graph"]) if not of_type or each.get("@type") == of_type]


def walk(value: object) -> Iterator[dict[str, Any]]:
    """Yield a value's nodes, the outer before the inner."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walk(each)


def page_of(pages: Pages, kind: str, key: str = "", language: str = "en") -> Page:
    """Return a page of a kind in a language."""
    return pages.page(Address(kind, key), next(each for each in pages.languages if each.key == language))


def as_graph(told: Iterable[Page]) -> Graph:
    """Return what some pages tell as RDF, by the context of schema.org as far as they use it; nothing is fetched."""
    graph = Graph()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of rdflib's own classes
        for page in told:
            graph.parse(data=json.dumps({**read(page), "@context": CONTEXT}), format="json-ld")
    return graph


@cache
def graph_of(name: str) -> Graph:
    """Return what all pages of an example site tell."""
    return as_graph(example(name)[1])
