"""What a district has of its own is in the next build as it is in one from nothing, and in any process the same.

Much of what is edited here stands in the frames of pages, which ``tests/made_once.py`` renders once: so the frames of
the build with all edits at once are rendered anew.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.building.settled_site import (
    CONTACTS,
    HERO,
    INDUSTRIES,
    MARK,
    OUTLINE,
    RIVER,
    SETTINGS,
    make_settled_site,
    picture,
)
from tests.building.small_builds import build, build_cold, built_files
from tests.conftest import AS_OF, read_files, run_python

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = frozenset({"404.html", "index.html"})  # which name sheets by what those say
STRIPS = frozenset({"assets/images/strip-light.svg", "assets/images/strip-dark.svg"})
HOME, PARKS, PARK, INDUSTRY = (
    f"en/{name}index.html" for name in ("", "parks/", "parks/river/", "industries/materials/")
)
CHINESE = frozenset({"zh/index.html", "zh/projects/panels/index.html"})
ENGLISH = frozenset({HOME, PARKS, INDUSTRY, "en/projects/panels/index.html", "en/about/index.html"})

# what is edited: the file, the text that goes, the text that comes, and files that show it
EDITS: dict[str, tuple[str, str, str, frozenset[str]]] = {
    "the colour": (SETTINGS, "#1d5a3d", "#7d1f2b", SHEETS),
    "the words for the picture": (SETTINGS, "en: Both banks", "en: The two banks", frozenset({HOME})),
    "the words of a step": (SETTINGS, "Meet the park by video.", "A call with the park.", frozenset({HOME})),
    "a legal line": (SETTINGS, "en: Filing no. 1", "en: Filing no. 2", ENGLISH),
    "where a legal line leads": (SETTINGS, "example.org/filing", "example.org/filed", CHINESE | ENGLISH),
    "a node of the map": (SETTINGS, "lat: 29.42", "lat: 29.43", frozenset({PARKS, PARK})),
    "the name of a layer": (SETTINGS, "en: Qing River", "en: River Qing", frozenset({PARKS})),
    "the number of the outline": (SETTINGS, "001号", "002号", frozenset({PARKS, PARK})),
    "the name of the district, from which art is made": (SETTINGS, "{zh: 青河区,", "{zh: 新青区,", STRIPS),
    "the drawing of the mark": (MARK, "h8v8", "h6v6", frozenset({"assets/images/mark.svg"})),
    "a layer of the map": (RIVER, "[106.58, 29.42]", "[106.58, 29.425]", frozenset({PARKS})),
    "the outline": (OUTLINE, "29.48", "29.47", frozenset({PARKS, PARK})),
    "the telephone of the office": (CONTACTS, "5550-0101", "5550-0102", CHINESE | ENGLISH),
    "the mail of the office": (CONTACTS, "invest@", "office@", CHINESE | ENGLISH),
    "the sign of an industry": (INDUSTRIES, "icon: building", "icon: energy", frozenset({HOME, INDUSTRY})),
}


def _swap(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def _build_both(root: Path, aside: Path, *, all_anew: bool = False) -> dict[str, bytes]:
    """Build a site as the last build left it, demand the bytes of a build from nothing, and return them."""
    outcome = build(root)
    assert (outcome.built is not None, outcome.issues) == (True, ())
    files = built_files(root)
    cold = build_cold(root, aside, all_anew=all_anew)[0]
    assert _changed(files, cold) == set()
    return files


@pytest.mark.parametrize("names", [sorted(EDITS)[at::3] for at in range(3)], ids=["one third", "another", "the last"])
def test_each_edit_is_seen_and_taken_back(names: list[str], tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "warm")
    first = _build_both(root, tmp_path / "cold")
    for name in names:
        file, old, new, seen_on = EDITS[name]
        _swap(root, file, old, new)
        assert seen_on - _changed(first, _build_both(root, tmp_path / "cold")) == set(), name
        _swap(root, file, new, old)
        assert build(root).built
        assert _changed(first, built_files(root)) == set(), f"{name}, taken back"


def test_all_edits_one_upon_the_other(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "warm")
    assert build(root).built
    for file, old, new, _ in EDITS.values():
        _swap(root, file, old, new)
        assert build(root).built
    _build_both(root, tmp_path / "cold", all_anew=True)


def test_another_picture_under_the_same_name_is_published(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "warm")
    first = _build_both(root, tmp_path / "cold")
    (root / HERO).write_bytes(picture(1204))
    second = _build_both(root, tmp_path / "cold")
    assert "media/hero.png" in _changed(first, second)
    changed = {name for name in _changed(first, second) if not name.startswith("media/hero.")}  # and in its sizes
    assert changed <= {"zh/index.html", HOME}


def test_what_is_no_longer_named_is_gone(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "warm")
    first = _build_both(root, tmp_path / "cold")
    for named, gone in (("  mark: media/own.svg\n", "assets/images/mark.svg"), ("  hero: ", "media/hero.png")):
        text = (root / SETTINGS).read_text(encoding="utf-8")
        line = next(line for line in text.splitlines(keepends=True) if line.startswith(named.rstrip("\n")))
        assert gone in first
        _swap(root, SETTINGS, line, "")
        assert gone not in _build_both(root, tmp_path / "cold")


@pytest.mark.parametrize(
    ("zone", "locale", "seed"), [("Asia/Shanghai", "zh_CN.UTF-8", "1"), ("America/New_York", "C", "424242")]
)
def test_another_process_makes_the_same_bytes(zone: str, locale: str, seed: str, tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "here")
    assert build(root, all_anew=True).built
    other = tmp_path / "elsewhere" / "deeper"
    shutil.copytree(root, other, ignore=shutil.ignore_patterns("site", ".site*"))
    environment = {"TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
    done = run_python(other, "-m", "generator", "build", "--as-of", AS_OF, environment=environment)
    assert done.returncode == 0, done.stderr
    assert _changed(built_files(root), read_files(other / "site")) == set()


def test_what_stands_at_the_foot_says_in_which_language_it_is(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    _swap(root, SETTINGS, "{zh: 示ICP备1号, en: Filing no. 1}", "{zh: 示ICP备1号}")
    _swap(root, CONTACTS, "  email: ", "  address: {zh: 河滨路1号}\n  email: ")
    outcome = build(root)
    assert outcome.built
    assert {issue.code for issue in outcome.issues} == {"T201"}  # and of no page that it shows Chinese without a mark
    pages = {key: built_files(root)[f"{key}/index.html"].decode() for key in ("zh", "en")}
    assert '<p><span lang="zh-Hans">河滨路1号</span></p>' in pages["en"]
    assert "<p>河滨路1号</p>" in pages["zh"]
    assert '<a href="https://example.org/filing" lang="zh-Hans" rel="external">示ICP备1号</a>' in pages["en"]
    assert '<a href="https://example.org/filing" rel="external">示ICP备1号</a>' in pages["zh"]
