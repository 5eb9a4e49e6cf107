"""The map of a site: its sections, one a module, and the pages of records, each drafted when it is asked for.

Owns which sections there are. A section without records has no page and does not stand in the navigation.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.pages.authored_section import draft_authored
from generator.pages.draft import Draft
from generator.pages.home_section import draft_home
from generator.pages.record_drafts import record_draft
from generator.records.contact.section import draft_contact
from generator.records.document.section import draft_documents
from generator.records.event.section import draft_events
from generator.records.industry.section import draft_industries
from generator.records.need.section import draft_needs
from generator.records.park.section import draft_parks
from generator.records.policy.section import draft_policies
from generator.records.project.board_section import draft_board
from generator.records.project.section import draft_projects
from generator.records.service.section import draft_services
from generator.records.signing.section import draft_signings
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.library.questions import Library
    from generator.pages.words import Words
    from generator.values.urls import Address

__all__ = ["Draft", "record_draft", "sections"]

_SECTIONS: tuple[Callable[[Library, Words], Iterator[Draft]], ...] = (
    draft_home,
    draft_parks,
    draft_industries,
    draft_projects,
    draft_board,
    draft_signings,
    draft_events,
    draft_services,
    draft_policies,
    draft_needs,
    draft_documents,
    draft_contact,
    draft_authored,
)


def sections(library: Library, words: Words) -> dict[Address, Draft]:
    """Return every page of a site in a language but those of the records of which it has many.

    A page whose place is under one that the site does not have lies under home.
    """
    drafts = {draft.address: draft for draft_section in _SECTIONS for draft in draft_section(library, words)}
    return {
        address: draft if draft.parent is None or draft.parent in drafts else replace(draft, parent=urls.HOME)
        for address, draft in drafts.items()
    }
