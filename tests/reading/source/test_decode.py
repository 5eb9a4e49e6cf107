"""Files that are no UTF-8 text, or no files."""

from __future__ import annotations

import codecs
import io
import os
import zipfile
from typing import TYPE_CHECKING

import pytest

from generator.reading.source import Limits, read_file

if TYPE_CHECKING:
    from pathlib import Path

    from generator.messages.issues import Issue

CHINESE = "id: one\nname: 巴南区年产六十万立方米板材项目，新材料产业园\n"


def only_issue(path: Path, data: bytes | None = None, limits: Limits | None = None) -> Issue:
    if data is not None:
        path.write_bytes(data)
    document = read_file(path, "content/a.yaml", limits or Limits())
    assert document.value is None
    (issue,) = document.issues
    assert issue.place.file == "content/a.yaml"
    assert issue.message("zh")
    assert issue.hint("en")
    return issue


def make_workbook() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return target.getvalue()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (CHINESE.encode("gbk"), "GBK / GB18030"),
        ((CHINESE + "🚀").encode("gb18030"), "GBK / GB18030"),
        (CHINESE.encode("utf-16"), "UTF-16"),
        (codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), "UTF-16"),
        (CHINESE.encode("utf-32"), "UTF-32"),
        (b"id: one\nname: ALC\n".decode().encode("utf-16-le"), "UTF-16"),
        (b"id: one\nname: ALC\n".decode().encode("utf-32-be"), "UTF-32"),
        ("id: one\nname: Café\n".encode("cp1252"), "Windows-1252"),
    ],
)
def test_another_encoding_is_named(path: Path, data: bytes, encoding: str) -> None:
    issue = only_issue(path, data)
    assert (issue.code, issue.facts["encoding"]) == ("Y101", encoding)


def test_a_broken_byte_has_its_place(path: Path) -> None:
    issue = only_issue(path, CHINESE.encode() + "other: 甲".encode() + b"\xff\n")
    assert (issue.code, issue.place.line, issue.place.column) == ("Y102", 3, 9)
    assert issue.excerpt.startswith("other: 甲")
    assert issue.facts["byte"] == "0xFF"


def test_half_a_character_in_the_bytes_is_a_broken_byte(path: Path) -> None:
    assert only_issue(path, CHINESE.encode() + b"\xed\xa0\x80").code == "Y102"


@pytest.mark.parametrize(
    "data",
    [
        make_workbook(),
        b"\xd0\xcf\x11\xe0" + bytes(600),
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n",
        bytes(range(32)) * 40,
        b"\x01\xfe\x02" * 30,
    ],
)
def test_a_file_that_is_no_text_is_named(path: Path, data: bytes) -> None:
    assert only_issue(path, data).code == "Y103"


def test_a_single_nul_is_a_control_character(path: Path) -> None:
    path.write_bytes(CHINESE.encode() + b"other: a\x00b\n")
    (issue,) = read_file(path, "a.yaml").issues
    assert (issue.code, issue.place.line, issue.place.column, issue.facts["character"]) == ("Y108", 3, 9, "U+0000")


def test_a_byte_order_mark_is_tolerated(path: Path) -> None:
    path.write_bytes(codecs.BOM_UTF8 + CHINESE.encode())
    document = read_file(path, "a.yaml")
    assert document.issues == ()
    assert document.place(("id",)).column == 5


def test_a_missing_file(path: Path) -> None:
    assert only_issue(path).code == "Y104"


def test_a_folder_and_a_pipe_are_no_files(path: Path, tmp_path: Path) -> None:
    assert only_issue(tmp_path).code == "Y105"
    os.mkfifo(path)
    assert only_issue(path).code == "Y105"


def test_a_link_to_itself_and_a_name_with_nul(path: Path, tmp_path: Path) -> None:
    path.symlink_to(path)
    assert only_issue(path).code == "Y106"
    assert only_issue(tmp_path / "a\x00b").code == "Y106"


def test_a_large_file_is_not_read(path: Path) -> None:
    issue = only_issue(path, b"a: b\n" * 500, Limits(file_bytes=1000))
    assert (issue.code, issue.facts["limit"]) == ("Y107", "0.0")
