"""A plain configuration is read by the engine once; any other each time, since it may name what nobody looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building.configuration import open_folders
from generator.building.mkdocs_plugin import engine
from generator.messages.issues import Fault
from tests.building.small_builds import CONFIG, build, built_files, make_site

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
def test_any_other_is_read_each_time(more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_site(tmp_path / "site")
    (root / "x.py").touch()
    (root / "base.yml").write_text("site_name: Base\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG + more, encoding="utf-8")
    calls = asked(monkeypatch)
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
