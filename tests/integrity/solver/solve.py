"""One random site after another is published and solved.

Owns what counts as told: an amount that is found, and any byte that would be another without what is hidden.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from tests.building.small_builds import build, built_files, make_site
from tests.integrity.solver.attack import claims, is_found, look
from tests.integrity.solver.harvest import amounts_in
from tests.integrity.solver.rules import counted_by
from tests.integrity.solver.worlds import World, make_world, publishes
from tests.made_once import templates_compiled_once
from tests.small_site import change

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from tests.integrity.solver.harvest import Label

_OWN_STAGES = "stages:\n  suspended: {shown: hidden}\n"
_ABOUT_OTHERS = ("content/en/about.md", "content/zh/about.md")
"""What in the base site speaks of its own projects."""


class Outcome(NamedTuple):
    """What came of it.

    ``clues`` are amounts that public facts do not explain, ``amounts`` hidden ones that were found (seed, record, way),
    ``told`` publishes that differ by a byte from a site of public facts alone (seed, record, what became of it).
    """

    sites: int
    publishes: int
    hidden: int
    clues: int
    amounts: tuple[tuple[int, str, str], ...]
    told: tuple[tuple[int, str, str], ...]

    @classmethod
    def total(cls, parts: Sequence[Outcome]) -> Outcome:
        """Add up outcomes."""
        return cls(*(sum(column[1:], column[0]) for column in zip(*parts, strict=True)))

    def line(self) -> str:
        """Return it in one line."""
        return (
            f"{self.sites} sites, {self.publishes} publishes, {self.hidden} hidden amounts: {len(self.amounts)} found"
            f" within 5 %. {len(self.told)} publishes differ by a byte from a site of public facts alone,"
            f" {self.clues} amounts in them."
        )


def solve_sites(seeds: Iterable[int], rule: str) -> Outcome:
    """Solve the sites of some seeds, counted by a rule."""
    with TemporaryDirectory() as folder, templates_compiled_once():
        root = make_site(Path(folder) / "site")
        settings = (root / "content" / "site.yaml").read_text(encoding="utf-8")
        change(root, {"content/site.yaml": settings.replace(_OWN_STAGES, ""), **dict.fromkeys(_ABOUT_OTHERS)})
        own = Path(folder) / "own"
        shutil.copytree(root, own)
        return Outcome.total([_Site(seed, root, own).solve(rule) for seed in seeds])


class _Site:
    """The site of a seed: the real one, and the one that the attacker builds of what he knows."""

    def __init__(self, seed: int, root: Path, own: Path) -> None:
        self._seed = seed
        self._root, self._own = root, own
        self._built: dict[World, dict[str, bytes]] = {}

    def solve(self, rule: str) -> Outcome:
        rng = Random(self._seed)  # noqa: S311  (the same sites each time)
        world = make_world(rng)
        seen, told = [], []
        for publish in publishes(world, rng):
            with counted_by(rule):
                files = _published(self._root, publish.world)
            expected = self._expected(publish.world.public)
            told += [(self._seed, publish.key, publish.how)] if files != expected else []
            seen.append(look(publish, *_amounts_where_they_differ(files, expected)))
        found = {claim.id: (self._seed, claim.id, claim.how) for claim in claims(seen) if is_found(claim, world)}
        clues = sum(len(each.clues) for each in seen)
        return Outcome(1, len(seen), len(world.hidden), clues, tuple(found.values()), tuple(told))

    def _expected(self, public: World) -> dict[str, bytes]:
        if public not in self._built:
            self._built[public] = _published(self._own, public)
        return self._built[public]


def _amounts_where_they_differ(
    files: Mapping[str, bytes], expected: Mapping[str, bytes]
) -> tuple[dict[Label, Decimal], dict[Label, Decimal]]:
    """Return the amounts of both sites, none where all of their bytes are the same."""
    return (amounts_in(files), amounts_in(expected)) if files != expected else ({}, {})


def _published(root: Path, world: World) -> dict[str, bytes]:
    change(root, world.files())
    outcome = build(root)
    assert outcome.built, [(issue.code, str(issue.place), issue.message("en")) for issue in outcome.issues]
    return built_files(root)
