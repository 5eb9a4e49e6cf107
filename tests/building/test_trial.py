"""A check of a site as if files held other texts says what a check of such a site says, and leaves the site alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.configuration import open_folders
from generator.building.reading import check_site
from generator.building.trial import Trial
from generator.values.moment import parse
from tests.building.small_builds import CONFIG
from tests.conftest import AS_OF, read_files
from tests.small_site import change, copy_base

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.messages.issues import Issue

_KILN = "id: kiln\nname: {zh: 窑炉, en: Kiln}\nindustry: nowhere\nstage: signed\nsummary: {zh: 窑炉。, en: A kiln.}\n"
_EDITS: Sequence[dict[str, str | None]] = (
    {},
    {"projects/kiln.yaml": _KILN},
    {"projects/kiln.yaml": _KILN.replace("nowhere", "materials"), "content/glossary.yaml": "- {zh： 窑, en: kiln}\n"},
    {"content/industries.yaml": None},
    {"projects/kiln.yaml": _KILN},
    {"content/site.yaml": "title: 3\n"},
    {},
)


def told(issues: Sequence[Issue]) -> list[tuple[str, str, int, str]]:
    """Return what is said, without where the site lies."""
    return [(each.code, each.place.file, each.place.line, each.message("en")) for each in issues]


def test_a_trial_says_what_a_check_says(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    trial = Trial(open_folders(root / "mkdocs.yml").places)
    before = read_files(root)
    for number, texts in enumerate(_EDITS):
        found = told(trial.issues({root / name: text for name, text in texts.items()}, parse(AS_OF)))
        assert read_files(root) == before
        other = change(copy_base(tmp_path / f"site-{number}"), texts)
        (other / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
        assert found == told(check_site(other / "mkdocs.yml", AS_OF).issues), texts


def test_a_trial_follows_the_disk(tmp_path: Path) -> None:
    """A file that others write, one that comes and one that goes, between two trials."""
    root = copy_base(tmp_path / "site")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    trial = Trial(open_folders(root / "mkdocs.yml").places)
    for texts in (
        {"content/glossary.yaml": "- {zh: 窑}\n"},
        {"content/glossary.yaml": None},
        {"content/site.yaml": "a: 1\n"},
    ):
        change(root, texts)
        expected = told(check_site(root / "mkdocs.yml", AS_OF).issues)
        assert told(trial.issues({}, parse(AS_OF))) == expected
        assert told(trial.issues({root / "content/site.yaml": "b: 2\n"}, parse(AS_OF))) != expected
