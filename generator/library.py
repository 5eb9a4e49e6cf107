"""Questions asked of a :class:`~generator.site.Site`: what belongs to what, what is latest, what has a twin.

Owns every look-up across records, and which facts a page was made from. Must not format anything and must not know
addresses or templates.
"""

from __future__ import annotations

import dataclasses
from itertools import chain
from typing import TYPE_CHECKING

from generator.facets import SIGNED_STAGES, facets_of
from generator.model.settings import Untranslated
from generator.model.stage import Stage
from generator.signing_sums import sums_of
from generator.trend import trend_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.figure import Figure
    from generator.model.park import Park
    from generator.model.project import Project
    from generator.model.signing import Signing
    from generator.outline import Outline, PublicRecord
    from generator.shelf import Shelf
    from generator.signing_sums import SigningSums
    from generator.site import Site, Tally
    from generator.trend import Trend

Groups = dict[str, tuple[str, ...]]
"""The ids of records by what they have in common: ``projects-of/PARK``, ``signings-in/YEAR`` … in their order.

So, too, are figures that are made of many records, ``tally/STAGE`` and ``trend``, as words that change with them.
"""


@dataclasses.dataclass(slots=True)
class Indexes:
    """What is looked up or counted once for a site; ``signing_sums`` when somebody asks first."""

    groups: Groups
    trend: Trend
    signing_sums: SigningSums | None = None


class Library:
    """The answers about one site; each index is built once."""

    def __init__(self, site: Site, indexes: Indexes | None = None, seen: set[str] | None = None) -> None:
        self.site = site
        self._seen = seen
        self._shelves: dict[str, Shelf[PublicRecord]] = {
            "park": site.parks,
            "project": site.projects,
            "signing": site.signings,
        }
        self._tallies = {tally.stage: tally for tally in site.tallies}
        self._indexes = indexes or self._index()

    @property
    def groups(self) -> Groups:
        """Every group that pages may be made from."""
        return self._indexes.groups

    def _index(self) -> Indexes:
        site = self.site
        trend = trend_of(site.projects.outlines.values())
        groups = _group(site) | {f"tally/{tally.stage.value}": (repr(tally),) for tally in site.tallies}
        groups["trend"] = (repr(trend),)
        for key in site.settings.languages:
            spoken = (each for each in site.projects.outlines.values() if self.is_told("project", each, key))
            facets = facets_of(spoken, site.parks.outlines, site.industries)
            groups |= {f"facets-{key}/{listing}": found for listing, found in facets.items()}
        return Indexes(groups, trend)

    def noting(self, seen: set[str]) -> Library:
        """Return a library with the same answers that adds to ``seen`` every fact it was asked for.

        A fact is ``kind/id`` for a record (public or not), or the name of a group; settings, contacts and whatever
        else a site has few of are not noted.
        """
        site = dataclasses.replace(
            self.site,
            parks=self.site.parks.seen_by(seen.add, "park"),
            projects=self.site.projects.seen_by(seen.add, "project"),
            signings=self.site.signings.seen_by(seen.add, "signing"),
        )
        return Library(site, self._indexes, seen)

    def shelf(self, kind: str) -> Shelf[PublicRecord]:
        """Return the records of a kind that has pages."""
        return self._shelves[kind]

    def note(self, facts: Iterable[str]) -> None:
        """Note facts that somebody else was asked for to the same end; see :meth:`noting`."""
        if self._seen is not None:
            self._seen.update(facts)

    def projects_of(self, park: Park) -> tuple[str, ...]:
        """Return the ids of the projects in a park."""
        return self._ids(f"projects-of/{park.id}")

    def count_of_projects(self, park: Park) -> int:
        """Return how many projects are in a park."""
        return len(self.projects_of(park))

    def projects_at(self, stage: Stage, language: str) -> tuple[str, ...]:
        """Return the ids of the published projects at a stage that have a page in a language."""
        return self._speaking("project", self._ids(f"projects-at/{stage.value}"), language)

    def facets(self, listing: str, language: str) -> dict[str, tuple[str, ...]]:
        """Return by what the projects of a list can be chosen: the keys of stages, parks and industries by kind."""
        found: dict[str, tuple[str, ...]] = {"stage": (), "park": (), "industry": ()}
        for each in self._ids(f"facets-{language}/{listing}"):
            kind, _, key = each.partition("/")
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

    def parks(self, language: str) -> tuple[str, ...]:
        """Return the ids of the parks that have a page in a language, in the order of the files."""
        return self._speaking("park", tuple(self.site.parks.outlines), language)

    def signings_by_year(self, language: str) -> dict[int, tuple[str, ...]]:
        """Return the ids of the signings that have a page in a language, by year, the latest first."""
        years = {year: self._ids(f"signings-in/{year}") for year in self._ids("signing-years")}
        spoken = {int(year): self._speaking("signing", keys, language) for year, keys in years.items()}
        return {year: keys for year, keys in spoken.items() if keys}

    def signings_in(self, kind: str, key: str, language: str) -> dict[int, tuple[str, ...]]:
        """Return the ids of the signings of a park, or of an industry, as :meth:`signings_by_year` does."""
        spoken = self._speaking("signing", self._ids(f"signings-about-{kind}/{key}"), language)
        years: dict[int, list[str]] = {}
        for each in spoken:
            years.setdefault(int(_year_of(self.site.signings.outline(each))), []).append(each)
        return {year: tuple(keys) for year, keys in years.items()}

    def parks_with_signings(self, language: str) -> tuple[str, ...]:
        """Return the ids of the parks that have a page and signings in a language, in the order of the files."""
        return tuple(key for key in self.parks(language) if self.signings_in("park", key, language))

    def industries_with_signings(self, language: str) -> tuple[str, ...]:
        """Return the ids of the industries that have a name and signings in a language, in the order of the file."""
        named = (key for key, industry in self.site.industries.items() if language in industry.name)
        return tuple(key for key in named if self.signings_in("industry", key, language))

    def signing_sums(self) -> SigningSums:
        """Return what all signings come to, whether or not they have a page in a language."""
        keys = self._ids("signings")
        if self._indexes.signing_sums is None:
            signings = [self.site.signings[key] for key in keys]
            self._indexes.signing_sums = sums_of(signings, self.site.projects)
        # the same facts for whoever gets what another page was the first to ask for
        self.note(f"signing/{key}" for key in keys)
        self.note(f"project/{key}" for each in keys for key in self.site.signings.outline(each).projects)
        return self._indexes.signing_sums

    def latest_signings(self, language: str, limit: int) -> list[Signing]:
        """Return the latest signings that have a page in a language."""
        return [self.site.signings[key] for key in self._speaking("signing", self._ids("signings"), language)[:limit]]

    def signings_about(self, kind: str, key: str) -> list[Signing]:
        """Return the signings that cover a project, or that name a park or a project in it, the latest first."""
        return self._signings(f"signings-about-{kind}/{key}")

    def parks_of(self, signing: Signing) -> list[Park]:
        """Return the parks that a signing names or whose projects it covers."""
        return [self.site.parks[key] for key in _parks_of(self.site, signing)]

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

    def has_page(self, kind: str, key: str, language: str) -> bool:
        """Whether there is a public record of this id and it has a page in a language."""
        shelf = self._shelves[kind]
        return key in shelf and self.is_told(kind, shelf.outline(key), language)

    def is_told(self, kind: str, outline: Outline, language: str) -> bool:
        """Whether the record of an outline has a page in a language.

        Without a name in it there is none. With other texts missing the site's policy decides: ``mark`` shows what
        there is and marks the rest, ``withhold`` waits for the translation.
        """
        if language not in outline.named:
            return False
        policy = self.site.settings.untranslated.get(kind, Untranslated.MARK)
        return policy is Untranslated.MARK or language in outline.told

    def _speaking(self, kind: str, keys: tuple[str, ...], language: str) -> tuple[str, ...]:
        """Return those of some records that have a page in a language."""
        outlines = self._shelves[kind].outlines
        return tuple(key for key in keys if self.is_told(kind, outlines[key], language))

    def _ids(self, group: str) -> tuple[str, ...]:
        if self._seen is not None:
            self._seen.add(group)
        return self.groups.get(group, ())

    def _signings(self, group: str) -> list[Signing]:
        return [self.site.signings[key] for key in self._ids(group)]


