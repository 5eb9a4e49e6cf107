"""A build that goes on from the last one gives the same bytes as one that starts from nothing, whatever was edited."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import edition
from generator import load as load_module
from generator.ledger import Ledger, write_ledger
from generator.load import Places, load
from generator.press import reading
from generator.translations import accept
from tests.conftest import ROOT
from tests.small_builds import build, build_cold, built_files, make_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Edit = Callable[[Path], None]

PROJECT = """\
- id: {id}
  name: {{zh: 项目{id}, en: Project {id}}}
  industry: logistics
  stage: {stage}
  park: river
  summary: {{zh: 一段话。, en: A line.}}
  investment: {amount}万元
"""
PARK = """\
id: hill
name: {zh: 山园, en: Hill Park}
district: {zh: 青河区, en: Qinghe District}
industries: [materials]
summary: {zh: 山上。, en: Uphill.}
within: river
"""
LINE = "{zh: 一段话。, en: A line.}"
LIKE = "{zh: 同样的话。, en: The same words.}"
PICTURE = """\
photos:
  - {file: media/gate.png, alt: {zh: 大门, en: Gate}, credit: {zh: 本局, en: The bureau}}
"""
SIGNING = """\
id: {id}
date: {year}-03-05
title: {{zh: 签约{id}, en: Agreement {id}}}
summary: {{zh: 在线签约。, en: Signed online.}}
format: online
kind: single
projects: [panels]
"""


def swap(name: str, one: str, other: str) -> Edit:
    """Return an edit that puts one text in the place of the other, whichever is there."""

    def edit(root: Path) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        old, new = (one, other) if one in text else (other, one)
        path.write_text(text.replace(old, new), encoding="utf-8")

    return edit


def toggle(name: str, text: str) -> Edit:
    """Return an edit that makes a file, or removes it where it is."""

    def edit(root: Path) -> None:
        path = root / name
        if path.exists():
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    return edit


def toggle_pair(first: str, second: str, text: str) -> Edit:
    def edit(root: Path) -> None:
        toggle(first, text)(root)
        toggle(second, text)(root)

    return edit


EDITS: dict[str, Edit] = {
    "reword a summary": swap("projects.yaml", "Looks for an investor.", "Looks for a partner."),
    "rename a project": swap("projects.yaml", "zh: 冷库项目, en: Cold store", "zh: 冷链项目, en: Cold chain"),
    "give a project another id": swap("projects.yaml", "id: cold-store", "id: chilled-store"),
    "move a project to another stage": swap("projects.yaml", "stage: opportunity", "stage: signed"),
    "move a project out of its park": swap(
        "projects.yaml", "stage: opportunity\n  park: river\n", "stage: opportunity\n"
    ),
    "let a hidden project be shown": swap(
        "projects.yaml", "negotiating\n  summary: {zh: 仅计数。", "signed\n  summary: {zh: 仅计数。"
    ),
    "hide a project": swap("projects.yaml", "  disclosure: counted\n  cooperation:", "  cooperation:"),
    "change an amount that is counted": swap("projects.yaml", "investment: 2亿元", "investment: 2.5亿元"),
    "change what is internal": swap("projects.yaml", "next_step: 验收", "next_step: 复核"),
    "drop an English name": swap("projects.yaml", "name: {zh: 冷库项目, en: Cold store}", "name: {zh: 冷库项目}"),
    "add a project in a file of its own": toggle(
        "projects/more.yaml", PROJECT.format(id="late", stage="signed", amount=9)
    ),
    "add an opportunity": toggle("projects/open.yaml", PROJECT.format(id="open", stage="opportunity", amount=9)),
    "add a signing of another year": toggle("content/signings/2025/a.yaml", SIGNING.format(id="early", year=2025)),
    "add a signing of the year": toggle("content/signings/2026/b.yaml", SIGNING.format(id="late", year=2026)),
    "add a signing of a park alone": toggle(
        "content/signings/2024/c.yaml",
        SIGNING.format(id="park-alone", year=2024).replace("projects: [panels]", "parks: [river]\npartial: true"),
    ),
    "move a listed project to another industry": swap(
        "projects.yaml", "industry: materials\n  stage: construction", "industry: logistics\n  stage: construction"
    ),
    "state another total": swap("content/signings/2026/panels.yaml", "amount: 3.6亿元", "amount: 约3.6亿元"),
    "rename an industry": swap("content/industries.yaml", "en: Building materials", "en: Materials"),
    "leave a signing untranslated": swap(
        "content/signings/2026/panels.yaml",
        "title: {zh: 板材项目签约, en: Panels agreement signed}",
        "title: {zh: 板材项目签约}",
    ),
    "let a project be the first of an industry on a list": swap(
        "projects.yaml", "industry: logistics\n  stage: opp", "industry: materials\n  stage: opp"
    ),
    "change the order of industries": swap(
        "content/industries.yaml",
        "- {id: materials, name: {zh: 建材, en: Building materials}}\n",
        "- {id: paper, name: {zh: 造纸, en: Paper}}\n- {id: materials, name: {zh: 建材, en: Building materials}}\n",
    ),
    "rename the park": swap(
        "content/parks/river.yaml", "zh: 河滨园, en: River Park", "zh: 河滨产业园, en: Riverside Park"
    ),
    "show a picture less": swap("content/parks/river.yaml", f"{PICTURE}contact: bureau\n", "contact: bureau\n"),
    "change the land": swap("content/parks/river.yaml", "available: 1260亩", "available: 1250亩"),
    "add a park": toggle("content/parks/hill.yaml", PARK),
    "change the telephone": swap("content/contacts.yaml", "023-5550-0101", "023-5550-0102"),
    "change the headline": swap("content/site.yaml", "Invest in Qinghe", "Come to Qinghe"),
    "rename the site": swap("content/site.yaml", "en: Invest Qinghe", "en: Qinghe Invests"),
    "reword a page": swap("content/en/about.md", "Run by the bureau", "Kept by the bureau"),
    "add a heading to a page": swap("content/en/about.md", "## Contact\n", "## More\n\nWords.\n\n## Contact\n"),
    "move a page in the navigation": swap("content/en/about.md", "order: 90", "order: 5"),
    "date a step of a project's way otherwise": swap(
        "projects.yaml", "construction, date: 2026-03}", "construction, date: 2026-05}"
    ),
    "let a step have a year only": swap(
        "projects.yaml", "{stage: signed, date: 2026-01-08}", "{stage: signed, date: 2025}"
    ),
    "let a figure be about another stage": swap("content/figures.yaml", "stage: negotiating", "stage: construction"),
    "say what a class means": swap(
        "content/site.yaml",
        "suspended: {shown: hidden}",
        "suspended: {explanation: {zh: 停工了。, en: Work has stopped.}}",
    ),
    "make a slip": swap("projects.yaml", "industry: logistics\n  stage", "industri: logistics\n  stage"),
    "name an industry that is not there": swap(
        "projects.yaml", "industry: logistics\n  stage: opp", "industry: no-such\n  stage: opp"
    ),
}


def _leave_chinese(root: Path) -> None:
    """Let an English page show Chinese characters that no mark explains, of which each build warns."""
    swap("content/parks/river.yaml", "level: municipal\napproval_no: 青政发1号\n", "level: municipal\n")(root)


def _keep_a_ledger(root: Path) -> None:
    """Accept all translations, let pages say which lag behind, and then change the Chinese of one of two like texts."""
    places = Places(root, root / "content")
    swap("content/site.yaml", "languages: [zh, en]", "languages: [zh, en]\nstale_note: true")(root)
    swap("content/parks/river.yaml", "{zh: 沿河的园区。, en: A park along the river.}", LIKE)(root)
    toggle("projects/like.yaml", PROJECT.format(id="like", stage="signed", amount=9).replace(LINE, LIKE))(root)
    write_ledger(places.ledger, accept(load(places), Ledger({})))


REFUSED = {"make a slip", "name an industry that is not there"}


def test_every_edit_does_something(tmp_path: Path) -> None:
    for number, (name, edit) in enumerate(EDITS.items()):
        root = make_site(tmp_path / str(number))
        before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        edit(root)
        after = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        assert before != after, name


@pytest.mark.parametrize("name", EDITS)
def test_one_edit(name: str, tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    assert build(root).built
    last = built_files(root)
    for _ in range(2):  # there and back again
        EDITS[name](root)
        outcome = build(root)
        assert outcome.built or name in REFUSED
        cold, whole = build_cold(root, tmp_path / "cold")
        assert outcome.issues == whole.issues
        assert bool(cold) == bool(outcome.built)
        last = cold or last  # what is refused leaves the site as it was
        assert built_files(root) == last


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=4), min_size=2, max_size=6))
def test_any_edits(tmp_path: Path, rounds: list[list[str]]) -> None:
    shutil.rmtree(tmp_path, ignore_errors=True)
    root = make_site(tmp_path / "warm")
    last = built_files(root) if build(root).built else {}
    for edits in rounds:
        for name in edits:
            EDITS[name](root)
        if build(root).built:
            last = built_files(root)
        assert built_files(root) == last
    assert (build_cold(root, tmp_path / "cold")[0] or last) == last


def test_a_translation_that_begins_to_lag_behind(tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    _keep_a_ledger(root)
    assert build(root).built
    for name in ("projects/like.yaml", "content/parks/river.yaml"):
        swap(name, "同样的话。", "不同的话。")(root)
        outcome = build(root)
        cold, whole = build_cold(root, tmp_path / "cold")
        assert "T204" in {issue.code for issue in whole.issues}
        assert (built_files(root), outcome.issues) == (cold, whole.issues)


def test_a_warning_about_a_page_is_repeated_while_it_holds(tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    _leave_chinese(root)
    for _ in range(2):
        outcome = build(root)
        assert outcome.built
        assert {issue.code for issue in outcome.issues} == {"V105"}
        assert outcome.issues == build_cold(root, tmp_path / "cold")[1].issues
    _leave_chinese(root)
    assert build(root).issues == ()


def test_a_save_while_content_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_site(tmp_path / "warm")
    assert build(root).built
    edit, load_base = EDITS["change the telephone"], load_module.load_base
    saved: list[bool] = []

    def load_and_save(places: Places) -> object:
        base = load_base(places)
        if not saved:
            saved.append(True)
            edit(root)
        return base

    EDITS["change the headline"](root)
    monkeypatch.setattr(reading, "load_base", load_and_save)
    assert build(root).built
    assert built_files(root) == build_cold(root, tmp_path / "cold")[0]


def test_an_edit_of_the_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    monkeypatch.setattr(edition, "THEME", theme)
    root = make_site(tmp_path / "warm")
    assert build(root).built
    for name, old, new in (
        ("pages/project.html", "{% block main %}", "{% block main %}\n<p>New</p>"),
        ("main.html", '<div id="content"', '<p>Newer</p>\n<div id="content"'),
        ("assets/stylesheets/tokens.css", ":root", "p{color:red}\n:root"),
        ("locales/en.po", 'msgstr "Home"', 'msgstr "Start"'),
    ):
        text = (theme / name).read_text(encoding="utf-8")
        assert old in text
        (theme / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        before = built_files(root)
        assert build(root).built
        assert built_files(root) != before
        assert built_files(root) == build_cold(root, tmp_path / "cold")[0]


def test_another_moment_and_another_address(tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    for as_of in ("2026-11-22", "2027-01-01", "2026-12-01"):
        assert build(root, as_of).built
        assert built_files(root) == build_cold(root, tmp_path / "cold", as_of)[0]
    swap("mkdocs.yml", "qinghe.example", "qinghe-park.example")(root)
    assert build(root).built
    assert built_files(root) == build_cold(root, tmp_path / "cold")[0]


@pytest.mark.parametrize(("as_of", "day"), [("2026", "2026-11-22"), ("2026-10", "2026-10-31"), ("2025", "2025-12-31")])
def test_no_page_was_updated_after_the_moment_of_the_build(as_of: str, day: str, tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    swap("content/parks/river.yaml", "\nas_of: 2026-10", f"\nas_of: {as_of}")(root)
    assert build(root).built
    assert f"zh/parks/river/</loc><lastmod>{day}</lastmod>" in built_files(root)["sitemap.xml"].decode()


def test_a_moment_before_what_has_happened_is_refused(tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    assert build(root).built
    outcome = build(root, "2026-01-01")
    assert outcome.built is None
    assert {issue.code for issue in outcome.issues} == {"C101"}
