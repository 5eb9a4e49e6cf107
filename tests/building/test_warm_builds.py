"""A build that goes on from the last one gives the same bytes as one that starts from nothing, whatever was edited."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.building import edition, reading
from generator.reading import load as load_module
from generator.reading.ledger import Ledger, write_ledger
from generator.reading.load import Places, load
from generator.records import KINDS
from generator.sentences.translations import accept
from tests.building.small_builds import build, build_cold, built_files, make_site
from tests.conftest import read_files
from tests.invented import examples
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.reading.media import Seen
    from generator.reading.survey import Survey

    Edit = Callable[[Path], None]
    Look = Callable[[Path], Seen]

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
FIRM = "- {id: mill, name: {zh: 磨坊, en: The mill}, industry: logistics, park: river}\n"
POLICY = """\
id: cooling
title: {zh: 制冷办法, en: Measures on cooling}
summary: {zh: 说明制冷。, en: About cooling.}
issuer: {zh: 青河区人民政府, en: People’s Government of Qinghe District}
number: 示例〔2026〕4号
issued: 2026-06-05
valid_from: 2026-07-01
applies_to: {zh: 冷库, en: Cold stores}
industries: [logistics]
source: {name: {zh: 区政府公报, en: District gazette}, date: 2026-06-05}
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


EVENT = """\
id: {id}
title: {{zh: 洽谈会{id}, en: Talks {id}}}
summary: {{zh: 一场活动。, en: An event.}}
kind: talk
format: onsite
start: {start}
timezone: {zone}
projects: [panels]
signing: panels
"""
EVENTS = "content/events/roadshow.yaml"


def swap(name: str, one: str, other: str) -> Edit:
    """Return an edit that puts one text in the place of the other, whichever is there."""

    def edit(root: Path) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        is_other = other in text and (one in other or one not in text)
        old, new = (other, one) if is_other else (one, other)
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


MILESTONES = """\
- id: kiln
  name: {zh: 窑炉, en: Kiln}
  industry: materials
  stage: signed
  summary: {zh: 一段话。, en: A line.}
  milestones:
    - {date: 2026-05, text: {zh: 点火, en: Lit}}
"""


def offer_a_table(root: Path) -> None:
    """Let a page offer a file, or no longer."""
    toggle("content/media/plots.csv", "plot,mu\nA,12\n")(root)
    swap("content/en/about.md", "[Plots](media/plots.csv). Run by", "Run by")(root)


