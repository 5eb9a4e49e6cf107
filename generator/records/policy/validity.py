"""Which policies hold on a day: the groups by which other pages find them, in the order in which they are listed.

Owns how a state is told without a clock: a page that shows one asks for a group, and is made anew when that group
changes with the moment. Must not know pages or words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.policy.record import PolicyState

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from generator.records.policy.record import Policy

STATES = (PolicyState.VALID, PolicyState.EXPIRING, PolicyState.COMING, PolicyState.EXPIRED)
"""The states in the order of the list."""


def groups_of(policies: Mapping[str, Policy], today: date) -> Iterator[tuple[str, str]]:
    """Return the groups of policies on a day, each with one that belongs to it.

    ``policies-STATE`` and ``policies-everywhere`` (for all parks, and not expired) hold ids; ``policy-state/ID`` holds
    the state of a policy, ``policy-days-left/ID`` the days that one that expires soon has left, its last day not
    counted.
    """
    states = {key: policy.state_on(today) for key, policy in policies.items()}
    for state in STATES:
        of_state = [policies[key] for key, each in states.items() if each is state]
        for policy in sorted(of_state, key=_place_in[state]):
            yield f"policies-{state.value}", policy.id
            yield f"policy-state/{policy.id}", state.value
            if state is PolicyState.EXPIRING and policy.valid_to:
                yield f"policy-days-left/{policy.id}", str((policy.valid_to.last_day - today).days)
            if state is not PolicyState.EXPIRED and not policy.names_parks:
                yield "policies-everywhere", policy.id


def _newest_first(policy: Policy) -> int:
    return -policy.issued.first_day.toordinal()


def _ending_first(policy: Policy) -> int:
    return policy.valid_to.last_day.toordinal() if policy.valid_to else 0


def _beginning_first(policy: Policy) -> int:
    return policy.valid_from.first_day.toordinal()


def _ended_last_first(policy: Policy) -> int:
    return -_ending_first(policy)


_place_in = {
    PolicyState.VALID: _newest_first,
    PolicyState.EXPIRING: _ending_first,
    PolicyState.COMING: _beginning_first,
    PolicyState.EXPIRED: _ended_last_first,
}
