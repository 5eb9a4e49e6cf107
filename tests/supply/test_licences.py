"""The list of licences fits the lock, what packages say of themselves, and what a site publishes of them."""

from __future__ import annotations

import json
import re
from importlib import metadata
from importlib.resources import files
from pathlib import Path

import pytest

from supply import licences
from supply.lock import read_lock
from tests.places import ROOT

CLASSIFIERS = {
    "Apache Software License": {"Apache-2.0"},
    "BSD License": {"BSD-2-Clause", "BSD-3-Clause"},
    "ISC License (ISCL)": {"ISC"},
    "MIT License": {"MIT"},
    "Mozilla Public License 2.0 (MPL 2.0)": {"MPL-2.0"},
}
WORDS = {"MIT": "Permission is hereby granted, free of charge, to any person obtaining a"}
NOTICES = (ROOT / "theme" / "assets" / "third-party.txt").read_text(encoding="utf-8")
MATERIAL = Path(str(files("material"))) / "templates"
SCRIPTS = ROOT / "theme" / "assets" / "javascripts"


def _said(name: str) -> set[str]:
    """Return the licences that an installed package says it is under; a field that is no expression says nothing."""
    told = metadata.metadata(name)
    if "License-Expression" in told:
        return {told["License-Expression"]}
    classified = [each.rpartition(" :: ")[2] for each in told.get_all("Classifier") or [] if "License ::" in each]
    if classified:
        return set().union(*(CLASSIFIERS[each] for each in classified))
    return set(told.get_all("License") or []) or _read_in_its_files(name)


def _read_in_its_files(name: str) -> set[str]:
    """Return the licences whose words stand in the files that a package brings, where it names none."""
    shipped = metadata.distribution(name)
    texts = [each.read_text(encoding="utf-8") for each in shipped.files or [] if each.name.startswith("LICENSE")]
    return {licence for licence, words in WORDS.items() if any(words in text for text in texts)}


def test_every_package_of_the_lock_has_a_licence_and_no_other_has() -> None:
    assert list(licences.licences()) == sorted({each.name for each in read_lock()})


@pytest.mark.parametrize("name", licences.licences())
def test_the_licence_is_the_one_that_the_package_names(name: str) -> None:
    assert licences.licences()[name] in _said(name)


def test_everything_may_be_passed_on() -> None:
    assert [name for name, licence in licences.licences().items() if not licences.may_be_passed_on(licence)] == []


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "MIT AND AGPL-3.0-or-later", "MIT OR Proprietary", "UNKNOWN", ""])
def test_what_may_not_be_passed_on_is_found(licence: str) -> None:
    assert not licences.may_be_passed_on(licence)


def test_the_page_is_that_of_the_lock() -> None:
    assert (ROOT / licences.PAGE).read_text(encoding="utf-8") == licences.page()


def test_what_a_site_publishes_of_a_package_has_its_notice() -> None:
    for name in licences.published():
        assert name.removeprefix("mkdocs-") in NOTICES.lower().replace("material for mkdocs", "material"), name


def test_the_words_of_the_licences_are_there_whole() -> None:
    words = " ".join(NOTICES.split())
    (material,) = [each for each in metadata.files("mkdocs-material") or [] if each.match("licenses/LICENSE")]
    assert " ".join(material.read_text().split()) in words
    terms = (ROOT / "LICENSE").read_text(encoding="utf-8").partition("END OF TERMS AND CONDITIONS")[0]
    assert " ".join(terms.split()) in words


def test_what_the_sheets_of_material_have_inside_is_named(built_main_site: dict[str, bytes]) -> None:
    sheets = (MATERIAL / "assets" / "stylesheets").glob("*.css.map")
    inside = {
        re.sub(r".*node_modules/((?:@[^/]+/)?[^/]+)/.*", r"\1", source)
        for file in sheets
        for source in json.loads(file.read_text(encoding="utf-8"))["sources"]
        if "node_modules/" in source
    }
    assert inside == {"material-design-color"}
    assert [name for name in inside if name not in NOTICES] == []
    (sheet,) = (text for name, text in built_main_site.items() if name.endswith("/showcase.css"))
    assert b"Font Awesome" not in sheet  # its sign would need a notice of its own
    scripts = {name.split("/", 2)[2] for name in built_main_site if name.endswith(".js")}
    ours = {path.relative_to(SCRIPTS).as_posix() for path in SCRIPTS.rglob("*.js")}
    assert scripts <= ours  # none of Material's, which have others inside


def test_the_drawn_signs_are_those_of_the_notice() -> None:
    """A sign of another collection would need a notice of its own."""
    assert (MATERIAL / ".icons" / "material" / "LICENSE").is_file()
    assert "Material Design Icons" in NOTICES
    for path in [*(ROOT / "theme").rglob("*.html"), *(ROOT / "generator").rglob("*.py")]:
        named = re.findall(r"\bicon\(\"([a-z]+)/", path.read_text(encoding="utf-8"))
        assert set(named) <= {"material"}, path


def test_a_site_publishes_the_notices(built_main_site: dict[str, bytes]) -> None:
    assert built_main_site["assets/third-party.txt"].decode() == NOTICES
