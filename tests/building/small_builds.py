"""Whole builds of a small site inside the test's own process."""

from __future__ import annotations

import re
import shutil
from contextlib import nullcontext
from typing import TYPE_CHECKING

from generator.building.build import build_site
from generator.building.outcome import Purpose
from generator.building.publish import work_folder
from tests.conftest import AS_OF, read_files
from tests.made_once import frames_and_cards_made_once
from tests.places import ROOT
from tests.small_site import copy_base

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.building.outcome import Outcome

CONFIG = """\
site_name: Site
site_url: https://qinghe.example/
docs_dir: content
theme: {name: material}
plugins: [showcase]
"""

_ASSETS = re.compile(r"assets/[0-9a-f]{8}/")


class Unheard:
    """A progress that nobody looks at."""

    def step(self, name: str) -> None:
        """Say nothing."""


def make_site(root: Path) -> Path:
    """Make a small site that can be built, and return its folder."""
    copy_base(root)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return root


def build(
    root: Path,
    as_of: str = AS_OF,
    workers: int = 1,
    *,
    all_anew: bool = False,
    purpose: Purpose = Purpose.EVERYDAY,
    may_shrink: bool = True,
) -> Outcome:
    """Build a site as the last build left it. What another build has rendered or drawn is used, if not asked anew.

    A small site may lose a tenth of its pages by one edit, so that it is not asked whether it may, if not told to.
    """
    with nullcontext() if all_anew else frames_and_cards_made_once():
        config = root / "mkdocs.yml"
        return build_site(config, as_of, Unheard(), workers=workers, purpose=purpose, may_shrink=may_shrink)


def built_files(root: Path) -> dict[str, bytes]:
    """Return every file of the built site by its path, without sheets and scripts that the site before had."""
    files = read_files(root / "site")
    now = assets_of(files)
    return {name: content for name, content in files.items() if name.startswith(now) or not _ASSETS.match(name)}


def assets_of(files: Mapping[str, bytes]) -> str:
    """Return the path of the folder of sheets and scripts that the pages of a site name."""
    named = re.search(rb"assets/[0-9a-f]{8}/", files["404.html"])
    assert named
    return named[0].decode()


def add_modules(site: Path) -> None:
    """Put the theme's scripts beside a site one by one, for a test that tries one of them by itself."""
    shutil.copytree(ROOT / "theme" / "assets" / "javascripts", site / "modules")


def build_cold(
    root: Path, aside: Path, as_of: str = AS_OF, *, all_anew: bool = False
) -> tuple[dict[str, bytes], Outcome]:
    """Build the same content in a folder that has never seen a build; no files where it is refused."""
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(root, aside, ignore=shutil.ignore_patterns("site", work_folder(root / "site").name))
    outcome = build(aside, as_of, all_anew=all_anew)
    return built_files(aside) if outcome.built else {}, outcome
