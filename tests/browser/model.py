"""The model district, built aside for tests of a module, and served below a path as on many a government host."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.browser.serving import STRICT, served
from tests.building.small_builds import build
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODEL = ROOT / "examples" / "qinglan"


def build_model(aside: Path) -> Path:
    """Build the model district in a folder that does not exist yet, and return the folder of its site."""
    shutil.copytree(MODEL, aside, ignore=shutil.ignore_patterns("site", ".site*", "draw"))
    outcome = build(aside)
    assert outcome.built, outcome.issues
    return outcome.folder


@contextmanager
def served_model(aside: Path) -> Iterator[str]:
    """Build and serve it while the block runs; give its address, which ends with a slash."""
    with served(build_model(aside), "/zsyz/", STRICT) as where:
        yield where
