"""One page in one language: what every view needs to turn records into strings and links.

Owns how a text, a quantity and an address are written on a page, and what stands where a translation is missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from urllib.parse import unquote

from markupsafe import Markup, escape

from generator.pages.binding import bind, bind_prose
from generator.pages.feeds.followed import followed
from generator.pages.showing import Others
from generator.pages.text_photos import with_photos
from generator.reading.prose import render
from generator.reading.redirects import former_ids
from generator.values.language import language
from generator.values.urls import ANCHORED, LISTINGS, Address, anchor_of, path_of, relative
from generator.values.wrapping import close_up_html

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from generator.library.library import Library
    from generator.pages.cards import Cards
    from generator.pages.feeds.followed import FeedLinks
    from generator.pages.showing import Showing
    from generator.pages.words import Words
    from generator.reading.prose import Heading, Rendered
    from generator.values.language import Language, Text
    from generator.values.quantity import PartialDate
    from generator.values.record import Record


class Quantity(Protocol):
    """Any value that can write itself in a language."""

    def text(self, language: str) -> str:
        """Return the finished string."""


class Link(NamedTuple):
    """Words that may lead somewhere; ``href`` is None where the target has no page in this language.

    ``note`` is small print behind them, such as a date.
    """

    text: Markup
    href: str | None
    note: str = ""
    note_is_inferred: bool = False


@dataclass(frozen=True, slots=True)
class RenderedProse:
    """A rendered Markdown text, its headings, its language where that is not the page's, and a note on its state."""

    html: Markup
    headings: tuple[Heading, ...]
    lang: str | None
    note: Markup | str


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page in one language, before anything is written on it. ``known`` are the pages of that language.

    ``cards`` are the parts that are finished already, ``kinds`` say how records are shown. ``site_url`` is the site's
    public address, empty where it is not known.
    """

    address: Address
    language: Language
    library: Library
    words: Words
    known: Container[Address]
    cards: Cards
    kinds: Mapping[str, Showing]
    site_url: str = ""
    path: str = field(init=False)
    """The page's path below the site's root."""

    def __post_init__(self) -> None:
        """Work out the path once: every link starts from it."""
        object.__setattr__(self, "path", path_of(self.address, self.language))

    def text(self, text: Text) -> Markup:
        """Return a text in the page's language; where it is missing the Chinese, marked as such, never bare."""
        own = self.language.key
        words = text.get(own)
        if words is None:
            key, words = text.nearest(own)
            return _mark(words, language(key).tag, self.words(f"untranslated.{key}"))
        stale = self.library.site.stale
        bound = _bind(words, own)
        return bound + self._stale_note(words) if stale and (own, words) in stale else bound

    def _stale_note(self, words: str) -> Markup:
        """Return the note behind a translation whose Chinese has changed since, if the site wants one."""
        is_stale = (self.language.key, words) in self.library.site.stale
        return _note(self.words("untranslated.stale")) if is_stale else Markup()

    def quantity(self, quantity: Quantity) -> str:
        """Return a quantity as the page's language writes it, in one piece."""
        return bind(quantity.text(self.language.of_figures))

    def href(self, address: Address) -> str:
        """Return how this page links to another page of the same language."""
        return relative(path_of(address, self.language), self.path)

    def asset(self, path: str) -> str:
        """Return how this page links to a file below the site's root."""
        return relative(path, self.path)

    def feeds(self, address: Address) -> FeedLinks | None:
        """Return how this page links to the feeds beside an address; None where there is nothing to tell."""
        return followed(self.library, address, self.language, self.path)

    def dated_link(self, kind: str, record: Record, field: str, date: PartialDate) -> Link:
        """Return a link to a record with the date of one of its fields behind it, and whether that is inferred."""
        return self.link(kind, record, self.quantity(date))._replace(note_is_inferred=field in record.inferred)

    def link(self, kind: str, record: Record, note: str = "") -> Link:
        """Return a link to a record's page or its place on a list, or its name where this language has neither."""
        listing = ANCHORED.get(kind)
        href = self.href_if_known(Address(kind, record.id) if listing is None else listing)
        if listing and href:
            href = f"{href}#{anchor_of(kind, record.id)}"
        return Link(self.text(record.called), href, note)

    def former_anchors(self, kind: str, key: str) -> tuple[str, ...]:
        """Return the anchors by which a record on a list was linked to before it was renamed."""
        redirects = self.library.site.settings.redirects
        return tuple(anchor_of(kind, old) for old in former_ids(redirects, kind, key)) if redirects else ()

    def link_to(self, kind: str, key: str) -> Link:
        """Return a link to the record of a kind that has this id."""
        return self.link(kind, self.library.shelf(kind)[key])

    def called(self, kind: str, key: str) -> Markup:
        """Return what the record of a kind that has this id is called."""
        return self.text(self.library.shelf(kind)[key].called)

    def part(self, name: str, *given: object) -> Any:  # noqa: ANN401  (what a kind lends is its own affair)
        """Return what some kind lends to pages under a name: a card, links, lines."""
        lend = next(showing.parts[name] for showing in self.kinds.values() if name in showing.parts)
        return lend(self, *given)

    def others(self, key: str = "") -> Others:
        """Return what other kinds have to say on this page, about the record of this id if it is of one."""
        found = ((kind, showing.on.get(self.address.kind)) for kind, showing in self.kinds.items())
        return Others({kind: said for kind, say in found if say and (said := say(self, key))})

    def href_if_known(self, address: Address) -> str | None:
        """Return how this page links to a page, or None where that page does not exist in this language."""
        return self.href(address) if address in self.known else None

    def prose(self, text: Text, field: str = "body") -> RenderedProse:
        """Render the Markdown text of a record's field; where it is missing in the language, the Chinese with its mark.

        Its anchors begin with the name of the field, for a heading may be called like a part of the page.
        """
        key, words = text.nearest(self.language.key)
        rendered = _set_apart(render(words, self.resolve), field.replace("_", "-"))
        is_own = key == self.language.key
        note = self._stale_note(words) if is_own else self.words(f"untranslated.{key}")
        html = Markup(self._finished(rendered, key))  # noqa: S704  (checked and cleaned there)
        return RenderedProse(html, rendered.headings, None if is_own else language(key).tag, note)

    def markdown(self, text: str) -> RenderedProse:
        """Render a Markdown text that is in the page's language."""
        rendered = render(text, self.resolve)
        own = self.language.key
        html = Markup(self._finished(rendered, own))  # noqa: S704  (the same)
        return RenderedProse(html, rendered.headings, None, self._stale_note(text))

    def _finished(self, rendered: Rendered, key: str) -> str:
        """Return a text in a language as it stands on the page."""
        html = bind_prose(close_up_html(rendered.html, key), key)
        return with_photos(html, self.path, self.library.picture, self.asset)

    def resolve(self, scheme: str, key: str) -> str | None:
        """Return where a link in Markdown leads from this page; None where there is no such thing."""
        if scheme in {"media", "file"}:
            return self.asset(key)
        if scheme == "list":
            return self.href_if_known(LISTINGS[key]) if key in LISTINGS else None
        return self.href_if_known(Address(scheme, key))


