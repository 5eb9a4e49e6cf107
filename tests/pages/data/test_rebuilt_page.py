"""The facts of a park's page can be rebuilt from the published data alone, in both languages; none is missing there.

From the JSON of parks and plots every word and figure is put together anew, and found on the page; and every number
that stands in the sections of facts on the page is found in the data.
"""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING, Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.values.language import language
from generator.values.urls import Address
from tests.open_data import entries, pages_of
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

QINGLAN = ROOT / "examples" / "qinglan"
PARKS = ("bolan-river-port-park", "jichuan-biomedical-park")
_SECTIONS = ("plots", "costs", "transport", "about")
_BESIDE = {"addresses", "source", "inferred", "of", "id"}
# the way to the centre has a sign of its own on the page, and positions are drawn, not written
_NOT_WORDS = re.compile(r"^transport\[\d+\]\.kind|^location\.(lat|lon|crs)")


def _page(key: str, park: str) -> LexborHTMLParser:
    tree = LexborHTMLParser(pages_of(QINGLAN).page(Address("park", park), language(key)).body)
    for node in tree.css("script, template, noscript, svg, .sketch"):
        node.decompose()
    return tree


def _squeeze(text: str) -> str:
    return re.sub(r"[\s\u2060]+", "", text)


def _rebuilt(key: str, park: str) -> dict[str, str]:
    """Return every fact of a park in a language by its path, told from the data alone."""
    found = dict(_told(next(each for each in entries(QINGLAN, "parks") if each["id"] == park), key))
    for plot in entries(QINGLAN, "plots"):
        if plot["of"]["id"] == park:
            found |= {f"{plot['id']} {path}": words for path, words in _told(plot, key)}
    return found


def _told(value: Any, key: str, path: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401  (any JSON)
    if isinstance(value, list):
        for at, each in enumerate(value):
            yield from _told(each, key, f"{path}[{at}]")
    elif isinstance(value, dict) and isinstance(value.get("text", value), dict) and key in value.get("text", value):
        yield path, value.get("text", value)[key]
        if value.get("as_of"):
            yield f"{path} as of", _month(value["as_of"], key)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in _BESIDE:
                yield from _told(each, key, f"{path}.{name}" if path else name)


def _month(iso: str, key: str) -> str:
    year, month = iso.split("-")
    return f"{year}年{int(month)}月" if key == "zh" else f"{calendar.month_name[int(month)]} {year}"


@pytest.mark.parametrize("park", PARKS)
@pytest.mark.parametrize("key", ["zh", "en"])
def test_every_fact_of_the_data_is_on_the_page(key: str, park: str) -> None:
    body = _page(key, park).body
    assert body
    shown = _squeeze(body.text(separator=" "))
    facts = _rebuilt(key, park)
    assert len(facts) > 100
    missing = {
        path: words for path, words in facts.items() if not _NOT_WORDS.match(path) and _squeeze(words) not in shown
    }
    assert not missing


@pytest.mark.parametrize("park", PARKS)
@pytest.mark.parametrize("key", ["zh", "en"])
def test_every_number_of_the_sections_of_facts_is_in_the_data(key: str, park: str) -> None:
    told = _squeeze(" ".join(_rebuilt(key, park).values()))
    page = _page(key, park)
    found = set()
    for section in _SECTIONS:
        node = page.css_first(f'section[aria-labelledby="{section}"]')
        assert node, section
        for prose in node.css(".prose, figcaption"):
            prose.decompose()
        found |= set(re.findall(r"\d[\d,.]*\d|\d", node.text(separator=" ")))
    assert len(found) > 40
    assert {each for each in found if each not in told} == set()