EDITS: dict[str, Edit] = {
    "reword a milestone": swap("projects.yaml", "en: Ground broken", "en: Work begun"),
    "date a milestone otherwise": swap("projects.yaml", "date: 2026-03-20", "date: 2026-03-21"),
    "forget the stages passed": swap(
        "projects.yaml",
        "150人\n  planned_start: 2026-03\n  planned_production: 2027-06\n"
        "  history:\n    - {stage: signed, date: 2026-01-08}\n    - {stage: construction, date: 2026-03}\n",
        "150人\n  planned_start: 2026-03\n  planned_production: 2027-06\n",
    ),
    "add a project with a milestone": toggle("projects/kiln.yaml", MILESTONES),
    "offer a table": offer_a_table,
    "reword a summary": swap("projects.yaml", "Looks for an investor.", "Looks for a partner."),
    "rename a project": swap("projects.yaml", "zh: 冷库项目, en: Cold store", "zh: 冷链项目, en: Cold chain"),
    "give a project another id": swap("projects.yaml", "id: cold-store", "id: chilled-store"),
    "move a project to another stage": swap(
        "projects.yaml", "logistics\n  stage: opportunity", "logistics\n  stage: signed"
    ),
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
    "add an industry before the others": swap(
        "content/industries.yaml", "- id: materials", "- {id: paper, name: {zh: 造纸, en: Paper}}\n- id:  materials"
    ),
    "rename the park": swap(
        "content/parks/river.yaml", "zh: 河滨园, en: River Park", "zh: 河滨产业园, en: Riverside Park"
    ),
    "show a picture less": swap("content/parks/river.yaml", f"{PICTURE}contact: bureau\n", "contact: bureau\n"),
    "change the land": swap("content/parks/river.yaml", "available: 1260亩", "available: 1250亩"),
    "take the only plot": swap("content/parks/river.yaml", "status: available", "status: taken"),
    "ask a price for a plot": swap("content/parks/river.yaml", "102.76亩,", "102.76亩, price: 24万元/亩,"),
    "ask another price for all land": swap("content/parks/river.yaml", "price: 25万元/亩", "price: 26万元/亩"),
    "let a plot be a sample": swap("content/parks/river.yaml", "102.76亩,", "102.76亩, sample: true,"),
    "add a park": toggle("content/parks/hill.yaml", PARK),
    "add an event that is over": toggle(
        "content/events/past.yaml", EVENT.format(id="past", start="2026-11-20 09:00", zone="Asia/Shanghai")
    ),
    "add an event in another zone": toggle(
        "content/events/far.yaml", EVENT.format(id="far", start="2026-11-21 20:30", zone="America/New_York")
    ),
    "move an event": swap(EVENTS, "2026-12-03", "2026-11-03"),
    "postpone an event": swap(EVENTS, "online\nstart", "online\nstatus: postponed\nstart"),
    "say when an event was announced": swap(EVENTS, "kind: roadshow\n", "kind: roadshow\nas_of: 2026-11-02\n"),
    "say when an opportunity was true": swap(
        "projects.yaml", "  cooperation: {zh: 独资", "  as_of: 2026-10-12\n  cooperation: {zh: 独资"
    ),
    "let old addresses lead on": swap(
        "content/site.yaml",
        "untranslated: {project: mark}\n",
        "untranslated: {project: mark}\nredirects: {park: {bank: river}, page: {legal: about}, need: {cab: drivers}}\n",
    ),
    "record what was published": toggle("content/published.lock", "park river\nproject panels\n"),
    "rename an event": swap(EVENTS, "en: Qinghe online roadshow", "en: Qinghe roadshow online"),
    "let an event be about nothing": swap(EVENTS, "parks: [river]\ncontact", "contact"),
    "hide an event": swap(EVENTS, "online\nstart", "online\ndisclosure: internal\nstart"),
    "reword a policy": swap("content/policies.yaml", "en: About rent.", "en: On rent."),
    "let a policy name no park": swap("content/policies.yaml", "parks: [river]", "as_of: 2026-01-06"),
    "end a policy": swap("content/policies.yaml", "valid_to: 2026-12-31", "valid_to: 2026-06-30"),
    "add a policy": toggle("content/policies/more.yaml", POLICY),
    "change the telephone": swap("content/contacts.yaml", "023-5550-0101", "023-5550-0102"),
    "give the office an account": swap(
        "content/contacts.yaml", "website: https://example.org/", "wechat: https://a.example/"
    ),
    "let the office be a team": swap(
        "content/contacts.yaml", "- id: bureau\n  name", "- id: bureau\n  kind: service_team\n  name"
    ),
    "add an office": toggle("content/contacts/more.yaml", "- id: desk\n  name: {zh: 窗口, en: Desk}\n"),
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
    "name a gap of a chain anew": swap(
        "content/industries.yaml", "zh: 石膏矿, en: Gypsum mining", "zh: 石膏, en: Gypsum"
    ),
    "move a segment": swap("content/industries.yaml", "position: 中游", "position: 下游"),
    "drop the summary of an industry": swap(
        "content/industries.yaml", "en: Logistics}, summary: {zh: 靠近港口。, en: Near the port.}}", "en: Logistics}}"
    ),
    "drop the English name of an industry": swap(
        "content/industries.yaml", "name: {zh: 物流, en: Logistics}", "name: {zh: 物流}"
    ),
    "add a firm": toggle("content/firms.yaml", FIRM),
    "let a park lead in one industry less": swap(
        "content/parks/river.yaml", "industries: [materials, logistics]", "industries: [materials]"
    ),
    "reword a service": swap("content/services.yaml", "Officers of the bureau", "Staff of the bureau"),
    "rename a service team": swap(
        "content/services.yaml", "zh: 走访小组, en: Visiting team", "zh: 服务专班, en: Service team"
    ),
    "give a service team no park": swap("content/services.yaml", "  parks: [river]\n", "  parks: []\n"),
    "let a step take longer": swap("content/services.yaml", "takes: 1个工作日", "takes: 4个工作日"),
    "drop the English title of a service": swap(
        "content/services.yaml", "title: {zh: 名称登记, en: Registering a name}", "title: {zh: 名称登记}"
    ),
    "take all needs off": swap("content/needs.yaml", "- {id: ", "- {disclosure: internal, id: "),
    "rename a firm": swap(
        "content/firms/qinghe-cold-chain.yaml", "zh: 青河冷链, en: Qinghe Cold Chain", "zh: 冷链公司, en: Cold Chain"
    ),
    "hide a firm": swap(
        "content/firms/qinghe-cold-chain.yaml", "website: https://cold.example.org/", "disclosure: internal"
    ),
    "rename a document": swap("content/documents.yaml", "zh: 申请表, en: Application form", "zh: 表格, en: Form"),
    "hide a document": swap("content/documents.yaml", "- id: application", "- disclosure: internal\n  id: application"),
    "make a file larger": swap("content/media/form.txt", "申请表\n", "申请表\n" * 500),
    "name a firm that is not there": swap("content/needs.yaml", "drivers, firm: qinghe", "drivers, firm: no-such"),
    "make a slip": swap("projects.yaml", "industry: logistics\n  stage", "industri: logistics\n  stage"),
    "name an industry that is not there": swap(
        "projects.yaml", "industry: logistics\n  stage: opp", "industry: no-such\n  stage: opp"
    ),
}


