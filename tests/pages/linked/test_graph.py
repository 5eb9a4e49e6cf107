"""The graph of a page stands in an element that no text in it can end, and is there only where addresses are whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.pages.frame import slots_of
from generator.pages.linked import gate_script
from generator.pages.media import shown_on
from tests.building.small_builds import build, make_site
from tests.pages.linked.told import EXAMPLES, URL, example, nodes, page_of, pages_in, read, walk
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

ODD = "</script><!-- <script> --> ]]> & \u201cquoted\u201d 'single' 😀 \\\\u003c"
ODD_PROJECT = f"""\
- id: odd
  name: {{zh: "{ODD}", en: "{ODD}"}}
  industry: logistics
  stage: signed
  summary: {{zh: "{ODD}", en: "{ODD}"}}
"""
UNTOLD = """\
- id: untold
  name: {zh: 名, en: Name}
  industry: logistics
  stage: signed
  summary: {zh: 一句话。}
"""
MAKING = frozenset("<>&")


def test_no_text_ends_the_element(tmp_path: Path) -> None:
    pages = pages_in(change(copy_base(tmp_path / "site"), {"projects/odd.yaml": ODD_PROJECT}))
    said = ODD.replace("\\\\", "\\")
    for language in ("zh", "en"):
        page = page_of(pages, "project", "odd", language)
        inside = page.linked.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
        assert MAKING.isdisjoint(inside)
        (project,) = nodes(page, "Project")
        assert (project["name"], project["description"]) == (said, said)


def test_it_is_in_the_page_and_once(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    html = (root / "site/en/parks/river/index.html").read_text(encoding="utf-8")
    page = page_of(pages_in(root, "https://qinghe.example/"), "park", "river")
    assert html.count("application/ld+json") == html.count(page.linked) == 1
    assert html.index(page.linked) > html.index('id="content"')


def test_a_site_without_an_address_tells_nothing(tmp_path: Path) -> None:
    pages = make_pages(read_site(copy_base(tmp_path / "site")))
    for page in pages:
        assert page.linked == ""
        assert slots_of(page)["linked"] == b""
    assert gate_script(pages, "") == ""


def test_the_page_at_the_root_leads_to_the_site_in_each_language() -> None:
    pages, _ = example("qinglan")
    script = gate_script(pages, URL)
    (site,) = json.loads(script[script.index("{") : script.rindex("}") + 1])["@graph"]
    homes = [{"@type": "WebSite", "@id": f"{URL}{key}/#site"} for key in ("zh", "en")]
    assert (site["@type"], site["url"], site["hasPart"]) == ("WebSite", URL, homes)
    assert site["name"] == "【示例】投资青澜"


@pytest.mark.parametrize("name", EXAMPLES)
def test_day_and_source_are_those_of_the_record(name: str) -> None:
    pages, told = example(name)
    seen = 0
    for page in told:
        kind, key = page.address
        if kind not in pages.library.site.records or key not in pages.library.shelf(kind):
            continue
        record, own = pages.library.shelf(kind)[key], read(page)["@graph"][0]
        day = record.as_of if record.as_of and "as_of" not in record.inferred else None
        assert own.get("dateModified") == (day.iso() if day else None)
        source = record.source if "source" not in record.inferred else None
        cited = own.get("citation", {})
        assert cited.get("url") == (source.url if source else None)
        assert cited.get("datePublished") == (source.date.iso() if source and source.date else None)
        seen += 1
    assert seen > 10


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_sample_looks_real(name: str) -> None:
    """Whatever is told of a sample says so in each of its nodes; nothing of it is offered or put on a map."""
    pages, told = example(name)
    settings = pages.library.site.settings
    seen = 0
    for page in told:
        kind, key = page.address
        has_record = kind in pages.library.site.records and key in pages.library.shelf(kind)
        if not (settings.sample or (has_record and pages.library.shelf(kind)[key].sample)):
            continue
        own, _, *others = read(page)["@graph"]
        mark = pages.words(page.language)("linked.sample")
        assert own["creativeWorkStatus"] == mark, page.path
        assert page.shared == pages.words(page.language)("feed.sample", text=page.title)
        for node in others:
            if node["@type"] != "GovernmentOrganization" or settings.sample:
                assert mark in node["disambiguatingDescription"], (page.path, node["@type"])
        for node in walk(others):
            assert node.get("@type") not in {"Offer", "GeoCoordinates"}, page.path
            if node.get("@type") == "PropertyValue":
                assert mark in node["disambiguatingDescription"], (page.path, node["propertyID"])
        seen += 1
    assert seen or name in {"base", "xuanzhou"}


def test_what_is_inferred_is_said_with_its_reason_or_not_at_all() -> None:
    pages, _ = example("full")
    signing, event = page_of(pages, "signing", "everything"), page_of(pages, "event", "everything")
    assert "temporalCoverage" not in nodes(signing, "NewsArticle")[0]
    assert not {"startDate", "organizer"} & nodes(signing, "Event")[0].keys()
    told = nodes(event, "Event")[0]
    assert "startDate" not in told
    assert "endDate" in told
    assert [place["@type"] for place in told["location"]] == ["VirtualLocation"]  # its venue is inferred
    park = pages.library.shelf("park")["everything"]
    for node in nodes(page_of(pages, "park", "everything"), "PropertyValue"):
        why = park.inferred.get(node["propertyID"].partition(".")[0].partition("[")[0])
        assert (why is not None and why["en"] in node["disambiguatingDescription"]) == (why is not None)


def test_a_text_that_is_not_translated_says_its_language(tmp_path: Path) -> None:
    pages = pages_in(change(copy_base(tmp_path / "site"), {"projects/untold.yaml": UNTOLD}))
    project = nodes(page_of(pages, "project", "untold"), "Project")[0]
    assert (project["name"], project["description"]) == ("Name", {"@language": "zh-Hans", "@value": "一句话。"})


def test_home_says_how_the_site_is_searched() -> None:
    _, told = example("qinglan")
    home = next(page for page in told if page.path == "en/")
    (entry,) = nodes(home, "EntryPoint")
    assert entry["urlTemplate"] == f"{URL}en/search/?q={{search_term_string}}"
    assert f"{URL}en/search/" in {URL + page.path for page in told}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_picture_that_is_named_is_shown_on_the_page(name: str) -> None:
    seen = 0
    for page in example(name)[1]:
        for image in nodes(page, "ImageObject"):
            assert image["contentUrl"].removeprefix(URL) in shown_on(page), page.path
            seen += 1
    assert seen or name in {"banan", "xuanzhou"}  # which show none of their records
