"""The publisher of the site as machines are told of it, with every contact that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.teller import PUBLISHER, filled, known
from generator.records.contact.questions import first_office
from generator.records.contact.record import Contact
from generator.values.telephone import telephones
from generator.values.urls import CONTACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.pages.linked.teller import Node, Teller
    from generator.values.language import Text


def organization_on_home(teller: Teller, key: str) -> Iterator[Node]:
    """Tell who publishes the site, and how the first office is reached."""
    del key
    office = first_office(teller.library)
    yield _organization(teller, [office] if office else [])
    yield {"@id": teller.url, "mainEntity": {"@id": teller.root + PUBLISHER}}


def organization_on_contact(teller: Teller, key: str) -> Iterator[Node]:
    """Tell who publishes the site, and how each of its offices and teams is reached."""
    del key
    yield _organization(teller, teller.library.all(Contact).values())
    yield {"@id": teller.url, "@type": "ContactPage", "mainEntity": {"@id": teller.root + PUBLISHER}}


def _organization(teller: Teller, contacts: Iterable[Contact]) -> Node:
    office = first_office(teller.library)
    address = known(office, "address") if office and not office.sample else None
    site = teller.library.site.settings
    node = {
        **teller.publisher(),
        "description": teller.said(site.description),
        "url": teller.home(),
        "logo": f"{teller.root}assets/images/mark.svg" if site.look.mark else None,
        "areaServed": teller.district(),
        "address": _address(teller, address) if address else None,
        "contactPoint": [_point(teller, each) for each in contacts],
    }
    return teller.marked(filled(node))


def _point(teller: Teller, contact: Contact) -> Node:
    """Return an office or a team; a number that is no certain one is left to the page."""
    page = teller.page(CONTACT)
    phone = known(contact, "phone")
    role = known(contact, "role")
    speaks = known(contact, "speaks")
    hours = known(contact, "hours")
    node = {
        "@type": "ContactPoint",
        "@id": f"{page}#{contact.id}" if page else None,
        "name": teller.named(contact.name, sample=contact.sample),
        "contactType": teller.said(role) if role else teller.words(f"contact_kind.{contact.kind.value}"),
        "telephone": [number.uri.removeprefix("tel:") for number in telephones(phone)] if phone else None,
        "email": known(contact, "email"),
        "areaServed": teller.listed(known(contact, "serves") or ()),
        "availableLanguage": teller.said(speaks) if speaks else None,
        "description": teller.said(hours) if hours else None,
    }
    return teller.marked(filled(node), sample=contact.sample)


def _address(teller: Teller, address: Text) -> Node:
    return {"@type": "PostalAddress", "streetAddress": teller.said(address)}
