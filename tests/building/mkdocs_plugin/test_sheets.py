"""The style sheets: one a component, all in one file of a site, and no rule for what is on no page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.building.small_builds import CONFIG, assets_of, build, built_files, make_site
from tests.conftest import read_files
from tests.places import ROOT
from tests.small_site import ICONS

if TYPE_CHECKING:
    from pathlib import Path

THEME = ROOT / "theme"
SHEETS = {path.name: path.read_text(encoding="utf-8") for path in (THEME / "assets" / "stylesheets").glob("*.css")}
PUBLISHED = {"showcase.css", "print.css", "gate.css"}
_IMPORT = re.compile(r'@import "([\w-]+\.css)";')
_NO_SELECTOR = re.compile(rf"/\*.*?\*/|{_IMPORT.pattern}|\{{[^{{}}]*\}}", re.DOTALL)
_WRITTEN = re.compile(
    r'class="([^"]*)"|className = "([^"]*)"|classList\.(?:add|toggle)\("([^"]*)"|make\("\w+", "([^"]*)"'
    r'|"[a-z]+\.([a-z][\w-]*)"'
    r'|classList\.replace\("([\w-]+)", "([\w-]+)"'
    r'|class: ["`]([^"`]*)["`]|\? "([\w -]+)" : (?:"([\w -]+)")?'
)


def _read(folder: Path, *ends: str) -> str:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in ends)
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_a_sheet_says_what_it_owns_and_stays_small(name: str) -> None:
    assert SHEETS[name].startswith("/* ")
    assert SHEETS[name].count("\n") <= 250


def test_every_component_is_joined_once() -> None:
    joined = [name for sheet in ("showcase.css", "print.css") for name in _IMPORT.findall(SHEETS[sheet])]
    assert sorted([*joined, *PUBLISHED]) == sorted([*SHEETS, "look.css", "material.css"])


def test_every_class_is_written_somewhere() -> None:
    """By a template, a script or Python; of one that a template puts together (``badge--*``), Python has the end."""
    ours = _read(THEME, ".html", ".js") + _read(ROOT / "generator", ".py")
    pieces = re.sub(r"\{%.*?%\}", " ", re.sub(r"\{\{.*?\}\}|\$\{.*?\}", "*", ours, flags=re.DOTALL), flags=re.DOTALL)
    written = {name for either in _WRITTEN.findall(pieces) for name in " ".join(either).split()}
    written |= set(re.findall(r"md-[\w-]+", _read(ICONS.parent, ".html")))
    begun = {name.rstrip("*") for name in written if name.endswith("*")}
    words = set(re.findall(r"\w+", ours))
    for sheet, text in SHEETS.items():
        for name in set(re.findall(r"\.([a-z][\w-]*)", _NO_SELECTOR.sub(" ", text))) - written:
            ends = [name.removeprefix(begin) for begin in begun if name.startswith(begin)]
            assert any(set(end.split("-")) <= words for end in ends), f"{sheet}: .{name}"


def test_a_site_has_one_sheet_of_all_components(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    own = root / "overrides" / "assets" / "stylesheets"
    own.mkdir(parents=True)
    (own / "look.css").write_bytes(b"\xef\xbb\xbf:root { --main: #123456; }\r\n")
    (own / "more.css").write_text('@import "none.css";\n', encoding="utf-8")
    text = CONFIG.replace("theme: {name: material}", "theme: {name: material, custom_dir: overrides}")
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert build(root).built
    files = built_files(root)
    folder = assets_of(files)
    built = {name.removeprefix(folder): text for name, text in files.items() if name.startswith(folder)}
    assert {name for name in built if name.endswith(".css")} == PUBLISHED
    assert files["assets/stylesheets/more.css"] == b'@import "none.css";\n'
    for name in ("showcase.css", "gate.css"):
        assert b"@import" not in built[name]
        assert b":root{--main:#123456}" in built[name]
    at = [built["showcase.css"].index(each) for each in (b".md-toggle{display:none}", b".badge{", b".body .hero{")]
    assert at == sorted(at)


def test_the_folder_has_another_name_when_anything_in_it_changes(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    before = built_files(root)
    assert set(before) == set(read_files(root / "site"))
    settings = root / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f'{text}look: {{colour: "#7d1f2b"}}\n', encoding="utf-8")
    assert build(root).built
    after = built_files(root)
    assert assets_of(before) != assets_of(after)
    for name in ("showcase.css", "showcase.js", "finder/finder.js"):
        assert assets_of(after) + name in after
        assert (root / "site" / assets_of(before) / name).is_file()  # for pages that are open
