"""The policy library, and the page of each policy."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.pages.draft import draft_list, draft_record
from generator.pages.listing import divide
from generator.records.policy.page import policies_view, policy_view
from generator.values import urls
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.questions import Library
    from generator.pages.draft import Draft
    from generator.pages.words import Words


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
