"""Texts go out to a translator and come back, and nothing else in a file changes."""

from __future__ import annotations

import csv
import difflib
import io
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.issues import Fault
from generator.reading.source import apply_edits, put_text, read_text
from generator.sentences.handover import bring_texts, write_open_texts
from generator.sentences.handover_pages import PARTS
from generator.sentences.translations import accept
from generator.values.lookalikes import LOOKALIKE
from tests.small_site import change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

Rows = list[dict[str, str]]


def _export(root: Path) -> Rows:
    text = write_open_texts(read_site(root).content)
    assert text.startswith("\ufeffid,language,zh,translation,note")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def _write(path: Path, rows: Rows) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, ["id", "language", "zh", "translation", "note"])
        writer.writeheader()
        writer.writerows(rows)
    return path


def _row(rows: Rows, name: str) -> dict[str, str]:
    return next(row for row in rows if row["id"] == name)


def _site_without(tmp_path: Path, name: str, english: str) -> Path:
    root = copy_base(tmp_path / "site")
    text = (root / name).read_text(encoding="utf-8")
    assert english in text
    return change(root, {name: text.replace(english, "", 1)})


def test_a_missing_text_comes_back_into_its_place(tmp_path: Path) -> None:
    root = _site_without(tmp_path, "projects.yaml", ", en: Makes light panels.")
    rows = _export(root)
    row = _row(rows, "project/panels/summary")
    assert (row["zh"], row["translation"], row["note"]) == ("生产轻质板材。", "", "missing")
    row["translation"] = 'Makes "light" panels: 60% lighter, #1'
    brought = bring_texts(read_site(root).content, _write(tmp_path / "texts.csv", rows))
    assert (brought.taken, brought.issues) == (1, ())
    before = (root / "projects.yaml").read_text(encoding="utf-8").splitlines()
    after = brought.files["projects.yaml"].splitlines()
    changed = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    assert len(changed) == 2  # one line, old and new
    change(root, brought.files)
    record = read_site(root).content.entries["project"]["panels"].record
    assert record.summary["en"] == 'Makes "light" panels: 60% lighter, #1'


def test_a_text_of_several_lines_comes_back_as_a_block(tmp_path: Path) -> None:
    root = _site_without(tmp_path, "projects.yaml", "    en: In [River Park](park:river).\n")
    rows = _export(root)
    _row(rows, "project/panels/body")["translation"] = "In [River Park](park:river).\n\n- one\n- two"
    brought = bring_texts(read_site(root).content, _write(tmp_path / "texts.csv", rows))
    assert brought.issues == ()
    change(root, brought.files)
    checked = read_site(root)
    assert checked.is_sound
    body = checked.content.entries["project"]["panels"].record.body
    assert body is not None
    assert body["en"] == "In [River Park](park:river).\n\n- one\n- two"


