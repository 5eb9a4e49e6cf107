"""Every page of the site in every language: its body, and what the frame around it needs to know.

Must not know any engine.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.pages.binding import bind_prose, bound
from generator.pages.cards import Cards
from generator.pages.data.values import Reader
from generator.pages.feeds.followed import ATOM, JSON_FEED, has_feeds, has_own_feed
from generator.pages.known import Known, Listings
from generator.pages.leaf import Leaf
from generator.pages.linked import linked_script
from generator.pages.page import Page, Step, Switch
from generator.pages.sections import navigation_of, sections
from generator.pages.showing import written_by_kind
from generator.pages.social.card import NOT_SHARED, Shared
from generator.pages.social.sharing import share
from generator.values.urls import HOME, Address, path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.sections import NavigationItem
    from generator.pages.showing import Showing
    from generator.pages.social.drawer import Drawer
    from generator.pages.words import Words
    from generator.reading.prose import Heading
    from generator.values.language import Language


class Pages:
    """All pages of a site. What there is is known at once; a body is rendered when it is asked for.

    ``drawers`` draw the cards by which pages are shared; a language without one has none. ``site_url`` is the site's
    public address, which a calendar to subscribe to and all that machines are told need.

    Raises a ``Fault`` where two of them want the same address.
    """

    def __init__(
        self,
        library: Library,
        words: Mapping[Language, Words],
        render: Callable[[str, Mapping[str, object]], str],
        kinds: Mapping[str, Showing],
        site_url: str = "",
        drawers: Mapping[Language, Drawer] | None = None,
    ) -> None:
        self.library = library
        self.kinds = kinds
        self._site_url = site_url
        self.drawers = drawers or {}
        self._words = words
        self._render = render
        self._bound = {language: bound(words[language]) for language in words}
        self._sections = {language: sections(library, words[language], kinds) for language in words}
        self._ways: dict[tuple[Language, Address], tuple[Step, ...]] = {}
        self._noted: set[str] = set()
        self._noting = library.noting(self._noted)
        self._cards = {language: self._cards_in(language) for language in words}
        self._readers = {language: cache(partial(self._reader_in, language)) for language in words}
        self.by_path: dict[str, tuple[Address, Language]] = {}  # of every page, language by language
        for language in words:
            for address in self._addresses(language):
                path = path_of(address, language)
                if path in self.by_path:
                    raise Fault("V104", path=path)
                self.by_path[path] = address, language

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, in the order of its configuration."""
        return tuple(self._sections)

    def words(self, language: Language) -> Words:
        """Return the interface words of a language."""
        return self._words[language]

    def sections(self, language: Language) -> Iterable[Address]:
        """Return the address of every page of a language but those of records."""
        return self._sections[language].keys()

    def _addresses(self, language: Language) -> Iterator[Address]:
        yield from self.sections(language)
        for kind in self.kinds_of_many:
            for key, outline in self.library.shelf(kind).outlines.items():
                if self.library.is_told(kind, outline, language.key):
                    yield Address(kind, key)

    @property
    def kinds_of_many(self) -> tuple[str, ...]:
        """The kinds whose records are drafted when they are asked for."""
        return tuple(kind for kind, showing in self.kinds.items() if showing.draft)

    def __iter__(self) -> Iterator[Page]:
        """Render every page, language by language."""
        for address, language in self.by_path.values():
            yield self.page(address, language)

    def page(self, address: Address, language: Language, seen: set[str] | None = None) -> Page:
        """Render a page. The facts that it was made from are added to ``seen``: see ``Library.noting``."""
        self._noted.clear()
        library = self.library if seen is None else self._noting
        draft = self._draft(library, address, language)
        leaf = self.leaf(address, language, library)
        view = draft.view(leaf)
        title, description = bind_prose(draft.title, language.key), bind_prose(draft.description, language.key)
        said = {"title": title, "description": description, "href": Listings(leaf), "feeds": leaf.feeds(address)}
        body = self.draw(leaf, draft.template, view, **said)
        headings = view.body.headings if draft.contents else ()  # type: ignore[attr-defined]  # authored views
        page = self._cover(library, draft, language, body, headings)
        page = replace(page, linked=linked_script(leaf, self._words[language], page, draft, self._readers[language]))
        if language in self.drawers:
            drawer, sections = self.drawers[language], self._sections[language]
            page = replace(page, picture=share(leaf, self._words[language], drawer, draft, view, sections))
        if seen is not None:
            seen |= self._noted
        return page

    def draw(self, leaf: Leaf, template: str, view: object, **said: object) -> str:
        """Return what a template draws of a view; what is drawn need not be a page, such as a brochure."""
        given = {"view": view, "t": leaf.words, "all_sample": self.library.site.settings.sample, **said}
        return self._render(template, given)

    def leaf(self, address: Address, language: Language, library: Library | None = None) -> Leaf:
        """Return a page before anything is written on it; ``library`` notes what is asked."""
        library, words, cards = library or self.library, self._bound[language], self._cards[language]
        known = self._known(library, language)
        return Leaf(address, language, library, words, known, cards, self.kinds, self._site_url)

    def cover(self, address: Address, language: Language) -> Page:
        """Return what the frame of a page shows; its body may be missing."""
        draft = self._draft(self.library, address, language)
        # a table of contents comes from the body
        return self.page(address, language) if draft.contents else self._cover(self.library, draft, language)

    def cover_of(self, address: Address, language: Language) -> Page:
        """Return what the frame of a section's page shows, without what its body says."""
        return self._cover(self.library, self._sections[language][address], language)

    def plan_of(self, address: Address, language: Language) -> str:
        """Return what a section's page shows beside facts of records: its words, way, share of a list, and plan."""
        draft = self._sections[language][address]
        return repr((draft.sheet, draft.plan, self._cover(self.library, draft, language)))

    def places(self) -> dict[Address, int]:
        """Return where a page stands among the pages that show the same records: lists, and the records on them."""
        places: dict[Address, int] = {}
        drafts = self._sections[self.languages[0]].items()
        for kind, showing in self.kinds.items():
            listed = [
                (address, draft.sheet) for address, draft in drafts if draft.sheet and address.kind in showing.listings
            ]
            for address, sheet in sorted(listed, key=lambda each: showing.listings.index(each[0].kind)):
                keys = [Address(kind, key) for part in sheet.parts for key in part.records]
                for at, key in enumerate(keys, len(places)):
                    places.setdefault(key, at)
                places[address] = places[keys[0]] if keys else 0
        return places

    def navigation(self, language: Language) -> tuple[NavigationItem, ...]:
        """Return a language's navigation. Records stay out of it: it would grow with their number."""
        return navigation_of(self._sections[language].values(), language)

    def _draft(self, library: Library, address: Address, language: Language) -> Draft:
        section = self._sections[language].get(address)
        if section is not None:
            return section
        draft = self.kinds[address.kind].draft
        if draft is None:
            raise KeyError(address)
        return draft(library, self._words[language], address.key)

    def _cards_in(self, language: Language) -> Cards:
        """Return the parts in a language that many pages show."""
        words, all_sample = self._bound[language], self.library.site.settings.sample
        known = partial(self._known, language=language)

        def draw(name: str, item: object) -> str:
            return self._render(name, {"t": words, "item": item, "all_sample": all_sample})

        return Cards(language, self.library, words, known, draw, self.kinds)

    def _reader_in(self, language: Language) -> Reader:
        """Return what reads the figures of records in a language."""
        return Reader(self.library, [self._words[language]], written_by_kind(self.kinds))

    def _known(self, library: Library, language: Language) -> Known:
        return Known(library, self._sections[language], language.key, self.kinds)

    def _cover(
        self, library: Library, draft: Draft, language: Language, body: str = "", headings: tuple[Heading, ...] = ()
    ) -> Page:
        path = path_of(draft.address, language)
        return Page(
            address=draft.address,
            language=language,
            path=path,
            title=draft.title,
            label=draft.label,
            description=draft.description,
            body=body,
            trail=(*self._way_to(language, draft.parent), Step(draft.label, path, draft.order is not None)),
            switches=tuple(self._switch(library, draft, other) for other in self._sections if other != language),
            headings=headings,
            updated=draft.updated.last_day.isoformat() if draft.updated else "",
            in_navigation=draft.order is not None,
            shared=self._shared(draft, language),
            feeds=self.feeds_beside(draft.address, language, library),
            picture=Shared(path) if language in self.drawers else NOT_SHARED,
        )

    def _shared(self, draft: Draft, language: Language) -> str:
        """Return the title of a page as whoever shares it shows it: no notice of the page stands beside it there."""
        is_sample = draft.sample or self.library.site.settings.sample
        return self._words[language]("feed.sample", text=draft.title) if is_sample else draft.title

    def feeds_beside(self, address: Address, language: Language, library: Library | None = None) -> tuple[str, ...]:
        """Return the names of the feeds that lie beside a page; ``library`` notes what that depends on."""
        if has_feeds(library or self.library, address, language):
            return ATOM, JSON_FEED
        showing = self.kinds.get(address.kind)
        has_own = showing is not None and has_own_feed(self.library, showing.feed, address.key)
        return (ATOM,) if has_own else ()

    def _way_to(self, language: Language, section: Address | None) -> tuple[Step, ...]:
        """Return the steps from home to a section, which all pages under it have in common."""
        if section is None:
            return ()
        found = self._ways.get((language, section))
        if found is None:
            draft = self._sections[language][section]
            found = (
                *self._way_to(language, draft.parent),
                Step(draft.label, path_of(section, language), draft.order is not None),
            )
            self._ways[language, section] = found
        return found

    def _switch(self, library: Library, draft: Draft, other: Language) -> Switch:
        known = self._known(library, other)
        at: Address | None = draft.address
        above = draft.parent
        while at is not None and at not in known:  # ends at home, which is in every language
            at, above = above, self._parent(above)
        return Switch(other, path_of(at or HOME, other), at == draft.address)

    def _parent(self, address: Address | None) -> Address | None:
        return next((known[address].parent for known in self._sections.values() if address in known), None)
