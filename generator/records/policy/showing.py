"""The policy library, and the page of each policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.data.dataset import Dataset
from generator.pages.draft import Spot, draft_list, draft_records
from generator.pages.listing import divide
from generator.pages.parts import Fact, LinkList
from generator.pages.showing import Showing
from generator.records.policy.finder import FINDERS
from generator.records.policy.linked import policy_nodes
from generator.records.policy.page import policies_view, policy_view
from generator.records.policy.questions import policies
from generator.records.policy.record import Policy
from generator.records.policy.states import policies_for_project, policies_in_park, policy_lines
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.library import Library
    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf, Link
    from generator.pages.words import Words
    from generator.records.policy.page import PoliciesView, PolicyView


def draft_policies(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the list of policies, by their states, and the page of each; they belong to the services for firms."""
    by_state = policies(library, words.language.key)
    if not by_state:
        return
    sheets = divide(urls.POLICIES, by_state.items())
    yield from draft_list(library, words, urls.POLICIES, policies_view, sheets, Spot("policy/list", 60, urls.SERVICES))
    keys = library.told("policy", words.language.key)
    yield from draft_records(library, words, "policy", keys, policy_view, urls.POLICIES)


def _in_industry(leaf: Leaf, key: str) -> LinkList | None:
    lines = policy_lines(leaf, leaf.library.naming("policy", "industry", key))
    links = tuple(line.link._replace(note=line.state.text) for line in lines)
    return LinkList(leaf.words("policies.here"), links, place=4) if links else None


def _for_service(leaf: Leaf, key: str) -> tuple[Link, ...]:
    return tuple(leaf.link_to("policy", each) for each in leaf.library.naming("policy", "service", key))


def _leads(leaf: Leaf, view: PolicyView) -> tuple[Fact, ...]:
    del leaf
    return view.first


def _leads_of_list(leaf: Leaf, view: PoliciesView) -> tuple[Fact, ...]:
    """Return how many policies are in the first states."""
    del leaf
    marked = {group.badge: any(card.sample for card in group.cards) for group in view.groups}
    return tuple(Fact(each.badge.text, each.policies, sample=marked.get(each.badge, False)) for each in view.counts)


SHOWING = Showing(
    order=60,
    sections=(draft_policies,),
    on={
        "park": policies_in_park,
        "project": policies_for_project,
        "industry": _in_industry,
        "service": _for_service,
    },
    finders=FINDERS,
    leads={"policy": _leads, "policies": _leads_of_list},
    linked={"policy": policy_nodes},
    dataset=Dataset("policies", Policy),
)
