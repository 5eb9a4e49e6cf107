"""What differs between two states of a site: values of records, pages, addresses, disclosure, translations.

Owns the types. All words in them are by language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from generator.messages.issues import Issue
    from generator.values.record import Disclosure


class ValueChange(NamedTuple):
    """A value that another one has taken the place of; ``before`` or ``after`` is None where there is none.

    ``label`` is what it is called, ``within`` the entry of a list that it stands in, empty where it stands in none.
    ``rise`` is how much more it is now, as a share of what it was (0.05 is 5 %), of two figures in one unit.
    """

    path: str
    label: Mapping[str, str]
    within: Mapping[str, str]
    before: Mapping[str, str] | None
    after: Mapping[str, str] | None
    rise: Decimal | None = None


class RecordChange(NamedTuple):
    """A record that the public sees otherwise: ``new``, ``gone`` or ``changed``.

    ``otherwise``: no value of it differs, but something that has no value of its own does (a text, a picture, a film).
    """

    kind: str
    id: str
    how: str
    called: Mapping[str, str]
    values: tuple[ValueChange, ...] = ()
    otherwise: bool = False


class Widening(NamedTuple):
    """A record of which the public sees more than it did, or ``part`` of one (a plot, by its number)."""

    kind: str
    id: str
    called: Mapping[str, str]
    before: Disclosure
    after: Disclosure
    part: str = ""


class FigureLine(NamedTuple):
    """A line with figures that a page says otherwise than it did."""

    before: str
    after: str


class PageChange(NamedTuple):
    """A page that says other figures although it is of no record that has changed."""

    path: str
    title: str
    lines: tuple[FigureLine, ...]


class FileChange(NamedTuple):
    """A file that pages show or offer: it ``came``, ``left``, or is ``renewed``: other bytes under its name."""

    name: str
    how: str


class PageName(NamedTuple):
    """A page that came, changed or went, by its path below the site's root."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs for the public between two states.

    ``broken`` are the pages among those that are ``gone`` whose address leads nowhere now; ``changed`` those that say
    something else, ``elsewhere`` those of them that are of no record that has changed. ``files`` are what pages show
    and offer. ``lagging`` are texts whose
    translation is behind since; ``problems`` what else the check says now and did not say before.
    """

    wider: tuple[Widening, ...] = ()
    records: tuple[RecordChange, ...] = ()
    came: tuple[PageName, ...] = ()
    gone: tuple[PageName, ...] = ()
    broken: tuple[PageName, ...] = ()
    changed: tuple[PageName, ...] = ()
    elsewhere: tuple[PageChange, ...] = ()
    files: tuple[FileChange, ...] = ()
    lagging: tuple[Issue, ...] = ()
    problems: tuple[Issue, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return any(getattr(self, each) for each in self.__slots__)
