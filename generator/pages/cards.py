"""Parts that stand on many pages in the same words: cards of projects, whom to ask, the choices of a list.

Owns how long a finished part is kept, and what was asked of the library for it. Of a page a card shows only where its
links begin, so it is kept without that and is placed on each page.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from generator.pages.leaf import Leaf
from generator.pages.signs import Marked
from generator.values.urls import HOME, path_of, relative

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from generator.library.library import Library
    from generator.pages.showing import Showing
    from generator.pages.words import Words
    from generator.values.language import Language
    from generator.values.urls import Address

_KEPT = 2**14  # cards of a language, a kilobyte or two each
_LINK = "\0"  # stands in no content: the reader of YAML refuses it
_SUBJECT = f"{_LINK}{_LINK}"  # a link to nothing: where the subject of an e-mail will stand


class _Card(NamedTuple):
    """A card between whose pieces stand its links, each a path below the site's root, and the facts behind it.

    ``bare`` are the pieces without the sign of a sample, or None where the record is none.
    """

    pieces: tuple[str, ...]
    bare: tuple[str, ...] | None
    facts: frozenset[str]


class Cards:
    """The finished parts of one site in one language; ``draw`` makes HTML of a part by the name of its template."""

    def __init__(
        self,
        language: Language,
        library: Library,
        words: Words,
        known: Callable[[Library], Container[Address]],
        draw: Callable[[str, object], str],
        kinds: Mapping[str, Showing],
    ) -> None:
        self._seen: set[str] = set()
        noting = library.noting(self._seen)
        self._leaf = _Nowhere(HOME, language, noting, words, known(noting), self, kinds)
        self._draw = draw
        self._card = lru_cache(maxsize=_KEPT)(self._draw_card)
        self._contacts: dict[str, tuple[str, ...]] = {}
        self._fields: dict[str, tuple[Markup, frozenset[str]]] = {}

    def project(self, leaf: Leaf, key: str) -> Markup:
        """Return the card of a project as it stands on a page."""
        card = self._card(key)
        leaf.library.note(card.facts)
        html = _place(card.pieces, leaf)
        return Markup(html) if card.bare is None else Marked.of(html, _place(card.bare, leaf))  # noqa: S704  (drawn by a template, which escapes)

    def contact(self, leaf: Leaf, key: str, title: str) -> Markup:
        """Return a contact as it stands on the page of something; an e-mail to it names that by its plain title."""
        pieces = self._contacts.get(key)
        if pieces is None:
            card = self._leaf.part("contact_card", key, _SUBJECT)
            pieces = self._contacts[key] = tuple(self._draw("contact/block", card).split(_LINK))
        parts = list(pieces)
        parts[1::2] = [relative(path, leaf.path) if path else leaf.part("subject_of", title) for path in parts[1::2]]
        return Markup("".join(parts))  # noqa: S704  (drawn by a template, which escapes)

    def fields(self, leaf: Leaf, listing: str) -> Markup:
        """Return the fields by which the projects of a list are chosen; empty where there is nothing to choose."""
        found = self._fields.get(listing)
        if found is None:
            self._seen.clear()
            fields = self._leaf.part("choice_fields", listing)
            html = self._draw("project/filter_fields", fields) if fields else ""
            found = self._fields[listing] = Markup(html), frozenset(self._seen)  # noqa: S704  (drawn by a template)
        leaf.library.note(found[1])
        return found[0]

    def _draw_card(self, key: str) -> _Card:
        self._seen.clear()
        view = self._leaf.part("project_card", key)
        bare = self._pieces(view._replace(sample=False)) if view.sample else None
        return _Card(self._pieces(view), bare, frozenset(self._seen))

    def _pieces(self, view: object) -> tuple[str, ...]:
        return tuple(self._draw("project/card", view).split(_LINK))


def _place(pieces: Iterable[str], leaf: Leaf) -> str:
    parts = list(pieces)
    parts[1::2] = [relative(path, leaf.path) for path in parts[1::2]]
    return "".join(parts)


class _Nowhere(Leaf):
    """A page without a place, whose links are paths below the site's root between two marks."""

    __slots__ = ()

    def href(self, address: Address) -> str:
        """Return the path of another page of the same language, marked."""
        return f"{_LINK}{path_of(address, self.language)}{_LINK}"

    def asset(self, path: str) -> str:
        """Return the path of a file, marked."""
        return f"{_LINK}{path}{_LINK}"
