"""The graph of a page: the page itself, the way to it, who publishes it, and what its kind tells of a record.

Owns what is told of any page, and how the graph is written so that no text in it can end its element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator.pages.files import write_json
from generator.pages.linked.dataset import dataset_nodes
from generator.pages.linked.teller import PUBLISHER, Teller, filled
from generator.values.urls import COMPARE, CONTACT, DATA, HOME, LISTINGS, SEARCH, path_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.pages.data.values import Reader
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.linked.teller import Node
    from generator.pages.page import Page
    from generator.pages.pages import Pages
    from generator.pages.words import Words
    from generator.values.record import Record, Source

_NOT_IN_AN_ELEMENT = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))
_LISTS = frozenset(LISTINGS.values()) - {SEARCH, COMPARE, CONTACT, DATA}


def linked_script(leaf: Leaf, words: Words, page: Page, draft: Draft, reader: Callable[[], Reader]) -> str:
    """Return the element that tells machines what a page says.

    That is nothing where the site has no public address: a thing is named by a whole one, or it is another thing at
    each address that the site is looked at.
    """
    if not leaf.site_url:
        return ""
    return _script(_graph(Teller.of(leaf, words, reader), page, draft))


def gate_script(pages: Pages, site_url: str) -> str:
    """Return the element that tells machines of the page at the root, which leads to the site in each language."""
    if not site_url:
        return ""
    root = urljoin(site_url, "./")
    settings = pages.library.site.settings
    name = settings.name.nearest(pages.languages[0].key)[1]
    words = pages.words(pages.languages[0])
    homes = [f"{root}{path_of(HOME, language)}#site" for language in pages.languages]
    node = {
        "@type": "WebSite",
        "@id": f"{root}#site",
        "url": root,
        "name": words("feed.sample", text=name) if settings.sample else name,
        "inLanguage": [language.tag for language in pages.languages],
        "hasPart": [{"@type": "WebSite", "@id": home} for home in homes],
        "publisher": {"@id": root + PUBLISHER},
    }
    return _script([node | {"disambiguatingDescription": words("linked.sample")} if settings.sample else node])


def _script(graph: list[Node]) -> str:
    written = write_json({"@context": "https://schema.org", "@graph": graph})
    for sign, escaped in _NOT_IN_AN_ELEMENT:  # JSON has them in texts only
        written = written.replace(sign, escaped)
    return f'<script type="application/ld+json">{written}</script>'


def _graph(teller: Teller, page: Page, draft: Draft) -> list[Node]:
    """Return the nodes of a page; what a kind says of the page itself, by its address, joins what holds of any."""
    nodes = {node["@id"]: node for node in _told(teller)}
    if page.address == HOME:
        nodes |= {(site := _site(teller))["@id"]: site}
    elif page.address == DATA:
        nodes |= {node["@id"]: node for node in dataset_nodes(teller)}
    own = nodes.pop(teller.url, {})
    main = next((key for key in nodes if key.startswith(teller.url)), None)
    about = {"mainEntity": {"@id": main}} if main else {}
    publisher = nodes.pop(teller.root + PUBLISHER, None) or teller.publisher()
    return [{**_page(teller, page, draft), **about, **own}, _way(teller, page), publisher, *nodes.values()]


def _told(teller: Teller) -> list[Node]:
    """Return what the kinds of record tell of this page."""
    address = teller.leaf.address
    tellers = (showing.linked.get(address.kind) for showing in teller.leaf.kinds.values() if showing.linked)
    return [node for tell in tellers if tell for node in tell(teller, address.key)]


def _page(teller: Teller, page: Page, draft: Draft) -> Node:
    """Return the page itself: its language, its day, its place, and the source that what it says was taken from."""
    record = _record(teller)
    day = (record.as_of if "as_of" not in record.inferred else None) if record else draft.updated
    is_sample = teller.all_sample or (record is not None and record.sample)
    source = record.source if record and "source" not in record.inferred else None
    return filled(
        {
            "@type": _type_of(page, draft),
            "@id": teller.url,
            "url": teller.url,
            "name": page.title,
            "description": page.description,
            "inLanguage": page.language.tag,
            "dateModified": day.iso() if day else None,
            "creativeWorkStatus": teller.words("linked.sample") if is_sample else None,
            "isPartOf": {"@id": f"{teller.home()}#site"},
            "breadcrumb": {"@id": teller.here("way")},
            "publisher": {"@id": teller.root + PUBLISHER},
            "citation": _citation(teller, source) if source else None,
        }
    )


def _record(teller: Teller) -> Record | None:
    """Return the record that a page is of; None of a page of none, and of the further pages of a list."""
    kind, key = teller.leaf.address
    if not key or kind not in teller.library.site.records:
        return None
    return teller.library.shelf(kind).get(key)


def _type_of(page: Page, draft: Draft) -> str:
    if page.address == SEARCH:
        return "SearchResultsPage"
    return "CollectionPage" if draft.sheet or page.address in _LISTS else "WebPage"


def _citation(teller: Teller, source: Source) -> Node:
    """Return where what a page says stood before."""
    return filled(
        {
            "@type": "CreativeWork",
            "name": teller.said(source.name),
            "url": source.url,
            "datePublished": source.date.iso() if source.date else None,
        }
    )


def _way(teller: Teller, page: Page) -> Node:
    """Return the pages from home to this one."""
    return {
        "@type": "BreadcrumbList",
        "@id": teller.here("way"),
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": step.label, "item": {"@id": teller.root + step.path}}
            for at, step in enumerate(page.trail, 1)
        ],
    }


def _site(teller: Teller) -> Node:
    """Return the site as a whole in a language, and how it is searched."""
    settings = teller.library.site.settings
    search = teller.page(SEARCH)
    node: Node = {
        "@type": "WebSite",
        "@id": f"{teller.home()}#site",
        "url": teller.home(),
        "name": teller.named(settings.name),
        "description": teller.said(settings.description),
        "inLanguage": teller.leaf.language.tag,
        "publisher": {"@id": teller.root + PUBLISHER},
    }
    if search:
        node["potentialAction"] = {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        }
    return teller.marked(node)
