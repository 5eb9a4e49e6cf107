"""A plain configuration is read by the engine once; any other each time, since it may name what nobody looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building.configuration import TRUST, open_folders
from generator.building.mkdocs_plugin import engine
from generator.messages.issues import Fault, Refusal
from generator.reading.engine_settings import read_engine_settings
from tests.building.small_builds import CONFIG, build, built_files, make_site
from tests.small_site import assert_words_are_whole, placed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.building.configuration import SiteFolders


def asked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the list of configurations that the engine is asked to read from now on."""
    calls: list[Path] = []
    open_site = engine.open_site

    def note(config_file: Path, asked: Mapping[str, object]) -> SiteFolders:
        calls.append(config_file)
        return open_site(config_file, asked)

    monkeypatch.setattr(engine, "open_site", note)
    return calls


@pytest.mark.parametrize(
    "more",
    ["", "site_dir: public\n", "extra: {a: b}\n", "strict: true\n"],
    ids=["plain", "another folder", "extra", "strict"],
)
def test_a_plain_configuration_is_read_once(more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_site(tmp_path / "site")
    config_file = root / "mkdocs.yml"
    config_file.write_text(CONFIG + more, encoding="utf-8")
    calls = asked(monkeypatch)
    first = open_folders(config_file)
    assert open_folders(config_file) == first
    assert len(calls) == 1
    config_file.write_text(CONFIG + more + "# changed\n", encoding="utf-8")
    open_folders(config_file)
    assert len(calls) == 2


@pytest.mark.parametrize(
    "more",
    ["hooks: [x.py]\n", "INHERIT: base.yml\n", "site_author: !ENV [AUTHOR, none]\n", "extra_css: [a.css]\n"],
    ids=["hooks", "inherit", "environment", "styles"],
)
def test_any_other_is_refused_or_trusted_and_read_each_time(
    more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_site(tmp_path / "site")
    (root / "x.py").touch()
    (root / "base.yml").write_text("site_name: Base\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG + more, encoding="utf-8")
    calls = asked(monkeypatch)
    with pytest.raises(Refusal):
        open_folders(root / "mkdocs.yml")
    assert calls == []
    monkeypatch.setenv(TRUST, "1")
    for _ in range(2):
        assert open_folders(root / "mkdocs.yml").key is None
    assert len(calls) == 2


def test_an_own_template_is_looked_at(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (root / "overrides" / "partials").mkdir(parents=True)
    footer = root / "overrides" / "partials" / "footer.html"
    footer.write_text("<footer>One</footer>", encoding="utf-8")
    text = CONFIG.replace("theme: {name: material}", "theme: {name: material, custom_dir: overrides}")
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert build(root).built
    assert b"<footer>One</footer>" in built_files(root)["zh/projects/panels/index.html"]
    footer.write_text("<footer>Two</footer>", encoding="utf-8")
    assert build(root).built
    assert b"<footer>Two</footer>" in built_files(root)["zh/projects/panels/index.html"]


def test_a_theme_without_a_place_for_the_body_is_said(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (root / "overrides").mkdir()
    (root / "overrides" / "main.html").write_text("<title>{{ page.title }}</title>", encoding="utf-8")
    text = CONFIG.replace("theme: {name: material}", "theme: {name: material, custom_dir: overrides}")
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    with pytest.raises(Fault) as caught:
        build(root)
    assert caught.value.code == "V106"
    assert not (root / "site").exists()


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("[showcase]", "[showcase]\nhooks: [x.py]", "U141", "6:1"),
        ("[showcase]", "[showcase]\nextra: {analytics: {provider: google}}", "U141", "6:9"),
        ("[showcase]", "[showcase, search]", "U142", "5:21"),
        ("[showcase]", "[search]", "U106", "5:1"),
        ("https://qinghe.example/", "qinghe.example", "U143", "2:11"),
        ("content", "/etc", "U144", "3:1"),
        ("content", "content\nsite_dir: .", "U145", "4:1"),
        ("{name: material}", "{name: material, icon: {logo: a/../b}}", "U146", "4:38"),
        ("{name: material}", "{name: material, icon: {logo: material/none}}", "U146", "4:38"),
        ("{name: material}", "{name: material, features: [<b>]}", "U147", "4:36"),
        ("{name: material}", "readthedocs", "U111", "4:1"),
        ("[showcase]", "[{showcase: {shrink_to: half}}]", "U148", "5:34"),
        ("Site", "!!python/name:os.system", "Y123", "1:12"),
        ("Site", "null", "R101", "1:12"),  # an empty value is as good as none
        ("site_name", "site_nmae", "R102", "1:1"),
    ],
)
def test_what_is_refused_is_said_with_its_place(old: str, new: str, code: str, place: str, tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (root / "mkdocs.yml").write_text(CONFIG.replace(old, new), encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        open_folders(root / "mkdocs.yml")
    assert (code, f"mkdocs.yml:{place}") in placed(caught.value.issues)
    for issue in caught.value.issues:
        assert_words_are_whole(issue)


def test_templates_of_the_sites_own_lead_nowhere_else(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (root / "own").mkdir()
    (root / "own" / "passwords").symlink_to("/etc")
    text = CONFIG.replace("{name: material}", "{name: material, custom_dir: own}")
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        open_folders(root / "mkdocs.yml")
    assert caught.value.code == "U144"


def test_the_engine_is_told_what_was_read_and_no_more(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    more = "copyright: '😀 & Co'\nstrict: true\nextra: {shown: true, deep: [{a: 'no'}]}\n"
    (root / "mkdocs.yml").write_text(CONFIG + more, encoding="utf-8")
    said = read_engine_settings(root / "mkdocs.yml").plain
    assert said == {
        "site_name": "Site",
        "site_url": "https://qinghe.example/",
        "copyright": "😀 & Co",
        "docs_dir": "content",
        "site_dir": "site",
        "strict": True,
        "theme": {"name": "material", "icon": {}, "features": ()},
        "plugins": [{"showcase": {}}],
        "extra": {"shown": True, "deep": [{"a": "no"}]},
    }
    assert engine.open_site(root / "mkdocs.yml").output == root / "site"
