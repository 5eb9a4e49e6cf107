"""A site in three languages, by the command: what is built, what is not, and how texts get into it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import AS_OF, read_files
from tests.sentences.handing_over import TEXTS, codes, edit, export, take, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sentences.handing_over import Showcase

JIESHI = "name: {zh: 界石经济园区, en: Jieshi Economic Park"


@pytest.fixture
def japanese(main_site: Path) -> Path:
    """Return a copy of the main site with a third language, in which one park has its name and summary."""
    edit(main_site / "content/site.yaml", "languages: [zh, en]", "languages: [zh, en, ja]")
    park = main_site / "content/parks/jieshi-economic-park.yaml"
    edit(park, JIESHI, f"{JIESHI}, ja: 界石経済園区")
    edit(park, "lies within it.\n", "lies within it.\n  ja: 重慶市にある園区です。\n")
    return main_site


def test_a_third_language_is_built_and_says_what_is_missing(japanese: Path, showcase: Showcase) -> None:
    done = showcase(japanese, "build", "--as-of", AS_OF, "--lang", "en")
    assert done.returncode == 0, done.stderr
    files = {name: text.decode() for name, text in read_files(japanese / "site").items() if name.endswith(".html")}
    park = files["ja/parks/jieshi-economic-park/index.html"]
    assert '<html lang="ja"' in park
    for words in (
        "<h1>界石経済園区</h1>",
        "重慶市にある園区です。",
        "工業団地",
        "サンプルデータ",
        "計画面積",
        "お問い合わせ",
    ):
        assert words in park, words
    # the body is in English still, marked for machines and for readers
    assert '<div class="prose" lang="en"><p>Jieshi Economic Park is in' in park
    assert "（英語のみ）" in park
    assert "（中国語のみ）" not in park

    names = {name for name in files if name.startswith("ja/")}
    assert {name for name in names if re.match(r"ja/(parks|projects|signings)/.", name)} == {
        *(f"ja/{name}/index.html" for name in ("parks", "projects", "projects/signed", "projects/board")),
        "ja/parks/jieshi-economic-park/index.html",
    }
    assert "zh/parks/chongqing-highway-logistics-base/index.html" in files

    for name in ("index.html", "404.html"):
        assert re.findall(r'<section lang="([\w-]+)">', files[name]) == ["zh-Hans", "en", "ja"]
        assert re.findall(r'href="[^"]*(zh|en|ja)/" hreflang', files[name]) == ["zh", "en", "ja"]


def test_hreflang_names_only_what_exists(japanese: Path, showcase: Showcase) -> None:
    assert showcase(japanese, "build", "--as-of", AS_OF).returncode == 0
    files = read_files(japanese / "site")
    pages = [name for name in files if re.match(r"(zh|en|ja)/(?!404).*index\.html$", name)]
    counts = {}
    for name in pages:
        links = re.findall(
            r'<link rel="alternate " hreflang="([\w-]+)" href="https://banan.example/([^"]*)"', files[name].decode()
        )
        for tag, path in links:
            assert f"{path}index.html" in files, (name, tag)
        counts[name] = [tag for tag, _ in links]
    three, two = ["zh-Hans", "en", "ja", "x-default"], ["zh-Hans", "en", "x-default"]
    for language in ("zh", "en"):
        assert counts[f"{language}/parks/jieshi-economic-park/index.html"] == three
        assert counts[f"{language}/parks/chongqing-highway-logistics-base/index.html"] == two
    assert counts["ja/parks/jieshi-economic-park/index.html"] == counts["ja/index.html"] == three


def test_a_third_language_is_listed_and_exported(japanese: Path, showcase: Showcase) -> None:
    said = showcase(japanese, "translations", "--lang", "en").stdout
    assert said.endswith(f"{2 * TEXTS} translations: {TEXTS} fresh, 2 not accepted, {TEXTS - 2} missing\n")
    rows = export(showcase, japanese)
    assert {row["language"] for row in rows} == {"ja"}
    about = {row["id"]: row for row in rows if row["id"].startswith("page/about/")}
    assert len(about) == 4
    translated = ("このサイトについて", "このサイトの説明。", "案内", "本文です。")
    for row, words in zip(about.values(), translated, strict=True):
        row["translation"] = words
    write(japanese, list(about.values()))
    done, changed = take(showcase, japanese)
    assert done.returncode == 0, done.stderr
    assert {line.partition(": ")[0] for line in changed} == {"content/ja/about.md"}
    assert showcase(japanese, "build", "--as-of", AS_OF).returncode == 0
    page = (japanese / "site/ja/about/index.html").read_text(encoding="utf-8")
    assert "<h1>このサイトについて</h1>" in page
    assert re.search(r"md-tabs__item--active\">\s*<a [^>]*>\s*案内\s*</a>", page)


def test_a_language_without_interface_words_is_refused(japanese: Path, showcase: Showcase) -> None:
    edit(japanese / "content/site.yaml", "languages: [zh, en, ja]", "languages: [zh, en, ja, fr]")
    done = showcase(japanese, "check")
    assert done.returncode == 1
    assert "S113" in {code for _, code in codes(done)}
