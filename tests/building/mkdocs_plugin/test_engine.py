"""What is wrong with a configuration, or with the machine, is said in a fault; nothing of MkDocs comes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mkdocs.commands import build
from mkdocs.exceptions import BuildError

from generator.building.mkdocs_plugin import engine
from generator.messages.issues import Fault
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
        ("site_name: [", "U103"),
        ("site_name: Site\ndocs_dir: nowhere\n", "U103"),
        (CONFIG.replace("[showcase]", "[]"), "U106"),
    ],
)
def test_a_configuration_that_cannot_be_used(text: str | None, code: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    path = root / "mkdocs.yml" if text is None else write_config(root, text)
    with pytest.raises(Fault) as caught:
        engine.open_site(path)
    assert caught.value.code == code
    assert caught.value.facts["file"] == str(path)


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
