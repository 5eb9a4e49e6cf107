"""Sizes of photos are made once: a changed photo renews the pages that show it, and nothing else makes one again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from generator.pages import shown_files
from generator.reading.media import is_made, photo_files
from tests.building.small_builds import build, build_cold, built_files, make_site

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_WORDS = "alt: {zh: 大门, en: The gate}, credit: {zh: 本局, en: The bureau}"
_SHOWN_BY = {"gate": "river", "quay": "hill"}
_PARK = """\
id: hill
name: {zh: 山园, en: Hill Park}
district: {zh: 青河区, en: Qinghe District}
industries: [materials]
summary: {zh: 山上。, en: Uphill.}
"""


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the photos that are made, in a build of one process."""
    names, real = list[str](), photo_files

    def note(path: Path, specs: tuple[tuple[int, str], ...]) -> dict[tuple[int, str], bytes]:
        names.append(path.stem)
        return real(path, specs)

    monkeypatch.setattr(shown_files, "photo_files", note)
    shown_files._all_of.cache_clear()  # noqa: SLF001  (what an earlier test has made)
    return names


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a site of two parks with a photo each."""
    root = make_site(tmp_path / "site")
    parks = root / "content" / "parks"
    (parks / "hill.yaml").write_text(_PARK, encoding="utf-8")
    for name, park in _SHOWN_BY.items():
        _paint(root, name, "navy")
        path = parks / f"{park}.yaml"
        text = path.read_text(encoding="utf-8").partition("\nphotos:")[0].rstrip()
        path.write_text(f"{text}\nphotos:\n  - {{file: media/{name}.png, {_WORDS}}}\n", encoding="utf-8")
    return root


def _paint(root: Path, name: str, colour: str) -> None:
    Image.new("RGB", (900, 600), colour).save(root / "content" / "media" / f"{name}.png")


def _sizes(names: Iterable[str], photo: str) -> set[str]:
    return {name for name in names if is_made(name) and name.startswith(f"media/{photo}.")}


def test_a_changed_photo_renews_just_the_pages_that_show_it(root: Path, made: list[str], tmp_path: Path) -> None:
    assert build(root).built
    before = built_files(root)
    assert sorted(made) == ["gate", "quay"]
    assert all(len(_sizes(before, photo)) == 6 for photo in _SHOWN_BY)  # two kinds, 480, 800 and 900 pixels wide
    _paint(root, "quay", "teal")
    assert build(root).built
    after = built_files(root)
    assert sorted(made) == ["gate", "quay", "quay"]
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    pages = {name for name in changed if name.endswith(".html")}
    assert pages
    assert all('media/quay.png"' in after[name].decode() for name in pages)
    assert pages == {name for name, data in after.items() if name.endswith(".html") and b"media/quay." in data}
    assert _sizes(before, "quay") <= changed
    assert not _sizes(before, "quay") & after.keys()
    assert _sizes(before, "gate") == _sizes(after, "gate")
    assert after == build_cold(root, tmp_path / "aside")[0]


def test_no_size_is_made_again_where_all_pages_are_printed_anew(root: Path, made: list[str], tmp_path: Path) -> None:
    assert build(root).built
    before = built_files(root)
    settings = root / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("en: Invest Qinghe", "en: Invest in Qinghe", 1), encoding="utf-8")
    assert build(root).built
    after = built_files(root)
    assert before["en/index.html"] != after["en/index.html"]
    assert sorted(made) == ["gate", "quay"]
    assert {name: data for name, data in after.items() if is_made(name)} == {
        name: data for name, data in before.items() if is_made(name)
    }
    assert after == build_cold(root, tmp_path / "aside")[0]


def test_the_sizes_of_a_photo_that_no_page_shows_any_more_are_gone(root: Path, tmp_path: Path) -> None:
    assert build(root).built
    (root / "content" / "parks" / "hill.yaml").write_text(_PARK, encoding="utf-8")
    assert build(root).built
    after = built_files(root)
    assert not _sizes(after, "quay")
    assert "media/quay.png" not in after
    assert after == build_cold(root, tmp_path / "aside")[0]
