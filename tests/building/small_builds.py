"""Whole builds of a small site inside the test's own process."""

from __future__ import annotations

import shutil
from contextlib import nullcontext
from typing import TYPE_CHECKING

from generator.building.build import Purpose, build_site
from generator.building.publish import work_folder
from tests.conftest import AS_OF, read_files
from tests.made_once import frames_rendered_once
from tests.small_site import copy_base

if TYPE_CHECKING:
    from pathlib import Path

    from generator.building.build import Outcome

CONFIG = """\
site_name: Site
site_url: https://qinghe.example/
docs_dir: content
theme: {name: material}
plugins: [showcase]
"""


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
    frames_anew: bool = False,
    purpose: Purpose = Purpose.EVERYDAY,
) -> Outcome:
    """Build a site as the last build left it. Frames that another build has rendered are used, if not asked anew."""
    with nullcontext() if frames_anew else frames_rendered_once():
        return build_site(root / "mkdocs.yml", as_of, Unheard(), workers=workers, purpose=purpose)


def built_files(root: Path) -> dict[str, bytes]:
    """Return every file of the built site by its path."""
    return read_files(root / "site")


def build_cold(
    root: Path, aside: Path, as_of: str = AS_OF, *, frames_anew: bool = False
) -> tuple[dict[str, bytes], Outcome]:
    """Build the same content in a folder that has never seen a build; no files where it is refused."""
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(root, aside, ignore=shutil.ignore_patterns("site", work_folder(root / "site").name))
    outcome = build(aside, as_of, frames_anew=frames_anew)
    return built_files(aside) if outcome.built else {}, outcome
