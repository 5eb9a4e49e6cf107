"""Questions asked of a public site, each answer noted as a fact that the page which asked was made from.

Owns which facts a page was made from, and whether a record has a page in a language. Must not know one kind from
another: what only one kind is asked stands in its folder (``records/KIND/questions.py``).
"""

from __future__ import annotations

import dataclasses
from copy import copy
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from generator.library.groups import group
from generator.reading.settings import Untranslated

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence
    from pathlib import Path

    from generator.gate.outline import Outline
    from generator.gate.shelf import Shelf
    from generator.gate.site import Site, Tally
    from generator.library.groups import Groups, Members
    from generator.reading.media import PictureFile
    from generator.values.record import Record
    from generator.values.stage import Stage

R = TypeVar("R", bound="Record")
T = TypeVar("T")


class Library:
    """The records and groups of one site; each group, and each answer that is asked for once, is made once.

    ``groupings`` say for each kind what of it belongs together; they may ask the library all but for groups.
    """

    def __init__(self, site: Site, groupings: Sequence[Callable[[Library], Iterable[Members]]] = ()) -> None:
        self.site = site
        self._seen: set[str] | None = None
        self._withheld = {
            kind for kind, answer in site.settings.untranslated.items() if answer is not Untranslated.MARK
        }
        self._answers: dict[str, Any] = {}
        self._tallies = {tally.stage: tally for tally in site.tallies}
        self.groups: Groups = {}
        self.groups = group(site, (grouping(self) for grouping in groupings))

    def noting(self, seen: set[str]) -> Self:
        """Return a library with the same answers that adds to ``seen`` every fact it was asked for.

        A fact is ``kind/id`` for a record (public or not), or the name of a group; settings and authored pages are not
        noted.
        """
        records = {kind: shelf.seen_by(seen.add, kind) for kind, shelf in self.site.records.items()}
        other = copy(self)
        other.site = dataclasses.replace(self.site, records=records)
        other._seen = seen  # noqa: SLF001  (a copy of its own)
        return other

    def note(self, facts: Iterable[str]) -> None:
        """Note facts that somebody else was asked for to the same end; see :meth:`noting`."""
        if self._seen is not None:
            self._seen.update(facts)

    def shelf(self, kind: str) -> Shelf[Record]:
        """Return the public records of a kind by its name."""
        return self.site.records[kind]

    def all(self, public: type[R]) -> Shelf[R]:
        """Return the public records of the kind that has this public type."""
        return self.site.all(public)

    def ids(self, group_name: str) -> tuple[str, ...]:
        """Return the ids in a group; none where there is no such group."""
        if self._seen is not None:
            self._seen.add(group_name)
        return self.groups.get(group_name, ())

    def naming(self, kind: str, target: str, key: str) -> tuple[str, ...]:
        """Return the ids of the records of a kind that name a record of another kind: projects in a park."""
        return self.ids(f"{kind}-naming-{target}/{key}")

    def told(self, kind: str, language: str) -> tuple[str, ...]:
        """Return the ids of the records of a kind that have a page in a language, in the order of the files."""
        return self.speaking(kind, tuple(self.shelf(kind).outlines), language)

    def has_page(self, kind: str, key: str, language: str) -> bool:
        """Whether there is a public record of this id and it has a page in a language."""
        shelf = self.shelf(kind)
        return key in shelf and self.is_told(kind, shelf.outline(key), language)

    def is_told(self, kind: str, outline: Outline, language: str) -> bool:
        """Whether the record of an outline has a page in a language.

        Without a name in it there is none. With other texts missing the site's settings decide: ``mark`` shows what
        there is and marks the rest, ``withhold`` waits for the translation.
        """
        return self.has_words(kind, outline.named, outline.told, language)

    def has_words(self, kind: str, named: Container[str], told: Container[str], language: str) -> bool:
        """Whether a record of a kind with a name and a summary in some languages has a page in one."""
        return language in named and (kind not in self._withheld or language in told)

    def speaking(self, kind: str, keys: tuple[str, ...], language: str) -> tuple[str, ...]:
        """Return those of some records that have a page in a language."""
        outlines = self.shelf(kind).outlines
        is_withheld = kind in self._withheld  # as in has_words, whose calls cost more than all else of a long list
        return tuple(
            [
                key
                for key in keys
                if language in (outline := outlines[key]).named and (not is_withheld or language in outline.told)
            ]
        )

    def once(self, question: str, answer: Callable[[], T]) -> T:
        """Return the answer to a question that is asked often; what it was made from, the asker notes each time."""
        if question not in self._answers:
            self._answers[question] = answer()
        return cast("T", self._answers[question])

    def tally(self, stage: Stage) -> Tally | None:
        """Return how many records stand at a stage, of those that are published."""
        self.note((f"tally/{stage.value}",))
        return self._tallies.get(stage)

    def file(self, name: str) -> Path:
        """Return the file that a record offers, by its name as staff write it (``media/form.pdf``)."""
        self.note((f"media/{name}",))
        return self.site.media[name]

    def picture(self, name: str) -> PictureFile:
        """Return the picture that a record shows, by its name as staff write it (``media/gate.jpg``)."""
        self.note((f"media/{name}",))
        return self.site.pictures[name]
