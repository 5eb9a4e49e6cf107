"""A page that was opened before a publish finds what it asks for after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.mkdocs_plugin import engine
from tests.building.small_builds import CONFIG, build, make_site
from tests.conftest import read_files

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from generator.pages.frame import Frame
    from generator.pages.page import Page

EARLIER = "assets/00c0ffee/showcase.css"


def _move(root: Path, host: str) -> None:
    """Give the site another address, which is on all pages."""
    (root / "mkdocs.yml").write_text(CONFIG.replace("qinghe.example", host), encoding="utf-8")


def test_theme_files_with_a_checksum_stay_for_one_more_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_site(tmp_path / "site")
    render = engine.render_frames

    def render_with_another_theme(*given: object) -> dict[Page, Frame]:
        rendered = render(*given)  # type: ignore[arg-type]  # as it was called
        path = given[3] / EARLIER  # type: ignore[operator]  # the folder
        path.parent.mkdir()
        path.write_bytes(b"p{}")
        return rendered

    with monkeypatch.context() as earlier:
        earlier.setattr(engine, "render_frames", render_with_another_theme)
        assert build(root, all_anew=True).built
    assert EARLIER in read_files(root / "site")
    _move(root, "qinghe.test")
    assert build(root).built
    assert read_files(root / "site")[EARLIER] == b"p{}"
    park = root / "content" / "parks" / "river.yaml"
    park.write_text(park.read_text(encoding="utf-8").replace("1260亩", "1250亩"), encoding="utf-8")
    assert build(root).built
    assert EARLIER in read_files(root / "site")
    _move(root, "qinghe.other")
    assert build(root).built
    assert EARLIER not in read_files(root / "site")
