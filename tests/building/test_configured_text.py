"""Every configured text is escaped for its place: hostile words change the structure of no file, whatever its kind.

A site is built with plain words in every setting, then with hostile ones; each file is read by a real parser, and what
is not text (tags, keys, columns, lines of a calendar) must be the same in both.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from tests.building.small_builds import build, built_files, make_site

if TYPE_CHECKING:
    from pathlib import Path

    from selectolax.lexbor import LexborNode

HOSTILE = {
    "markup": '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;&lt;b&gt;',
    "ends": "]]></title></head></script>--><!-- '</style></textarea>",
    "programs": "javascript:alert(1) {{ 7*7 }} ${x} {% if %} =1+1 `x` \\u003c %3Cb%3E",
    "writing": "😀 مرحبا שלום ｆｕｌｌ 𠮷 “”‘’ |a| [b](javascript:alert(1)) **c** <https://x.example>",
}
LINE = {"type": "LineString", "coordinates": [[106.5, 29.5], [106.6, 29.6]]}
RING = {"type": "Polygon", "coordinates": [[[106.5, 29.5], [106.6, 29.6], [106.7, 29.5], [106.5, 29.5]]]}


def settings(more: str) -> dict[str, Any]:
    """Return settings with every field in use; each text ends with some words more."""

    def text(zh: str, en: str) -> dict[str, str]:
        return {"zh": zh + more, "en": en + more}

    step = {"title": text("近港", "Near"), "text": text("在港口旁。", "Beside the port.")}
    node = {"kind": "airport", "name": text("机场", "Airport"), "lat": "29.5", "lon": "106.5", "crs": "wgs84"}
    layer = {"kind": "river", "file": "map/river.geojson", "crs": "wgs84", "name": text("河", "River")}
    return {
        "name": text("青河招商", "Invest Qinghe"),
        "district": text("青河区", "Qinghe"),
        "publisher": text("青河区招商局", "The bureau"),
        "description": text("园区和项目。", "Parks and projects."),
        "home": {
            "headline": text("投资青河", "Invest"),
            "lead": text("欢迎。", "Welcome."),
            "strengths": [step],
            "steps": [step],
            "figures_note": text("截至去年。", "As of last year."),
        },
        "demonstration": text("演示。", "A demonstration."),
        "source": {"name": text("公报", "Bulletin"), "date": "2026-01-01", "url": "https://example.org/?x=1&y=%22"},
        "legal": [{"text": text("备案", "Filing"), "url": "https://example.org/?a=1&b=2"}],
        "data_licence": {"text": text("许可", "Licence"), "url": "https://example.org/l?a=1&copy=2"},
        "map": {
            "nodes": [node],
            "layers": [layer],
            "outline": {"file": "map/outline.geojson", "crs": "wgs84"},
            "approval_number": f"审图号{more}",
        },
        "inquiry": {
            "endpoint": "https://forms.example.org/x?a=1&lt=2",
            "fixed": {"form": f"1{more}"},
            "result": "/ok?x=1&lang={language}",
            "privacy": text("隐私。", "Privacy."),
        },
    }


def config(more: str) -> str:
    words = json.dumps(f"Site{more}", ensure_ascii=False)
    texts = "".join(
        f"{key}: {words}\n" for key in ("site_name", "site_description", "site_author", "copyright", "repo_name")
    )
    return (
        f"{texts}site_url: https://青河.中国/招商%20a'b&c(d);e/\nrepo_url: https://example.org/?a=1&b=2\n"
        f"docs_dir: content\ntheme: {{name: material}}\nplugins: [showcase]\nextra: {{note: {words}}}\n"
    )


def files_with(root: Path, more: str) -> dict[str, bytes]:
    shutil.rmtree(root, ignore_errors=True)
    make_site(root)
    (root / "mkdocs.yml").write_text(config(more), encoding="utf-8")
    (root / "content" / "map").mkdir()
    for name, shape in (("river", LINE), ("outline", RING)):
        (root / "content" / "map" / f"{name}.geojson").write_text(json.dumps(shape), encoding="utf-8")
    said = json.dumps(settings(more), ensure_ascii=False, indent=1)
    (root / "content" / "site.yaml").write_text(said, encoding="utf-8")
    outcome = build(root, all_anew=True)
    assert outcome.built, outcome.issues
    return built_files(root)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return files_with(tmp_path_factory.mktemp("plain") / "site", "")


def structure(name: str, data: bytes) -> object:
    """Return what of a file is no text of it; whoever cannot parse it raises."""
    parse = PARSERS.get(name if name == "robots.txt" else name.rpartition(".")[2])
    return parse(data) if parse else None


def of_html(data: bytes) -> object:
    page = LexborHTMLParser(data)
    assert page.root
    return [_element(node) for node in page.root.traverse() if not _is_drawn(node)]


def of_xml(data: bytes) -> object:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    tree = etree.fromstring(data, parser)
    if tree.tag.endswith("}svg"):  # height lines are drawn by the name of the district
        return sorted({str(each.tag) for each in tree.iter()})
    return [(each.tag, sorted(map(str, each.attrib))) for each in tree.iter()]


def of_calendar(data: bytes) -> object:
    return [(each.name, sorted(each)) for each in Calendar.from_ical(data).walk()]


def of_table(data: bytes) -> object:
    return [len(row) for row in csv.reader(io.StringIO(data.decode("utf-8-sig")))]


def of_lines(data: bytes) -> object:
    return [re.split("[:;]", line)[0] for line in data.decode().splitlines() if not line.startswith((" ", "\t"))]


PARSERS = {
    "html": of_html,
    **dict.fromkeys(("xml", "svg"), of_xml),
    **dict.fromkeys(("json", "jsonld", "geojson", "webmanifest"), lambda data: _keys(json.loads(data))),
    "ics": of_calendar,
    "csv": of_table,
    "robots.txt": of_lines,
    "vcf": of_lines,
}


def _is_drawn(node: LexborNode) -> bool:
    """Whether a node is in a drawing, which is another where names are longer; it may hold no program."""
    above = node.parent
    while above is not None and above.tag != "svg":
        above = above.parent
    if above is not None:
        assert node.tag not in {"script", "foreignObject", "image", "iframe"}
        assert not any(key.startswith("on") for key in node.attributes)
    return above is not None


def _element(node: LexborNode) -> tuple[str | None, object]:
    attributes = dict(node.attributes)
    for key in ("href", "src", "action", "formaction", "data-src"):
        value = (attributes.get(key) or "").strip().lower()
        assert not value.startswith(("javascript:", "data:text", "vbscript:")), value
    if node.tag == "script" and attributes.get("type") == "application/ld+json":
        return node.tag, _keys(json.loads(node.text()))
    return node.tag, sorted(attributes)


def _keys(value: object) -> object:
    if isinstance(value, dict):
        return {key: _keys(each) for key, each in value.items()}
    return [_keys(each) for each in value] if isinstance(value, list) else type(value).__name__


def _without_cards(files: dict[str, bytes]) -> set[str]:
    return {name for name in files if not name.endswith("/card.png")}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_words_change_nothing_but_words(kind: str, plain: dict[str, bytes], tmp_path: Path) -> None:
    files = files_with(tmp_path / "site", HOSTILE[kind])
    # a title in letters that no font here has is shared by the card of the home page
    assert _without_cards(files) == _without_cards(plain)
    assert "zh/card.png" in files
    parsed = 0
    for name, data in files.items():
        if "/search/" in name or name.startswith("assets/") or name.endswith("/card.png"):
            continue  # keys of the search are made of the words
        found = structure(name, data)
        parsed += found is not None
        assert found == structure(name, plain[name]), name
    assert parsed > 50


def test_the_address_is_the_same_and_harmless_everywhere(plain: dict[str, bytes]) -> None:
    host = "青河.中国".encode("idna")
    address = b"https://" + host + b"/%E6%8B%9B%E5%95%86%20a%27b%26c%28d%29%3Be/"
    for name in (
        "sitemap.xml",
        "robots.txt",
        "llms.txt",
        "zh/index.html",
        "zh/feed.xml",
        "zh/feed.json",
        "data/catalog.jsonld",
    ):
        assert address in plain[name], name
    for name, data in plain.items():
        assert "青河.中国".encode() not in data, name
        assert b"%25E6" not in data, name  # encoded once
