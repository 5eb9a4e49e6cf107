"""Feeds as their formats have them: what RFC 4287 and JSON Feed 1.1 demand, and what a reader of feeds finds in one."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import feedparser
from jsonschema import Draft202012Validator

from generator.building import edition
from generator.pages.feeds import feed_files
from tests.small_site import make_pages, read_site

if TYPE_CHECKING:
    from collections.abc import Iterator

ADDRESS = "https://qinghe.example/sub/"
_SCHEMA = Draft202012Validator(
    json.loads((Path(__file__).parent / "json_feed.schema.json").read_text(encoding="utf-8"))
)
_ATOM = "{http://www.w3.org/2005/Atom}"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")
_ABSOLUTE = re.compile(r"(https?://|urn:)[^\s<>\"]+")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_OF_FEED = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (1, 9), "link": (1, 9), "entry": (1, 50)}
_OF_ENTRY = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "link": (1, 9), "summary": (0, 1)}
"""How many of each element there may be: what RFC 4287, 4.1.1 and 4.1.2, demands of ours; no other stands there."""


def feeds(root: Path, site_url: str = ADDRESS) -> dict[str, bytes]:
    """Return every feed of a site by its path."""
    checked = read_site(root)
    assert checked.is_sound, [(each.code, str(each.place), each.message("en")) for each in checked.issues]
    made = feed_files(make_pages(checked), edition.THEME / "standing", site_url, lambda _: b"")
    return {each.name: each.make() for each in made}


def parsed(data: bytes) -> feedparser.FeedParserDict:
    """Return an Atom feed as a reader of feeds takes it."""
    ET.fromstring(data)  # noqa: S314  (made by ourselves) well-formed, or it raises
    found = feedparser.parse(data)
    assert not found.bozo
    assert found.version == "atom10"
    return found


def json_feed(data: bytes) -> dict[str, Any]:
    """Return a JSON Feed that its format allows."""
    feed: dict[str, Any] = json.loads(data)
    assert [each.message for each in _SCHEMA.iter_errors(feed)] == []
    assert Counter(item["id"] for item in feed["items"]).most_common(1)[0][1] == 1
    return feed


def atom_faults(data: bytes) -> list[str]:
    """Return what RFC 4287 does not allow in a feed of ours."""
    feed = ET.fromstring(data)  # noqa: S314  (made by ourselves)
    found = [*_counted(feed, _OF_FEED), *_stated(feed)]
    if feed.tag != f"{_ATOM}feed":
        found.append(f"root {feed.tag}")
    if not any(link.get("rel") == "self" for link in feed.iter(f"{_ATOM}link")):
        found.append("no link to itself")
    found += [f"author without a name: {author}" for author in feed.iter(f"{_ATOM}author") if not _text(author, "name")]
    for entry in feed.iter(f"{_ATOM}entry"):
        found += [*_counted(entry, _OF_ENTRY), *_stated(entry)]
    twice = [key for key, times in Counter(each.text for each in feed.iter(f"{_ATOM}id")).items() if times > 1]
    return [*found, *(f"twice: {key}" for key in twice)]


def _text(element: ET.Element, name: str) -> str:
    return (element.findtext(f"{_ATOM}{name}") or "").strip()


def _counted(element: ET.Element, rules: dict[str, tuple[int, int]]) -> Iterator[str]:
    counts = Counter(child.tag.removeprefix(_ATOM) for child in element)
    yield from (f"{name}: {counts[name]}" for name, (low, high) in rules.items() if not low <= counts[name] <= high)
    yield from (f"unknown: {name}" for name in counts.keys() - rules.keys())


def _stated(element: ET.Element) -> Iterator[str]:
    """Find ids, moments, links and languages of a feed or an entry that are not written as they have to be."""
    if not _ABSOLUTE.fullmatch(_text(element, "id")):
        yield f"id {_text(element, 'id')}"
    if not _MOMENT.fullmatch(_text(element, "updated")):
        yield f"updated {_text(element, 'updated')}"
    if not _text(element, "title"):
        yield "no title"
    alternates = Counter[tuple[str | None, ...]]()
    for link in element.findall(f"{_ATOM}link"):
        if not link.get("href"):
            yield "a link without an address"
        alternates[link.get("rel"), link.get("type"), link.get("hreflang")] += 1
    yield from (f"link twice: {each}" for each, times in alternates.items() if times > 1)
    yield from (
        f"language {tag}" for child in element if (tag := child.get(_XML_LANG)) is not None and not _TAG.fullmatch(tag)
    )
