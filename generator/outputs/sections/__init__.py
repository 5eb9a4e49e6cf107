"""The map of a site: its sections, one a module, and the pages of records, each drafted when it is asked for.

Owns which sections there are. A section without records has no page and does not stand in the navigation.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator import urls
from generator.outputs.sections.authored import draft_authored
from generator.outputs.sections.board import draft_board
from generator.outputs.sections.contact import draft_contact
from generator.outputs.sections.documents import draft_documents
from generator.outputs.sections.draft import Draft
from generator.outputs.sections.events import draft_events
from generator.outputs.sections.home import draft_home
from generator.outputs.sections.industries import draft_industries
from generator.outputs.sections.needs import draft_needs
from generator.outputs.sections.parks import draft_parks
from generator.outputs.sections.policies import draft_policies
from generator.outputs.sections.projects import draft_projects
from generator.outputs.sections.records import record_draft
from generator.outputs.sections.services import draft_services
from generator.outputs.sections.signings import draft_signings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.library import Library
    from generator.urls import Address
    from generator.words import Words

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