def test_a_page_that_is_new_in_a_language_gets_its_file(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    (root / "content/en/about.md").unlink()
    rows = _export(root)
    for part, words in (("title", "About us"), ("description", "Who we are: a bureau"), ("body", "## Who\n\nWe.")):
        _row(rows, f"page/about/{part}")["translation"] = words
    brought = bring_texts(read_site(root).content, _write(tmp_path / "texts.csv", rows))
    assert brought.issues == ()
    assert list(brought.files) == ["content/en/about.md"]
    change(root, brought.files)
    page = read_site(root).content.pages["about", "en"].record
    assert (page.head.title, page.head.description) == ("About us", "Who we are: a bureau")
    assert page.body.strip() == "## Who\n\nWe."


def test_the_label_for_the_menu_is_handed_over_with_the_page(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    chinese = (root / "content/zh/about.md").read_text(encoding="utf-8")
    change(root, {"content/zh/about.md": chinese.replace("title:", "navigation: 关于\ntitle:", 1)})
    rows = _export(root)
    row = _row(rows, "page/about/navigation")
    assert (row["zh"], row["note"]) == ("关于", "missing")
    row["translation"] = "About"
    brought = bring_texts(read_site(root).content, _write(tmp_path / "texts.csv", rows))
    assert brought.issues == ()
    change(root, brought.files)
    assert read_site(root).content.pages["about", "en"].record.head.navigation == "About"


def test_a_page_with_a_part_missing_is_not_made(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    (root / "content/en/about.md").unlink()
    rows = _export(root)
    _row(rows, "page/about/title")["translation"] = "About us"
    brought = bring_texts(read_site(root).content, _write(tmp_path / "texts.csv", rows))
    assert [issue.code for issue in brought.issues] == ["T314"]


def test_what_does_not_fit_the_site_is_said(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    rows = _export(root)
    summary = _row(rows, "project/panels/summary")
    other = {**summary, "id": "project/nowhere/summary", "translation": "X"}
    changed = {**summary, "zh": "另一句话。", "translation": "X"}
    path = _write(tmp_path / "texts.csv", [other, changed])
    brought = bring_texts(read_site(root).content, path)
    assert [(issue.code, issue.place.line) for issue in brought.issues] == [("T312", 2), ("T313", 3)]
    assert brought.files == {}


def test_a_text_longer_than_a_file_may_hold_is_said(tmp_path: Path) -> None:
    root = _site_without(tmp_path, "projects.yaml", "    en: In [River Park](park:river).\n")
    rows = _export(root)
    _row(rows, "project/panels/body")["translation"] = "word " * 40_000
    brought = bring_texts(read_site(root).content, _write(tmp_path / "texts.csv", rows))
    assert [issue.code for issue in brought.issues] == ["Y126"]


def test_a_text_that_comes_back_twice_is_said(tmp_path: Path) -> None:
    root = _site_without(tmp_path, "projects.yaml", ", en: Makes light panels.")
    row = {**_row(_export(root), "project/panels/summary"), "translation": "One"}
    path = _write(tmp_path / "texts.csv", [row, {**row, "translation": "Two"}])
    brought = bring_texts(read_site(root).content, path)
    assert [(issue.code, issue.place.line) for issue in brought.issues] == [("T316", 3)]


def test_accepting_a_file_that_holds_no_text_is_said(tmp_path: Path) -> None:
    content = read_site(copy_base(tmp_path / "site")).content
    with pytest.raises(Fault) as caught:
        accept(content, content.ledger, "content/nowhere.yaml")
    assert caught.value.code == "T315"


def test_a_page_is_accepted_by_the_file_of_either_language(tmp_path: Path) -> None:
    content = read_site(copy_base(tmp_path / "site")).content
    accepted = [accept(content, content.ledger, f"content/{language}/about.md") for language in ("zh", "en")]
    assert accepted[0] == accepted[1]
    assert {name for name, _ in accepted[0].entries} == {f"page/about/{part}" for part in PARTS}


def test_a_file_without_the_columns_is_said(tmp_path: Path) -> None:
    path = tmp_path / "texts.csv"
    path.write_text("id;zh\n1;2\n", encoding="utf-8")
    with pytest.raises(Fault) as caught:
        bring_texts(read_site(copy_base(tmp_path / "site")).content, path)
    assert caught.value.code == "T311"


def _name(yaml: str) -> dict[str, str]:
    return {"zh": "甲\n乙\n" if "乙" in yaml else "甲"}


@given(
    text=st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1)
    .map(str.strip)
    .filter(lambda text: text and not re.search(f"[{LOOKALIKE}]", text))  # those are read as what they look like
)
@pytest.mark.parametrize(
    "yaml",
    [
        "- name: {zh: 甲}\n  stage: signed\n",
        "- name:\n    zh: 甲  # note\n  stage: signed\n",
        "- name:\n    zh: 甲\n    en: old\n  stage: signed\n",
        "- name: {zh: 甲, en: 'old'}\n  stage: signed\n",
        "- name:\n    zh: |\n      甲\n      乙\n  stage: signed\n",
        "- name:\n    zh: 甲\n    en: |\n      old\n      text\n  stage: signed\n",
    ],
)
def test_any_text_is_put_in_and_read_again(yaml: str, text: str) -> None:
    document = read_text(yaml, "a.yaml")
    edit = put_text(document, (0, "name", "en"), "zh", text)
    assert edit is not None
    again = read_text(apply_edits(yaml, [edit]), "a.yaml")
    assert again.value == [{"name": {**_name(yaml), "en": text}, "stage": "signed"}]
    assert again.issues == ()
