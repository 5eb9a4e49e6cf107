"""A site lacks any kind of record, or all of them, and is whole all the same: nothing links to what is not there."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.records import KINDS
from tests.building.settled_site import make_settled_site
from tests.building.small_builds import build, built_files
from tests.places import SITES
from tests.small_site import read_site

if TYPE_CHECKING:
    from pathlib import Path

_EVERYWHERE = {"industry"}  # every project and park names one, so none can be hidden
_LINK = re.compile(r"\[([^\]]*)\]\([a-z]+:[\w-]+\)")
_SUM = re.compile(r"^(?:count|total): .*\n", re.MULTILINE)
_ENTRY = re.compile(r"^(- \{|- |)id: ", re.MULTILINE)


def _hide(entry: re.Match[str]) -> str:
    """Return the beginning of an entry, however it is written, with the word that hides it."""
    between = ", " if "{" in entry[1] else "\n" + " " * len(entry[1])
    return f"{entry[1]}disclosure: internal{between}id: "


def _hide_all(root: Path, kind: str) -> None:
    """Hide every record of a kind, and take away links and sums, which must not be of what is hidden."""
    for path in (path for end in ("yaml", "md") for path in root.rglob(f"*.{end}")):
        text = _LINK.sub(r"\1", path.read_text(encoding="utf-8"))
        path.write_text(_SUM.sub("", text), encoding="utf-8")
    found = KINDS[kind]
    folder = (root if found.at_root else root / "content") / found.plural
    files = [path for path in (folder.with_suffix(".yaml"), *folder.rglob("*.yaml")) if path.is_file()]
    assert files
    for path in files:
        path.write_text(_ENTRY.sub(_hide, path.read_text(encoding="utf-8")), encoding="utf-8")


def _assert_whole(root: Path) -> dict[str, bytes]:
    outcome = build(root)
    assert outcome.built, [(str(issue.place), issue.message("en")) for issue in outcome.issues]
    files = built_files(root)
    pages = {name: text.decode() for name, text in files.items() if name.endswith(".html")}
    assert not [name for name, text in pages.items() if re.search(r'(?:href|src)="None"|>None<', text)]
    return files


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - _EVERYWHERE))
def test_a_site_may_lack_a_kind_of_record(kind: str, tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    district = root / "content" / "district.yaml"  # every other kind has records there
    shutil.copy(SITES / "full" / "content" / "district.yaml", district)
    _hide_all(root, kind)
    _assert_whole(root)
    checked = read_site(root)
    assert (len(checked.content.records(kind)) > 0, len(checked.site.records[kind])) == (True, 0)


def test_a_site_may_consist_of_its_settings(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    (root / "projects.yaml").unlink()
    for path in (root / "content").iterdir():
        if path.name not in {"site.yaml", "media", "map"}:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    files = _assert_whole(root)
    assert {"zh/index.html", "en/index.html"} <= files.keys()


def test_home_finds_opportunities_where_no_park_is_told(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    _hide_all(root, "park")
    said = "name: {zh: 招商, en: Wanted}, stage: opportunity, summary: {zh: 招商。, en: Wanted.}"
    text = "".join(f"- {{id: wanted-{key}, industry: {key}, {said}}}\n" for key in ("materials", "logistics"))
    (root / "projects").mkdir(exist_ok=True)
    (root / "projects" / "wanted.yaml").write_text(text, encoding="utf-8")
    home = _assert_whole(root)["en/index.html"].decode()
    assert '<form class="finder__form"' in home
    assert "finder__plots" not in home
