"""A visitor finds the page of whatever is typed: any part of any field, as people type it, and calmly what is none."""

from __future__ import annotations

import json
import re
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from generator.pages.search.folding import fold
from tests.browser.serving import served
from tests.browser.windows import opened
from tests.building.small_builds import add_modules, build, make_site
from tests.pages.search.looking_up import terms_of
from tests.small_site import change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    Search = Callable[[list[str]], list[dict[str, Any]]]

SEED = 20261126
_MORE = """\
- id: biomedical-city
  name: {zh: 重庆国际生物城, en: Chongqing International Biomedical City}
  industry: materials
  stage: signed
  park: river
  summary: {zh: 建在长安大道𠮷祥路口，双回路供电。, en: A town with a laboratory beside the old pharmacy.}
  investment: 12.5亿元
- id: steam
  name: {zh: 蒸汽管网, en: Steam network}
  industry: logistics
  stage: opportunity
  summary: {zh: 5G智慧管网。, en: Pipes with 5G sensors.}
  investment: 4.2亿元
"""
_OPEN = "const { openIndex } = await import('/modules/search/engine.js');"
_TOLD = """const told = async (index, query) => {
    const begin = performance.now();
    const found = await index.search(query);
    const all = await Promise.all(found.groups.map(async ({ hits, more }) => [...hits, ...(await more(1000))]));
    const hits = all.flat();
    const paths = hits.map(({ href }) => href.replace(location.origin, ""));
    return { query: found.query, total: found.total, slip: found.slip, hits, paths, took: performance.now() - begin };
};"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small site with some projects more."""
    root = make_site(tmp_path_factory.mktemp("search") / "site")
    change(root, {"projects/more.yaml": _MORE})
    outcome = build(root)
    assert outcome.built, [issue.message("en") for issue in outcome.issues]
    add_modules(outcome.folder)
    return outcome.folder


@pytest.fixture(scope="module")
def where(made: Path) -> Iterator[str]:
    """Serve it."""
    with served(made) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Browser, where: str) -> Iterator[Page]:
    """Return a window on a page of it; what is complained of there fails the module."""
    with opened(browser, where) as reader:
        reader.visit("404.html")
        yield reader.page
        assert reader.complaints == []


def _ask(page: Page, key: str, queries: list[str]) -> list[dict[str, Any]]:
    body = f"""async ([key, queries]) => {{
        {_OPEN} {_TOLD}
        const index = await openIndex(`/${{key}}/search/`);
        const found = [];
        for (const query of queries) found.push(await told(index, query));
        return found;
    }}"""
    found: list[dict[str, Any]] = page.evaluate(body, [key, queries])
    return found


def _cards(made: Path, key: str) -> list[list[Any]]:
    files = sorted((made / key / "search" / "cards").iterdir(), key=lambda path: int(path.stem))
    return [card for path in files for card in json.loads(path.read_bytes())]


def _strings(value: str | list[Any]) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for each in value:
            yield from _strings(each)


@pytest.mark.parametrize("key", ["zh", "en"])
def test_any_part_of_any_name_and_field_finds_the_page(key: str, made: Path, page: Page) -> None:
    random = Random(SEED)  # noqa: S311  (no secret)
    asked: list[tuple[str, str]] = []
    for href, title, names, fields, *_ in _cards(made, key):
        for value in (title, *names, *(each for _, *both in fields for each in both)):
            parts = [value[at : at + size] for size in (2, 3, 4) for at in range(len(value) - size + 1)]
            asked += [(f"/{href}", part) for part in random.sample(parts, min(1, len(parts))) if terms_of(part)]
            asked.append((f"/{href}", value))
    assert len(asked) > 400
    queries = list(dict.fromkeys(part for _, part in asked if terms_of(part)))
    found = {each["query"]: set(each["paths"]) for each in _ask(page, key, queries)}
    assert [(part, path) for path, part in asked if part in found and path not in found[part]] == []


