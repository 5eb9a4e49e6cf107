"""What is wrong with a configuration, or with the machine, is said in a fault; nothing of MkDocs comes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mkdocs.commands import build
from mkdocs.exceptions import BuildError

from generator.building.configuration import TRUST, trusted_settings
from generator.building.mkdocs_plugin import engine
from generator.messages.issues import Fault
from generator.messages.report import write_fault
from tests.small_site import copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = "site_name: Site\ndocs_dir: content\ntheme: {name: material}\nplugins: [showcase]\n"


def write_config(root: Path, text: str) -> Path:
    path = root / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (None, "U102"),
        ("site_name: [", "Y158"),
        (CONFIG.replace("docs_dir: content", "docs_dir: nowhere"), "U144"),
        (CONFIG.replace("[showcase]", "[]"), "U106"),
    ],
)
def test_a_configuration_that_cannot_be_used(text: str | None, code: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    path = root / "mkdocs.yml" if text is None else write_config(root, text)
    with pytest.raises(Fault) as caught:
        engine.open_site(path)
    assert caught.value.code == code
    said = write_fault(caught.value, "en")
    assert "mkdocs.yml" in said
    assert code in said


def test_what_a_trusted_configuration_breaks_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TRUST, "1")
    root = copy_base(tmp_path / "site")
    (root / "hook.py").write_text("raise RuntimeError('a hook of the site has failed')\n", encoding="utf-8")
    with pytest.raises(Fault) as caught:
        engine.open_site(write_config(root, CONFIG + "hooks: [hook.py]\n"))
    assert caught.value.code == "U103"
    assert "a hook of the site has failed" in caught.value.facts["why"]


def test_a_configuration_names_the_folders_of_the_site(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    folders = engine.open_site(write_config(root, CONFIG + "site_url: https://example.org/zs/\n"))
    assert folders.places.content == root / "content"
    assert folders.output == root / "site"
    assert folders.address == "https://example.org/zs/"


def test_what_the_engine_refuses_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(config: object) -> None:
        raise BuildError(f"no {type(config).__name__}")

    root = copy_base(tmp_path / "site")
    monkeypatch.setattr(build, "build", refuse)
    with pytest.raises(Fault) as caught:
        engine.render_frames(write_config(root, CONFIG), make_pages(read_site(root)), [], tmp_path / "out")
    assert caught.value.code == "U104"
    assert "MkDocsConfig" in caught.value.facts["why"]


def test_the_engine_reads_nothing_but_what_was_found_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_config(copy_base(tmp_path / "site"), CONFIG)
    said = trusted_settings(path)
    monkeypatch.setattr(engine, "trusted_settings", lambda _: said)
    write_config(tmp_path / "site", CONFIG.replace("content", "nowhere") + "hooks: [none.py]\n")  # saved meanwhile
    assert engine.open_site(path).places.content == tmp_path / "site" / "content"
