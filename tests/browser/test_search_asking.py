"""What a search has answered and loaded is noted as the browser saw it; Pagefind is asked as its manual says."""

from __future__ import annotations

import gzip
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from benchmarks.search.asking import Load, asker
from benchmarks.search.drivers import PAGEFIND
from benchmarks.search.pagefind import make_index
from tests.browser.serving import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

_DRIVER = """async ({root, language}) => {
  const load = async (name) => (await fetch(new URL(name, root))).json();
  const pages = await load(`${language}.json`);
  window.all = async (query) => (await load("more.json"), pages.filter((page) => page.includes(query)));
  window.first = async (query) => (await window.all(query)).slice(0, 1);
}"""
_PAGE = """<html lang="{tag}"><body><nav>Silos</nav><article class="md-content__inner"><h1>{title}</h1></article>"""


def test_what_is_answered_loaded_and_how_long_it_takes(browser: Browser, tmp_path: Path) -> None:
    packed = b'["' + b"ab" * 400 + b'"]'
    (tmp_path / "zh.json").write_bytes(b'["zh/a/", "zh/ab/"]')
    (tmp_path / "more.json").write_bytes(packed)
    with served(tmp_path) as root, asker(browser, tmp_path) as window:
        window.open(_DRIVER, root, "zh")
        assert window.load() == Load(1, 19)
        assert window.first("a") == ["zh/a/"]
        assert window.all("a") == ["zh/a/", "zh/ab/"]
        assert window.load() == Load(2, 19 + len(gzip.compress(packed, 6)))
        times = window.times(["a", "ab"], 4)
    assert len(times) == 2
    assert all(0 < each < 5_000 for each in times)


@pytest.mark.skipif(
    not find_spec("pagefind_bin_extended"), reason="Pagefind is there with the dependencies of the benchmarks only"
)
def test_pagefind_indexes_articles_and_is_asked_in_each_language(browser: Browser, tmp_path: Path) -> None:
    for path, tag, title in (("zh/a", "zh-Hans", "散粮中转库"), ("en/a", "en", "Bulk grain"), ("en/b", "en", "Ports")):
        (tmp_path / "site" / path).mkdir(parents=True)
        html = _PAGE.format(tag=tag, title=title)
        (tmp_path / "site" / path / "index.html").write_text(html, encoding="utf-8")
    make_index(tmp_path / "site")
    found = {}
    with served(tmp_path / "site") as root:
        for language, query in (("en", "grain"), ("en", "silos"), ("en", "port"), ("zh", "散粮")):
            with asker(browser, tmp_path / "site") as window:
                window.open(PAGEFIND, root, language)
                found[query] = window.all(query)
                assert window.first(query) == found[query]
    assert found == {"grain": ["en/a/"], "silos": [], "port": ["en/b/"], "散粮": ["zh/a/"]}
