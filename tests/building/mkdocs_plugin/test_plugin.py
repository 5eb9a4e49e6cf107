"""MkDocs builds as ``showcase`` does: the same bytes, the last look, and the site whole or not at all."""

from __future__ import annotations

import logging
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.building.mkdocs_plugin import engine
from tests.building.small_builds import build, built_files, make_site
from tests.conftest import AS_OF, read_files
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

NOWHERE = '<footer><a href="nowhere/">Nowhere</a></footer>'


def by_mkdocs(root: Path, **asked: str | bool) -> MkDocsConfig:
    """Do what ``mkdocs build`` does, and return the configuration that it is left with."""
    settings: dict[str, Any] = asked
    config = load_config(str(root / "mkdocs.yml"), **settings)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()
    return config


def configure(root: Path, old: str, new: str) -> None:
    """Change the configuration of a site."""
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    assert old in text
    (root / "mkdocs.yml").write_text(text.replace(old, new), encoding="utf-8")


def spoil_the_footer(root: Path) -> None:
    """Plant a link that leads nowhere where no check of the content can see it."""
    (root / "overrides" / "partials").mkdir(parents=True)
    (root / "overrides" / "partials" / "footer.html").write_text(NOWHERE, encoding="utf-8")
    configure(root, "{name: material}", "{name: material, custom_dir: overrides}")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_site(tmp_path / "source")


@pytest.fixture
def heard(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """Return what MkDocs would print without ``-v``, as it is said."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    caplog.set_level(logging.INFO, "mkdocs")
    listener = Listener()
    logging.getLogger("mkdocs").addHandler(listener)
    yield said
    logging.getLogger("mkdocs").removeHandler(listener)


def test_the_site_is_the_same(root: Path) -> None:
    assert build(root).built
    by_mkdocs(root, site_dir=str(root / "other"))
    assert read_files(root / "other") == built_files(root)


def test_a_whole_district_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "source"
    shutil.copytree(ROOT / "examples" / "xuanzhou", root, ignore=shutil.ignore_patterns("site", ".*"))
    assert build(root).built
    ours = built_files(root)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    configure(root, "- showcase", f"- showcase: {{as_of: {AS_OF}}}")
    by_mkdocs(root)
    assert built_files(root) == ours


def test_what_mkdocs_is_asked_goes_before_what_the_file_says(root: Path, tmp_path: Path) -> None:
    address = "https://other.example/below/"
    by_mkdocs(root, site_dir=str(root / "other"), site_url=address, use_directory_urls=False, strict=True)
    there = make_site(tmp_path / "there")
    configure(there, "https://qinghe.example/", address)
    assert build(there).built
    assert read_files(root / "other") == built_files(there)
    assert not (root / "site").exists()


def test_only_what_has_changed_is_made_anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    by_mkdocs(root)
    pages = [root / "site" / "zh" / name / "index.html" for name in ("about", "parks/river")]
    before = [page.stat().st_ino for page in pages]
    monkeypatch.setattr(engine, "render_pages", None)
    park = root / "content" / "parks" / "river.yaml"
    park.write_text(park.read_text(encoding="utf-8").replace("1260亩", "1250亩"), encoding="utf-8")
    by_mkdocs(root)
    after = [page.stat().st_ino for page in pages]
    assert [was == now for was, now in zip(before, after, strict=True)] == [True, False]


def test_the_last_look_finds_a_dead_link_and_the_old_site_stays(root: Path, heard: list[str]) -> None:
    by_mkdocs(root)
    before = built_files(root)
    spoil_the_footer(root)
    with pytest.raises(Abort):
        by_mkdocs(root)
    assert "[V101]" in heard[-1]
    assert built_files(root) == before
    assert not (root / ".site.showcase" / "new").exists()


@pytest.mark.parametrize("strict", [True, False], ids=["strict", "lenient"])
def test_mkdocs_says_what_is_done_and_nothing_else(root: Path, heard: list[str], *, strict: bool) -> None:
    by_mkdocs(root, strict=strict)
    assert heard[0] == f"Building documentation to directory: {root / 'site'}"
    assert heard[1] == f"For nginx and Apache: {root / 'site.server'}"
    assert heard[2].startswith("Documentation built in ")
    assert len(heard) == 3


def test_our_own_build_lets_mkdocs_say_nothing(root: Path, heard: list[str]) -> None:
    assert build(root).built
    assert heard == []


def test_a_remark_is_said_and_ends_nothing(root: Path, heard: list[str]) -> None:
    park = root / "content" / "parks" / "river.yaml"
    text = park.read_text(encoding="utf-8")
    park.write_text(text.replace(", en: A park along the river.", ""), encoding="utf-8")
    by_mkdocs(root, strict=True)
    assert "[T201]" in heard[1]
    assert (root / "site" / "index.html").is_file()


def test_another_theme_is_refused(root: Path, heard: list[str]) -> None:
    with pytest.raises(Abort):
        by_mkdocs(root, theme="mkdocs")
    assert "[U111]" in heard[-1]
    assert not (root / "site").exists()


def test_nothing_is_published_by_a_configuration_that_would_be_refused(root: Path, heard: list[str]) -> None:
    configure(root, "docs_dir", "extra_javascript: [own.js]\ndocs_dir")
    with pytest.raises(Abort):
        by_mkdocs(root)
    assert "[U141]" in "".join(heard)
    assert not (root / "site").exists()


def test_whoever_goes_on_from_a_build_finds_the_site(root: Path) -> None:
    configure(root, "docs_dir", "nav: [{Start: index.md}]\ndocs_dir")
    assert by_mkdocs(root, strict=True).site_dir == str(root / "site")


def test_what_is_no_site_is_not_replaced(root: Path, heard: list[str]) -> None:
    (root / "mine").mkdir()
    (root / "mine" / "letter.txt").touch()
    with pytest.raises(Abort):
        by_mkdocs(root, site_dir=str(root / "mine"))
    assert "[U110]" in heard[-1]
    assert (root / "mine" / "letter.txt").is_file()


def test_the_configuration_must_be_a_file(root: Path, heard: list[str]) -> None:
    config = load_config((root / "mkdocs.yml").open("rb"), config_file_path="", docs_dir=str(root / "content"))
    with pytest.raises(Abort):
        mkdocs_build.build(config)
    assert "[U102]" in heard[-1]
