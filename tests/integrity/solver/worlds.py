"""Random small districts with records that are not public, and what is published of each one after another.

Owns what is planted, and how it is written down as a bureau would. The attacker is told which records are hidden and
where they stand; only their amounts are kept from him.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

YI = Decimal(100_000_000)
INDUSTRIES, PARKS = ("materials", "logistics"), ("river", "hill", "")
SHOWN_STAGES = ("opportunity", "framework", "signed", "implementing", "construction", "production", "target_reached")
HIDDEN_STAGES = ("negotiating", "suspended")
"""Stages whose projects are counted only; at the others a hidden one says so itself."""
_DATED = ("signed", "implementing", "suspended", "construction", "production")
_NUMBERS = (1, 1, 2, 2, 3, 3, 4, 5, 10)
_MOST_WITHOUT = 2  # hidden records without which a world is published too

_HILL = """\
id: hill
name: {zh: 山园, en: Hill Park}
district: {zh: 青河区, en: Qinghe District}
industries: [materials]
summary: {zh: 山上。, en: Uphill.}
location: {lat: 29.44, lon: 106.6, crs: gcj02}
plots:
  - {no: B-01, kind: land, area: 61.5亩, status: available, readiness: {zh: 净地, en: Cleared land}}
"""
_INDUSTRIES = """\
- {id: materials, name: {zh: 建材, en: Building materials}}
- {id: logistics, name: {zh: 物流, en: Logistics}}
"""


@dataclass(frozen=True)
class Project:
    """A project; ``amount`` is in yuan, None where it is not known. ``disclosure`` is empty where the stage decides."""

    id: str
    stage: str
    industry: str
    park: str
    month: str
    amount: Decimal | None
    disclosure: str = ""

    @property
    def is_hidden(self) -> bool:
        """Whether it is on no page."""
        return self.disclosure in {"counted", "internal"} or (not self.disclosure and self.stage in HIDDEN_STAGES)

    def yaml(self) -> str:
        """Return its entry."""
        lines = [
            f"- id: {self.id}",
            f"  name: {{zh: 项目{self.id}, en: Project {self.id}}}",
            f"  industry: {self.industry}",
            f"  stage: {self.stage}",
            "  summary: {zh: 简介。, en: About it.}",
        ]
        lines += [f"  park: {self.park}"] if self.park else []
        lines += [f"  investment: {self.amount / YI}亿元"] if self.amount is not None else []
        lines += [f"  history: [{{stage: {self.stage}, date: {self.month}}}]"] if self.stage in _DATED else []
        lines += [f"  disclosure: {self.disclosure}"] if self.disclosure else []
        if self.disclosure == "full":
            lines.append("  source: {name: {zh: 公报, en: Gazette}, date: 2026-10-02}")
        return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class Signing:
    """A signing, which states what all projects that it lists come to, unless it ``is_silent``."""

    id: str
    month: str
    projects: tuple[str, ...]
    is_partial: bool
    is_hidden: bool = False
    is_silent: bool = False


@dataclass(frozen=True)
class World:
    """The projects and signings of a district, and the areas of plots that are kept back."""

    projects: tuple[Project, ...]
    signings: tuple[Signing, ...]
    plots: tuple[Decimal, ...]

    @property
    def hidden(self) -> tuple[Project, ...]:
        """The projects whose amounts nobody is to know."""
        return tuple(each for each in self.projects if each.is_hidden and each.amount is not None)

    @property
    def shown(self) -> tuple[Project, ...]:
        """The projects that are published."""
        return tuple(each for each in self.projects if not each.is_hidden)

    @property
    def public(self) -> World:
        """What anybody knows of it: the world as it would be if there were nothing else."""
        keys = {each.id for each in self.shown}
        return World(self.shown, tuple(_told(each, keys) for each in self.signings if not each.is_hidden), ())

    def listed(self, signing: Signing) -> tuple[Project, ...]:
        """Return the projects of a signing, hidden ones too."""
        return tuple(each for each in self.projects if each.id in signing.projects)

    def put(self, project: Project) -> World:
        """Return the world with another state of a project of it."""
        return replace(self, projects=tuple(project if each.id == project.id else each for each in self.projects))

    def without(self, key: str) -> World:
        """Return the world without a project."""
        signings = (replace(each, projects=tuple(it for it in each.projects if it != key)) for each in self.signings)
        return replace(self, projects=tuple(each for each in self.projects if each.id != key), signings=tuple(signings))

    def files(self) -> dict[str, str]:
        """Return the files that hold it, in place of the projects and signings of the base site."""
        plots = "".join(
            f"  - {{no: C-{number}, kind: land, area: {area}亩, status: available, disclosure: internal,"
            " readiness: {zh: 净地, en: Cleared land}}\n"
            for number, area in enumerate(self.plots)
        )
        return {
            "content/parks/hill.yaml": _HILL + plots,
            "content/industries.yaml": _INDUSTRIES,
            "content/signings/2026/panels.yaml": "".join(map(self._signing, self.signings)) or "[]\n",
            "projects.yaml": "".join(each.yaml() for each in self.projects) or "[]\n",
        }

    def _signing(self, signing: Signing) -> str:
        listed = self.listed(signing)
        amounts = [each.amount for each in listed if each.amount is not None]
        lines = [
            f"- id: {signing.id}",
            f"  date: {signing.month}",
            f"  title: {{zh: 签约{signing.id}, en: Signing {signing.id}}}",
            "  summary: {zh: 在线签约。, en: Signed online.}",
            "  format: online",
            "  kind: batch",
            f"  projects: [{', '.join(each.id for each in listed)}]",
        ]
        lines += [f"  count: {len(listed)}个"] if listed and not signing.is_silent else []
        lines += [f"  total: {{amount: {sum(amounts) / YI}亿元}}"] if amounts and not signing.is_silent else []
        lines += ["  partial: true"] if signing.is_partial or not listed else []
        lines += ["  disclosure: internal"] if signing.is_hidden else []
        return "\n".join(lines) + "\n"


class Publish(NamedTuple):
    """A world as it is published: as it ``is``, ``without`` a record, with one ``changed`` or ``public``; which."""

    how: str
    key: str
    world: World


def _told(signing: Signing, keys: set[str]) -> Signing:
    """Return what is told of a signing where only some projects are public."""
    listed = tuple(key for key in signing.projects if key in keys)
    is_whole = listed == signing.projects
    return replace(signing, projects=listed, is_partial=signing.is_partial or not is_whole, is_silent=not is_whole)


def make_world(rng: Random) -> World:
    """Return a random district."""
    together = rng.choice(HIDDEN_STAGES) if rng.random() < 0.4 else ""
    hidden = [_hidden(rng, f"h{number}", together) for number in range(rng.choice(_NUMBERS))]
    shown = [_shown(rng, f"p{number}") for number in range(rng.randrange(7))]
    keys = [each.id for each in shown]
    signings = []
    for number in range(rng.randrange(1, 4)):
        listed = rng.sample(keys, min(len(keys), rng.randrange(1, 4)))
        listed += rng.sample([each.id for each in hidden], min(len(hidden), rng.choice((0, 0, 1, 1, 2, 3))))
        month = f"2026-{rng.randrange(1, 11):02}"
        signings.append(Signing(f"s{number}", month, tuple(listed), rng.random() < 0.3, rng.random() < 0.2))
    plots = tuple(Decimal(rng.randrange(1000, 20000)) / 100 for _ in range(rng.randrange(3)))
    projects = [*shown, *hidden]
    rng.shuffle(projects)
    return World(tuple(projects), tuple(signings), plots)


def publishes(world: World, rng: Random) -> Iterator[Publish]:
    """Yield the world as it is published one time after another."""
    yield Publish("is", "", world)
    hidden = world.hidden
    for each in rng.sample(hidden, min(len(hidden), _MOST_WITHOUT)):
        yield Publish("without", each.id, world.without(each.id))
    moved = rng.choice(hidden)
    yield Publish("changed", moved.id, world.put(_hidden(rng, moved.id)))
    told = rng.choice(hidden)
    yield Publish("public", told.id, world.put(replace(told, disclosure="full")))


def _hidden(rng: Random, key: str, stage: str = "") -> Project:
    stage = stage or rng.choice((*HIDDEN_STAGES, *SHOWN_STAGES))
    own = rng.choice(("", "counted") if stage in HIDDEN_STAGES else ("counted", "counted", "internal"))
    return replace(_project(rng, key, stage, _amount(rng)), disclosure=own)


def _shown(rng: Random, key: str) -> Project:
    return _project(rng, key, rng.choice(SHOWN_STAGES), _amount(rng) if rng.random() < 0.8 else None)


def _project(rng: Random, key: str, stage: str, amount: Decimal | None) -> Project:
    return Project(key, stage, rng.choice(INDUSTRIES), rng.choice(PARKS), f"2026-{rng.randrange(1, 11):02}", amount)


def _amount(rng: Random) -> Decimal:
    """Return an amount of four digits, from ten million to ten billion yuan."""
    return rng.randrange(1000, 10000) * Decimal(10) ** rng.choice((4, 5, 6))
