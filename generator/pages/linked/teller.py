"""How facts of a site become nodes of schema.org: texts in a language, whole addresses, marks of what is not real.

Owns the rule for sample data. A machine reads a value without the page around it, so each node that holds sample data
says so itself (``disambiguatingDescription``), a name begins with the mark, and what machines reckon with and never
show beside a name (an offer, a position on the globe) is not given at all. What is inferred is no typed property; only
where a ``PropertyValue`` can hold the reason is it given. Must not know one kind of record from another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from generator.values.urls import HOME, Address, path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.library.library import Library
    from generator.pages.data.values import Reader
    from generator.pages.leaf import Leaf
    from generator.pages.words import Words
    from generator.values.language import Text
    from generator.values.record import Photo, Record

Node = dict[str, Any]
"""A thing in JSON-LD: its type, its properties, and whatever they hold."""

PUBLISHER = "#publisher"
"""What names the publisher of the site, behind the site's own address."""


@dataclass(frozen=True, slots=True)
class Teller:
    """One page as it is told to machines. ``words`` are the interface words as no page binds them.

    ``reader`` returns what reads the figures of records in the page's language, which is kept from page to page;
    ``url`` is the whole address of the page, ``root`` that of the folder that the site lies in.
    """

    leaf: Leaf
    words: Words
    reader: Callable[[], Reader]
    root: str
    url: str

    @classmethod
    def of(cls, leaf: Leaf, words: Words, reader: Callable[[], Reader]) -> Teller:
        """Return how a page is told that has a public address."""
        root = _folder_of(leaf.site_url)
        return cls(leaf, words, reader, root, root + leaf.path)

    @property
    def library(self) -> Library:
        """What is asked of the site, each answer noted."""
        return self.leaf.library

    @property
    def all_sample(self) -> bool:
        """Whether all that the site says is sample data."""
        return self.leaf.library.site.settings.sample

    def said(self, text: Text) -> str | Node:
        """Return a text in the page's language; in another, where there is no such text, with that language's tag."""
        return _tagged(*text.tagged(self.leaf.language.key))

    def named(self, text: Text, *, sample: bool = False) -> str | Node:
        """Return what something is called; that of sample data begins with the mark."""
        words, tag = text.tagged(self.leaf.language.key)
        return _tagged(self.titled(words, sample=sample), tag)

    def titled(self, words: str, *, sample: bool = False) -> str:
        """Return a name in the page's language; that of sample data begins with the mark."""
        return self.words("feed.sample", text=words) if sample or self.all_sample else words

    def listed(self, texts: Iterable[Text]) -> list[str | Node]:
        """Return some texts."""
        return [self.said(each) for each in texts]

    def marked(self, node: Node, *, sample: bool = False, inferred: Text | None = None) -> Node:
        """Return a node that says that it is sample data, or why it was inferred, where it is."""
        notes = [self.words("linked.sample")] if sample or self.all_sample else []
        if inferred:
            notes.append(self.words("linked.inferred", reason=inferred.nearest(self.leaf.language.key)[1]))
        if notes:
            node["disambiguatingDescription"] = " ".join(notes)
        return node

    def here(self, fragment: str) -> str:
        """Return what names a thing that this page tells of."""
        return f"{self.url}#{fragment}"

    def page(self, address: Address) -> str | None:
        """Return the whole address of another page in this language; None where there is none."""
        return self.root + path_of(address, self.leaf.language) if address in self.leaf.known else None

    def home(self) -> str:
        """Return the whole address of the home page in this language."""
        return self.root + path_of(HOME, self.leaf.language)

    def record(self, kind: str, key: str, of_type: str) -> Node:
        """Return another record as a node that leads to it; by its name alone where it has no page in this language."""
        other = self.library.shelf(kind)[key]
        url = self.page(Address(kind, key))
        node: Node = {"@type": of_type, "name": self.named(other.called, sample=other.sample)}
        return self.marked(node | {"@id": f"{url}#{kind}", "url": url} if url else node, sample=other.sample)

    def publisher(self) -> Node:
        """Return who publishes the site, by what names it and what it is called."""
        name = self.named(self.library.site.settings.publisher)
        return self.marked({"@type": "GovernmentOrganization", "@id": self.root + PUBLISHER, "name": name})

    def district(self) -> Node:
        """Return the district that the site is about."""
        return {"@type": "AdministrativeArea", "name": self.named(self.library.site.settings.district)}

    def photos(self, photos: Iterable[Photo]) -> list[Node]:
        """Return pictures with their whole addresses."""
        return [
            {
                "@type": "ImageObject",
                "contentUrl": self.root + photo.file,
                "caption": self.said(photo.alt),
                "creditText": self.said(photo.credit),
            }
            for photo in photos
        ]


def _tagged(words: str, tag: str) -> str | Node:
    return {"@language": tag, "@value": words} if tag else words


@lru_cache(maxsize=16)
def _folder_of(site_url: str) -> str:
    return urljoin(site_url, "./")


def known(record: Record, field: str) -> Any:  # noqa: ANN401  (a field of any kind)
    """Return what a source states of a field; None where nobody says it, or it was inferred."""
    return None if field in record.inferred else getattr(record, field)


def filled(node: Mapping[str, Any]) -> Node:
    """Return a node without what is not known: None, and what is empty."""
    return {name: value for name, value in node.items() if value is not None and value not in ("", [], ())}
