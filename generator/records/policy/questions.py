"""What is asked of policies: which hold at the moment of the build, for how long, and which are for all parks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.policy.record import Policy, PolicyState
from generator.records.policy.validity import STATES, groups_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.groups import Members
    from generator.library.library import Library

KIND = "policy"


def groups(library: Library) -> Iterator[Members]:
    """Yield each policy by its state at the moment of the build: see ``validity.groups_of``."""
    return groups_of(library.all(Policy), library.site.as_of.date())


def policies(library: Library, language: str) -> dict[PolicyState, tuple[str, ...]]:
    """Return the ids of the policies that have a page in a language, by their states at the moment of the build."""
    found = {state: library.speaking(KIND, library.ids(f"policies-{state.value}"), language) for state in STATES}
    return {state: keys for state, keys in found.items() if keys}


def policies_everywhere(library: Library, language: str) -> tuple[str, ...]:
    """Return the ids of the policies that name no park, so are for all of them, and have not expired."""
    return library.speaking(KIND, library.ids("policies-everywhere"), language)


def state_of(library: Library, policy: str) -> PolicyState:
    """Return the state of a policy at the moment of the build."""
    return PolicyState(library.ids(f"policy-state/{policy}")[0])


def days_left(library: Library, policy: str) -> int:
    """Return how many days a policy still holds after today, if that expires soon."""
    return int(library.ids(f"policy-days-left/{policy}")[0])
