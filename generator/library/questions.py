"""Questions asked of a ``Site``: what belongs to what, what is latest, what has a twin.

Owns every look-up across records, and which facts a page was made from.
"""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from generator.library.groups import parks_of, year_of
from generator.library.noted import Noted
from generator.records.policy.record import PolicyState
from generator.records.policy.validity import STATES
from generator.records.project.facets import SIGNED_STAGES
from generator.records.signing.sums import sums_of
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.gate.site import Tally
    from generator.records.event.record import Event
    from generator.records.figure.record import Figure
    from generator.records.industry.record import Industry
    from generator.records.park.record import Park
    from generator.records.project.record import Project
    from generator.records.project.trend import Trend
    from generator.records.signing.record import Signing
    from generator.records.signing.sums import SigningSums
    from generator.values.language import Text


class FirmsOf(NamedTuple):
    """The ids of the firms of an industry: those in its chain, and others that name it."""

    in_chain: tuple[str, ...]
    others: tuple[str, ...]


_EVENTS = ("events-upcoming", "events-past")


class Library(Noted):
    """The answers about one site; each index is built once."""

    def projects_of(self, park: Park) -> tuple[str, ...]:
        """Return the ids of the projects in a park."""
        return self._ids(f"projects-of/{park.id}")

    def count_of_projects(self, park: Park) -> int:
        """Return how many projects are in a park."""
        return len(self.projects_of(park))

    def has_samples_of(self, park: Park) -> bool:
        """Whether any of the projects in a park is sample data, so that their count has to say so."""
        return bool(self._ids(f"samples-of/{park.id}"))

    def projects_at(self, stage: Stage, language: str) -> tuple[str, ...]:
        """Return the ids of the published projects at a stage that have a page in a language."""
        return self._speaking("project", self._ids(f"projects-at/{stage.value}"), language)

    def facets(self, listing: str, language: str) -> dict[str, tuple[str, ...]]:
        """Return by what the projects of a list can be chosen: the keys of stages, parks and industries by kind."""
        found: dict[str, tuple[str, ...]] = {"stage": (), "park": (), "industry": ()}
        for kind, _, key in (each.partition("/") for each in self._ids(f"facets-{language}/{listing}")):
            found[kind] = (*found[kind], key)
        return found

    def opportunities(self, language: str, limit: int) -> tuple[str, ...]:
        """Return the ids of the first projects that look for an investor and have a page in a language."""
        return self.projects_at(Stage.OPPORTUNITY, language)[:limit]

    def has_signed_projects(self) -> bool:
        """Whether any stage from the framework agreement on has projects, counted ones included."""
        return any(self.tally(stage) for stage in SIGNED_STAGES)

    def tally(self, stage: Stage) -> Tally | None:
        """Return how many projects stand at a stage, those counted only included where that gives none away."""
        self.note((f"tally/{stage.value}",))
        return self._tallies.get(stage)

    def trend(self) -> Trend:
        """Return how many published projects stood in each of the five classes, month by month."""
        self.note(("trend",))
        return self._indexes.trend

    def parks_within(self, park: Park) -> list[Park]:
        """Return the parks that lie in a park."""
        return [self.site.parks[key] for key in self._ids(f"parks-within/{park.id}")]

    def told(self, kind: str, language: str) -> tuple[str, ...]:
        """Return the ids of the records of a kind that have a page in a language, in the order of the files."""
        return self._speaking(kind, tuple(self._shelves[kind].outlines), language)

    def signings_by_year(self, language: str, about: str = "") -> dict[int, tuple[str, ...]]:
        """Return the ids of the signings told in a language by year, the latest first, or those ``about`` park/ID …."""
        keys = self._ids(f"signings-about-{about}" if about else "signings")
        spoken = self._speaking("signing", keys, language)
        by_year = groupby(spoken, lambda key: year_of(self.site.signings.outline(key)))
        return {int(year): tuple(found) for year, found in by_year}

    def with_signings(self, kind: str, language: str) -> dict[str, Text]:
        """Return the names of the parks (or industries) that have a page and signings in a language, by id."""
        records: Mapping[str, Park | Industry] = self.site.parks if kind == "park" else self.site.industries
        keys = [key for key in records if self.signings_by_year(language, f"{kind}/{key}")]
        return {key: records[key].name for key in keys if language in records[key].name}

    def signing_sums(self) -> SigningSums:
        """Return what all signings come to, whether or not they have a page in a language."""
        keys = self._ids("signings")
        if self._indexes.signing_sums is None:
            signings = [self.site.signings[key] for key in keys]
            self._indexes.signing_sums = sums_of(signings, self.site.projects)
        # the same facts for whoever gets what another page was the first to ask for
        self.note(f"project/{key}" for each in keys for key in self.site.signings.outline(each).projects)
        return self._indexes.signing_sums

    def latest_signings(self, language: str, limit: int) -> list[Signing]:
        """Return the latest signings that have a page in a language."""
        return [self.site.signings[key] for key in self._speaking("signing", self._ids("signings"), language)[:limit]]

    def signings_about(self, kind: str, key: str) -> list[Signing]:
        """Return the signings that cover a project, or that name a park or a project in it, the latest first."""
        return [self.site.signings[each] for each in self._ids(f"signings-about-{kind}/{key}")]

    def naming(self, kind: str, target: str, key: str) -> tuple[str, ...]:
        """Return the ids of the records of a kind of few that name a record of another kind: policies for a park."""
        return self._ids(f"{kind}-naming-{target}/{key}")

    def upcoming_events(self, language: str) -> tuple[str, ...]:
        """Return the ids of the events still to come that have a page in a language, the soonest first.

        One that was postponed stays among them until staff say when it is: behind all others once its day is past.
        """
        return self._speaking("event", self._ids("events-upcoming"), language)

    def past_events(self, language: str) -> tuple[str, ...]:
        """Return the ids of the events that are over and have a page in a language, the latest first."""
        return self._speaking("event", self._ids("events-past"), language)

    def is_over(self, event: Event) -> bool:
        """Whether an event was over at the moment of the build."""
        return bool(self._ids(f"event-over/{event.id}"))

    def has_begun(self, event: Event) -> bool:
        """Whether an event had begun at the moment of the build."""
        return bool(self._ids(f"event-begun/{event.id}"))

    def events_about(self, kind: str, key: str) -> list[Event]:
        """Return the events about a record, those to come before those that are over."""
        about = set(self.naming("event", kind, key))
        if not about:
            return []
        return [self.site.events[each] for group in _EVENTS for each in self._ids(group) if each in about]

    def policies(self, language: str) -> dict[PolicyState, tuple[str, ...]]:
        """Return the ids of the policies that have a page in a language, by their states at the moment of the build."""
        found = {state: self._speaking("policy", self._ids(f"policies-{state.value}"), language) for state in STATES}
        return {state: keys for state, keys in found.items() if keys}

    def policies_everywhere(self, language: str) -> tuple[str, ...]:
        """Return the ids of the policies that name no park, so are for all of them, and have not expired."""
        return self._speaking("policy", self._ids("policies-everywhere"), language)

    def state_of(self, policy: str) -> PolicyState:
        """Return the state of a policy at the moment of the build."""
        return PolicyState(self._ids(f"policy-state/{policy}")[0])

    def days_left(self, policy: str) -> int:
        """Return how many days a policy still holds after today, if that expires soon."""
        return int(self._ids(f"policy-days-left/{policy}")[0])

    def file(self, name: str) -> Path:
        """Return the file that a record offers, by its name as staff write it (``media/form.pdf``)."""
        self.note((f"media/{name}",))
        return self.site.media[name]

    def parks_of(self, signing: Signing) -> list[Park]:
        """Return the parks that a signing names or whose projects it covers."""
        return [self.site.parks[key] for key in parks_of(self.site, signing)]

    def industries(self, language: str) -> tuple[str, ...]:
        """Return the ids of the industries that have a page in a language, in the order in which staff wrote them."""
        return tuple(
            key
            for key, each in self.site.industries.items()
            if self._has_words("industry", each.name, each.summary or each.name, language)
        )

    def projects_in(self, industry: Industry) -> tuple[str, ...]:
        """Return the ids of the projects in an industry."""
        return self._ids(f"projects-by-industry/{industry.id}")

    def has_samples_in(self, industry: Industry) -> bool:
        """Whether any of the projects in an industry is sample data, so that their count has to say so."""
        return bool(self._ids(f"samples-by-industry/{industry.id}"))

    def opportunities_and_others(self, industry: Industry, language: str) -> dict[str, tuple[str, ...]]:
        """Return the ids of the projects in an industry that have a page in a language.

        The ``opportunities`` look for an investor, the ``projects`` are all others. A group without any is left out.
        """
        found: dict[str, list[str]] = {"opportunities": [], "projects": []}
        for key in self._speaking("project", self.projects_in(industry), language):
            is_open = self.site.projects.outline(key).stage == Stage.OPPORTUNITY
            found["opportunities" if is_open else "projects"].append(key)
        return {group: tuple(keys) for group, keys in found.items() if keys}

    def parks_in(self, industry: Industry, language: str) -> tuple[str, ...]:
        """Return the ids of the parks that lead in an industry and have a page in a language."""
        return self._speaking("park", self._ids(f"parks-by-industry/{industry.id}"), language)

    def firms_of(self, industry: Industry) -> FirmsOf:
        """Return the ids of the firms of an industry."""
        in_chain = self._ids(f"firms-in-chain/{industry.id}")
        others = (key for key in self.naming("firm", "industry", industry.id) if key not in in_chain)
        return FirmsOf(in_chain, tuple(others))

    def present_in(self, industry: Industry, segment: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the ids of the firms and of the projects in a segment of an industry's chain, counted from none.

        A page that asks here is printed again when one of them becomes public, or is not any more.
        """
        return (
            self._ids(f"firms-in-segment/{industry.id}/{segment}"),
            self._ids(f"projects-in-segment/{industry.id}/{segment}"),
        )

    def related(self, project: Project, limit: int = 3) -> tuple[str, ...]:
        """Return the ids of other projects of the same park, then of the same industry."""
        near = (f"projects-of/{project.park}",) if project.park else ()
        groups = (self._ids(name) for name in (*near, f"projects-by-industry/{project.industry}"))
        found: dict[str, None] = {}
        for key in chain.from_iterable(groups):
            if len(found) == limit:
                break
            if key != project.id:
                found[key] = None
        return tuple(found)

    def figures(self) -> list[Figure]:
        """Return the official figures in the order in which staff wrote them."""
        return list(self.site.figures.values())
