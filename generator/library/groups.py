"""Which records of a site belong together, looked up once: the projects of a park, the signings of a year and so on.

Owns the names of the groups. A page that asked for a group is printed again when other ids stand in it.
"""

from __future__ import annotations

import dataclasses
from itertools import chain
from typing import TYPE_CHECKING

from generator.gate.site import few_of
from generator.reading.kinds import REFERENCES
from generator.records.event.record import in_order
from generator.records.policy.validity import groups_of
from generator.records.project.facets import facets_of
from generator.records.project.trend import trend_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.gate.outline import Outline
    from generator.gate.site import Site
    from generator.records.project.trend import Trend
    from generator.records.signing.record import Signing
    from generator.records.signing.sums import SigningSums

Groups = dict[str, tuple[str, ...]]
"""The ids of records by what they have in common: ``projects-of/PARK``, ``projects-at/STAGE`` … in their order.

So, too, are figures that are made of many records, ``tally/STAGE`` and ``trend``, as words that change with them.
"""


@dataclasses.dataclass(slots=True)
class Indexes:
    """What is looked up or counted once for a site; ``signing_sums`` when somebody asks first."""

    groups: Groups
    trend: Trend
    signing_sums: SigningSums | None = None


def index(site: Site, is_told: Callable[[str, Outline, str], bool]) -> Indexes:
    """Look up and count what belongs together in a site.

    ``is_told`` says whether the record of a kind that has an outline has a page in a language.
    """
    trend = trend_of(site.projects.outlines.values())
    groups = _group(site) | {f"tally/{tally.stage.value}": (repr(tally),) for tally in site.tallies}
    groups["trend"] = (repr(trend),)
    for key in site.settings.languages:
        spoken = (each for each in site.projects.outlines.values() if is_told("project", each, key))
        facets = facets_of(spoken, site.parks.outlines, site.industries)
        groups |= {f"facets-{key}/{listing}": found for listing, found in facets.items()}
    return Indexes(groups, trend)


def _groups_of_project(project: Outline) -> Iterator[str]:
    for kind in ("projects", "samples") if project.sample else ("projects",):
        if project.park:
            yield f"{kind}-of/{project.park}"
        yield f"{kind}-by-industry/{project.industry}"
    yield f"projects-at/{project.stage}"


def _groups_of_park(park: Outline) -> Iterator[str]:
    if park.within:
        yield f"parks-within/{park.within}"
    for industry in park.industries:
        yield f"parks-by-industry/{industry}"


def _groups_of_signing(site: Site, signing: Outline) -> Iterator[str]:
    yield "signings"
    for covered in signing.projects:
        yield f"signings-about-project/{covered}"
        if covered in site.projects:
            yield f"signings-about-industry/{site.projects.outline(covered).industry}"
    for where in parks_of(site, signing):
        yield f"signings-about-park/{where}"


def _group(site: Site) -> Groups:
    """Return every group of the site's records."""
    groups: dict[str, dict[str, None]] = {}

    def put(group: str, keys: Iterable[str]) -> None:
        groups.setdefault(group, {}).update(dict.fromkeys(keys))

    for key, project in site.projects.outlines.items():
        for group in _groups_of_project(project):
            put(group, (key,))
    for key, inner in site.parks.outlines.items():
        for group in _groups_of_park(inner):
            put(group, (key,))
    latest_first = sorted(site.signings.outlines.values(), key=lambda each: (each.date, each.id), reverse=True)
    for signing in latest_first:
        for group in _groups_of_signing(site, signing):
            put(group, (signing.id,))
    of_policies = groups_of(site.policies, site.as_of.date())
    for group, key in chain(_naming(site), _in_chains(site), _events(site), of_policies):
        put(group, (key,))
    return {name: tuple(keys) for name, keys in groups.items()}


def _events(site: Site) -> Iterator[tuple[str, str]]:
    """Return each event with the groups that it is in at the moment of the build, in the order of these."""
    upcoming, past, begun = in_order(site.events.values(), site.as_of)
    yield from (("events-upcoming", key) for key in upcoming)
    yield from (("events-past", key) for key in past)
    yield from ((f"event-over/{key}", key) for key in past)
    yield from ((f"event-begun/{key}", key) for key in begun)


def _naming(site: Site) -> Iterator[tuple[str, str]]:
    """Return each record of few that names another, with the group of those that name that one."""
    for kind, shelf in few_of(site).items():
        for key in shelf:
            for field, target in REFERENCES[kind].items():
                named = getattr(shelf[key], field)
                for other in named if isinstance(named, tuple) else filter(None, [named]):
                    yield f"{kind}-naming-{target}/{other}", key


def _in_chains(site: Site) -> Iterator[tuple[str, str]]:
    """Return the firms and projects in each segment of an industry's chain, with their group."""
    for industry in site.industries.values():
        for at, segment in enumerate(industry.chain):
            for key in segment.firms:
                yield f"firms-in-chain/{industry.id}", key
                yield f"firms-in-segment/{industry.id}/{at}", key
            for key in segment.projects:
                yield f"projects-in-segment/{industry.id}/{at}", key


def year_of(signing: Outline) -> str:
    """Return the year of a signing."""
    return signing.date.partition("-")[0]


def parks_of(site: Site, signing: Signing | Outline) -> list[str]:
    """Return the ids of the parks that a signing names or whose projects it covers; no record is opened for it."""
    projects = site.projects
    named = [*signing.parks, *(projects.outline(key).park for key in signing.projects if key in projects)]
    return [key for key in dict.fromkeys(named) if key and key in site.parks]
