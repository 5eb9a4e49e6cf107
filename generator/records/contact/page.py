"""The contact page: offices, outreach teams by region, service teams, and which team is nearest to the reader."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from generator.records.contact.card import ContactCard, calls, contact_card
from generator.records.contact.inquiry import inquiry_form
from generator.records.contact.record import Contact, ContactKind

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.leaf import Leaf
    from generator.records.contact.card import Call
    from generator.values.language import Text

_ORDER = (ContactKind.OUTREACH, ContactKind.OFFICE, ContactKind.SERVICE_TEAM)  # of those who serve one region


class Team(NamedTuple):
    """A contact by its name, the anchor of its card, and the calls that reach it."""

    name: Markup
    id: str
    calls: tuple[Call, ...]
    sample: bool


class Served(NamedTuple):
    """A region and who serves it."""

    region: Markup
    teams: tuple[Team, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The contacts of a kind."""

    kind: str
    title: str
    cards: tuple[ContactCard, ...]


@dataclass(frozen=True, slots=True)
class ContactView:
    """Every contact there is. ``is_located``: at least one of them says where on the map it is.

    ``inquiry`` is the form, finished.
    """

    groups: tuple[Group, ...]
    served: tuple[Served, ...]
    is_located: bool
    inquiry: Markup | None = None


def contact_view(leaf: Leaf) -> ContactView:
    """Return the contact page."""
    contacts = list(leaf.library.site.all(Contact).values())
    kinds = list(ContactKind)
    ordered = sorted(contacts, key=lambda contact: kinds.index(contact.kind))
    groups = tuple(
        Group(kind.value, leaf.words(f"contact_kind.{kind.value}"), tuple(contact_card(leaf, each) for each in of_kind))
        for kind, of_kind in groupby(ordered, key=lambda contact: contact.kind)
    )
    is_located = any(card.latitude for group in groups for card in group.cards)
    return ContactView(groups, tuple(_served(leaf, contacts)), is_located, inquiry_form(leaf, None))


def _served(leaf: Leaf, contacts: list[Contact]) -> list[Served]:
    """Return every region that somebody serves, in the order of the teams and of what they name."""
    regions: dict[str, tuple[Text, list[Contact]]] = {}
    for contact in sorted(contacts, key=lambda contact: _ORDER.index(contact.kind)):
        for region in contact.serves:
            regions.setdefault(region["zh"], (region, []))[1].append(contact)
    return [Served(leaf.text(region), tuple(_team(leaf, each) for each in teams)) for region, teams in regions.values()]


def _team(leaf: Leaf, contact: Contact) -> Team:
    return Team(
        leaf.text(contact.name), contact.id, calls(leaf, contact.phone) if contact.phone else (), contact.sample
    )