def _group(site: Site) -> Groups:
    """Return every group of the site's records."""
    groups: dict[str, dict[str, None]] = {}

    def put(group: str, keys: Iterable[str]) -> None:
        groups.setdefault(group, {}).update(dict.fromkeys(keys))

    for key, project in site.projects.outlines.items():
        if project.park:
            put(f"projects-of/{project.park}", (key,))
        put(f"projects-by-industry/{project.industry}", (key,))
        put(f"projects-at/{project.stage}", (key,))
    for key, inner in site.parks.outlines.items():
        if inner.within:
            put(f"parks-within/{inner.within}", (key,))
    latest_first = sorted(site.signings.outlines.items(), key=lambda item: (item[1].date, item[0]), reverse=True)
    put("signings", (key for key, _ in latest_first))
    for key, signing in latest_first:
        year = _year_of(signing)
        put(f"signings-in/{year}", (key,))
        put("signing-years", (year,))
        for covered in signing.projects:
            put(f"signings-about-project/{covered}", (key,))
            put(f"signings-about-industry/{site.projects.outline(covered).industry}", (key,))
        for where in _parks_of(site, signing):
            put(f"signings-about-park/{where}", (key,))
    return {name: tuple(keys) for name, keys in groups.items()}


def _year_of(signing: Outline) -> str:
    return signing.date.partition("-")[0]


def _parks_of(site: Site, signing: Signing | Outline) -> list[str]:
    """Return the ids of the parks that a signing names or whose projects it covers; no record is opened for it."""
    projects = site.projects
    named = [*signing.parks, *(projects.outline(key).park for key in signing.projects if key in projects)]
    return [key for key in dict.fromkeys(named) if key and key in site.parks]
