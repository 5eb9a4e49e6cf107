"""Chinese characters in an English text: found in records and pages, once a text, at their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.small_site import BASE, change, copy_base, placed, read_site

if TYPE_CHECKING:
    from pathlib import Path


def text_of(name: str) -> str:
    return (BASE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new", "han"),
    [
        ("projects.yaml", "en: Makes light panels.", "en: Makes 板材 and 砖.", "板材 and"),
        ("projects.yaml", "en: Sichuan", "en: 四川", "四川}}"),
        ("content/parks/river.yaml", "en: Cleared land", "en: 净地", "净地},"),
        ("content/en/about.md", "## Contact", "## Contact 联系", "联系"),
        ("content/en/about.md", "title: About this site", "title: About 本站", "About 本站"),
        ("content/site.yaml", "en: You are welcome.", "en: You are 㐀 welcome.", "㐀"),
    ],
)
def test_chinese_in_english_is_pointed_at(name: str, old: str, new: str, han: str, tmp_path: Path) -> None:
    text = text_of(name)
    assert old in text
    text = text.replace(old, new)
    before, _, _ = text.rpartition(han)
    place = f"{name}:{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"
    assert placed(read_site(change(copy_base(tmp_path / "site"), {name: text})).issues) == [("T207", place)]


@pytest.mark.parametrize("words", ["“Panels” – %, ¥ · é ü", "パネル", "패널", "№ ① Ａ"])
def test_what_is_not_chinese_is_let_pass(words: str, tmp_path: Path) -> None:
    text = text_of("projects.yaml").replace("en: Makes light panels.", f'en: "{words}"')
    assert read_site(change(copy_base(tmp_path / "site"), {"projects.yaml": text})).issues == ()


def test_a_third_language_may_hold_them(tmp_path: Path) -> None:
    files = {
        "content/site.yaml": text_of("content/site.yaml").replace("[zh, en]", "[zh, en, ja]"),
        "projects.yaml": text_of("projects.yaml").replace("en: Makes light", "ja: 軽量板の製造, en: Makes light"),
    }
    issues = read_site(change(copy_base(tmp_path / "site"), files)).issues
    assert "T207" not in {issue.code for issue in issues}


def test_what_is_internal_is_not_looked_at(tmp_path: Path) -> None:
    office = "- {id: desk, disclosure: internal, name: {zh: 窗口, en: 窗口}, internal: {en: 备注}}\n"
    assert read_site(change(copy_base(tmp_path / "site"), {"content/contacts/desk.yaml": office})).issues == ()