def test_what_is_found_holds_what_was_typed(made: Path, page: Page) -> None:
    """Pairs and runs of three without letters are found where they stand and nowhere else."""
    names = sorted({title for _, title, *_ in _cards(made, "zh")})
    parts = sorted({name[at : at + size] for name in names for size in (2, 3) for at in range(len(name) - size + 1)})
    han = [part for part in parts if re.fullmatch(r"[一-鿿]+", part)]
    said: dict[str, list[str]] = {}  # of some records the page is the same
    files = sorted((made / "zh/search/texts").iterdir(), key=lambda path: int(path.stem))
    texts = [text for file in files for text in json.loads(file.read_bytes())]
    for card, text in zip(_cards(made, "zh"), texts, strict=True):
        values = [each[1:] for each in card[3]]  # without their labels
        said.setdefault(f"/{card[0]}", []).extend(map(fold, _strings([card[1:3], values, text])))
    for each in _ask(page, "zh", han):
        holding = {path for path, words in said.items() if any(each["query"] in one for one in words)}
        assert set(each["paths"]) == holding, each["query"]


PANELS, CITY, STEAM = "projects/panels/", "projects/biomedical-city/", "projects/steam/"
TYPED = {
    "traditional": ("板材項目", PANELS),
    "full width": ("３．６億元", PANELS),
    "full width letters": ("ＰＡＮＥＬＳ", PANELS),
    "with a space": ("3.6 亿元", PANELS),
    "without a space": ("3.6亿", PANELS),
    "in English": ("RMB 360 million", PANELS),
    "without the currency": ("360 million", PANELS),
    "joined": ("RMB360million", PANELS),
    "thousands": ("600,000 m³", PANELS),
    "thousands without a comma": ("600000 m3", PANELS),
    "pinyin": ("chongqing", CITY),
    "pinyin of a name": ("chongqingguojishengwucheng", CITY),
    "pinyin with spaces": ("guoji shengwu", CITY),
    "pinyin begun": ("shengwuch", CITY),
    "first letters": ("cqgjswc", CITY),
    "some first letters": ("gjsw", CITY),
    "a rare character": ("𠮷祥", CITY),
    "a plural": ("laboratories", CITY),
    "a singular": ("panel", PANELS),
    "plural of a singular": ("networks", STEAM),
    "capitals": ("BIOMEDICAL CITY", CITY),
    "letters and figures": ("5G", STEAM),
    "letters and figures apart": ("5 G", STEAM),
    "two languages": ("steam 管网", STEAM),
    "a letter wrong": ("Biomedicel", CITY),
    "a letter too few": ("Bomedical", CITY),
    "a letter too many": ("Biommedical", CITY),
    "letters that changed place": ("Biomedcial", CITY),
    "zero width": ("生\u200b物\u2060城", CITY),
}

TEXTS_OF = {"zh": {"a rare character"}, "en": {"a plural"}}
"""What stands in a text of one language only, and is found there only."""


@pytest.mark.parametrize("key", ["zh", "en"])
def test_a_page_is_found_however_it_is_typed(key: str, page: Page) -> None:
    found = _ask(page, key, [query for query, _ in TYPED.values()])
    paths = {name: each["paths"][:3] for name, each in zip(TYPED, found, strict=True)}
    missed = {name for name, (_, path) in TYPED.items() if f"/{key}/{path}" not in paths[name]}
    assert missed == TEXTS_OF[{"zh": "en", "en": "zh"}[key]]
    slips = {name: each["slip"] for name, each in zip(TYPED, found, strict=True) if each["slip"]}
    assert slips.keys() == {"a letter wrong", "a letter too few", "a letter too many", "letters that changed place"}
    assert all(slip["meant"] == "biomedical" for slip in slips.values())


