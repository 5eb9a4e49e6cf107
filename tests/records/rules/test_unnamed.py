"""A firm that an anonymous record withholds is named nowhere on the site, in no form of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from generator.building.memory import Memory
from generator.building.reading import prepare
from generator.reading.load import Places
from generator.records import KINDS
from tests.small_site import AS_OF, BASE, change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.messages.issues import Issue

PARK = (BASE / "content/parks/river.yaml").read_text(encoding="utf-8")
SITE = (BASE / "content/site.yaml").read_text(encoding="utf-8")
ABOUT = (BASE / "content/zh/about.md").read_text(encoding="utf-8")
ABOUT_EN = (BASE / "content/en/about.md").read_text(encoding="utf-8")
QUIET = """id: quiet
industry: materials
name: {zh: 某电池项目, en: A battery project}
stage: signed
disclosure: anonymous
summary: {zh: 一段话。, en: A line.}
parties:
  - {name: {zh: 深圳市大明电池科技股份有限公司, en: "Shenzhen Daming Battery Technology Co., Ltd."}}
"""
COMMON = QUIET.replace("深圳市大明电池科技股份有限公司", "东方电池有限公司").replace(
    "Shenzhen Daming Battery Technology Co., Ltd.", "Pioneer Battery PLC"
)
FIRM = "id: other\nname: {zh: 大明电池, en: Another firm}\nbusiness: {zh: 做电池。, en: Makes batteries.}\n"
EVENT = """id: visit
title: {zh: 参观, en: A visit}
kind: roadshow
format: online
start: 2027-01-05 09:00
link: https://daming-battery.example/join
registration: {zh: 报名, en: Sign up}
summary: {zh: 参观。, en: A visit.}
"""
POLICY = """id: aid
title: {zh: 办法, en: Aid}
issuer: {zh: 本区, en: District}
number: 1号
issued: 2026-01
valid_from: 2026-01
applies_to: {zh: 大明电池等企业, en: Firms}
source: {name: {zh: 公报, en: Gazette}, date: 2026-01-05}
summary: {zh: 一段话。, en: A line.}
"""
SIGNING = """id: other
date: 2026-05-01
title: {zh: 签约, en: Signing}
summary: {zh: 一段话。, en: Signed.}
format: online
kind: single
parties: [{name: {zh: 大明电池, en: A firm}}]
"""


def _issues(tmp_path: Path, files: dict[str, str], quiet: str = QUIET) -> list[Issue]:
    root = change(copy_base(tmp_path / "site"), {"projects/quiet.yaml": quiet, **files})
    codes = {"D102", "D104", "D106", "D120", "D121", "D122", "D123"}
    return [issue for issue in read_site(root).issues if issue.code in codes]


def _found(tmp_path: Path, files: dict[str, str], quiet: str = QUIET) -> list[tuple[str, str]]:
    return [(issue.code, issue.place.file) for issue in _issues(tmp_path, files, quiet)]


def test_a_site_that_keeps_quiet_has_no_issue(tmp_path: Path) -> None:
    assert _found(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("某电池项目", "大明电池项目"),
        ("A battery project", "Daming Battery project"),
        ("一段话。", "大明电池科技投资建设。"),
        ("A line.", "Built by Daming Battery Technology."),
        ("id: quiet", "id: daming-battery"),
        ("summary:", "town: {zh: 大明镇, en: Town}\nsummary:"),
        ("parties:", "source: {name: {zh: 报, en: Paper}, url: 'https://www.daming-battery.com/news'}\nparties:"),
        ("parties:", "body: {zh: '[见](https://daming.example/)', en: Text}\nparties:"),
        ("parties:", "milestones: [{date: 2026-03, text: {zh: 大 明 电 池奠基, en: Built}}]\nparties:"),
        ("parties:", "inferred: {stage: {zh: 大明电池说的, en: Said}}\nparties:"),
        ("  - {name", "  - {origin: {zh: 深圳大明, en: Shenzhen}, name"),
        (
            "parties:",
            "photos: [{file: media/gate.png, alt: {zh: 门, en: Gate}, credit: {zh: 大明电池, en: Us}}]\nparties:",
        ),
        (
            "parties:",
            "photos: [{file: media/damingdianchi.png, alt: {zh: 门, en: A}, credit: {zh: 本局, en: Us}}]\nparties:",
        ),
    ],
)
def test_the_record_itself_does_not_name_the_firm(old: str, new: str, tmp_path: Path) -> None:
    assert old in QUIET
    assert ("D102", "projects/quiet.yaml") in _found(tmp_path, {}, QUIET.replace(old, new, 1))


@pytest.mark.parametrize(
    "files",
    [
        {"content/parks/river.yaml": PARK.replace("沿河的园区。", "大明电池所在的园区。", 1)},
        {"content/firms/other.yaml": FIRM},
        {"content/events/visit.yaml": EVENT},
        {"content/policies/aid.yaml": POLICY},
        {"content/signings/2026/other.yaml": SIGNING},
        {"content/site.yaml": SITE + "redirects: {project: {daming-battery: quiet}}\n"},
        {"content/zh/about.md": ABOUT + "\n大明电池\n"},
        {"content/zh/about.md": ABOUT.replace("---\n", "---\nnavigation: 大明电池\n", 1)},
        {"content/en/about.md": ABOUT_EN + "\nDaming Battery\n"},
        {"content/zh/daming-battery.md": ABOUT, "content/en/daming-battery.md": ABOUT_EN},
        {"content/glossary.yaml": "- {zh: 大明电池, en: Daming Battery, kind: firm}\n"},
        {"projects/loud.yaml": QUIET.replace("quiet", "loud").replace("disclosure: anonymous\n", "")},
        {"projects/two.yaml": COMMON.replace("quiet", "two").replace("一段话。", "与大明电池合作。")},
    ],
    ids=[
        "park",
        "firm",
        "event",
        "policy",
        "signing",
        "redirect",
        "page",
        "navigation",
        "english",
        "address",
        "term",
        "loud",
        "quiet",
    ],
)
def test_nothing_else_names_the_firm(files: dict[str, str], tmp_path: Path) -> None:
    assert {code for code, file in _found(tmp_path, files) if file in files} == {"D106"}


def test_a_page_in_one_language_is_looked_at(tmp_path: Path) -> None:
    assert ("D106", "content/en/alone.md") in _found(tmp_path, {"content/en/alone.md": ABOUT_EN + "\nDaming Battery\n"})


def test_what_is_not_shown_may_name_the_firm(tmp_path: Path) -> None:
    internal = QUIET + "internal: {firm: 大明电池, note: [大明]}\nknown_as: [明池]\nnot_the_firm: [大明湖]\n"
    hidden = FIRM + "disclosure: internal\n"
    counted = QUIET.replace("id: quiet", "id: other").replace("anonymous", "counted").replace("一段话。", "大明电池。")
    assert _found(tmp_path, {"content/firms/other.yaml": hidden, "projects/other.yaml": counted}, internal) == []


def test_a_record_that_its_stage_hides_keeps_its_names(tmp_path: Path) -> None:
    talks = QUIET.replace("stage: signed", "stage: negotiating")
    assert ("D106", "content/zh/about.md") in _found(tmp_path, {"content/zh/about.md": ABOUT + "\n大明电池\n"}, talks)


def test_a_common_word_is_asked_about_once(tmp_path: Path) -> None:
    files = {
        "content/zh/about.md": ABOUT + "\n东方，东方明珠，东方\n",
        "content/en/about.md": ABOUT_EN + "\nA Pioneer.\n",
    }
    issues = _issues(tmp_path, files, COMMON)
    assert [(issue.code, issue.is_error) for issue in issues] == [("D120", False)] * 2
    assert "project/quiet" in issues[0].message("zh")
    answered = COMMON + "not_the_firm: [东方, Pioneer]\n"
    assert _found(tmp_path / "b", files, answered) == []
    files["content/zh/about.md"] = ABOUT + "\n东方电池\n"
    assert _found(tmp_path / "c", files, answered) == [("D106", "content/zh/about.md")]


def test_the_questions_of_a_site_are_counted(tmp_path: Path) -> None:
    files = {
        "content/zh/about.md": ABOUT + "\n东方\n",
        "content/parks/river.yaml": PARK.replace("沿河的园区。", "东方的园区。", 1),
    }
    issues = _issues(tmp_path, files, COMMON)
    assert [(issue.place.file, issue.facts["count"]) for issue in issues] == [("content/parks/river.yaml", "2")]


def test_further_names_are_looked_for(tmp_path: Path) -> None:
    files = {"content/zh/about.md": ABOUT + "\n明池\n"}
    assert _found(tmp_path, files) == []
    assert _found(tmp_path / "b", files, QUIET + "known_as: [明池]\n") == [("D106", "content/zh/about.md")]
    only = QUIET[: QUIET.index("parties")] + "known_as: [明池]\n"
    assert _found(tmp_path / "c", files, only) == [("D106", "content/zh/about.md")]


def test_a_record_that_may_name_the_firm_does(tmp_path: Path) -> None:
    files = {"content/firms/other.yaml": FIRM, "content/zh/about.md": ABOUT + "\n大明电池\n"}
    answered = QUIET + "may_be_named_in: [firm/other, page/about]\n"
    assert _found(tmp_path, files, answered) == []
    assert _found(tmp_path / "b", {}, QUIET + "may_be_named_in: [firm/nobody, site]\n") == [
        ("D121", "projects/quiet.yaml")
    ]


def test_the_name_itself_is_not_to_be_excused(tmp_path: Path) -> None:
    excused = QUIET + "not_the_firm: [深圳市大明电池科技股份有限公司]\n"
    assert _found(tmp_path, {}, excused) == [("D122", "projects/quiet.yaml")]


def test_a_document_that_is_handed_out_does_not_name_the_firm(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    change(root, {"projects/quiet.yaml": QUIET})
    document = docx.Document()
    document.add_paragraph("乙方：大明电池")
    document.save(str(root / "content/media/lease.docx"))
    assert "D123" not in {issue.code for issue in read_site(root).issues}  # nobody is handed it yet
    lease = "id: lease\ntitle: {zh: 样本, en: Sample}\nsummary: {zh: 一段话。, en: A line.}\n"
    lease += "versions: [{version: '1', date: 2026-01-05, file: media/lease.docx}]\n"
    change(root, {"content/documents/lease.yaml": lease})
    assert ("D123", "content/media/lease.docx") in [(each.code, each.place.file) for each in read_site(root).issues]


def test_what_is_kept_of_a_build_gives_the_same_issues(tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "site"), {"projects/quiet.yaml": QUIET})
    places, memory = Places(root, root / "content", KINDS), Memory(tmp_path / "kept")
    assert prepare(places, AS_OF, memory, 1).issues == ()
    change(root, {"content/zh/about.md": ABOUT + "\n大明电池\n", "content/firms/other.yaml": FIRM})
    for _ in range(2):
        found = {(each.code, each.place.file) for each in prepare(places, AS_OF, memory, 1).issues}
        assert {("D106", "content/zh/about.md"), ("D106", "content/firms/other.yaml")} <= found
    change(root, {"content/zh/about.md": ABOUT, "content/firms/other.yaml": None})
    assert prepare(places, AS_OF, memory, 1).issues == ()
