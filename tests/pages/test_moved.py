"""A page at an old address leads on without a script, in the words of its language, and is found by nobody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.building.small_builds import build, built_files, make_site
from tests.renaming import NEW, renamed_with_redirect, settings_with
from tests.small_site import BASE, change

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "https://qinghe.example/"


@pytest.fixture
def renamed(tmp_path: Path) -> dict[str, bytes]:
    """Return the files of the site whose project was renamed."""
    root = change(make_site(tmp_path / "site"), renamed_with_redirect())
    outcome = build(root)
    assert outcome.built, outcome.issues
    return built_files(root)


@pytest.mark.parametrize(("language", "tag"), [("zh", "zh-Hans"), ("en", "en")])
def test_it_leads_to_the_present_page(renamed: dict[str, bytes], language: str, tag: str) -> None:
    html = LexborHTMLParser(renamed[f"{language}/projects/panels/index.html"])
    assert f"{language}/projects/{NEW}/index.html" in renamed
    refresh = html.css_first('meta[http-equiv="refresh"]')
    link = html.css_first("main a")
    assert refresh is not None
    assert link is not None
    assert refresh.attributes["content"] == f"0; url=../{NEW}/"
    assert link.attributes["href"] == f"../{NEW}/"
    assert html.css_first('link[rel="canonical"]').attributes["href"] == f"{ADDRESS}{language}/projects/{NEW}/"  # type: ignore[union-attr]
    assert html.css_first('meta[name="robots"]').attributes["content"] == "noindex"  # type: ignore[union-attr]
    assert html.root is not None
    assert html.root.attributes["lang"] == tag
    assert bool(re.search("[一-鿿]", html.text())) == (language == "zh")
    assert not html.css("script, [style], style")


def test_it_stands_in_no_sitemap_and_no_search(renamed: dict[str, bytes]) -> None:
    assert b"/projects/panels/" not in renamed["sitemap.xml"]
    assert f"/projects/{NEW}/".encode() in renamed["sitemap.xml"]
    search = b"".join(data for name, data in renamed.items() if "/search" in name and name.endswith(".json"))
    assert NEW.encode() in search
    assert b"projects/panels" not in search


def test_where_a_language_has_no_page_it_leads_to_the_one_there_is(tmp_path: Path) -> None:
    files = renamed_with_redirect()
    projects = files["projects.yaml"]
    assert projects
    files["projects.yaml"] = projects.replace("name: {zh: 板材项目, en: Panels}", "name: {zh: 板材项目}")
    root = change(make_site(tmp_path / "site"), files)
    outcome = build(root)
    assert outcome.built, outcome.issues
    made = built_files(root)
    assert f"en/projects/{NEW}/index.html" not in made
    html = made["en/projects/panels/index.html"].decode()
    assert f'href="../../../zh/projects/{NEW}/" hreflang="zh-Hans"' in html
    assert "another language" in html


def test_a_place_on_a_list_keeps_its_old_anchor(tmp_path: Path) -> None:
    lines = "redirects: {need: {cab: drivers, van: drivers}, document: {form: application-form}, page: {old: about}}"
    root = change(make_site(tmp_path / "site"), settings_with(lines))
    outcome = build(root)
    assert outcome.built, outcome.issues
    made = built_files(root)
    for language in ("zh", "en"):
        needs = LexborHTMLParser(made[f"{language}/needs/index.html"])
        for old in ("cab", "van"):
            assert needs.css_first(f"#need-drivers #need-{old}") is not None
        documents = LexborHTMLParser(made[f"{language}/documents/index.html"])
        assert documents.css_first("#document-application-form #document-form") is not None
        assert b"url=../about/" in made[f"{language}/old/index.html"]
        assert f"{language}/needs/cab/index.html" not in made


def test_an_address_that_is_given_up_and_taken_again(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    before = built_files(root)
    change(root, renamed_with_redirect())
    assert build(root).built
    assert b'http-equiv="refresh"' in built_files(root)["en/projects/panels/index.html"]
    for name in renamed_with_redirect():
        (root / name).write_bytes((BASE / name).read_bytes())
    assert build(root).built
    assert built_files(root) == before
