"""Feeds as a reader of feeds reads them: whole, in their language, the latest first, and of nothing that is hidden."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from generator.pages.feeds import is_feed
from tests.pages.feeds.reading_feeds import ADDRESS, atom_faults, feeds, json_feed, parsed
from tests.renaming import NEW, renamed_with_redirect
from tests.small_site import BASE, change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

PROJECTS = (BASE / "projects.yaml").read_text(encoding="utf-8")
ODD = "A & B <script>alert('x')</script> \\\"quoted\\\" ]]> 😀 é"


_FOLLOWED = ("", "signings/", "parks/river/", "industries/materials/")
EVENT = (BASE / "content/events/roadshow.yaml").read_text(encoding="utf-8")
OFFER = """\
- id: kiln-site
  name: {zh: 窑炉项目, en: Kiln}
  industry: logistics
  stage: opportunity
  park: river
  summary: {zh: 寻找窑炉企业。, en: Looks for a maker of kilns.}
"""


def test_there_is_a_feed_of_each_page_to_which_something_has_happened() -> None:
    assert sorted(feeds(BASE)) == sorted(
        f"{language}/{name}"
        for language in ("zh", "en")
        for name in (
            "projects/panels/feed.xml",
            *(f"{page}feed.{ending}" for page in _FOLLOWED for ending in ("xml", "json")),
        )
    )


def test_no_other_file_passes_for_a_feed() -> None:
    pages = make_pages(read_site(BASE))
    asked = {f"{path}feed.{ending}" for path in pages.by_path for ending in ("xml", "json")}
    asked |= {*pages.by_path, "feed.xml", "zh/projects/none/feed.xml", "zh/xfeed.xml"}
    assert {name for name in asked if is_feed(pages, name)} == feeds(BASE).keys()


def test_every_page_with_a_feed_leads_to_it_in_its_head_and_in_words() -> None:
    made = feeds(BASE)
    for page in make_pages(read_site(BASE)):
        assert page.feeds == tuple(name for name in ("feed.xml", "feed.json") if f"{page.path}{name}" in made), (
            page.path
        )
        for name in page.feeds:
            assert f' href="{name}" type="application/' in page.body, page.path


@pytest.mark.parametrize("site_url", [ADDRESS, ""])
def test_every_feed_is_as_its_format_has_it(site_url: str, tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "site"), {"content/events/roadshow.yaml": f"{EVENT}as_of: 2026-11-02\n"})
    made = feeds(root, site_url)
    assert len(made) == 2 * 11
    for name, data in made.items():
        if name.endswith(".xml"):
            assert atom_faults(data) == [], name
            assert parsed(data).entries
        else:
            feed, atom = json_feed(data), parsed(made[name.replace(".json", ".xml")])
            assert feed["title"] == atom.feed.title
            assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries]
            assert [item["title"] for item in feed["items"]] == [entry.title for entry in atom.entries]
            assert [item["date_published"] for item in feed["items"]] == [entry.updated for entry in atom.entries]
            assert [item["content_text"] for item in feed["items"]] == [entry.summary for entry in atom.entries]
            assert [item.get("url", "") for item in feed["items"]] == [e.link if site_url else "" for e in atom.entries]
            assert feed.get("feed_url", "") == (f"{site_url}{name}" if site_url else "")


def test_what_is_followed_is_told_of_and_nothing_else(tmp_path: Path) -> None:
    changes: dict[str, str | None] = {
        "content/events/roadshow.yaml": f"{EVENT}as_of: 2026-11-02\nindustries: [logistics]\n",
        "projects/kiln.yaml": f"{OFFER}  as_of: 2026-10\n",
    }
    made = feeds(change(copy_base(tmp_path / "site"), changes))
    told = {
        name.removeprefix("en/").removesuffix("feed.json"): [
            item["url"].removeprefix(f"{ADDRESS}en/") for item in json_feed(data)["items"]
        ]
        for name, data in made.items()
        if name.startswith("en/") and name.endswith(".json")
    }
    event, offer = "events/spring-roadshow/", "projects/kiln-site/"
    milestone, signing = "projects/panels/#milestone-2026-03-20", "signings/panels/"
    assert told == {
        "": [event, offer, milestone, signing],
        "events/": [event],
        "signings/": [signing],
        "projects/opportunities/": [offer],
        "parks/river/": [event, offer, milestone, signing],
        "industries/materials/": [milestone, signing],
        "industries/logistics/": [event, offer],
    }


def test_an_event_says_when_it_is_and_whether_it_takes_place(tmp_path: Path) -> None:
    changes: dict[str, str | None] = {"content/events/roadshow.yaml": f"{EVENT}as_of: 2026-11-02\nstatus: cancelled\n"}
    made = feeds(change(copy_base(tmp_path / "site"), changes))
    entry = parsed(made["en/events/feed.xml"]).entries[0]
    assert entry.title == "Cancelled: Qinghe online roadshow"
    assert entry.summary == "3 December 2026: The workshops of River Park."
    assert entry.updated == "2026-11-02T00:00:00+08:00"
    assert parsed(made["zh/events/feed.xml"]).entries[0].summary == "2026年12月3日：介绍河滨园的厂房。"


def test_what_has_no_day_of_its_own_yet_stands_in_no_feed(tmp_path: Path) -> None:
    made = feeds(change(copy_base(tmp_path / "site"), {"projects/kiln.yaml": OFFER}))
    text = b"".join(made.values()).decode()
    assert "spring-roadshow" not in text  # it is still to come, and nobody says when it was announced
    assert "kiln-site" not in text
    past = EVENT.replace("2026-12-03", "2026-10-03")
    made = feeds(change(copy_base(tmp_path / "past"), {"content/events/roadshow.yaml": past}))
    assert parsed(made["en/events/feed.xml"]).entries[0].updated == "2026-10-03T00:00:00+08:00"


def test_a_day_that_the_source_does_not_state_is_said_to_be_inferred(tmp_path: Path) -> None:
    inferred = "as_of: 2026-11-02\ninferred: {as_of: {zh: 按邀请函判断。, en: By the letter.}}\n"
    offer = f"{OFFER}  as_of: 2026-10\n  inferred: {{as_of: {{zh: 按目录判断。, en: By the list.}}}}\n"
    changes: dict[str, str | None] = {
        "content/events/roadshow.yaml": EVENT + inferred,
        "projects/kiln.yaml": offer,
    }
    made = feeds(change(copy_base(tmp_path / "site"), changes))
    entries = parsed(made["en/parks/river/feed.xml"]).entries[:2]
    assert all(entry.summary.endswith("(The date is inferred.)") for entry in entries)


def test_where_the_whole_site_is_a_sample_every_title_says_so(tmp_path: Path) -> None:
    settings = (BASE / "content/site.yaml").read_text(encoding="utf-8")
    notice = "demonstration: {zh: 示例。, en: A sample.}\nsample: true\n"
    made = feeds(change(copy_base(tmp_path / "site"), {"content/site.yaml": f"{settings}\n{notice}"}))
    for name, data in made.items():
        feed = parsed(data) if name.endswith(".xml") else None
        titles = [feed.feed.title, *(e.title for e in feed.entries)] if feed else [json_feed(data)["title"]]
        assert all(title.startswith(("【示例】", "[Sample] ")) for title in titles), name


@pytest.mark.parametrize("site_url", [ADDRESS, ""])
def test_a_renamed_record_keeps_the_names_of_its_entries(site_url: str, tmp_path: Path) -> None:
    before = feeds(BASE, site_url)
    after = feeds(change(copy_base(tmp_path / "site"), renamed_with_redirect()), site_url)
    old, new = parsed(before["en/projects/panels/feed.xml"]), parsed(after[f"en/projects/{NEW}/feed.xml"])
    assert after["en/projects/panels/feed.xml"] == after[f"en/projects/{NEW}/feed.xml"]  # no page leads a reader on
    assert [each.id for each in old.entries] == [each.id for each in new.entries]
    assert old.feed.id == new.feed.id
    assert [each.id for each in parsed(before["en/feed.xml"]).entries] == [
        each.id for each in parsed(after["en/feed.xml"]).entries
    ]
    assert new.entries[0].link == (f"{site_url}en/projects/{NEW}/" if site_url else "./") + "#milestone-2026-03-20"


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
        for entry in parsed(data).entries if name.endswith(".xml") else ():
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
    atom = [parsed(data) for name, data in made.items() if name.endswith(".xml")]
    ids = [entry.id for feed in atom for entry in feed.entries]
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
