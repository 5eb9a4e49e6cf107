"""Parts that stand on many pages in the same words: cards of projects, whom to ask and the form, the choices of a list.

Owns how long a finished part is kept, and what was asked of the library for it. Of a page a card shows only where its
links begin, so it is kept without that and is placed on each page.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from markupsafe import Markup, escape

from generator.pages.leaf import Leaf
from generator.values.urls import HOME, path_of, relative

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from generator.library.library import Library
    from generator.pages.showing import Showing
    from generator.pages.words import Words
    from generator.values.language import Language
    from generator.values.urls import Address

_KEPT = 2**14  # cards of a language, a kilobyte or two each
_LINK = "\0"  # stands in no content: the reader of YAML refuses it
_SUBJECT = f"{_LINK}{_LINK}"  # a link to nothing: where the subject of an e-mail will stand
_ABOUT, _PAGE = f"{_LINK}?about{_LINK}", f"{_LINK}?page{_LINK}"  # no paths: what is asked about, and on which page


class _Card(NamedTuple):
    """A card between whose pieces stand its links, each a path below the site's root, and the facts behind it."""

    pieces: tuple[str, ...]
    sample: bool
    facts: frozenset[str]


class Finished(NamedTuple):
    """A card as it stands on a page, HTML where a template writes it: a ``sample`` bears the sign of one."""

    write: Callable[..., str]
    sample: bool

    def __html__(self) -> str:
        """Return the card, with the sign or, where the heading says it, without."""
        return self.write(has_sign=self.sample)


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
        self._forms: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._fields: dict[str, tuple[Markup, frozenset[str]]] = {}

    def project(self, leaf: Leaf, key: str) -> Finished:
        """Return the card of a project as it stands on a page."""
        card = self._card(key, has_sign=False)  # most samples stand under a heading that says it, and need no sign
        leaf.library.note(card.facts)
        return Finished(partial(self._write, leaf, key), card.sample)

    def contact(self, leaf: Leaf, key: str, title: str) -> Markup:
        """Return a contact as it stands on the page of something; an e-mail to it names that by its plain title."""
        pieces = self._contacts.get(key)
        if pieces is None:
            card = self._leaf.part("contact_card", key, _SUBJECT)
            pieces = self._contacts[key] = tuple(self._draw("contact/block", card).split(_LINK))
        parts = list(pieces)
        parts[1::2] = [relative(path, leaf.path) if path else leaf.part("subject_of", title) for path in parts[1::2]]
        return Markup("".join(parts))  # noqa: S704  (drawn by a template, which escapes)

    def inquiry(self, leaf: Leaf, key: str, about: str) -> Markup | None:
        """Return the form that asks a contact (its id, or empty) about something; None where nobody can be asked."""
        pieces = self._forms.get((key, bool(about)))
        if pieces is None:
            form = self._leaf.part("inquiry_of", key or None, *((_ABOUT, _SUBJECT) if about else ("", "")), _PAGE)
            html = self._draw("contact/inquiry", form) if form else ""
            pieces = self._forms[key, bool(about)] = tuple(html.split(_LINK))
        own = {"?about": escape(about), "?page": escape(urljoin(leaf.site_url, leaf.path))}
        if "" in pieces[1::2]:
            own[""] = leaf.part("subject_of", about)
        parts = list(pieces)
        parts[1::2] = [own.get(path) or relative(path, leaf.path) for path in parts[1::2]]
        return Markup("".join(parts)) or None  # noqa: S704  (drawn by a template, which escapes)

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

    def _write(self, leaf: Leaf, key: str, *, has_sign: bool) -> str:
        parts = list(self._card(key, has_sign=has_sign).pieces)
        parts[1::2] = [relative(path, leaf.path) for path in parts[1::2]]
        return "".join(parts)

    def _draw_card(self, key: str, *, has_sign: bool) -> _Card:
        self._seen.clear()
        view = self._leaf.part("project_card", key)
        html = self._draw("project/card", view._replace(sample=has_sign))
        return _Card(tuple(html.split(_LINK)), view.sample, frozenset(self._seen))


class _Nowhere(Leaf):
    """A page without a place, whose links are paths below the site's root between two marks."""

    __slots__ = ()

    def href(self, address: Address) -> str:
        """Return the path of another page of the same language, marked."""
        return f"{_LINK}{path_of(address, self.language)}{_LINK}"

    def asset(self, path: str) -> str:
        """Return the path of a file, marked."""
        return f"{_LINK}{path}{_LINK}"