def test_what_matched_is_shown_and_marked(page: Page) -> None:
    name, figure, text = (each["hits"][0] for each in _ask(page, "en", ["panels", "3.6 亿元", "pharmacy"]))
    assert [part["text"] for part in name["title"] if part["mark"]] == ["Panels"]
    marked = "".join(part["text"] for part in figure["field"]["value"] if part["mark"])
    assert figure["field"]["label"] == "Investment"
    assert marked == "3.6亿元"
    assert "".join(part["text"] for part in figure["field"]["value"]) == "RMB 360 million (3.6亿元)"
    assert [part["text"] for part in text["excerpt"] if part["mark"]] == ["pharmacy"]
    assert text["kind"] == "project"
    assert text["sample"] is False


BAD = (
    *("", " ", "。，、！", "!?.,;:", "''\"\"``", "-", "\u200b\u2060", "\0\x01\x02", "|", "*", "**", "\n\t", "园", "a"),
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "${alert(1)}",
        "__proto__",
        "constructor",
        "toString",
    ),
    *("../../index", "%00%ff", "\\", "((((", "[a-z]+", "園" * 10_000, "x" * 10_000, "an" * 5_000, "anana nani " * 900),
    *("词 " * 5_000, "3.6亿" * 3_000, "🏭" * 3_000, "P", "Pa ", "I", "Iab", "P *", "a*", "园*"),
)


@pytest.mark.parametrize("key", ["zh", "en"])
def test_what_is_no_query_gets_a_calm_answer(key: str, page: Page) -> None:
    for query, each in zip(BAD, _ask(page, key, list(BAD)), strict=True):
        assert each["took"] < 2_000, query[:20]
        assert each["total"] == len(each["hits"]), query[:20]
    assert page.evaluate("document.querySelectorAll('img[src=x]').length") == 0


def test_halves_of_characters_are_calm_too(page: Page) -> None:
    """A lone surrogate cannot come from Python: it is made in the browser."""
    found = page.evaluate(
        f"""async () => {{
            {_OPEN} {_TOLD}
            const index = await openIndex("/zh/search/");
            const queries = ["\\ud842", "\\udfb7祥", "生物\\ud83c", "\\ud842\\ud842\\ud842", "a".repeat(199) + "𠮷"];
            const found = [];
            for (const query of queries) found.push(await told(index, query));
            return found.map(({{ total }}) => total);
        }}"""
    )
    assert found == [0, 0, 0, 0, 0]


def test_a_query_that_is_no_longer_wanted_is_given_up(page: Page) -> None:
    said = page.evaluate(
        f"""async () => {{
            {_OPEN}
            const index = await openIndex("/en/search/");
            const stop = new AbortController();
            const asked = index.search("panels", {{ signal: stop.signal }});
            stop.abort();
            return asked.then(() => "found", (error) => error.name);
        }}"""
    )
    assert said == "AbortError"


@pytest.mark.parametrize("lost", ["keys/0.json", "words.json", "cards/0.json"])
def test_a_file_that_does_not_come_is_asked_for_again(lost: str, browser: Browser, where: str) -> None:
    with opened(browser, where) as reader:
        reader.visit("404.html")
        times: list[str] = []

        def answer(route: Any) -> None:  # noqa: ANN401  (a route of the browser)
            times.append(route.request.url)
            if len(times) == 1:
                route.fulfill(status=404, body="gone")
            else:
                route.continue_()

        reader.page.route(re.compile(f"/en/search/{re.escape(lost)}"), answer)
        said = reader.page.evaluate(
            f"""async () => {{
                {_OPEN}
                const index = await openIndex("/en/search/");
                const first = await index.search("panels 3.6").then(() => "found", (error) => error.message);
                const second = await index.search("panels 3.6");
                return [first, second.total > 0];
            }}"""
        )
        assert said[0].startswith("404 ")
        assert said[1] is True
        assert len(times) == 2
        assert all("404" in each for each in reader.complaints)


def test_an_index_that_is_not_there_says_so(browser: Browser, where: str) -> None:
    with opened(browser, where) as reader:
        reader.visit("404.html")
        said = reader.page.evaluate(
            f"async () => {{ {_OPEN} return openIndex('/fr/search/').catch((e) => e.message); }}"
        )
        assert said.startswith("404 ")
        assert len(reader.complaints) == 2  # the answer, and what the console says of it
