"""The facts of the model district as they stand on the day of the tests, read once."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from generator.answers.gather import AnswerSource
from generator.building import edition
from generator.building.reading import check_site
from generator.pages.words import load_words
from generator.records import KINDS
from generator.values.language import language
from tests.conftest import AS_OF
from tests.model_district import MODEL_DISTRICT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> AnswerSource:
    """Return what answers are gathered from on the model district."""
    folder: Path = tmp_path_factory.mktemp("model")
    shutil.copytree(MODEL_DISTRICT, folder, ignore=shutil.ignore_patterns("site", ".*", "draw"), dirs_exist_ok=True)
    site = check_site(folder / "mkdocs.yml", AS_OF).site
    assert site
    return AnswerSource(
        library=edition.library_of(site),
        words={language(key): load_words(edition.THEME / "locales", language(key)) for key in site.settings.languages},
        kinds={name: kind.showing for name, kind in KINDS.items()},
        site_url="https://qinglan.example/",
    )
