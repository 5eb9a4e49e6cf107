"""Links of a built site lead to its own files; what leads elsewhere is not looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.verify import verify
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
        '<a href="parks/index.html?x=1">x</a>',
        '<img src="../media/图 1.png" alt="">',
        '<img src="../media/%E5%9B%BE%201.png" alt="">',
        f'<a href="{URL}">x</a><a href="{URL}zh/parks/">x</a>',
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
        ('<a href="../../">x</a>', "V101"),
        ('<link rel="stylesheet" href="none.css">', "V101"),
        ('<script src="none.js"></script>', "V101"),
        ('<img src="../media/2.png" alt="">', "V101"),
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
