"""Which pages are taken as pictures: the fullest of each kind, of every site of the checkout, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import KINDS
from tests.places import ROOT
from tests.screenshots import fullest_pages, main, shots_of, sites

if TYPE_CHECKING:
    from pathlib import Path


def _write(site: Path, path: str, kind: str, words: int) -> None:
    page = site / path / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(f'<div id="content" class="body body--{kind}">{"word " * words}</div>', encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    _write(tmp_path, "zh", "home", 9)
    _write(tmp_path, "zh/parks/a", "park", 3)
    _write(tmp_path, "zh/parks/b", "park", 30)
    _write(tmp_path, "zh/parks/c", "park", 5)
    return tmp_path


def test_the_fullest_page_of_each_kind_is_taken(site: Path) -> None:
    assert fullest_pages(site) == {"home": "", "park": "parks/b/", "lost": "404.html"}


def test_every_page_is_taken_in_both_languages_and_what_is_asked_for_alone(site: Path) -> None:
    every = {shot.name: shot.address for shot in shots_of("x", site, "http://h/", [])}
    assert every == {
        "x-home-zh": "http://h/zh/",
        "x-home-en": "http://h/en/",
        "x-park-zh": "http://h/zh/parks/b/",
        "x-park-en": "http://h/en/parks/b/",
        "x-lost-zh": "http://h/zh/404.html",
        "x-lost-en": "http://h/en/404.html",
        "x-gate-all": "http://h/",
    }
    assert [shot.name for shot in shots_of("x", site, "http://h/", ["park"])] == ["x-park-zh", "x-park-en"]


def test_sites_are_found_by_their_configuration() -> None:
    assert sites()["main"] == ROOT
    assert sites()["xuanzhou"] == ROOT / "examples" / "xuanzhou"
    assert len(sites()) == 1 + len(list(ROOT.glob("examples/*/mkdocs.yml")))


def test_a_site_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--site", "atlantis"])
    assert "'xuanzhou'" in capsys.readouterr().err


def test_the_kinds_of_a_built_site_are_those_that_browsers_look_at(tmp_path: Path) -> None:
    for kind in KINDS:
        _write(tmp_path, f"zh/{kind}", kind, 1)
    assert set(fullest_pages(tmp_path)) == {*KINDS, "lost"}
