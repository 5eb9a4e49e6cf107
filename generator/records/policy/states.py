"""Whether a policy holds, in words and with a sign, and the policies that the pages of other records lead to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.counted import Counted
from generator.records.policy.questions import days_left, policies_everywhere, state_of
from generator.records.policy.record import Policy, PolicyState
from generator.records.policy.validity import STATES
from generator.values import urls
from generator.values.quantity import PartialDate
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.pages.leaf import Leaf, Link

_SIGNS = {
    PolicyState.VALID: "material/check-circle-outline",
    PolicyState.EXPIRING: "material/clock-alert-outline",
    PolicyState.COMING: "material/calendar-clock-outline",
    PolicyState.EXPIRED: "material/close-octagon-outline",
}


class StateBadge(NamedTuple):
    """A state: its word, its key, which colours it, and the icon that says it without colour."""

    text: str
    key: str
    icon: str


class PolicyLine(NamedTuple):
    """A policy that another page leads to."""

    link: Link
    state: StateBadge
    sample: bool


class PoliciesHere(NamedTuple):
    """The policies for something: those that name it, how many more there are, and the way to all of them."""

    lines: tuple[PolicyLine, ...]
    more: str
    href: str | None


def state_badge_of(leaf: Leaf, state: PolicyState) -> StateBadge:
    """Return a state as a badge."""
    return StateBadge(leaf.words(f"policy_state.{state.value}"), state.value, _SIGNS[state])


def state_line(leaf: Leaf, policy: Policy) -> str:
    """Return in a sentence whether a policy holds, and until when or from when."""
    state = state_of(leaf.library, policy.id)
    if state is PolicyState.COMING:
        return leaf.words("policy_holds.coming", date=leaf.quantity(policy.valid_from))
    if policy.valid_to is None:
        return leaf.words("policy_holds.always")
    until = leaf.quantity(policy.valid_to)
    if state is PolicyState.EXPIRED:
        after = policy.valid_to.last_day + timedelta(days=1)
        return leaf.words("policy_holds.expired", date=leaf.quantity(PartialDate(after.year, after.month, after.day)))
    if state is PolicyState.EXPIRING:
        return leaf.words("policy_holds.expiring", date=until, left=left_of(leaf, policy))
    return leaf.words("policy_holds.valid", date=until)


def left_of(leaf: Leaf, policy: Policy) -> str:
    """Return how long a policy that expires soon still holds."""
    days = days_left(leaf.library, policy.id)
    return leaf.words("policy.days_left", days=Counted(days)) if days else leaf.words("policy.last_day")


def policies_in_park(leaf: Leaf, key: str) -> PoliciesHere | None:
    """Return the policies that name a park, and how many are for every park."""
    library = leaf.library
    others = len(policies_everywhere(library, leaf.language.key))
    more = leaf.words("policies.everywhere", count=Counted(others)) if others else ""
    return _here(leaf, library.naming("policy", "park", key), more)


def policies_for_project(leaf: Leaf, key: str) -> PoliciesHere | None:
    """Return the policies that name the park or the industry of an opportunity and are for it.

    Who has signed knows them; to who still chooses they matter.
    """
    library = leaf.library
    outline = library.shelf("project").outline(key)
    if outline.one("stage") != Stage.OPPORTUNITY:
        return None
    park, industry = outline.one("park"), outline.one("industry")
    named = [*library.naming("policy", "industry", industry), *(library.naming("policy", "park", park) if park else ())]
    policies = library.all(Policy)
    return _here(leaf, [each for each in dict.fromkeys(named) if policies[each].is_for(park, industry)], "")


def policy_lines(leaf: Leaf, keys: Iterable[str]) -> tuple[PolicyLine, ...]:
    """Return those of some policies that have not expired, the valid ones first."""
    states = {key: state_of(leaf.library, key) for key in keys}
    return tuple(
        PolicyLine(leaf.link("policy", policy), state_badge_of(leaf, state), policy.sample)
        for state in STATES
        if state is not PolicyState.EXPIRED
        for key, each in states.items()
        if each is state
        for policy in (leaf.library.site.all(Policy)[key],)
    )


def _here(leaf: Leaf, keys: Iterable[str], more: str) -> PoliciesHere | None:
    lines = policy_lines(leaf, keys)
    return PoliciesHere(lines, more, leaf.href_if_known(urls.POLICIES)) if lines or more else None