_ANCHOR = re.compile(r'(<h[2-6] id="|<a href="#)([^"]+)(?=")')


def _set_apart(rendered: Rendered, name: str) -> Rendered:
    """Return a text whose anchors, and the links to them, begin with a name."""
    if not rendered.headings:
        return rendered
    own = {heading.id for heading in rendered.headings}

    def begin(match: re.Match[str]) -> str:
        opening, anchor = match.groups()
        return f"{opening}{name}-{anchor}" if unquote(anchor) in own else match[0]

    headings = tuple(replace(heading, id=f"{name}-{heading.id}") for heading in rendered.headings)
    return replace(rendered, html=_ANCHOR.sub(begin, rendered.html), headings=headings)


_KEPT = 4096  # texts; those of stages, industries, parks and offices stand on most pages


@lru_cache(maxsize=_KEPT)
def _bind(words: str, language: str) -> Markup:
    return escape(bind_prose(words, language))


@lru_cache(maxsize=_KEPT)
def _mark(words: str, tag: str, note: str) -> Markup:
    """Mark words that are not in the page's language."""
    marked = Markup('<span lang="{}" class="untranslated">{}</span>').format(tag, words)
    return marked + _note(note)


def _note(words: str) -> Markup:
    return Markup(' <small class="untranslated-note">{}</small>').format(words)
