"""The head of a page says to whoever shares or searches what the page is, in its language and no more than is true."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.pages.standing import shorten
from generator.values.language import open_graph_locale
from tests.building.small_builds import CONFIG, build, make_site

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://qinghe.example/"
OPEN_SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
SAMPLE = """\
- id: invented
  name: {zh: 甲 & 乙 "<丙>", en: A & "B" <C>}
  industry: logistics
  stage: signed
  summary: {zh: 一句话。, en: A line.}
  sample: true
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_site(tmp_path_factory.mktemp("head") / "site")
    (root / "projects").mkdir()
    (root / "projects" / "invented.yaml").write_text(SAMPLE, encoding="utf-8")
    outcome = build(root)
    assert outcome.built, outcome.issues
    return root / "site"


def _meta(site: Path, path: str) -> dict[str, list[str | None]]:
    """Return what the head of a page says under each name, in its order."""
    found: dict[str, list[str | None]] = {}
    for node in LexborHTMLParser((site / path / "index.html").read_bytes()).css("head meta[content]"):
        name = node.attributes.get("property") or node.attributes.get("name")
        if name:
            found.setdefault(name, []).append(node.attributes["content"])
    return found


@pytest.mark.parametrize(
    ("path", "kind", "title", "locales"),
    [
        ("zh/", "website", "投资青河", ["zh_CN", "en_GB"]),
        ("en/", "website", "Invest Qinghe", ["en_GB", "zh_CN"]),
        ("en/parks/river/", "website", "River Park", ["en_GB", "zh_CN"]),
        ("zh/signings/panels/", "article", None, ["zh_CN", "en_GB"]),
        ("", "website", "投资青河 · Invest Qinghe", ["zh_CN", "en_GB"]),
    ],
)
def test_a_card_says_what_the_page_is(path: str, kind: str, title: str | None, locales: list[str], site: Path) -> None:
    said = _meta(site, path)
    assert said["og:type"] == [kind]
    assert said["og:url"] == [URL + path]
    assert said["og:description"] == said["description"]
    assert [*said["og:locale"], *said["og:locale:alternate"]] == locales
    assert said["twitter:card"] == ["summary_large_image"]
    assert said["og:image"] == said["twitter:image"] == [URL + (path or "zh/") + "card.png"]
    assert (site / (path or "zh/") / "card.png").read_bytes()[16:24] == bytes.fromhex("000004b0 00000276")
    assert [*said["og:image:width"], *said["og:image:height"]] == ["1200", "630"]
    if title:
        assert said["og:title"] == [title]
    if path:
        assert said["og:site_name"] == ["投资青河" if path.startswith("zh/") else "Invest Qinghe"]


def test_a_card_of_a_sample_says_so(site: Path) -> None:
    assert _meta(site, "en/projects/invented/")["og:title"] == ['[Sample] A & "B" <C>']
    assert _meta(site, "zh/projects/invented/")["og:title"] == ['【示例】甲 & 乙 "<丙>"']


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_browser_learns_how_the_site_is_searched(language: str, site: Path) -> None:
    page = LexborHTMLParser((site / language / "parks" / "index.html").read_bytes())
    link = page.css_first("link[rel=search]")
    assert link is not None
    assert link.attributes["type"] == "application/opensearchdescription+xml"
    assert link.attributes["href"] == "../opensearch.xml"
    told = ET.fromstring((site / language / "opensearch.xml").read_bytes())  # noqa: S314  (our own)
    assert told.tag == f"{OPEN_SEARCH}OpenSearchDescription"
    name = {"zh": "投资青河", "en": "Invest Qinghe"}[language]
    assert told.findtext(f"{OPEN_SEARCH}ShortName") == name == link.attributes["title"]
    templates = {each.get("rel", "results"): each.get("template") for each in told.iter(f"{OPEN_SEARCH}Url")}
    own = f"{URL}{language}/opensearch.xml"
    assert templates == {"results": f"{URL}{language}/search/?q={{searchTerms}}", "self": own}
    image = told.findtext(f"{OPEN_SEARCH}Image")
    assert image is not None
    assert (site / image.removeprefix(URL)).is_file()
    field = LexborHTMLParser((site / language / "search" / "index.html").read_bytes()).css_first("form input[name=q]")
    assert field is not None


def test_every_file_of_xml_is_well_formed(site: Path) -> None:
    names = {path.relative_to(site).as_posix(): path for path in site.rglob("*.xml")}
    assert {"sitemap.xml", "zh/opensearch.xml", "en/opensearch.xml"} <= names.keys()
    for name, path in names.items():
        assert ET.fromstring(path.read_bytes()).tag, name  # noqa: S314  (our own)


def test_a_site_without_an_address_claims_none(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (root / "mkdocs.yml").write_text(CONFIG.replace("site_url: https://qinghe.example/\n", ""), encoding="utf-8")
    assert build(root).built
    said = _meta(root / "site", "en/parks/river/")
    assert "og:url" not in said
    assert said["og:title"] == ["River Park"]
    html = (root / "site/en/parks/river/index.html").read_text(encoding="utf-8")
    assert "application/ld+json" not in html
    assert 'rel="search"' not in html
    names = {path.name for path in (root / "site").rglob("*") if path.is_file()}
    assert not names & {"sitemap.xml", "robots.txt", "opensearch.xml"}


@pytest.mark.parametrize(
    ("key", "locale"), [("zh", "zh_CN"), ("en", "en_GB"), ("ja", "ja_JP"), ("de", "de_DE"), ("zh-Hant", "zh_TW")]
)
def test_a_language_has_a_land(key: str, locale: str) -> None:
    assert open_graph_locale(key) == locale


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Invest Qinglan", "Invest Qinglan"),
        ("Invest Qinglan District", "Invest Qinglan"),
        ("Investmentpromotion", "Investmentpromot"),
        ("投资青澜", "投资青澜"),
    ],
)
def test_a_name_is_cut_between_words(name: str, short: str) -> None:
    assert shorten(name, 16) == short
