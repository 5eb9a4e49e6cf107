"""A feed is made again when what it tells of has changed, and else stays; no record is opened to find that out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building import edition
from generator.gate.shelf import Shelf
from generator.pages.feeds import feed_files
from tests.building.small_builds import build, build_cold, built_files, make_site
from tests.building.test_warm_builds import swap
from tests.small_site import BASE, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from generator.values.record import Record

ENDINGS = ("feed.xml", "feed.json")
TOLD_OF_PANELS = ("", "parks/river/", "industries/materials/")


def written(root: Path) -> dict[str, int]:
    """Return when each feed was written, in nanoseconds."""
    site = root / "site"
    return {
        path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("feed.*") if path.is_file()
    }


def written_again(root: Path, before: dict[str, int]) -> set[str]:
    return {name for name, when in written(root).items() if before.get(name) != when}


def test_an_edit_makes_just_the_feeds_again_that_tell_of_it(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    before = written(root)
    swap("projects.yaml", "Looks for an investor.", "Looks for a partner.")(root)  # no day, so it is in no feed
    assert build(root).built
    assert written_again(root, before) == set()
    swap("projects.yaml", "en: Ground broken", "en: Work begun")(root)
    assert build(root).built
    expected = {f"{language}/{page}{each}" for language in ("zh", "en") for page in TOLD_OF_PANELS for each in ENDINGS}
    assert written_again(root, before) == expected | {"zh/projects/panels/feed.xml", "en/projects/panels/feed.xml"}
    assert built_files(root) == build_cold(root, tmp_path / "cold")[0]


def test_a_page_gets_and_loses_its_feed_with_what_it_tells(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    assert "en/events/feed.xml" not in built_files(root)
    announce = swap("content/events/roadshow.yaml", "kind: roadshow\n", "kind: roadshow\nas_of: 2026-11-02\n")
    announce(root)
    assert build(root).built
    made = built_files(root)
    assert b'href="feed.json"' in made["en/events/index.html"]
    assert b"spring-roadshow" in made["en/events/feed.json"]
    announce(root)
    assert build(root).built
    assert "en/events/feed.xml" not in built_files(root)
    assert b"feed.json" not in built_files(root)["en/events/index.html"]


def test_an_event_is_told_from_the_day_on_when_it_begins(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    before = built_files(root)
    assert b"spring-roadshow" not in before["en/feed.xml"]
    later = "2026-12-04T09:00+08:00"
    assert build(root, later).built
    assert b"spring-roadshow" in built_files(root)["en/feed.xml"]
    assert built_files(root) == build_cold(root, tmp_path / "cold", later)[0]


def test_no_record_is_opened_to_find_out_which_feeds_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = make_pages(read_site(BASE))
    opened: list[str] = []
    open_record = Shelf.__getitem__

    def note(shelf: Shelf[Record], key: str) -> Record:
        opened.append(key)
        return open_record(shelf, key)

    monkeypatch.setattr(Shelf, "__getitem__", note)
    files = list(feed_files(pages, edition.THEME / "standing", "", str.encode))
    assert opened == []
    assert len({each.source for each in files}) > len(TOLD_OF_PANELS)
    assert files[0].make()
    assert opened
