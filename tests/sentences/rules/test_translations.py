"""Translations that lag behind their Chinese, that nobody has recorded, and that are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.messages.issues import Fault
from generator.reading.ledger import Ledger, write_ledger
from generator.sentences.translations import accept
from tests.small_site import BASE, change, copy_base, placed, read_site, render

if TYPE_CHECKING:
    from pathlib import Path


PAGE = "---\ntitle: News\ndescription: What is new\n---\nWords.\n"


def text_of(name: str) -> str:
    return (BASE / name).read_text(encoding="utf-8")


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """Return a copy of the base site whose translations have all been accepted."""
    root = copy_base(tmp_path / "site")
    ledger = accept(read_site(root).content, Ledger({}))
    write_ledger(root / "content" / "translations.lock", ledger)
    assert read_site(root).issues == ()
    return root


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        ("projects.yaml", "zh: 冷库项目", "zh: 冷库", "33:22"),
        ("content/parks/river.yaml", "zh: 净地", "zh: 毛地", "16:86"),
        ("content/signings/2026/panels.yaml", "签约。\n  en:", "签约了。\n  en:", "14:7"),
    ],
)
def test_a_translation_of_a_text_that_changed_is_stale(
    name: str, old: str, new: str, place: str, recorded: Path
) -> None:
    change(recorded, {name: text_of(name).replace(old, new)})
    assert placed(read_site(recorded).issues) == [("T204", f"{name}:{place}")]


def test_a_stale_page_is_reported_in_its_translation(recorded: Path) -> None:
    name = "content/zh/about.md"
    change(recorded, {name: text_of(name).replace("主办", "承办")})
    assert [(code, place.partition(":")[0]) for code, place in placed(read_site(recorded).issues)] == [
        ("T204", "content/en/about.md")
    ]


def test_a_change_of_spaces_and_line_breaks_makes_nothing_stale(recorded: Path) -> None:
    name = "content/zh/about.md"
    change(recorded, {name: text_of(name).replace("## 联系\n", "## 联系\n\n\n")})
    assert read_site(recorded).issues == ()


def test_a_new_text_is_not_recorded_yet(recorded: Path) -> None:
    change(recorded, {"content/contacts/desk.yaml": "- id: desk\n  name: {zh: 窗口, en: Desk}\n"})
    assert placed(read_site(recorded).issues) == [("T205", "content/contacts/desk.yaml:2:22")]


def test_new_texts_are_one_message_a_file(recorded: Path) -> None:
    desks = "".join(f"- id: desk-{n}\n  name: {{zh: 窗口{n}, en: Desk {n}}}\n" for n in range(3))
    change(recorded, {"content/contacts/desk.yaml": desks, "content/zh/new.md": PAGE, "content/en/new.md": PAGE})
    issues = read_site(recorded).issues
    assert placed(issues) == [("T205", "content/contacts/desk.yaml:2:23"), ("T205", "content/en/new.md:2:8")]
    assert [issue.facts["count"] for issue in issues] == ["3", "3"]
    assert "accept content/contacts/desk.yaml" in issues[0].hint("en")


def test_a_site_without_a_ledger_is_not_told(tmp_path: Path) -> None:
    assert read_site(copy_base(tmp_path / "site")).issues == ()


def test_a_site_may_require_a_translation(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    change(
        root,
        {
            "content/site.yaml": text_of("content/site.yaml").replace("project: mark", "project: require"),
            "projects.yaml": text_of("projects.yaml").replace(", en: Makes light panels.", ""),
        },
    )
    checked = read_site(root)
    assert placed(checked.issues) == [("T206", "projects.yaml:6:12")]
    assert not checked.is_sound


def test_a_page_says_that_its_translation_lags_only_where_that_is_wanted(recorded: Path) -> None:
    change(recorded, {"projects.yaml": text_of("projects.yaml").replace("生产轻质板材", "生产板材")})
    for wanted in (False, True):
        settings = text_of("content/site.yaml") + ("stale_note: true\n" if wanted else "")
        change(recorded, {"content/site.yaml": settings})
        pages = {page.path: page.body for page in render(read_site(recorded))}
        assert ("translation to be updated" in pages["en/projects/panels/"]) is wanted
        assert "待更新" not in pages["zh/projects/panels/"]


@pytest.mark.parametrize("part", ["content/park", "content/parks/rive", "project", "arks"])
def test_a_part_of_a_name_is_no_file_or_folder(part: str, recorded: Path) -> None:
    content = read_site(recorded).content
    with pytest.raises(Fault) as caught:
        accept(content, content.ledger, part)
    assert caught.value.code == "T315"
    assert accept(content, content.ledger, "content/parks") == content.ledger
