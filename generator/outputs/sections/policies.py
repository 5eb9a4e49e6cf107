"""The policy library, and the page of each policy."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator import urls
from generator.outputs.sections.draft import draft_list, draft_record
from generator.urls import Address
from generator.views.listing import divide
from generator.views.policies import policies_view, policy_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library import Library
    from generator.outputs.sections.draft import Draft
    from generator.words import Words


def draft_policies(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of policies, by their states, and the page of each; they belong to the services for firms."""
    by_state = library.policies(words.language.key)
    if not by_state:
        return
    sheets = divide(urls.POLICIES, by_state.items())
    yield from draft_list(library, words, urls.POLICIES, policies_view, sheets, order=60, parent=urls.SERVICES)
    for key in library.told("policy", words.language.key):
        yield draft_record(
            library.site.policies[key], Address("policy", key), words, partial(policy_view, key=key), urls.POLICIES
        )
