"""The model district: it is complete, it finds no fault, and what is drawn for it is what its program draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from examples.qinglan.draw.layers import write_layers
from generator.records import KINDS
from generator.values.stage import Stage
from tests.places import ROOT
from tests.small_site import read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.reading.content import Content

MODEL = ROOT / "examples" / "qinglan"
_HEAVIEST = 3_000_000  # bytes of the whole example
_HEAVIEST_LAYERS = 60_000


@pytest.fixture(scope="module")
def model() -> Content:
    checked = read_site(MODEL)
    assert not checked.issues
    return checked.content


def test_every_kind_of_record_is_in_use(model: Content) -> None:
    least = {
        "park": 8,
        "project": 60,
        "signing": 40,
        "industry": 12,
        "policy": 20,
        "event": 15,
        "service": 10,
        "need": 8,
    }
    found = {kind: len(model.records(kind)) for kind in KINDS}
    assert all(found.values()), found
    assert {kind: found[kind] for kind in least} == least


def test_every_stage_has_a_project_and_every_history_ends_with_it(model: Content) -> None:
    projects = [located.record for located in model.entries["project"].values()]
    assert {project.stage for project in projects} == set(Stage)
    assert all(project.history and project.history[-1].stage is project.stage for project in projects)


def test_the_site_says_once_that_all_is_invented_and_no_record_says_it_again(model: Content) -> None:
    assert model.settings
    assert model.settings.record.sample
    assert model.settings.record.demonstration
    assert not [
        located.record.id for kind in KINDS for located in model.records(kind).values() if located.record.sample
    ]


def test_every_text_is_in_both_languages(model: Content) -> None:
    for kind in KINDS:
        for key, located in model.records(kind).items():
            assert set(located.record.called) == {"zh", "en"}, key


def test_layers_are_what_their_program_writes(tmp_path: Path) -> None:
    write_layers(tmp_path)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert written == {path.name: path.read_bytes() for path in (MODEL / "content" / "map").iterdir()}
    assert sum(map(len, written.values())) < _HEAVIEST_LAYERS


def test_no_picture_lies_there_unused_and_all_together_stay_small() -> None:
    media = MODEL / "content" / "media"
    sources = [*MODEL.glob("projects/*.yaml"), *MODEL.glob("content/**/*.yaml")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    assert [path.name for path in sorted(media.iterdir()) if f"media/{path.name}" not in text] == []
    files = [path for path in MODEL.rglob("*") if path.is_file() and "site" not in path.relative_to(MODEL).parts[0]]
    assert sum(path.stat().st_size for path in files) < _HEAVIEST
