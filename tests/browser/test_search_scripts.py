"""What the scripts of the search do with texts, keys and postings is what the generator did when it made the index."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from generator.building.edition import THEME
from generator.pages.search.folding import fold
from generator.pages.search.keys import bucket_of, pinyin_keys, syllables_of
from generator.pages.search.postings import joined
from generator.values.simplified import simplified
from tests.browser.serving import served
from tests.browser.windows import opened
from tests.pages.search.invented_texts import PIECES
from tests.pages.search.looking_up import every_part, keys_of, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

SEED = 20261126
_HAS = """const has = (keys, key) => {
    return key.endsWith("*") ? keys.some((each) => each.startsWith(key.slice(0, -1))) : keys.includes(key);
};
"""
_SAME = "new Map(Object.entries(same))"


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Page]:
    """Return a page from whose host the scripts can be imported; nothing may be complained of there."""
    with served(THEME / "assets" / "javascripts") as address, opened(browser, address) as reader:
        reader.visit("search/fold.js")
        yield reader.page
        assert reader.complaints == []


def _texts(count: int) -> list[str]:
    random = Random(SEED)  # noqa: S311  (no secret)
    texts = ["".join(random.choices(PIECES, k=random.randint(1, 12))) for _ in range(count)]
    characters = [chr(code) for code in (*range(0x20, 0x530), *range(0x2000, 0x2070), *range(0xFF00, 0xFFF0))]
    return texts + ["".join(random.choices(characters, k=12)) for _ in range(count)]


def _run(page: Page, module: str, names: str, body: str, given: object) -> Any:  # noqa: ANN401  (what the body returns)
    """Run a body of JavaScript with some of a module's exports, and ``given`` to it."""
    return page.evaluate(
        f"async (given) => {{ const {{ {names} }} = await import('/search/{module}.js'); {body} }}", given
    )


def test_texts_are_folded_as_the_generator_folds_them(scripts: Page) -> None:
    texts = _texts(600)
    found = _run(
        scripts,
        "fold",
        "fold",
        f"const {{ same, texts }} = given; const map = {_SAME}; return texts.map((text) => fold(text, map));",
        {"same": simplified(), "texts": texts},
    )
    assert [(text, one) for text, one in zip(texts, found, strict=True) if one != fold(text)] == []


def test_a_mark_stands_where_the_text_has_it(scripts: Page) -> None:
    """Whatever is marked, put together again it is the text; and what is marked folds to the term."""
    texts = _texts(150)
    asked = [(text, term) for text in texts for term in terms_of(text)[:4]]
    found = _run(
        scripts,
        "marks",
        "placesOf, inParts, excerptOf",
        f"""const {{ same, asked }} = given; const map = {_SAME};
        return asked.map(([text, term]) => {{
            const places = placesOf(text, [term], map);
            return [inParts(text, places), places.length ? excerptOf(text, places) : []];
        }});""",
        {"same": simplified(), "asked": asked},
    )
    for (text, term), (parts, excerpt) in zip(asked, found, strict=True):
        assert "".join(part["text"] for part in parts) == text
        marked = [part["text"] for part in parts if part["mark"]]
        assert marked, (text, term)
        # a sign may fold to more than was asked for: ½ is 1⁄2
        assert all(term in fold(each) for each in marked), (text, term, marked)
        assert [part["text"] for part in excerpt if part["mark"]] == marked[: len(excerpt)] or len(text) > 40


def test_every_part_of_a_text_is_looked_up_under_its_keys(scripts: Page) -> None:
    cases = []
    for text in _texts(120):
        folded = fold(text)
        terms = sorted({term for part in every_part(text, 8) for term in terms_of(part)})
        cases.append((sorted(keys_of(folded)), terms))
    missed = _run(
        scripts,
        "keys",
        "LETTERS, lookUpMixed, wordsFor",
        _HAS
        + """return given.map(([keys, terms]) => {
            const words = keys.filter((key) => LETTERS.test(key));
            return terms.filter((term) => {
                if (LETTERS.test(term)) return !Object.values(wordsFor(term, words, true)).some((some) => some.length);
                return !lookUpMixed(term, words).every((choice) => choice.some((key) => has(keys, key)));
            });
        });""",
        cases,
    )
    assert sum(len(terms) for _, terms in cases) > 2_000
    assert [each for each in missed if each] == []


def test_keys_are_in_the_file_where_the_generator_put_them(scripts: Page) -> None:
    keys = sorted({key for text in _texts(200) for key in keys_of(fold(text))} | pinyin_keys("重庆长安银行绿地园"))
    for buckets in (1, 8, 1_024):
        found = _run(
            scripts,
            "keys",
            "bucketOf",
            "return given.keys.map((key) => bucketOf(key, given.buckets));",
            {"keys": keys, "buckets": buckets},
        )
        assert [key for key, one in zip(keys, found, strict=True) if one != bucket_of(key, buckets)] == []


def test_postings_are_read_as_they_were_written(scripts: Page) -> None:
    random = Random(SEED)  # noqa: S311  (no secret)
    sets = [sorted(random.sample(range(10 ** random.randint(1, 6)), random.randint(1, 9))) for _ in range(300)]
    written = [joined([(page, (0, "", 0)) for page in pages]) for pages in sets]
    assert all(one < other for pages in sets for one, other in pairwise(pages))
    assert _run(scripts, "index", "pagesIn", "return given.map(pagesIn);", written) == sets


@pytest.mark.parametrize(
    ("name", "typed", "initials"),
    [("重庆国际生物城", "chongqingguojishengwucheng", "cqgjswc"), ("长安工业园", "changangongyeyuan", "cagyy")],
)
def test_a_name_is_looked_up_by_its_sounds(scripts: Page, name: str, typed: str, initials: str) -> None:
    keys = sorted(pinyin_keys(name))
    syllables = sorted({key[1:].partition(" ")[0] for key in keys if key[0] == "P"} | {"a", "e", "n", "xian", "xi"})
    first = len(syllables_of(name)[0])  # the beginning of one syllable alone is no reading yet
    begun = [typed[:length] for length in range(first, len(typed) + 1)]
    found = _run(
        scripts,
        "keys",
        "pinyinLookUps, initialsLookUp",
        _HAS
        + """const { keys, syllables, typed, letters } = given;
        const meets = (lookUp) => lookUp.every((choice) => choice.some((key) => has(keys, key)));
        return [
            typed.filter((each) => pinyinLookUps(each, syllables).some(meets)),
            letters.filter((each) => meets(initialsLookUp(each) ?? [[]])),
        ];""",
        {"keys": keys, "syllables": syllables, "typed": [*begun, "ng"], "letters": list(every_part(initials))},
    )
    assert found == [begun, list(every_part(initials))]


def test_letters_that_could_be_read_in_very_many_ways_take_no_time(scripts: Page) -> None:
    took, ways = _run(
        scripts,
        "keys",
        "pinyinLookUps",
        """const syllables = ["a", "an", "na", "nan", "n", "ang", "ga", "gan"];
        const begin = performance.now();
        const ways = [..."iuv"].map((end) => pinyinLookUps("an".repeat(29) + end, syllables).length);
        return [performance.now() - begin, ways];""",
        None,
    )
    assert ways == [0, 0, 0]
    assert took < 10_000  # milliseconds; one by one they would take years
