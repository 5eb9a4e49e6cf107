"""A term has one English rendering: what counts as it, what does not, and where a finding points."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.small_site import BASE, change, copy_base, placed, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.messages.issues import Issue


def issues_of(tmp_path: Path, terms: list[dict[str, object]], zh: str, en: str) -> tuple[Issue, ...]:
    """Check the small site with a glossary and one more office, whose role is the text in question."""
    office = {"id": "desk", "name": {"zh": "窗口", "en": "Desk"}, "role": {"zh": zh, "en": en}}
    files = {
        "content/glossary.yaml": json.dumps(terms, ensure_ascii=False),
        "content/contacts/desk.yaml": json.dumps([office], ensure_ascii=False),
    }
    return read_site(change(copy_base(tmp_path / "site"), files)).issues


def term(zh: str, en: str, *variants: str) -> dict[str, object]:
    return (
        {"zh": zh, "en": en, "kind": "service", "variants": variants}
        if variants
        else {"zh": zh, "en": en, "kind": "service"}
    )


@pytest.mark.parametrize(
    ("rendering", "english"),
    [
        ("enterprise service team", "Enterprise service teams visit firms."),
        ("enterprise service team", "ENTERPRISE SERVICE TEAM"),
        ("enterprise service team", "an enterprise-service team"),
        ("enterprise service team", "enterprise service\nteams"),
        ("value-added processing", "value added processing"),
        ("trade and logistics", "a trade-and-logistics firm"),
        ("COVID-19 test kit", "COVID-19 test kits"),
        ("epidemic-control supply", "epidemic-control supplies"),
        ("epidemic-control supplies", "3 epidemic-control supply projects"),
        ("investment opportunity", "the investment opportunities"),
        ("project under negotiation", "Projects under negotiation"),
        ("agreements signed", "Agreement signed"),
        ("five classes", "Five classes."),
        ("gas", "Gases"),
        ("the Bureau", "Ask our bureau"),
        ("The bureau", "A bureau’s work"),
        ("firm's need", "each firm’s needs"),
        ("firm’s need", "each firm's needs"),
        ("Sample Co., Ltd.", "Sample Co., Ltd. is here"),
        ("R&D base", "an R&D base"),
        ("C++ (tools)", "C++ (tools)"),
        ("JD", "JD, SF Express and others"),
    ],
)
def test_an_inflection_is_the_rendering(rendering: str, english: str, tmp_path: Path) -> None:
    assert issues_of(tmp_path, [term("服务队", rendering)], "服务队", english) == ()


@pytest.mark.parametrize(
    ("rendering", "english"),
    [
        ("enterprise service team", "Business support teams visit firms."),
        ("enterprise service team", "enterprise service"),
        ("enterprise service team", "enterprise services and a team"),
        ("JD", "JDX"),
        ("park", "sparkling"),
        ("Jieshi", "Jie Shi"),
        ("River House", "Run by the [office](park:river-house)."),
    ],
)
def test_another_rendering_is_a_finding(rendering: str, english: str, tmp_path: Path) -> None:
    found = issues_of(tmp_path, [term("服务队", rendering)], "服务队", english)
    codes = [issue for issue in found if issue.code == "G101"]
    assert [(issue.facts["term"], issue.facts["rendering"]) for issue in codes] == [("服务队", rendering)]
    assert codes[0].place.file == "content/contacts/desk.yaml"
    assert codes[0].field == "[0].role.en"


def test_a_variant_is_as_good(tmp_path: Path) -> None:
    terms = [term("京东", "JD", "JD.com", "Jingdong")]
    assert issues_of(tmp_path, terms, "京东", "JINGDONG") == ()


def test_a_term_inside_a_longer_term_is_not_meant(tmp_path: Path) -> None:
    terms = [term("线上签", "signing online"), term("线上签约", "online signing", "online")]
    assert issues_of(tmp_path, terms, "项目线上签约", "Agreements made online") == ()


def test_a_term_beside_the_longer_term_is_meant(tmp_path: Path) -> None:
    terms = [term("线上签", "signing online"), term("线上签约", "online signing", "online")]
    found = issues_of(tmp_path, terms, "线上签：项目线上签约", "Agreements made online")
    assert [(issue.code, issue.facts["term"]) for issue in found] == [("G101", "线上签")]


def test_a_term_is_reported_once_a_text(tmp_path: Path) -> None:
    found = issues_of(tmp_path, [term("服务队", "service team")], "服务队和服务队", "Helpers")
    assert len(found) == 1


def test_a_term_left_in_chinese_is_said_as_such(tmp_path: Path) -> None:
    found = issues_of(tmp_path, [term("服务队", "service team")], "服务队", "The 服务队")
    assert [issue.code for issue in found] == ["G102", "T207"]


def test_a_term_in_chinese_beside_its_rendering_is_not_left(tmp_path: Path) -> None:
    found = issues_of(tmp_path, [term("服务队", "service team")], "服务队", "Service team (服务队)")
    assert [issue.code for issue in found] == ["T207"]


def test_a_text_without_english_is_not_compared(tmp_path: Path) -> None:
    files = {
        "content/glossary.yaml": "- {zh: 轻质板材, en: light panel, kind: industry}\n",
        "projects.yaml": (BASE / "projects.yaml").read_text(encoding="utf-8").replace(", en: Makes light panels.", ""),
    }
    assert placed(read_site(change(copy_base(tmp_path / "site"), files)).issues) == [("T201", "projects.yaml:6:12")]


def test_parks_and_the_publisher_are_terms_of_themselves(tmp_path: Path) -> None:
    found = issues_of(tmp_path, [], "河滨园和青河区招商局", "The riverside area and the bureau")
    assert [(issue.facts["term"], issue.facts["rendering"]) for issue in found] == [
        ("河滨园", "River Park"),
        ("青河区招商局", "Qinghe Investment Promotion Bureau"),
    ]


def test_the_glossary_may_allow_a_park_another_name(tmp_path: Path) -> None:
    terms = [term("河滨园", "Riverside"), term("青河区招商局", "the bureau")]
    english = "River Park, where the bureau is"
    assert issues_of(tmp_path, terms, "河滨园和青河区招商局", english) == ()


def test_an_internal_record_is_not_compared(tmp_path: Path) -> None:
    office = "- {id: desk, disclosure: internal, name: {zh: 服务队, en: Helpers}}\n"
    files = {
        "content/glossary.yaml": "- {zh: 服务队, en: service team, kind: service}\n",
        "content/contacts/desk.yaml": office,
    }
    assert read_site(change(copy_base(tmp_path / "site"), files)).issues == ()


def test_an_authored_page_is_pointed_at_in_its_english_file(tmp_path: Path) -> None:
    files = {"content/glossary.yaml": "- {zh: 招商局, en: investment bureau, kind: department, variants: [office]}\n"}
    found = read_site(change(copy_base(tmp_path / "site"), files)).issues
    assert ("G101", "content/en/about.md") in {(issue.code, issue.place.file) for issue in found}
