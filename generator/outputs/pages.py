"""Every page of the site in every language: its body, and what the frame around it needs to know.

Owns the :class:`Page`, the one thing that an engine gets from us. Must not know any engine.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import urls
from generator.issues import Fault
from generator.outputs.drafts import Draft, drafts
from generator.urls import Address, path_of
from generator.views.leaf import Leaf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.language import Language
    from generator.library import Library
    from generator.prose import Heading
    from generator.words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """A page on the way from home to this one; paths are below the site's root."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class Switch:
    """Where the language switch leads: to the same page, or where there is none to the nearest page above it."""

    language: Language
    path: str
    is_twin: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page body and what the frame around it shows. All strings are plain text but ``body``."""

    address: Address
    language: Language
    path: str
    title: str
    label: str
    description: str
    body: str
    trail: tuple[Step, ...]
    switches: tuple[Switch, ...]
    headings: tuple[Heading, ...]
    updated: str
    in_navigation: bool


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """An entry of a language's navigation and those under it."""

    label: str
    path: str
    children: tuple[NavigationItem, ...]


class Pages:
    """All pages of a site. What there is is known at once; a body is rendered when it is asked for.

    Raises a :class:`~generator.issues.Fault` where two of them want the same address.
    """

    def __init__(
        self,
        library: Library,
        words: Mapping[Language, Words],
        render: Callable[[str, Mapping[str, object]], str],
    ) -> None:
        self.library = library
        self._words = words
        self._render = render
        self._drafts = {language: drafts(library, words[language]) for language in words}
        for language, known in self._drafts.items():
            paths = Counter(path_of(address, language) for address in known)
            for path, times in paths.items():
                if times > 1:
                    raise Fault("V104", path=path)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, in the order of its configuration."""
        return tuple(self._drafts)

    def words(self, language: Language) -> Words:
        """Return the interface words of a language."""
        return self._words[language]

    def __iter__(self) -> Iterator[Page]:
        """Render every page, language by language."""
        for language, known in self._drafts.items():
            for draft in known.values():
                yield self._page(language, draft)

    def navigation(self, language: Language) -> tuple[NavigationItem, ...]:
        """Return a language's navigation. Records stay out of it: it would grow with their number."""
        return self._items(language, None)

    def _items(self, language: Language, parent: Address | None) -> tuple[NavigationItem, ...]:
        inside = [
            draft for draft in self._drafts[language].values() if draft.parent == parent and draft.order is not None
        ]
        items = []
        for draft in sorted(inside, key=lambda draft: (draft.order or 0, draft.address.key)):
            children = self._items(language, draft.address)
            if parent is None:  # home stands beside the sections, not above them
                items += [NavigationItem(draft.label, path_of(draft.address, language), ()), *children]
            else:
                items.append(NavigationItem(draft.label, path_of(draft.address, language), children))
        return tuple(items)

    def _page(self, language: Language, draft: Draft) -> Page:
        words, site = self._words[language], self.library.site
        leaf = Leaf(draft.address, language, self.library, words, self._drafts[language].keys())
        view = draft.view(leaf)
        values = {
            "view": view,
            "t": words,
            "title": draft.title,
            "description": draft.description,
            "href": {name: leaf.href_if_known(address) for name, address in urls.LISTINGS.items()},
        }
        return Page(
            address=draft.address,
            language=language,
            path=leaf.path,
            title=draft.title,
            label=draft.label,
            description=draft.description,
            body=self._render(draft.template, values),
            trail=tuple(self._trail(language, draft)),
            switches=tuple(self._switch(draft, other) for other in self._drafts if other != language),
            headings=view.body.headings if draft.contents else (),  # type: ignore[attr-defined]  # authored views
            # of "2026" the last day may be still to come
            updated=min(draft.updated.last_day, site.as_of.date()).isoformat() if draft.updated else "",
            in_navigation=draft.order is not None,
        )

    def _trail(self, language: Language, draft: Draft) -> list[Step]:
        known = self._drafts[language]
        steps: list[Step] = []
        at: Address | None = draft.address
        while at is not None:
            steps.append(Step(known[at].label, path_of(at, language)))
            at = known[at].parent
        return steps[::-1]

    def _switch(self, draft: Draft, other: Language) -> Switch:
        known = self._drafts[other]
        at: Address | None = draft.address
        while at is not None and at not in known:  # ends at home, which is in every language
            at = self._parent(at)
        return Switch(other, path_of(at or urls.HOME, other), at == draft.address)

    def _parent(self, address: Address) -> Address | None:
        return next((known[address].parent for known in self._drafts.values() if address in known), None)
