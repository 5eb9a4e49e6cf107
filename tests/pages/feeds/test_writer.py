"""An entry in another language says so in each form, whichever of its texts it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.feeds.reading_feeds import feeds, json_feed, parsed
from tests.small_site import BASE, change, copy_base

if TYPE_CHECKING:
    from pathlib import Path

PROJECTS = (BASE / "projects.yaml").read_text(encoding="utf-8")
SIGNING = "content/signings/2026/panels.yaml"
EVENT = "content/events/roadshow.yaml"


def test_a_title_in_another_language_is_tagged(tmp_path: Path) -> None:
    odd = PROJECTS.replace("text: {zh: 开工, en: Ground broken}", "text: {zh: 开工}", 1)
    made = feeds(change(copy_base(tmp_path / "site"), {"projects.yaml": odd}))
    entry = parsed(made["en/parks/river/feed.xml"]).entries[0]
    assert (entry.title, entry.title_detail.language, entry.summary_detail.language) == (
        "Panels: 开工",
        "zh-Hans",
        "en",
    )
    item = json_feed(made["en/parks/river/feed.json"])["items"][0]
    assert item["_title"] == {"language": "zh-Hans"}
    assert "language" not in item  # what is said of it is in the feed's own


def test_a_summary_in_another_language_is_tagged_and_has_the_day_as_that_language_writes_it(tmp_path: Path) -> None:
    signing, event = ((BASE / name).read_text(encoding="utf-8") for name in (SIGNING, EVENT))
    chinese_only: dict[str, str | None] = {
        SIGNING: signing.replace(", en: Signed online.", ""),
        EVENT: event.replace(", en: The workshops of River Park.", "") + "as_of: 2026-11-02\n",
    }
    made = feeds(change(copy_base(tmp_path / "site"), chinese_only))
    first, *_, last = parsed(made["en/feed.xml"]).entries
    assert (first.summary, first.summary_detail.language) == ("2026年12月3日: 介绍河滨园的厂房。", "zh-Hans")
    assert (last.title_detail.language, last.summary_detail.language) == ("en", "zh-Hans")
    item = json_feed(made["en/feed.json"])["items"][0]
    assert (item["language"], item["_title"]) == ("zh-Hans", {"language": "en"})
    assert "language" not in json_feed(made["zh/feed.json"])["items"][0]
