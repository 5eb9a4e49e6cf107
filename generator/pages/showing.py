"""How the records of a kind are shown: what ``pages`` has to know of it, and what it lends to the pages of others.

Owns the type only. Must not know one kind from another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from generator.gate.outline import Outline
    from generator.library.library import Library
    from generator.pages.data.dataset import Dataset
    from generator.pages.draft import Draft
    from generator.pages.feeds import FeedEntry, FeedWriter
    from generator.pages.files import Beside
    from generator.pages.finder.finder import Finder
    from generator.pages.leaf import Leaf
    from generator.pages.linked import Node, Teller
    from generator.pages.pages import Pages
    from generator.pages.parts import Fact
    from generator.pages.words import Words
    from generator.values.urls import Address

Section = Callable[["Library", "Words"], Iterator["Draft"]]


class News(NamedTuple):
    """Something that happened to a record, with its number there, or the record itself being there to be found.

    ``day`` is the first it may mean (ISO 8601).
    """

    day: str
    kind: str
    key: str
    number: int = 0


class Told(NamedTuple):
    """News of a record, and the pages beside home in whose feeds it stands: its list, what the record is about."""

    outline: Outline
    places: Sequence[Address]
    news: Sequence[News]


class FootLine(NamedTuple):
    """What a kind says at the foot of every page, as plain text: how to reach somebody, or how to keep up to date.

    ``place`` is ``reach`` or ``keep-up``; ``href`` is a path below the site's root, a full address, or empty. ``lang``
    is the tag of the language of the text where that is not the page's, else empty.
    """

    place: str
    text: str
    href: str = ""
    lang: str = ""


@dataclass(frozen=True)
class Feed:
    """What a kind tells in feeds.

    ``told`` yields what happened, from outlines alone; ``entry`` words one of it for a feed, whose path it is given.
    ``of_record`` makes the feed of one record, where ``has_feed`` says that its record has one.
    """

    told: Callable[[Library], Iterable[Told]]
    entry: Callable[[FeedWriter, News, str], FeedEntry]
    has_feed: Callable[[Library, str], bool] | None = None
    of_record: Callable[[FeedWriter, str], bytes] | None = None


@dataclass(frozen=True)
class Showing:
    """How the records of a kind are shown.

    ``order`` is the place of its sections among those of all kinds. ``draft`` drafts the page of a record of which a
    site has many, when it is asked for; those of other kinds stand in the sections. ``on`` says, by the kind of a page,
    what stands there about the record of this id (empty on pages that are of no record). ``parts`` are what other
    kinds' pages may ask for by name: cards, links, lines. ``files`` are files beside the pages, for a site's public
    address; ``data`` are those that tell from the fingerprints of facts alone whether they have changed, which a
    function returns (nothing where it is not known): nobody opens a record for them in vain. ``listings`` are the kinds
    of address of its lists whose pages show the same records, the fullest first.
    ``finders`` are tables by which a script finds its records. ``foot`` is what it says at the foot of every page.
    ``found_at`` says where a record is shown that has no page of its own: on which page, and at which anchor there.
    ``linked`` says, by the kind of a page, what of the record of this id machines are told (``pages.linked``).
    ``leads`` return, by the kind of a page, the facts that its view leads with, for the card by which it is shared.
    ``dataset`` is what it gives to open data. ``written`` says of fields that hold plain words how pages of a language
    (``zh`` or ``en``) write them, by the name of the field.
    """

    order: float
    sections: tuple[Section, ...] = ()
    draft: Callable[[Library, Words, str], Draft] | None = None
    on: Mapping[str, Callable[[Leaf, str], object]] = field(default_factory=dict)
    parts: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    files: Callable[[Pages, str], Iterator[Beside]] | None = None
    data: Callable[[Pages, Callable[[str], bytes]], Iterator[Beside]] | None = None
    feed: Feed | None = None
    listings: tuple[str, ...] = ()
    finders: tuple[Finder, ...] = ()
    foot: Callable[[Library, Words], Iterable[FootLine]] | None = None
    found_at: Callable[[Library, Any], tuple[Address, str] | None] | None = None
    linked: Mapping[str, Callable[[Teller, str], Iterable[Node]]] = field(default_factory=dict)
    written: Mapping[str, Callable[[str, str], str]] = field(default_factory=dict)
    dataset: Dataset | None = None
    leads: Mapping[str, Callable[[Leaf, Any], Iterable[Fact]]] = field(default_factory=dict)


def written_by_kind(kinds: Mapping[str, Showing]) -> dict[str, Mapping[str, Callable[[str, str], str]]]:
    """Return how pages write fields of plain words, by the name of a kind."""
    return {kind: showing.written for kind, showing in kinds.items()}


class Others:
    """What other kinds have to say on a page: ``others.park``, None of a kind that has nothing to say."""

    __slots__ = ("said",)

    def __init__(self, said: Mapping[str, object]) -> None:
        """Take what is said, by kind."""
        self.said = said

    def __getattr__(self, kind: str) -> object:
        """Return what a kind has to say."""
        return self.said.get(kind)
