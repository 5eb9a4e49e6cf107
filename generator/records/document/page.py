"""The library of documents for download, and the links to documents from other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.parts import Badge, notes, source_line
from generator.reading.media import published_size
from generator.records.document.record import Document
from generator.values.language import name_in
from generator.values.urls import anchor_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from generator.gate.site import PublicKind
    from generator.pages.leaf import Leaf, Link
    from generator.pages.parts import Fact, SourceLine
    from generator.records.document.record import Version

_KILO = 1_000  # decimal, as the programs of every desk show it by now
_MEGA = 1_000_000


class VersionLine(NamedTuple):
    """A version of a document as it can be had: its link, and what is fetched with it."""

    name: str
    href: str
    kind: str
    size: str
    date: str
    machine_date: str
    language: str
    note: Markup | str


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A document with its latest version, in each language that it is in, and those before it.

    ``former`` are anchors by which it was linked to before it was renamed.
    """

    id: str
    title: Markup
    summary: Markup
    latest: tuple[VersionLine, ...]
    earlier: tuple[VersionLine, ...]
    badges: tuple[Badge, ...]
    parks: tuple[Link, ...]
    named_by: tuple[Link, ...]
    notes: tuple[Fact, ...]
    source: SourceLine | None
    sample: bool
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """The library."""

    cards: tuple[DocumentCard, ...]


def documents_view(leaf: Leaf) -> DocumentsView:
    """Return the library of documents."""
    site = leaf.library.site
    return DocumentsView(tuple(_card(leaf, site.all(Document)[key]) for key in site.all(Document)))


def document_links(leaf: Leaf, keys: Iterable[str]) -> tuple[Link, ...]:
    """Return links to documents in the library, each with the type and the size of its latest version."""
    documents = (leaf.library.site.all(Document)[key] for key in keys)
    return tuple(leaf.link("document", each, note=_weight(leaf, each.versions[0])) for each in documents)


def documents_in_park(leaf: Leaf, key: str) -> tuple[Link, ...]:
    """Return links to the documents for the firms of a park."""
    return document_links(leaf, leaf.library.naming("document", "park", key))


def write_size(size: int) -> str:
    """Return a size in bytes as people read it, rounded half up: 320 KB, from one million 1.2 MB.

    A kilobyte has 1,000 bytes. Less than one is one.
    """
    kilobytes = (size + _KILO // 2) // _KILO
    if kilobytes < _KILO:
        return f"{max(kilobytes, 1)} KB"
    tenths = (size + _MEGA // 20) // (_MEGA // 10)
    return f"{tenths // 10}.{tenths % 10} MB"


def _weight(leaf: Leaf, version: Version) -> str:
    return f"{_kind(version)} · {write_size(published_size(leaf.library.file(version.file)))}"


def _kind(version: Version) -> str:
    """Return what kind of file it is, as its readers call it: PDF, DOCX."""
    return version.file.rpartition(".")[2].upper()


def _card(leaf: Leaf, document: Document) -> DocumentCard:
    latest = [version for version in document.versions if version.version == document.versions[0].version]
    earlier = [version for version in document.versions if version not in latest]
    return DocumentCard(
        id=anchor_of("document", document.id),
        former=leaf.former_anchors("document", document.id),
        title=leaf.text(document.title),
        summary=leaf.text(document.summary),
        latest=tuple(_line(leaf, version) for version in latest),
        earlier=tuple(_line(leaf, version) for version in earlier),
        badges=tuple(Badge(leaf.called("industry", key), "industry") for key in document.industries),
        parks=tuple(leaf.link_to("park", key) for key in document.parks),
        named_by=tuple(_named_by(leaf, document)),
        notes=notes(leaf, "document", document, frozenset()),
        source=source_line(leaf, document.source, document.as_of, document.inferred),
        sample=document.sample,
    )


def _line(leaf: Leaf, version: Version) -> VersionLine:
    return VersionLine(
        name=version.version,
        href=leaf.asset(version.file),
        kind=_kind(version),
        size=write_size(published_size(leaf.library.file(version.file))),
        date=leaf.quantity(version.date),
        machine_date=version.date.iso(),
        language=name_in(version.language, leaf.language) if version.language else "",
        note=leaf.text(version.note) if version.note else "",
    )


def _named_by(leaf: Leaf, document: Document) -> Iterator[Link]:
    """Return links to the records that name a document and have a page in this language."""
    kinds = leaf.library.site.kinds
    for kind in reversed([kind for kind, each in kinds.items() if each.has_page and _names_documents(each)]):
        shelf = leaf.library.shelf(kind)
        for key in leaf.library.naming(kind, "document", document.id):
            link = leaf.link(kind, shelf[key])
            if link.href:
                yield link


def _names_documents(kind: PublicKind) -> bool:
    return "document" in kind.public.NAMES.values()
