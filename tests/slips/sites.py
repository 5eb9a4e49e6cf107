"""The sites that slips are made in: copies to spoil, with what the check says of them as they are."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unittest.mock import patch

from generator.building import reading
from generator.cli.starter import write_site
from generator.messages.issues import Issue, Refusal
from generator.values import moment
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AS_OF = "2026-11-27T09:00+08:00"
_LEFT_OUT = shutil.ignore_patterns("site", ".*", "draw", "*.server")


def _copy_main(root: Path) -> None:
    shutil.copytree(ROOT / "content", root / "content")
    for name in ("projects.yaml", "mkdocs.yml"):
        shutil.copy(ROOT / name, root / name)


def _copy_qinglan(root: Path) -> None:
    shutil.copytree(ROOT / "examples" / "qinglan", root, ignore=_LEFT_OUT)


def _copy_xuanzhou(root: Path) -> None:
    shutil.copytree(ROOT / "examples" / "xuanzhou", root, ignore=_LEFT_OUT)


def _start(root: Path) -> None:
    write_site(root, moment.parse(AS_OF))


_MAKERS: dict[str, Callable[[Path], None]] = {
    "main": _copy_main,
    "qinglan": _copy_qinglan,
    "xuanzhou": _copy_xuanzhou,
    "fresh": _start,
}
"""The sites by the names that slips call them by: ours, the two examples, and one just written by ``showcase init``."""


@dataclass
class SpoiledSite:
    """A copy of a site, and what is said of it before anybody slips, for each way to check it."""

    root: Path
    before: dict[bool, tuple[Issue, ...]] = field(default_factory=dict)

    def check(self, *, release: bool) -> tuple[Issue, ...]:
        """Return what the check says of the copy as it is now."""
        try:
            with patch.object(reading, "processors", return_value=1):
                return reading.check_site(self.root / "mkdocs.yml", AS_OF, release=release).issues
        except Refusal as refusal:
            return refusal.issues

    def said_before(self, *, release: bool) -> tuple[Issue, ...]:
        """Return what the check says of the unspoiled copy, asked once."""
        if release not in self.before:
            self.before[release] = self.check(release=release)
        return self.before[release]


def make_site(name: str, folder: Path) -> Path:
    """Make a copy of a site below a folder, where there is none yet, and return its root."""
    root = folder / name
    _MAKERS[name](root)
    return root


def open_site(name: str, folder: Path) -> SpoiledSite:
    """Make a copy of a site and ask what is said of it as it is."""
    site = SpoiledSite(make_site(name, folder))
    site.said_before(release=False)
    return site
