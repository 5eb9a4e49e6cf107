"""Links of a built site lead to its own files; what leads elsewhere is not looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building.verify import verify
from tests.small_site import assert_words_are_whole

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://example.org/zs/"


def write(folder: Path, **pages: str) -> Path:
    for name, body in {"index": "", "zh__index": '<p id="a">x</p>', "zh__parks__index": "", **pages}.items():
        path = folder / (name.replace("__", "/") + ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html><title>x</title><body>{body}</body>", encoding="utf-8")
    (folder / "media").mkdir(exist_ok=True)
    (folder / "media" / "图 1.png").write_bytes(b"png")
    return folder


@pytest.mark.parametrize(
    "body",
    [
        '<a href="./">x</a>',
        '<a href="../">x</a>',
        '<a href="../index.html">x</a>',
        '<a href="parks/">x</a>',
        '<a href="#a">x</a><b id="a"></b>',
        '<a href="#">x</a>',
        '<a id="b" href="#b">x</a>',
        '<a href="parks/index.html?x=1">x</a>',
        '<img src="../media/图 1.png" alt="">',
        '<img src="../media/%E5%9B%BE%201.png" alt="">',
        '<video src="../media/图 1.png" poster="../media/%E5%9B%BE%201.png"></video>',
        f'<a href="{URL}">x</a><a href="{URL}zh/parks/">x</a>',
        '<img src="/zs/media/图 1.png" alt=""><a href="/zs/zh/parks/">x</a>',
        '<a href="https://elsewhere.example/none">x</a><a href="//cdn.example/x">x</a>',
        '<a href="mailto:a@example.org">x</a><a href="tel:+862355500101">x</a><img src="data:image/png;base64,AA">',
        '<a>no link</a><link rel="stylesheet">',
    ],
)
def test_a_link_that_leads_somewhere(body: str, tmp_path: Path) -> None:
    assert verify(write(tmp_path, zh__index=body), URL).issues == ()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<a href="projects/">x</a>', "V101"),
        ('<a href="parks">x</a>', "V101"),
        ('<a href="/zh/">x</a>', "V101"),
        ('<a href="/zs/en/">x</a>', "V101"),
        ('<a href="../../">x</a>', "V101"),
        ('<link rel="stylesheet" href="none.css">', "V101"),
        ('<script src="none.js"></script>', "V101"),
        ('<img src="../media/2.png" alt="">', "V101"),
        ('<video src="../media/2.mp4"></video>', "V101"),
        ('<video poster="../media/2.png" src="../media/图 1.png"></video>', "V101"),
        ('<video><source src="../media/2.webm"></video>', "V101"),
        ('<a href="../media/2.pdf">x</a>', "V101"),
        (f'<a href="{URL}en/">x</a>', "V101"),
        ('<a href="http://[example/">x</a>', "V101"),
        ('<a href="javascript:alert(1)">x</a>', "V101"),
        ('<a href="#b">x</a>', "V102"),
        ('<a href="parks/#a">x</a>', "V102"),
        ('<b id="a"></b><b id="a"></b>', "V103"),
    ],
)
def test_a_link_that_leads_nowhere(body: str, code: str, tmp_path: Path) -> None:
    issues = verify(write(tmp_path, zh__index=body), URL).issues
    assert [(issue.code, issue.place.file) for issue in issues] == [(code, "zh/index.html")]
    assert_words_are_whole(issues[0])


def test_what_was_built_is_counted(tmp_path: Path) -> None:
    built = verify(write(tmp_path), "")
    assert (built.pages, built.files) == (3, 4)
    assert built.size == sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file())


def write_page(folder: Path, name: str, html: str) -> Path:
    """Write one whole page, with its own ``<html>``, into a built site."""
    path = write(folder) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<!doctype html>{html}", encoding="utf-8")
    return folder


def english(body: str, head: str = "<title>Parks</title>") -> str:
    return f'<html lang="en"><head>{head}</head><body>{body}</body></html>'


@pytest.mark.parametrize(
    "html",
    [
        english('<p>A <span lang="zh-Hans">园区</span></p>'),
        english('<p lang="zh"><b>园区<i>园区</i></b></p>'),
        english('<a lang="zh-Hans" title="中文版" aria-label="中文版">x</a>'),
        english('<p lang="zh-Hans"><img src="media/图 1.png" alt="园区"></p>'),
        english("<script>const place = '园区';</script><style>p::after { content: '园区' }</style><p>Park</p>"),
        english('<img src="media/图 1.png" alt="Park"><p data-name="园区">Park</p>'),
        english("<!-- 园区 --><p>Park</p>"),
        english("<p>パーク 파크</p>"),
        '<html lang="zh-Hans"><body><p title="园区">园区</p></body></html>',
        '<html lang="ja"><body><p>園区</p></body></html>',
        "<html><body><p>园区</p></body></html>",
    ],
    ids=["span", "inside", "link", "picture", "script-style", "no-words", "comment", "kana", "zh", "ja", "untagged"],
)
def test_chinese_may_stand_where_it_is_marked_or_not_read(html: str, tmp_path: Path) -> None:
    assert verify(write_page(tmp_path, "en.html", html), "").issues == ()


@pytest.mark.parametrize(
    ("html", "words", "page"),
    [
        (english("<h1>Parks</h1><p>A 产业园区.</p>"), "产业园区", "Parks"),
        (english("<p>x</p>", "<title>Parks 园区</title>"), "园区", "Parks 园区"),
        (english('<img src="media/图 1.png" alt="The 大门">'), "大门", "Parks"),
        (english('<a title="园区">x</a>'), "园区", "Parks"),
        (english('<button aria-label="菜单">x</button>'), "菜单", "Parks"),
        (english('<input placeholder="搜索">'), "搜索", "Parks"),
        (english('<p lang="zh-Hans">园<span lang="en">区</span></p>'), "区", "Parks"),
        (english("<p>" + "园" * 30 + "</p>"), "园" * 20, "Parks"),
        (english('<p><span lang="zh-Hans">园</span> 区</p>'), "区", "Parks"),
    ],
    ids=["text", "title", "alt", "tooltip", "label", "placeholder", "marked-english", "long", "beside-marked"],
)
def test_chinese_without_a_mark_on_an_english_page(html: str, words: str, page: str, tmp_path: Path) -> None:
    issues = verify(write_page(tmp_path, "en.html", html), "").issues
    assert [(issue.code, issue.place.file, issue.facts) for issue in issues] == [
        ("V105", "en.html", {"words": words, "page": page})
    ]
    assert_words_are_whole(issues[0])


def test_one_page_is_told_of_once_and_is_still_published(tmp_path: Path) -> None:
    built = verify(write_page(tmp_path, "en.html", english("<p>园</p><p>区</p><p title='园'>x</p>")), "")
    assert [issue.code for issue in built.issues] == ["V105"]
    assert built.is_whole
