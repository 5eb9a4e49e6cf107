"""What is asked of contacts: whom to ask where nobody is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.contact.record import Contact, ContactKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.groups import Members
    from generator.library.library import Library

ONLY_OFFICE = "only-office"
"""The group of the site's office, whom to ask where nobody else is named; empty where it has none or several."""


def groups(library: Library) -> Iterator[Members]:
    """Yield the office of the site that has one."""
    offices = [key for key, contact in library.all(Contact).items() if contact.kind is ContactKind.OFFICE]
    if len(offices) == 1:
        yield ONLY_OFFICE, offices[0]


def only_office(library: Library) -> str | None:
    """Return the id of the site's office, whom to ask where nobody else is named; None where it has none or several."""
    return next(iter(library.ids(ONLY_OFFICE)), None)


def first_office(library: Library) -> Contact | None:
    """Return the first office in the files, for what is about the site as a whole; None where there is none."""
    return next((each for each in library.all(Contact).values() if each.kind is ContactKind.OFFICE), None)