FOLLOWED = ("home", "signings", "park", "industry")
POLICY_PAGES = ("policies/", "policies/rent/")


def written_at(root: Path) -> dict[str, int]:
    """Return when each page of the site was written, in nanoseconds."""
    site = root / "site"
    pages = {path.parent.relative_to(site).as_posix(): path for path in site.rglob("index.html")}
    return {f"{name}/": path.stat().st_mtime_ns for name, path in pages.items()}


def changed_since(before: dict[str, int], root: Path) -> set[str]:
    return {name for name, when in written_at(root).items() if before.get(name) != when}


def _leave_chinese(root: Path) -> None:
    """Let an English page show Chinese characters that no mark explains, of which each build warns."""
    swap("content/parks/river.yaml", "level: municipal\napproval_no: 青政发1号\n", "level: municipal\n")(root)


def _keep_a_ledger(root: Path) -> None:
    """Accept all translations, let pages say which lag behind, and then change the Chinese of one of two like texts."""
    places = Places(root, root / "content", KINDS)
    swap("content/site.yaml", "languages: [zh, en]", "languages: [zh, en]\nstale_note: true")(root)
    swap("content/parks/river.yaml", "{zh: 沿河的园区。, en: A park along the river.}", LIKE)(root)
    toggle("projects/like.yaml", PROJECT.format(id="like", stage="signed", amount=9).replace(LINE, LIKE))(root)
    write_ledger(places.ledger, accept(load(places), Ledger({})))


WALKS = [sorted(EDITS)[at::8] for at in range(8)]
"""The edits in parts, which can be walked side by side."""
REFUSED = {"make a slip", "name a firm that is not there", "name an industry that is not there"}


