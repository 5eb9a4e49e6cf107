"""What a record says survives on its page whoever extracts its text, and in its twin: figures, dates, sources, marks.

The truth is taken from the records of the model district, which is a sample as a whole, and of the main site, which
has samples, inferred values and sources one by one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.extracting import EXTRACTORS, FIGURES, SORTS, lost, plain, said_by, total, truth_of
from tests.model_district import MODEL_DISTRICT, build_model_district
from tests.places import ROOT
from tests.small_site import make_pages, read_site

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.extracting import Truth

KINDS = ("park", "project", "signing", "policy", "event", "service", "industry")
MOST = 8  # records of a kind that are looked at in a language
SIGNS = ("sample.heard", "sample.group", "sample.all_counted", "inferred.heard", "inferred.dates")
FEWEST = 99  # per cent of the figures; of all else nothing may be missing
LARGEST = 20  # per cent of the bytes of a page that its twin may have


class Told(NamedTuple):
    """A record's page in a language: what it should say, what it says, and what extractors make of it."""

    kind: str
    where: str
    truth: Truth
    texts: Mapping[str, str]
    signs: tuple[str, ...]


def _read(root: Path, files: Mapping[str, bytes]) -> list[Told]:
    """Read some pages of each kind and language, evenly spread over its records."""
    checked = read_site(root)
    pages = make_pages(checked)
    found = defaultdict(list)
    for path, (address, language) in pages.by_path.items():
        if address.kind in KINDS and address.key in pages.library.shelf(address.kind):
            found[address.kind, language].append((path, address.key))
    told = []
    for (kind, language), places in found.items():
        words = pages.words(language)
        for path, key in places[:: -(-len(places) // MOST)]:
            html = files[f"{path}index.html"].decode()
            texts = {name: plain(extract(html)) for name, extract in EXTRACTORS.items()}
            texts |= {"page": said_by(html), "twin": plain(files[f"{path}index.md"].decode())}
            truth = truth_of(pages.library.shelf(kind)[key], words, all_sample=bool(checked.site.settings.sample))
            told.append(Told(kind, path, truth, texts, tuple(plain(words(sign)) for sign in SIGNS)))
    return told


@pytest.fixture(scope="module")
def model_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the pages of the model district and their twins, built once."""
    site = build_model_district(tmp_path_factory.mktemp("model") / "district")
    paths = (path for path in site.rglob("index.*") if path.suffix in {".html", ".md"})
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def told(model_files: dict[str, bytes], built_main_site: dict[str, bytes]) -> list[Told]:
    """Return the pages of both sites."""
    return [*_read(MODEL_DISTRICT, model_files), *_read(ROOT, built_main_site)]


def test_there_is_something_to_lose(told: list[Told]) -> None:
    for kind in KINDS:
        assert len([each for each in told if each.kind == kind]) >= MOST
    for sort in SORTS:
        assert sum(total(each.truth, sort) for each in told) >= MOST
    assert sum(each.texts["page"].count(sign) for each in told for sign in each.signs) >= MOST


@pytest.mark.parametrize("reader", ["page", *EXTRACTORS, "twin"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_a_record_says_survives(kind: str, reader: str, told: list[Told]) -> None:
    had, gone = Counter[str](), defaultdict[str, list[str]](list)
    for each in (each for each in told if each.kind == kind):
        for sort in SORTS:
            had[sort] += total(each.truth, sort)
            gone[sort] += [f"{each.where} {text}" for text in lost(each.truth, sort, each.texts[reader])]
    assert len(gone[FIGURES]) * 100 <= had[FIGURES] * (100 - FEWEST), gone[FIGURES]
    assert {sort: texts for sort, texts in gone.items() if texts and sort != FIGURES} == {}


@pytest.mark.parametrize("reader", EXTRACTORS)
def test_no_figure_of_a_record_loses_its_sign(reader: str, told: list[Told]) -> None:
    """A sign may be lost where what it stands at is, too: a link in a list. The page's own end has none of those."""
    bare = [
        f"{each.where} {text}"
        for each in told
        for text in each.truth[FIGURES]
        for sign in each.signs
        if f"{text} {sign}" in each.texts["page"] and text in each.texts[reader]
        if f"{text} {sign}" not in each.texts[reader] and f"{text}{sign}" not in each.texts[reader]
    ]
    assert bare == []


def test_a_twin_is_small(model_files: dict[str, bytes], built_main_site: dict[str, bytes]) -> None:
    large = {
        path: round(100 * len(files[path.replace(".html", ".md")]) / len(html))
        for files in (model_files, built_main_site)
        for path, html in files.items()
        if path.endswith("/index.html") and len(files[path.replace(".html", ".md")]) * 100 > len(html) * LARGEST
    }
    assert large == {}


def test_a_page_leads_to_its_twin(built_main_site: dict[str, bytes]) -> None:
    for path, html in built_main_site.items():
        if path.endswith("/index.html"):
            assert html.count(b'<link rel="alternate " type="text/markdown" href="index.md">') == 1, path
            assert path.replace(".html", ".md") in built_main_site
