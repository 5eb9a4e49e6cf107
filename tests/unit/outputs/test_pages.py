"""Pages: which there are, and that no two want one address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import urls
from generator.edition import make_pages
from generator.issues import Fault
from generator.urls import Address
from tests.small_site import ICONS, change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path


def test_two_pages_for_one_address_are_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = read_site(copy_base(tmp_path / "site"))
    monkeypatch.setitem(urls.PATTERNS, "project", "parks/{key}/")
    park, project = checked.content.parks["river"], checked.content.projects["panels"]
    checked.content.projects["river"] = type(project)(
        project.record.model_copy(update={"id": park.record.id}), project.document, project.path
    )
    with pytest.raises(Fault) as caught:
        make_pages(checked, ICONS)
    assert caught.value.code == "V104"
    assert caught.value.facts == {"path": "zh/parks/river/"}


def test_a_third_language_without_texts_builds(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    settings = (root / "content/site.yaml").read_text(encoding="utf-8")
    change(root, {"content/site.yaml": settings.replace("languages: [zh, en]", "languages: [zh, en, ja]")})
    checked = read_site(root)
    assert checked.is_sound
    pages = {page.path: page for page in make_pages(checked, ICONS)}
    home = pages["ja/"]
    assert home.language.name == "日本語"
    assert '<span lang="en" class="untranslated">Invest in Qinghe</span>' in home.body
    assert [switch.path for switch in home.switches] == ["zh/", "en/"]
    assert "ja/parks/river/" not in pages  # no name in Japanese, so no page
    switch = next(each for each in pages["zh/parks/river/"].switches if each.language.key == "ja")
    assert (switch.path, switch.is_twin) == ("ja/", False)


def test_only_chinese_is_a_site_too(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    settings = (root / "content/site.yaml").read_text(encoding="utf-8")
    settings = settings.replace("languages: [zh, en]", "languages: [zh]")
    change(root, {"content/site.yaml": settings})
    issues = {issue.code for issue in read_site(root).issues}
    assert issues == {"T103"}  # English texts of a site without English are not accepted in silence


def test_the_way_leads_from_home_to_the_page(tmp_path: Path) -> None:
    checked = read_site(copy_base(tmp_path / "site"))
    pages = {page.address: page for page in make_pages(checked, ICONS) if page.language.key == "en"}
    assert [step.path for step in pages[Address("signing", "panels")].trail] == [
        "en/",
        "en/signings/",
        "en/signings/2026/",
        "en/signings/panels/",
    ]


def test_a_language_without_interface_words_is_said(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    settings = (root / "content/site.yaml").read_text(encoding="utf-8")
    change(root, {"content/site.yaml": settings.replace("languages: [zh, en]", "languages: [zh, en, fr]")})
    errors = [(issue.code, str(issue.place)) for issue in read_site(root).issues if issue.is_error]
    assert errors == [("S113", "content/site.yaml:5:21")]
