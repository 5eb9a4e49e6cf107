"""The browser reads sentences and quantities as the generator does, and as fast as one types, whatever is typed."""

from __future__ import annotations

import csv
import random
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from generator.pages.wishes.grammar import write_grammar
from generator.pages.wishes.quantity import read_quantity
from generator.pages.wishes.reading import read_wishes
from tests.browser.serving import served
from tests.browser.windows import opened
from tests.pages.wishes.test_reading import BAD
from tests.places import CASES, ROOT
from tests.wish_grammar import model_grammar, own_sentences
from tests.wish_sentences import read_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from tests.browser.reader import Reader

_SCRIPTS = ROOT / "theme" / "assets" / "javascripts" / "finder"
_MUTATIONS = 600
_AT_MOST = 50  # ms
_ODD = [*" ，,、。不或和/-1万０半多.每\n", "\u200f", "😀", "or", "not", "between "]
_READ = """async (texts) => {
    const grammar = await (await fetch("grammar.json")).json();
    const { readWishes } = await import("./finder/wishes.js");
    return texts.map((text) => readWishes(grammar, text));
}"""
_MEASURE = """async (texts) => {
    const grammar = await (await fetch("grammar.json")).json();
    const { readQuantity } = await import("./finder/quantity.js");
    return texts.map(([text, dimension, bare]) => readQuantity(grammar, text, dimension, bare));
}"""
_TIME = """async (texts) => {
    const grammar = await (await fetch("grammar.json")).json();
    const { readWishes } = await import("./finder/wishes.js");
    readWishes(grammar, "30亩, 5 MW");
    return texts.map((text) => {
        const times = [1, 2, 3].map(() => {
            const start = performance.now();
            readWishes(grammar, text);
            return performance.now() - start;
        });
        return Math.min(...times);
    });
}"""


@pytest.fixture(scope="module")
def scripts(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """Open a page beside which the scripts and the grammar of the model district lie."""
    folder = tmp_path_factory.mktemp("wishes")
    shutil.copytree(_SCRIPTS, folder / "finder")
    (folder / "grammar.json").write_bytes(write_grammar(model_grammar()))
    (folder / "index.html").write_text('<!doctype html><html lang="en"><title>Wishes</title>', encoding="utf-8")
    with served(folder) as address, opened(browser, address) as reader:
        reader.visit("")
        yield reader
        assert reader.complaints == []


def _sentences() -> list[str]:
    return [*(case["text"] for case in own_sentences()), *(each.sentence for each in read_sentences("held_out"))]


def _mutated(texts: list[str], count: int) -> list[str]:
    """Return sentences in which letters are lost, doubled, brought in from others or odd."""
    chance = random.Random(20261126)  # noqa: S311  (the same each time)
    found = []
    for _ in range(count):
        signs = list(chance.choice(texts))
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(signs) + 1)
            other = chance.choice(texts)
            start = chance.randrange(len(other))
            piece = chance.choice([other[start : start + chance.randint(1, 12)], chance.choice(_ODD), ""])
            signs[at : at + chance.randint(0, 1)] = list(piece)
        found.append("".join(signs))
    return found


def test_sentences_and_their_mutations_are_read_alike(scripts: Reader) -> None:
    texts = _sentences()
    texts += [*_mutated(texts, _MUTATIONS), *BAD.values()]
    in_browser = scripts.page.evaluate(_READ, texts)
    for text, found in zip(texts, in_browser, strict=True):
        assert found == read_wishes(model_grammar(), text), text


def _quantities() -> Iterator[list[str]]:
    fields = {"area": "mu", "price": "wan_mu", "money": "cny", "capacity": "", "distance": "km", "duration": "minute"}
    for name in ("quantities", "quantities_more"):
        with (CASES / "data" / f"{name}.csv").open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                for text in (row["input"], row["zh"], row["en"]):
                    kind = row["kind"]
                    dimension = {"price": "rent" if "月" in row["zh"] else "price", "capacity": "gas"}.get(kind, kind)
                    yield [text, dimension, fields.get(kind, "")]
    for text in ("30", "25", "250000", "8", "1,5", "8.5", "一百二", "三十", "20-30", "20 ft", "$5", "", "?"):
        for dimension, bare in (("area", "mu"), ("price", "wan_mu"), ("height", "m"), ("rent", "rent")):
            yield [text, dimension, bare]


def test_quantities_are_read_alike(scripts: Reader) -> None:
    texts = list(_quantities())
    in_browser: list[dict[str, Any] | None] = scripts.page.evaluate(_MEASURE, texts)
    for (text, dimension, bare), found in zip(texts, in_browser, strict=True):
        expected = read_quantity(model_grammar(), text, dimension, bare)
        assert found == (expected._asdict() if expected else None), (text, dimension)
    assert sum(found is not None for found in in_browser) > 400


def test_no_text_takes_longer_than_one_notices(scripts: Reader) -> None:
    texts = [*BAD.values(), *(text * (10_000 // len(text)) for text in _sentences()[:20])]
    times = scripts.page.evaluate(_TIME, texts)
    assert [(text[:20], time) for text, time in zip(texts, times, strict=True) if time > _AT_MOST] == []
