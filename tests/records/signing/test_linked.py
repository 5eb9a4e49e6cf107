"""A signing is told as news and as the event that it is about, on the days of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.records.signing.record import Signing
from tests.pages.linked.told import EXAMPLES, copy_without_samples, example, nodes, page_of, pages_in

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", EXAMPLES)
def test_days_places_and_projects_are_those_of_the_record(name: str) -> None:
    pages, told = example(name)
    shelf = pages.library.all(Signing)
    seen = 0
    for page in told:
        if page.address.kind != Signing.KIND:
            continue
        signing = shelf[page.address.key]
        (news,), (event,) = nodes(page, "NewsArticle"), nodes(page, "Event")
        day = None if "date" in signing.inferred else signing.date.iso()
        assert news.get("temporalCoverage") == event.get("startDate") == day
        source = None if "source" in signing.inferred else signing.source
        assert news.get("datePublished") == (source.date.iso() if source and source.date else None)
        assert news.get("isBasedOn") == (source.url if source else None)
        venues = [place["name"] for place in event.get("location", []) if place["@type"] == "Place"]
        known = () if "venues" in signing.inferred else signing.venues
        assert venues == [venue.nearest(page.language.key)[1] for venue in known]
        mentioned = [each["name"] for each in news.get("mentions", []) if each["@type"] == "Project"]
        assert len(mentioned) == (0 if "projects" in signing.inferred else len(signing.projects))
        seen += 1
    assert seen


def test_nobody_is_named_whom_the_record_does_not_name(tmp_path: Path) -> None:
    root = copy_without_samples(tmp_path / "site")
    path = root / "content/signings/everything.yaml"
    before = nodes(page_of(pages_in(root), "signing", "everything"), "Organization")
    assert "Party text 101" in {each["name"] for each in before}
    path.write_text(f"{path.read_text(encoding='utf-8')}disclosure: anonymous\n", encoding="utf-8")
    after = page_of(pages_in(root), "signing", "everything")
    assert "Party text" not in after.linked
    assert nodes(after, "NewsArticle")
