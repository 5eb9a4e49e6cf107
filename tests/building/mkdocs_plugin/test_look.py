"""A site's own colour: chosen in its settings, in both sheets of the site, seen by the next build."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.building.mkdocs_plugin.look import sheet_of
from generator.reading.look import Appearance
from generator.values.colour import colour
from generator.values.family import HOUSE, family_of
from tests.building.small_builds import CONFIG, assets_of, build, built_files, make_site

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = ("showcase.css", "gate.css")
_DARK = '[data-md-color-scheme="slate"][data-md-color-primary]'
_RULE = re.compile(r"^ *([^{}\n]+) \{\n([^{}]*)\}", re.MULTILINE)


def _tones(sheet: str) -> dict[str, dict[str, str]]:
    """Return the tones by the selector that they are for."""
    return {head: dict(re.findall(r"--([\w-]+): (#\w+);", body)) for head, body in _RULE.findall(sheet)}


def test_each_tone_stands_under_the_name_of_its_token() -> None:
    tones = _tones(sheet_of(Appearance(colour="#1d5a3d")).decode())
    family = family_of(colour("#1d5a3d"))
    assert tones[":root"] == {name.replace("_", "-"): str(each) for name, each in family.light._asdict().items()}
    assert tones[_DARK] == {name.replace("_", "-"): str(each) for name, each in family.dark._asdict().items()}
    assert tones[".gate"] == tones[_DARK]


def test_a_site_without_a_colour_has_that_of_the_house() -> None:
    tones = _tones(sheet_of(Appearance()).decode())
    assert tones[":root"]["main"] == str(HOUSE.light.main)
    assert tones[_DARK]["main"] == str(HOUSE.dark.main)


def _set_colour(root: Path, written: str) -> None:
    path = root / "content" / "site.yaml"
    text = re.sub(r"look: .*\n", "", path.read_text(encoding="utf-8"))
    path.write_text(f'{text}look: {{colour: "{written}"}}\n', encoding="utf-8")


def test_another_colour_is_in_the_sheets_of_the_next_build(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    for written in ("#1d5a3d", "#7d1f2b", "#7d1f2c"):
        _set_colour(root, written)
        assert build(root).built
        files = built_files(root)
        for name in SHEETS:
            sheet = files[assets_of(files) + name].decode()
            assert re.findall(r"\}:root\{--main:(#\w+);|^:root\{--main:(#\w+);", sheet) in (
                [(written, "")],
                [("", written)],
            )
    assert '<html lang="zh-Hans" class="gate">' in (root / "site" / "index.html").read_text(encoding="utf-8")


def test_what_mkdocs_calls_the_palette_chooses_nothing(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    palette = "{name: material, palette: {primary: green, accent: lime}}"
    (root / "mkdocs.yml").write_text(CONFIG.replace("{name: material}", palette), encoding="utf-8")
    assert build(root).built
    page = (root / "site" / "en" / "index.html").read_text(encoding="utf-8")
    assert "green" not in page
    assert "lime" not in page
    assert not re.search(r"data-md-color-(?:primary|accent)", page)


_MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>\n'


def test_a_mark_stands_in_the_header_and_on_the_tab(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    settings = root / "content" / "site.yaml"
    plain = settings.read_text(encoding="utf-8")
    mark = root / "content" / "media" / "own.svg"
    mark.write_text(_MARK, encoding="utf-8")
    for text in (plain, plain + "look: {mark: media/own.svg}\n", plain):
        settings.write_text(text, encoding="utf-8")
        assert build(root).built
        site = root / "site"
        is_shown = text != plain
        assert (site / "assets" / "images" / "mark.svg").is_file() == is_shown
        page = (site / "en" / "parks" / "index.html").read_text(encoding="utf-8")
        gate = (site / "index.html").read_text(encoding="utf-8")
        assert ('<img src="../../assets/images/mark.svg" width="34" height="34" alt="">' in page) == is_shown
        assert ('<link rel="icon" type="image/svg+xml" href="../../assets/images/mark.svg">' in page) == is_shown
        assert ('<link rel="icon" type="image/svg+xml" href="assets/images/mark.svg">' in gate) == is_shown
        for html, to_root in ((page, "../../"), (gate, "")):
            assert f'<link rel="icon" sizes="32x32" href="{to_root}favicon.ico">' in html  # for what draws no SVG
        assert (site / "favicon.ico").is_file()


def test_another_drawing_of_the_mark_is_published(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    settings = root / "content" / "site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "look: {mark: media/own.svg}\n", encoding="utf-8")
    for drawing in (_MARK, _MARK.replace("h8", "h6")):
        (root / "content" / "media" / "own.svg").write_text(drawing, encoding="utf-8")
        assert build(root).built
        assert (root / "site" / "assets" / "images" / "mark.svg").read_text(encoding="utf-8") == drawing
