"""The sitemap names every page, and is cut where the protocol wants it."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from generator.pages.sitemap import sitemap_files

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def locations(xml: bytes) -> list[str]:
    return [each.text or "" for each in ET.fromstring(xml).iter(f"{SPACE}loc")]  # noqa: S314  (our own)


def test_pages_with_and_without_a_day() -> None:
    files = dict(sitemap_files([("zh/", ""), ("zh/a-b/", "2026-01-02")], "https://example.org/x/"))
    assert list(files) == ["sitemap.xml"]
    assert locations(files["sitemap.xml"]) == ["https://example.org/x/zh/", "https://example.org/x/zh/a-b/"]
    days = [each.text for each in ET.fromstring(files["sitemap.xml"]).iter(f"{SPACE}lastmod")]  # noqa: S314  (our own)
    assert days == ["2026-01-02"]


def test_many_pages_come_in_several_files() -> None:
    files = dict(sitemap_files([(f"zh/{n}/", "") for n in range(5)], "https://example.org/", limit=2))
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert locations(files["sitemap.xml"]) == [f"https://example.org/{name}" for name in list(files)[1:]]
    pages = [place for name in list(files)[1:] for place in locations(files[name])]
    assert pages == [f"https://example.org/zh/{n}/" for n in range(5)]


def test_a_site_without_an_address_has_none() -> None:
    assert not list(sitemap_files([("zh/", "")], ""))