def test_every_edit_does_something_and_is_taken_back(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    before = read_files(root)
    for name, edit in EDITS.items():
        edit(root)
        assert read_files(root) != before, name
        edit(root)
        assert read_files(root) == before, name


@pytest.mark.parametrize("names", WALKS, ids=lambda names: f"{names[0]} and on")
def test_each_edit_there_and_back(names: list[str], tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    assert build(root).built
    first, outcome = build_cold(root, tmp_path / "cold")
    assert (built_files(root), outcome.issues) == (first, ())
    for name in names:
        EDITS[name](root)
        outcome = build(root)
        assert bool(outcome.built) == (name not in REFUSED), name
        cold, whole = build_cold(root, tmp_path / "cold")
        assert outcome.issues == whole.issues, name
        assert bool(cold) == bool(outcome.built), name
        assert built_files(root) == (cold or first), name  # what is refused leaves the site as it was
        EDITS[name](root)
        outcome = build(root)
        assert (built_files(root), outcome.issues) == (first, ()), f"{name}, taken back"


def test_all_edits_at_once(tmp_path: Path) -> None:
    """Edits upon edits; here the frames of the other build are rendered anew, with all of them in force."""
    root = make_site(tmp_path / "warm")
    assert build(root).built
    names = [name for name in EDITS if name not in REFUSED]
    for at in range(0, len(names), 10):
        for name in names[at : at + 10]:
            EDITS[name](root)
        assert build(root).built, names[at : at + 10]
    assert built_files(root) == build_cold(root, tmp_path / "cold", all_anew=True)[0]


@examples(3)
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


def test_a_file_that_a_page_offers_is_published_as_it_is_now(tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    offer_a_table(root)
    for text in ("plot,mu\nA,12\n", "plot,mu\nA,13\n"):
        (root / "content/media/plots.csv").write_text(text, encoding="utf-8")
        assert build(root).built
        assert built_files(root)["media/plots.csv"].decode() == text
    offer_a_table(root)
    assert build(root).built
    assert "media/plots.csv" not in built_files(root)


def test_many_feeds_are_written_side_by_side(tmp_path: Path) -> None:
    root = make_site(tmp_path / "one")
    many = "".join(MILESTONES.replace("id: kiln", f"id: kiln-{number}") for number in range(300))
    (root / "projects").mkdir()
    (root / "projects/many.yaml").write_text(many, encoding="utf-8")
    assert build(root, workers=2).built
    files = built_files(root)
    assert len([name for name in files if name.endswith("/feed.xml")]) == 2 * (300 + 1 + 4)
    assert files == build_cold(root, tmp_path / "cold")[0]
    (root / "projects/many.yaml").write_text(many.replace("Lit", "Fired", 1), encoding="utf-8")
    assert build(root, workers=2).built
    after = built_files(root)
    feeds = {name for name, data in after.items() if name.endswith("feed.xml") and data != files[name]}
    assert feeds == {"en/projects/kiln-0/feed.xml"}  # of all, others are the latest
    assert after == build_cold(root, tmp_path / "cold")[0]


def test_a_firm_and_a_project_of_a_chain(tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    toggle("content/firms.yaml", FIRM)(root)
    swap("content/industries.yaml", "projects: [panels]", "projects: [cold-store], firms: [mill]")(root)
    assert build(root).built
    page = root / "site" / "en" / "industries" / "materials" / "index.html"
    hide_project = EDITS["hide a project"]
    rename_firm = swap("content/firms.yaml", "The mill", "The old mill")
    hide_firm = swap("content/firms.yaml", "park: river}", "park: river, disclosure: internal}")
    for edit, shown, hidden in (
        (rename_firm, ["The old mill", "Cold store"], []),
        (hide_firm, ["Cold store"], ["old mill"]),
        (hide_project, [], ["old mill", "Cold store"]),
        (hide_firm, ["The old mill"], ["Cold store"]),
        (hide_project, ["The old mill", "Cold store"], []),
    ):
        edit(root)
        assert build(root).built
        text = page.read_text(encoding="utf-8")
        assert [words for words in shown if words not in text] == []
        assert [words for words in hidden if words in text] == []
        assert built_files(root) == build_cold(root, tmp_path / "cold")[0]


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
    edit, load_context = EDITS["change the telephone"], load_module.load_context
    saved: list[bool] = []

    def load_and_save(places: Places, look: Look, lies: Survey) -> object:
        base = load_context(places, look, lies)
        if not saved:
            saved.append(True)
            edit(root)
        return base

    EDITS["change the headline"](root)
    monkeypatch.setattr(reading, "load_context", load_and_save)
    assert build(root).built
    assert built_files(root) == build_cold(root, tmp_path / "cold")[0]


def test_an_edit_of_the_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    monkeypatch.setattr(edition, "THEME", theme)
    root = make_site(tmp_path / "warm")
    assert build(root).built
    for name, old, new in (
        ("pages/project/page.html", "{% block main %}", "{% block main %}\n<p>New</p>"),
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


def test_moments_around_events(tmp_path: Path) -> None:
    """What is to come, under way and over changes with the moment alone."""
    root = make_site(tmp_path / "warm")
    EDITS["add an event in another zone"](root)
    states = []
    for as_of in ("2026-11-22T09:29", "2026-11-22T09:30", "2026-11-22T13:00", "2026-12-03T15:00", "2026-12-03T16:00"):
        assert build(root, as_of).built
        files = built_files(root)
        assert files == build_cold(root, tmp_path / "cold", as_of)[0]
        pages = [files[f"en/events/{key}/index.html"].decode() for key in ("far", "spring-roadshow")]
        states.append([re.findall(r"badge--event-(\w+)", page)[0] for page in pages])
    assert states == [
        ["planned", "planned"],
        ["begun", "planned"],  # of an event without an end its place's whole day is meant
        ["over", "planned"],
        ["over", "begun"],
        ["over", "over"],
    ]


def test_a_moment_prints_only_the_pages_it_changes(tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    assert build(root, "2026-12-03T15:59").built
    before = {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*") if path.is_file()}
    assert build(root, "2026-12-03T16:00").built
    printed = {
        path.relative_to(root / "site").as_posix()
        for path in (root / "site").rglob("*")
        if path.is_file() and path.stat().st_mtime_ns != before.get(path)
    }
    events = {f"events/{each}" for each in ("index.html", "spring-roadshow/index.html")}
    expected = {*events, "events/calendar.ics", "events/spring-roadshow.ics", "index.html", "parks/river/index.html"}
    expected |= {name.replace(".html", ".md") for name in expected}  # a page and its twin
    assert printed == {f"{key}/{name}" for key in ("zh", "en") for name in expected}


def test_another_moment_and_another_address(tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    for as_of in ("2026-11-22", "2027-01-01", "2026-12-01", "2026-12-31", "2026-11-03"):
        assert build(root, as_of).built
        assert built_files(root) == build_cold(root, tmp_path / "cold", as_of)[0]
    swap("mkdocs.yml", "qinghe.example", "qinghe-park.example")(root)
    assert build(root).built
    assert built_files(root) == build_cold(root, tmp_path / "cold")[0]


def test_another_day_prints_only_the_pages_of_a_policy_that_expires(tmp_path: Path) -> None:
    root = make_site(tmp_path / "warm")
    assert build(root, "2026-11-22").built
    before = written_at(root)
    assert build(root, "2026-11-23").built  # a day less is left of one policy
    assert changed_since(before, root) == {f"{key}/{page}" for key in ("zh", "en") for page in POLICY_PAGES}
    assert build(root, "2026-12-31").built
    before = written_at(root)
    assert build(root, "2027-01-01").built  # it is over, and no park or project leads to it any more
    assert changed_since(before, root) == {
        f"{key}/{page}" for key in ("zh", "en") for page in (*POLICY_PAGES, "parks/river/", "projects/cold-store/")
    }


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
