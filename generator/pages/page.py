"""The :class:`Page`: a finished body and what the frame around it shows, the one thing that an engine gets from us."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.social.card import NOT_SHARED, Shared

if TYPE_CHECKING:
    from generator.reading.prose import Heading
    from generator.values.language import Language
    from generator.values.urls import Address


class Step(NamedTuple):
    """A page on the way from home to this one; paths are below the site's root."""

    label: str
    path: str
    in_navigation: bool


class Switch(NamedTuple):
    """Where the language switch leads: to the same page, or where there is none to the nearest page above it."""

    language: Language
    path: str
    is_twin: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page body and what the frame around it shows. All strings are plain text but ``body``.

    ``updated`` is the last day of the date of what it says (ISO 8601), or empty: of "2026" it may be still to come.
    ``shared`` is the title where it is shown without the page, which says of sample data that it is;
    ``linked`` is the finished element that tells machines what the page says, empty without a public address.
    ``feeds`` are the names of the feeds that lie beside it, ``picture`` is that by which it is shared, if there is one.
    """

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
    shared: str
    linked: str = ""
    feeds: tuple[str, ...] = ()
    picture: Shared = NOT_SHARED
