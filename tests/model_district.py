"""The model district of ``examples/``, built as it stood on the day of the tests."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.building.small_builds import build
from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MODEL_DISTRICT = ROOT / "examples" / "qinglan"


def build_model_district(folder: Path) -> Path:
    """Build the model district from a copy in ``folder``, and return the folder of the site."""
    shutil.copytree(MODEL_DISTRICT, folder, ignore=shutil.ignore_patterns("site", ".*", "draw"), dirs_exist_ok=True)
    outcome = build(folder)
    assert outcome.built, outcome.issues
    return outcome.folder
