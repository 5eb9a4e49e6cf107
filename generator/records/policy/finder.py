"""The table by which policies are found: what stands in each of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.finder import facet
from generator.pages.finder.finder import Finder
from generator.pages.finder.table import RowLink, Table, TableRow
from generator.records.policy.questions import KIND, state_of
from generator.records.policy.record import PolicyLevel
from generator.records.policy.validity import STATES
from generator.values.urls import POLICIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.library.library import Library
    from generator.pages.finder.facet import Facet
    from generator.pages.finder.table import Cell
    from generator.pages.finder.telling import Telling
    from generator.records.policy.record import Policy


class _Policies:
    """The table of all policies, in the order of their list."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._table = Table("policies", telling, _columns(telling))

    def take(self, policy: Policy) -> None:
        """Take a policy."""
        cells = dict(_cells(self._telling, policy))
        self._table.add(TableRow(policy.id, policy.title[self._telling.language.key], cells, policy.sample))

    def write(self) -> bytes:
        """Return the file."""
        return self._table.write(RowLink(self._telling.href(POLICIES), "/"))


def _columns(telling: Telling) -> list[Facet]:
    library = telling.library
    columns = [
        facet.choice(telling, "state", "facet.state", telling.named(STATES, "policy_state")),
        facet.choices(telling, "industry", "policy.industries", telling.records("industry")),
        facet.choices(telling, "park", "policy.parks", telling.records("park", _parks(library))),
        facet.choice(telling, "level", "policy.level", telling.named(PolicyLevel, "level")),
        facet.text(telling, "benefit", "policy.benefit"),
        facet.text(telling, "issuer", "policy.issuer"),
    ]
    return facet.listed(columns, "state", "level", "benefit", "issuer")


def _parks(library: Library) -> list[str]:
    """Return the parks that any policy names."""
    return [key for key in library.shelf("park").outlines if library.naming(KIND, "park", key)]


def _cells(telling: Telling, policy: Policy) -> Iterator[tuple[str, Cell]]:
    yield "state", state_of(telling.library, policy.id).value
    yield "industry", policy.industries if policy.names_industries else facet.EVERY
    yield "park", policy.parks if policy.names_parks else facet.EVERY
    yield "level", policy.level.value if policy.level else None
    yield "issuer", telling.said(policy.issuer, marks=telling.inferred(policy, "issuer"))
    if policy.benefit:
        yield "benefit", telling.said(policy.benefit, marks=telling.inferred(policy, "benefit"))


def _by_state(library: Library) -> Iterable[str]:
    return [key for state in STATES for key in library.ids(f"policies-{state.value}")]


def _facts(library: Library) -> Iterable[str]:
    """Return what decides in which state a policy is, and which parks are named."""
    for state in STATES:
        yield f"policies-{state.value}"
        for key in library.ids(f"policies-{state.value}"):
            yield f"policy-state/{key}"
    for key in library.shelf("park").outlines:
        yield f"policy-naming-park/{key}"
        yield f"park/{key}"


FINDERS = (Finder("policies", KIND, _by_state, _Policies, _facts),)
