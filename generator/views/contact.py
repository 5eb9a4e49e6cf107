"""The contact page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.views.parts import ContactCard, contact_card

if TYPE_CHECKING:
    from generator.views.leaf import Leaf


@dataclass(frozen=True, slots=True)
class ContactView:
    """Every office there is."""

    cards: tuple[ContactCard, ...]


def contact_view(leaf: Leaf) -> ContactView:
    """Return the contact page."""
    site = leaf.library.site
    return ContactView(
        cards=tuple(contact_card(leaf, contact) for contact in site.contacts.values()),
    )
