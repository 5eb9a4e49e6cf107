"""Names that not every computer can hold, names of what programs leave behind, and names that were meant otherwise."""

from __future__ import annotations

import unicodedata

import pytest

from generator.reading.file_names import (
    find_fault,
    find_leftover,
    find_misleading,
    is_quiet,
    meant,
    same_elsewhere,
    shown,
)


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini", ".DS_Store", ".gitkeep", "__MACOSX", ".git"])
def test_what_every_system_leaves_is_passed_over(name: str) -> None:
    assert is_quiet(name)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("._anhe.yaml", "F112"),
        ("Icon\r", "F112"),
        ("~$anhe.yaml", "F112"),
        ("~$计划.docx", "F112"),
        (".~lock.plan.docx#", "F112"),
        (".~plan.docx", "F112"),
        (".anhe.yaml.swp", "F112"),
        (".#anhe.yaml", "F112"),
        ("#anhe.yaml#", "F112"),
        (".nfs000000000182", "F112"),
        ("anhe.yaml~", "F113"),
        ("anhe.yaml.bak", "F113"),
        ("anhe.yaml.orig", "F113"),
        ("anhe.yaml.rej", "F113"),
        ("anhe.yaml.r42", "F113"),
        ("film.mp4.crdownload", "F113"),
    ],
)
def test_what_programs_leave_is_named(name: str, code: str) -> None:
    found = find_leftover(name)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a:b.yaml", "F118"),
        ("a?.yaml", "F118"),
        ("a*.jpg", "F118"),
        ('a"b.jpg', "F118"),
        ("<a>.md", "F118"),
        ("a|b", "F118"),
        ("a\\b.yaml", "F118"),
        ("con.yaml", "F119"),
        ("CON", "F119"),
        ("aux.md", "F119"),
        ("nul.tar.gz", "F119"),
        ("com1.jpg", "F119"),
        ("LPT9", "F119"),
        ("com².yaml", "F119"),
        ("a.", "F120"),
        ("a ", "F120"),
        ("园区.yaml ", "F120"),
        ("a..yaml", "F120"),
        ("a .yaml", "F120"),
        ("园" * 85 + ".yaml", "F121"),
        ("a\n.yaml", "F122"),
        ("a\u202elmay.exe", "F122"),
        ("a\u200b.yaml", "F122"),
        ("\udcb0\udca1.yaml", "F122"),
    ],
)
def test_what_not_every_computer_can_hold_is_refused(name: str, code: str) -> None:
    found = find_fault(name)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "name",
    ["anhe.yaml", "安和园区.yaml", "a b.yaml", "console.yaml", "com.yaml", "com10.yaml", "é.md", "1.0.yaml"],
)
def test_what_every_computer_can_hold_is_taken(name: str) -> None:
    assert find_fault(name) is None
    assert find_leftover(name) is None
    assert find_misleading(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "anhe (1).yaml",
        "anhe（2）.yaml",
        "anhe - 副本.yaml",
        "anhe - 副本 (2).yaml",
        "anhe - Copy.yaml",
        "anhe copy 2.yaml",
        "anhe 副本.yaml",
        "anhe.sync-conflict-20260401-101112-ABCDEFG.yaml",
        "anhe (Li's conflicted copy 2026-04-01).yaml",
        "anhe_冲突文件_20260401.yaml",
        "anhe_BASE_1234.yaml",
        "page (1).md",
    ],
)
def test_a_copy_beside_a_file_is_asked_about(name: str) -> None:
    found = find_misleading(name)
    assert found is not None
    assert found.code == "F114"


@pytest.mark.parametrize("name", ["policies (2026).yaml", "copyright.yaml", "a-copy-shop.yaml", "副本.jpg"])
def test_other_names_are_no_copies(name: str) -> None:
    assert find_misleading(name) is None


def test_a_hidden_file_of_content_is_no_content() -> None:
    found = find_misleading(".anhe.yaml")
    assert found is not None
    assert (found.code, found.facts["meant"]) == ("F127", "anhe.yaml")


@pytest.mark.parametrize(
    ("name", "ending", "right"),
    [
        ("anhe.yaml.txt", ".yaml", "anhe.yaml"),
        ("anhe.YAML", ".yaml", "anhe.yaml"),
        ("anhe.yml", ".yaml", "anhe.yaml"),
        ("anhe.yml.txt", ".yaml", "anhe.yaml"),
        ("anhe.txt", ".yaml", "anhe.yaml"),
        ("page.MD", ".md", "page.md"),
        ("page.md.txt", ".md", "page.md"),
        ("page.markdown", ".md", "page.md"),
        ("plan.docx", ".yaml", None),
        ("gate.jpg", ".md", None),
    ],
)
def test_a_wrong_ending_is_understood(name: str, ending: str, right: str | None) -> None:
    assert meant(name, ending) == right


def test_names_that_some_systems_take_for_one() -> None:
    assert same_elsewhere("Gate.jpg") == same_elsewhere("gate.JPG")
    assert same_elsewhere("é.jpg") == same_elsewhere(unicodedata.normalize("NFD", "É.jpg"))
    assert same_elsewhere("gate.jpg") != same_elsewhere("gates.jpg")


def test_a_name_is_shown_without_what_a_terminal_would_obey() -> None:
    assert shown("a\x1b[31m\nb") == "a\\u001B[31m\\u000Ab"
    assert shown("\udcff园.yaml") == "\\xFF园.yaml"
    assert shown("园 区.yaml") == "园 区.yaml"
