"""A translation that still fits is accepted by a line in its file, as whoever edits on the web can."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.reading.ledger import Ledger, mark_of, read_ledger, write_ledger
from generator.sentences.acceptance import files_without_marks
from generator.sentences.translations import accept
from tests.building.small_builds import build
from tests.conftest import read_files
from tests.small_site import BASE, change, copy_base, placed, read_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

_LINE = re.compile(r"(?:translation_ok|译文无误): \[[^\]]*\]")
PARK = "content/parks/river.yaml"


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """Return a copy of the base site whose translations have all been accepted."""
    root = copy_base(tmp_path / "site")
    change(root, {"mkdocs.yml": (BASE.parents[2] / "mkdocs.yml").read_text(encoding="utf-8")})
    write_ledger(root / "content" / "translations.lock", accept(read_site(root).content, Ledger({})))
    return root


def _edit(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    change(root, {name: text.replace(old, new)})


def _lines(root: Path, language: str = "zh") -> list[str]:
    """Return the line that each message about a lagging translation gives."""
    return [_LINE.findall(issue.hint(language))[-1] for issue in read_site(root).issues if issue.code == "T204"]


def _paste(root: Path, name: str, before: str, line: str) -> None:
    """Write a line above another, in line with it."""
    text = (root / name).read_text(encoding="utf-8")
    found = re.search(rf"^( *){re.escape(before)}", text, re.MULTILINE)
    assert found
    change(root, {name: f"{text[: found.start()]}{found[1]}{line}\n{text[found.start() :]}"})


@pytest.mark.parametrize(
    ("name", "old", "new", "where", "before"),
    [
        (PARK, "沿河的园区。", "沿河的园区！", PARK, "summary:"),
        (PARK, "净地", "净 地", PARK, "contact:"),
        ("projects.yaml", "生产轻质板材", "生产轻质的板材", "projects.yaml", "industry:"),
        ("content/site.yaml", "district: {zh: 青河区", "district: {zh: 青河新区", "content/site.yaml", "district:"),
        ("content/zh/about.md", "主办", "承办", "content/en/about.md", "title:"),
    ],
    ids=["a record", "a plot in it", "one of a list", "the settings", "a page"],
)
def test_the_line_that_the_message_gives_accepts_the_translation(
    name: str, old: str, new: str, where: str, before: str, recorded: Path
) -> None:
    _edit(recorded, name, old, new)
    lines = _lines(recorded)
    assert lines
    marks = dict.fromkeys(mark for line in lines for mark in re.findall(r"\b[a-p]{6}\b", line))
    _paste(recorded, where, before, f"translation_ok: [{', '.join(marks)}]" if len(marks) > 1 else lines[0])
    assert [code for code, _ in placed(read_site(recorded).issues)] == []


def test_the_next_change_of_the_chinese_asks_again_with_a_line_that_replaces_the_old(recorded: Path) -> None:
    _edit(recorded, PARK, "沿河的园区。", "沿河的园区！")
    (first,) = _lines(recorded)
    _paste(recorded, PARK, "summary:", first)
    _edit(recorded, PARK, "沿河的园区！", "靠山的园区。")
    (issue,) = read_site(recorded).issues
    (second,) = _lines(recorded)
    assert (issue.code, second == first) == ("T204", False)
    _edit(recorded, PARK, first, second)
    assert not read_site(recorded).issues
    _edit(recorded, PARK, "靠山的园区。", "沿河的园区！")  # what was accepted once is not accepted for ever
    assert _lines(recorded) == [first]


def test_the_line_keeps_what_else_it_accepts(recorded: Path) -> None:
    _edit(recorded, PARK, "沿河的园区。", "沿河的园区！")
    (first,) = _lines(recorded)
    _paste(recorded, PARK, "summary:", first)
    _edit(recorded, PARK, "河滨路1号", "河滨路 1 号")
    (both,) = _lines(recorded)
    assert both == f"{first[:-1]}, {mark_of('河滨路 1 号', 'en')}]"
    _edit(recorded, PARK, first, both)
    assert not read_site(recorded).issues


def test_a_new_text_may_be_accepted_so_too(recorded: Path) -> None:
    desk = "- id: desk\n  name: {zh: 窗口, en: Desk}\n"
    change(recorded, {"content/contacts/desk.yaml": f"{desk}  translation_ok: [{mark_of('窗口', 'en')}]\n"})
    assert not read_site(recorded).issues


def test_each_language_is_accepted_by_itself(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    _edit(root, "content/site.yaml", "languages: [zh, en]", "languages: [zh, en, ja]")
    change(
        root, {PARK: (root / PARK).read_text(encoding="utf-8").replace("en: A park", "ja: 河畔の団地。, en: A park")}
    )
    write_ledger(root / "content" / "translations.lock", accept(read_site(root).content, Ledger({})))
    _edit(root, PARK, "沿河的园区。", "沿河的园区！")
    assert len(_lines(root)) == 2
    _paste(root, PARK, "summary:", f"translation_ok: [{mark_of('沿河的园区！', 'ja')}]")
    assert [issue.facts["language"] for issue in read_site(root).issues if issue.code == "T204"] == ["en"]


def test_a_mark_of_no_text_is_told_unless_a_text_lags_behind(recorded: Path) -> None:
    _paste(recorded, PARK, "summary:", "translation_ok: [abcdef]")
    assert placed(read_site(recorded).issues) == [("T317", f"{PARK}:6:18")]
    _edit(recorded, PARK, "沿河的园区。", "沿河的园区！")
    assert [code for code, _ in placed(read_site(recorded).issues)] == ["T204"]
    (line,) = _lines(recorded)
    assert "abcdef" not in line


def test_the_line_has_the_key_as_the_file_writes_keys(recorded: Path) -> None:
    _edit(recorded, PARK, "summary: {zh: 沿河的园区。, en:", "简介: {中文: 沿河的园区！, 英文:")
    assert [line.partition(":")[0] for language in ("zh", "en") for line in _lines(recorded, language)] == [
        "译文无误",
        "译文无误",
    ]
    _paste(recorded, PARK, "简介:", _lines(recorded)[0])
    assert not read_site(recorded).issues


def test_a_mark_is_on_no_page(recorded: Path) -> None:
    _edit(recorded, PARK, "沿河的园区。", "沿河的园区！")
    _edit(recorded, "content/zh/about.md", "主办", "承办")
    marks = re.findall(r"\b[a-p]{6}\b", "".join(_lines(recorded)))
    assert len(marks) == 2
    for name, before in ((PARK, "summary:"), ("content/en/about.md", "title:"), ("content/site.yaml", "district:")):
        _paste(recorded, name, before, f"translation_ok: [{', '.join(marks)}]")
    build(recorded)
    published = b"".join(read_files(recorded / "site").values())
    assert b"translation_ok" not in published
    assert not [mark for mark in marks if mark.encode() in published]


def test_accepting_takes_what_files_say_and_the_lines_go(recorded: Path, showcase: Callable[..., Run]) -> None:
    before = read_files(recorded)
    _edit(recorded, PARK, "沿河的园区。", "沿河的园区！")
    _edit(recorded, "projects.yaml", "生产轻质板材", "生产轻质的板材")
    mark = mark_of("沿河的园区！", "en")
    _paste(recorded, PARK, "summary:", f"translation_ok: [{mark}]  # 只改了标点")
    done = showcase(recorded, "translations", "accept", "--marked", "--lang", "en")
    assert (done.returncode, f"gone from: {PARK}" in done.stdout) == (0, True), done.stderr
    text = (recorded / PARK).read_text(encoding="utf-8")
    assert text == before[PARK].decode().replace("园区。", "园区！")
    assert [code for code, _ in placed(read_site(recorded).issues)] == ["T204"]  # the project still lags behind


def test_what_stands_around_a_line_that_goes_stays_as_it_is(recorded: Path) -> None:
    _edit(recorded, PARK, "沿河的园区。", "沿河的园区！")
    path = recorded / PARK
    typed = "\ufeff" + path.read_text(encoding="utf-8").replace("\n", "\r\n")
    line = f"translation_ok: [{mark_of('沿河的园区！', 'en')}]\r\n"
    path.write_bytes(typed.replace("summary:", f"{line}summary:", 1).encode())
    content = read_site(recorded).content
    ledger = accept(content, content.ledger, is_marked_only=True)
    assert files_without_marks(content, ledger) == {PARK: typed}


def test_no_mark_is_a_number_for_a_program_that_reads_yaml() -> None:
    marks = [mark_of(f"第{number}句", "en") for number in range(500)]
    assert all(re.fullmatch("[a-p]{6}", mark) for mark in marks)
    assert len(set(marks)) == 500


def test_a_line_with_more_in_it_stays(recorded: Path) -> None:
    mark = mark_of("窗口", "en")
    line = f"- {{id: desk, name: {{zh: 窗口, en: Desk}}, translation_ok: [{mark}]}}\n"
    change(recorded, {"content/contacts/desk.yaml": line})
    content = read_site(recorded).content
    ledger = accept(content, content.ledger, is_marked_only=True)
    assert ("contact/desk/name", "en") in ledger.entries
    assert not files_without_marks(content, ledger)
    assert not read_ledger(recorded / "content" / "translations.lock", "")[1]
