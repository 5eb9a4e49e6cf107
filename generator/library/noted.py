"""What every question is answered from: records and groups, each look at which is noted as a fact.

Owns which facts a page was made from, and whether a record has a page in a language.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Self

from generator.gate.site import few_of
from generator.library.groups import index
from generator.reading.content import PLURAL
from generator.reading.settings import Untranslated
from generator.records.contact.record import ContactKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from generator.gate.outline import Outline, PublicRecord
    from generator.gate.shelf import Shelf
    from generator.gate.site import Site
    from generator.library.groups import Groups, Indexes


class Noted:
    """The records and groups of one site; each index is built once."""

    def __init__(self, site: Site, indexes: Indexes | None = None, seen: set[str] | None = None) -> None:
        self.site = site
        self._seen = seen
        self._shelves: dict[str, Shelf[PublicRecord]] = {
            "park": site.parks,
            "project": site.projects,
            "signing": site.signings,
            **few_of(site),
        }
        self.only_office = _only_office(site)
        """The id of the site's office, whom to ask where nobody else is named; None where it has none or several."""
        self._tallies = {tally.stage: tally for tally in site.tallies}
        self._withheld = {
            kind for kind, policy in site.settings.untranslated.items() if policy is not Untranslated.MARK
        }
        self._indexes = indexes or index(site, self.is_told)

    @property
    def groups(self) -> Groups:
        """Every group that pages may be made from."""
        return self._indexes.groups

    def noting(self, seen: set[str]) -> Self:
        """Return a library with the same answers that adds to ``seen`` every fact it was asked for.

        A fact is ``kind/id`` for a record (public or not), or the name of a group; settings, contacts and whatever
        else a site has few of are not noted.
        """
        noted = {PLURAL[kind]: shelf.seen_by(seen.add, kind) for kind, shelf in self._shelves.items()}
        site = dataclasses.replace(self.site, **noted)  # type: ignore[arg-type]  # each shelf in its own place
        return type(self)(site, self._indexes, seen)

    def shelf(self, kind: str) -> Shelf[PublicRecord]:
        """Return the public records of a kind of many or of few."""
        return self._shelves[kind]

    def note(self, facts: Iterable[str]) -> None:
        """Note facts that somebody else was asked for to the same end; see :meth:`noting`."""
        if self._seen is not None:
            self._seen.update(facts)

    def has_page(self, kind: str, key: str, language: str) -> bool:
        """Whether there is a public record of this id and it has a page in a language."""
        shelf = self._shelves[kind]
        return key in shelf and self.is_told(kind, shelf.outline(key), language)

    def is_told(self, kind: str, outline: Outline, language: str) -> bool:
        """Whether the record of an outline has a page in a language.

        Without a name in it there is none. With other texts missing the site's policy decides: ``mark`` shows what
        there is and marks the rest, ``withhold`` waits for the translation.
        """
        return self._has_words(kind, outline.named, outline.told, language)

    def _has_words(self, kind: str, named: Container[str], told: Container[str], language: str) -> bool:
        return language in named and (kind not in self._withheld or language in told)

    def _speaking(self, kind: str, keys: tuple[str, ...], language: str) -> tuple[str, ...]:
        """Return those of some records that have a page in a language."""
        outlines = self._shelves[kind].outlines
        is_withheld = kind in self._withheld  # as in _has_words, whose calls cost more than all else of a long list
        return tuple(
            [
                key
                for key in keys
                if language in (outline := outlines[key]).named and (not is_withheld or language in outline.told)
            ]
        )

    def _ids(self, group: str) -> tuple[str, ...]:
        if self._seen is not None:
            self._seen.add(group)
        return self.groups.get(group, ())


def _only_office(site: Site) -> str | None:
    offices = [key for key, contact in site.contacts.items() if contact.kind is ContactKind.OFFICE]
    return offices[0] if len(offices) == 1 else None
