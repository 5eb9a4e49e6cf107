"""The publisher of the site as machines are told of it, with every contact that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.telling import PUBLISHER, filled, known
from generator.records.contact.questions import first_office
from generator.records.contact.record import Contact
from generator.values.telephone import telephones
from generator.values.urls import CONTACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.pages.linked.telling import Node, Telling
    from generator.values.language import Text


def organization_on_home(telling: Telling, key: str) -> Iterator[Node]:
    """Tell who publishes the site, and how the first office is reached."""
    del key
    office = first_office(telling.library)
    yield _organization(telling, [office] if office else [])
    yield {"@id": telling.url, "mainEntity": {"@id": telling.root + PUBLISHER}}


def organization_on_contact(telling: Telling, key: str) -> Iterator[Node]:
    """Tell who publishes the site, and how each of its offices and teams is reached."""
    del key
    yield _organization(telling, telling.library.all(Contact).values())
    yield {"@id": telling.url, "@type": "ContactPage", "mainEntity": {"@id": telling.root + PUBLISHER}}


def _organization(telling: Telling, contacts: Iterable[Contact]) -> Node:
    office = first_office(telling.library)
    address = known(office, "address") if office and not office.sample else None
    site = telling.library.site.settings
    node = {
        **telling.publisher(),
        "description": telling.said(site.description),
        "url": telling.home(),
        "logo": f"{telling.root}assets/images/mark.svg" if site.look.mark else None,
        "areaServed": telling.district(),
        "address": _address(telling, address) if address else None,
        "contactPoint": [_point(telling, each) for each in contacts],
    }
    return telling.marked(filled(node))


def _point(telling: Telling, contact: Contact) -> Node:
    """Return an office or a team; a number that is no certain one is left to the page."""
    page = telling.page(CONTACT)
    phone = known(contact, "phone")
    role = known(contact, "role")
    speaks = known(contact, "speaks")
    hours = known(contact, "hours")
    node = {
        "@type": "ContactPoint",
        "@id": f"{page}#{contact.id}" if page else None,
        "name": telling.named(contact.name, sample=contact.sample),
        "contactType": telling.said(role) if role else telling.words(f"contact_kind.{contact.kind.value}"),
        "telephone": [number.uri.removeprefix("tel:") for number in telephones(phone)] if phone else None,
        "email": known(contact, "email"),
        "areaServed": telling.listed(known(contact, "serves") or ()),
        "availableLanguage": telling.said(speaks) if speaks else None,
        "description": telling.said(hours) if hours else None,
    }
    return telling.marked(filled(node), sample=contact.sample)


def _address(telling: Telling, address: Text) -> Node:
    return {"@type": "PostalAddress", "streetAddress": telling.said(address)}
