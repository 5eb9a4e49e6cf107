"""Feeds as a reader of feeds reads them: whole, in their language, the latest first, and of nothing that is hidden."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import feedparser
import pytest

from generator.building import edition
from generator.pages.feeds import feed_files, is_feed
from tests.small_site import BASE, change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "https://qinghe.example/sub/"
PROJECTS = (BASE / "projects.yaml").read_text(encoding="utf-8")
ODD = "A & B <script>alert('x')</script> \\\"quoted\\\" ]]> 😀 é"


def feeds(root: Path, site_url: str = ADDRESS) -> dict[str, bytes]:
    checked = read_site(root)
    assert checked.is_sound
    pages = make_pages(checked)
    made = feed_files(pages, edition.THEME / "standing", site_url, lambda _: b"")
    return {name: make() for name, _, make in made}


def parsed(data: bytes) -> feedparser.FeedParserDict:
    ET.fromstring(data)  # noqa: S314  (made by ourselves) well-formed, or it raises
    found = feedparser.parse(data)
    assert not found.bozo
    assert found.version == "atom10"
    return found


def test_there_is_a_feed_of_each_project_to_which_something_has_happened_and_one_of_all() -> None:
    assert sorted(feeds(BASE)) == [
        *("en/feed.xml", "en/projects/panels/feed.xml"),
        *("zh/feed.xml", "zh/projects/panels/feed.xml"),
    ]


def test_no_other_file_passes_for_the_feed_of_a_project() -> None:
    pages = make_pages(read_site(BASE))
    asked = {f"{path}feed.xml" for path in pages.by_path} | {*pages.by_path, "feed.xml", "zh/projects/none/feed.xml"}
    assert {name for name in asked if is_feed(pages, name)} == feeds(BASE).keys() - {"zh/feed.xml", "en/feed.xml"}


def test_the_feed_of_a_project() -> None:
    feed = parsed(feeds(BASE)["en/projects/panels/feed.xml"])
    page = f"{ADDRESS}en/projects/panels/"
    assert (feed.feed.title, feed.feed.id, feed.feed.link) == ("Panels: timeline", f"{page}feed.xml", page)
    assert feed.feed.updated == "2026-03-20T00:00:00+08:00"
    assert feed.feed.author
    assert [(entry.title, entry.updated[:10], entry.link) for entry in feed.entries] == [
        ("Ground broken", "2026-03-20", f"{page}#milestone-2026-03-20"),
        ("Under construction", "2026-03-01", f"{page}#construction-2026-03"),
        ("Agreement signed", "2026-01-08", f"{page}#signed-2026-01-08"),
    ]
    assert [entry.id for entry in feed.entries] == [entry.link for entry in feed.entries]
    assert feed.entries[0].summary == "20 March 2026 · Milestone · Panels"


def test_every_entry_is_an_anchor_of_its_page() -> None:
    bodies = {page.path: page.body for page in make_pages(read_site(BASE))}
    for name, data in feeds(BASE).items():
        for entry in parsed(data).entries:
            path, _, anchor = entry.link.removeprefix(ADDRESS).partition("#")
            assert path in bodies, name
            assert not anchor or f' id="{anchor}"' in bodies[path]


def test_the_feed_of_all_has_signings_and_milestones_in_its_language() -> None:
    feed = parsed(feeds(BASE)["zh/feed.xml"])
    assert feed.feed.link == f"{ADDRESS}zh/"
    assert feed.feed.title_detail.language == "zh-Hans"
    assert [entry.link.removeprefix(ADDRESS) for entry in feed.entries] == [
        "zh/projects/panels/#milestone-2026-03-20",
        "zh/signings/panels/",
    ]
    assert feed.entries[0].title == "板材项目：开工"


def test_without_an_address_links_are_relative_and_names_stay() -> None:
    made = feeds(BASE, "")
    of_project, of_all = parsed(made["zh/projects/panels/feed.xml"]), parsed(made["zh/feed.xml"])
    assert of_project.entries[0].link == "./#milestone-2026-03-20"
    assert of_all.entries[0].link == "projects/panels/#milestone-2026-03-20"
    assert of_project.entries[0].id == of_all.entries[0].id
    ids = [entry.id for data in made.values() for entry in parsed(data).entries]
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", each) for each in ids)
    assert made == feeds(BASE, "")


def test_odd_characters_stay_what_they_are(tmp_path: Path) -> None:
    odd = PROJECTS.replace("text: {zh: 开工, en: Ground broken}", f'text: {{zh: 开工, en: "{ODD}"}}', 1)
    made = feeds(change(copy_base(tmp_path / "site"), {"projects.yaml": odd}))
    title = "A & B <script>alert('x')</script> \"quoted\" ]]> 😀 é"
    root = ET.fromstring(made["en/projects/panels/feed.xml"])  # noqa: S314  (made by ourselves)
    assert root.findtext("{*}entry/{*}title") == title
    assert ET.fromstring(made["en/feed.xml"]).findtext("{*}entry/{*}title") == f"Panels: {title}"  # noqa: S314


def test_a_text_in_another_language_says_so_and_samples_are_marked(tmp_path: Path) -> None:
    odd = PROJECTS.replace("text: {zh: 开工, en: Ground broken}", "sample: true\n      text: {zh: 开工}", 1)
    root = change(copy_base(tmp_path / "site"), {"projects.yaml": odd})
    entry = parsed(feeds(root)["en/projects/panels/feed.xml"]).entries[0]
    assert (entry.title, entry.title_detail.language) == ("[Sample] 开工", "zh-Hans")


@pytest.mark.parametrize("disclosure", ["anonymous", "counted", "internal"])
def test_nothing_hidden_is_in_a_feed(disclosure: str, tmp_path: Path) -> None:
    quiet = "- id: quiet\n  name: {zh: 某项目, en: A project}\n  industry: materials\n  stage: signed\n"
    quiet += f"  summary: {{zh: 一段话。, en: A line.}}\n  disclosure: {disclosure}\n  internal: {{next_step: 复核}}\n"
    quiet += (
        "  parties:\n    - {name: {zh: 隐名公司, en: Secret Ltd}}\n  history:\n    - {stage: signed, date: 2026-04}\n"
    )
    quiet += "  milestones:\n    - {date: 2026-05, text: {zh: 打桩, en: Piles driven}}\n"
    made = feeds(change(copy_base(tmp_path / "site"), {"projects/quiet.yaml": quiet}))
    assert ("zh/projects/quiet/feed.xml" in made) == (disclosure == "anonymous")
    text = b"".join(made.values()).decode()
    assert not re.search("隐名公司|Secret Ltd|复核", text)
    assert ("Piles driven" in text) == ("quiet" in text) == (disclosure == "anonymous")


def test_the_feed_of_all_ends_where_it_would_grow_large(tmp_path: Path) -> None:
    lines = "".join(f"    - {{date: {1950 + n}, text: {{zh: 第{n}步, en: Step {n}}}}}\n" for n in range(60))
    many = "- id: many\n  name: {zh: 多, en: Many}\n  industry: materials\n  stage: signed\n"
    many += f"  summary: {{zh: 一段话。, en: A line.}}\n  milestones:\n{lines}"
    made = feeds(change(copy_base(tmp_path / "site"), {"projects/many.yaml": many}))
    of_all = parsed(made["en/feed.xml"]).entries
    assert len(of_all) == 50
    assert [entry.title for entry in of_all[:3]] == ["Panels: Ground broken", *[of_all[1].title], "Many: Step 59"]
    assert len(parsed(made["en/projects/many/feed.xml"]).entries) == 60
