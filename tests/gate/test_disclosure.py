"""What is not public is in no page: whatever stands there, and whether it stands there at all, changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.gate.disclosure import disclosure_of, is_shown
from generator.reading.content import Located
from generator.records import KINDS
from generator.records.project.record import ProjectEntry
from generator.records.rules import withheld
from generator.values.record import Disclosure
from generator.values.stage import Stage, stage_rules
from tests.places import SITES
from tests.small_site import BASE, change, copy_base, read_site, render

if TYPE_CHECKING:
    from pathlib import Path

    from generator.gate.site import Tally
    from generator.pages.page import Page

PHOENIX = "凤凰计划"


def build(root: Path, files: dict[str, str]) -> list[Page]:
    """Return every page of the base site with some files written over it; what is wrong in them fails the test."""
    checked = read_site(change(copy_base(root), files))
    assert checked.is_sound, [str(issue.place) + issue.message("en") for issue in checked.issues]
    return render(checked)


def tallies(root: Path, files: dict[str, str]) -> dict[Stage, Tally]:
    checked = read_site(change(copy_base(root), files))
    assert checked.is_sound
    return {tally.stage: tally for tally in checked.site.tallies}


def text_of(name: str) -> str:
    return (BASE / name).read_text(encoding="utf-8")


def project(key: str, stage: str, extra: str = "", name: str = "项目") -> str:
    return (
        f"- id: {key}\n  name: {{zh: {name}, en: Project}}\n  industry: materials\n  stage: {stage}\n"
        f"  summary: {{zh: {name}的简介。, en: About it.}}\n{extra}"
    )


def put(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


PROJECTS, PARK, SIGNING = "projects.yaml", "content/parks/river.yaml", "content/signings/2026/panels.yaml"
FIGURES, CONTACTS, INDUSTRIES = "content/figures.yaml", "content/contacts.yaml", "content/industries.yaml"

# for each block that may hold internal notes: the file, where the notes go in, and how they are indented
INTERNAL = {
    "project": (PROJECTS, "  internal: {next_step: 验收}\n", "  internal: {{note: {}}}\n"),
    "counted project": (PROJECTS, "  investment: 1亿元\n", "  investment: 1亿元\n  internal: {{note: {}}}\n"),
    "park": (PARK, "contact: bureau\n", "contact: bureau\ninternal:\n  note: [{}, {{deep: x}}]\n"),
    "plot": (PARK, ", internal: {owner: 区土储}", ", internal: {{owner: {}}}"),
    "signing": (SIGNING, "format: online\n", "format: online\ninternal: {{note: {}}}\n"),
    "figure": (FIGURES, "  count: 99个\n", "  count: 99个\n  internal: {{note: {}}}\n"),
    "contact": (CONTACTS, "  reply_within: 1个工作日\n", "  internal: {{mobile: {}}}\n  reply_within: 1个工作日\n"),
    "industry": (INDUSTRIES, ", summary: {zh: 靠近港口。", ", internal: {{note: {}}}, summary: {{zh: 靠近港口。"),
}


@pytest.mark.parametrize("kind", INTERNAL)
def test_an_internal_note_changes_no_page(kind: str, tmp_path: Path) -> None:
    name, old, new = INTERNAL[kind]
    text = text_of(name)
    without = {
        "project": "",
        "plot": "",
        "signing": "format: online\n",
        "park": "contact: bureau\n",
        "contact": "  reply_within: 1个工作日\n",
    }.get(kind, old)
    one = build(tmp_path / "a", {name: put(text, old, new.format(PHOENIX))})
    other = build(tmp_path / "b", {name: put(text, old, new.format("B" * 50))})
    absent = build(tmp_path / "c", {name: put(text, old, without)})
    assert one == other == absent


PARK_X = """\
id: hidden
name: {zh: X, en: X}
district: {zh: X, en: X}
industries: [materials]
summary: {zh: X, en: X}
within: river
disclosure: internal
"""
SIGNING_X = """\
id: hidden
date: 2019-01
title: {zh: X, en: X}
summary: {zh: X, en: X}
format: online
kind: single
projects: [panels]
parks: [river]
disclosure: internal
"""
FIGURE_X = """\
- id: hidden
  label: {zh: X, en: X}
  count: 3个
  as_of: 2026-01
  source: {name: {zh: X, en: X}, date: 2026-01}
  disclosure: internal
"""

# records that say themselves that they are internal, or that a stage hides; X is what must not be seen
HIDDEN = {
    "project": ("projects/hidden.yaml", project("x", "signed", "  disclosure: internal\n  park: river\n", "X")),
    "project with a sample": (
        "projects/hidden.yaml",
        project("x", "opportunity", "  disclosure: internal\n  sample: true\n", "X"),
    ),
    "terminated project": ("projects/hidden.yaml", project("x", "terminated", "  investment: 9亿元\n", "X")),
    "lone counted project": ("projects/hidden.yaml", project("x", "signed", "  disclosure: counted\n", "X")),
    "park": ("content/parks/hidden.yaml", PARK_X),
    "signing": ("content/signings/hidden.yaml", SIGNING_X),
    "figure": ("content/figures/hidden.yaml", FIGURE_X),
    "contact": ("content/contacts/hidden.yaml", "- id: x\n  name: {zh: X, en: X}\n  disclosure: internal\n"),
}


@pytest.mark.parametrize("kind", HIDDEN)
def test_a_hidden_record_changes_no_page(kind: str, tmp_path: Path) -> None:
    name, text = HIDDEN[kind]
    one = build(tmp_path / "a", {name: text.replace("X", PHOENIX)})
    other = build(tmp_path / "b", {name: text.replace("X", "Bbbbbb")})
    absent = build(tmp_path / "c", {})
    assert one == other == absent


def test_a_hidden_plot_changes_no_page(tmp_path: Path) -> None:
    plot = (
        "  - {{no: {}, kind: land, area: 9亩, status: taken, readiness: {{zh: 净地, en: Clear}}, disclosure: 内部}}\n"
    )
    text = text_of(PARK)
    one = build(tmp_path / "a", {PARK: put(text, "plots:\n", "plots:\n" + plot.format(PHOENIX))})
    other = build(tmp_path / "b", {PARK: put(text, "plots:\n", "plots:\n" + plot.format("B-1"))})
    assert one == other == build(tmp_path / "c", {})


@pytest.mark.parametrize("disclosure", [Disclosure.COUNTED, Disclosure.ANONYMOUS])
@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"project"}))
def test_only_projects_can_be_counted_and_only_signings_be_anonymous_too(kind: str, disclosure: Disclosure) -> None:
    content = read_site(SITES / "full").content
    key, located = next(iter(content.records(kind).items()))
    kept_back = located.record.model_copy(update={"disclosure": disclosure})
    content.records(kind)[key] = Located(kept_back, located.document, located.path)
    found = [issue.code for issue in withheld.find(content) if issue.code == "D103"]
    assert found == ([] if (kind, disclosure) == ("signing", Disclosure.ANONYMOUS) else ["D103"])
    is_seen = is_shown(kept_back, stage_rules({}))
    assert is_seen == (disclosure is Disclosure.ANONYMOUS)  # were that not said, it would be hidden


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", Disclosure.COUNTED),
        ("  source: {name: {zh: 内部, en: Internal}}\n", Disclosure.COUNTED),
        ("  source: {name: {zh: 公报, en: Gazette}, date: 2026-01-05}\n", Disclosure.FULL),
        ('  source: {name: {zh: 公报, en: Gazette}, url: "https://example.org/"}\n', Disclosure.FULL),
    ],
)
def test_only_what_is_public_already_lifts_the_limit_of_a_stage(
    source: str, expected: Disclosure, tmp_path: Path
) -> None:
    """The rule that says so (D101) stops the build; were it not there, nothing would get out all the same."""
    text = project("x", "negotiating", f"  disclosure: full\n{source}")
    content = read_site(change(copy_base(tmp_path / "a"), {"projects/x.yaml": text})).content
    entry = content.records("project")["x"].record
    assert isinstance(entry, ProjectEntry)
    assert disclosure_of(entry, stage_rules({})) is expected


def test_what_is_said_of_counted_projects_but_their_amount_changes_no_page(tmp_path: Path) -> None:
    text = text_of(PROJECTS)
    changed = text.replace("洽谈项目", PHOENIX).replace("Talks", "Phoenix").replace("仅计数。", PHOENIX)
    assert changed != text
    assert build(tmp_path / "a", {PROJECTS: changed}) == build(tmp_path / "b", {})


def test_hidden_words_are_in_no_page(tmp_path: Path) -> None:
    files = {name: text.replace("X", PHOENIX) for kind, (name, text) in HIDDEN.items() if "project" not in kind}
    extra = f"  internal: {{note: {PHOENIX}}}\n  parties: [{{name: {{zh: {PHOENIX}, en: Phoenix}}}}]\n"
    files["projects/hidden.yaml"] = "".join(
        [
            *(project(f"c{n}", "suspended", extra + "  investment: 1亿元\n", PHOENIX) for n in range(4)),
            project("i", "signed", extra + "  disclosure: internal\n", PHOENIX),
            project("a", "signed", extra + "  disclosure: anonymous\n"),
        ]
    )
    for page in build(tmp_path / "a", files):
        shown = "\n".join([page.title, page.label, page.description, page.body, page.path, repr(page)])
        assert PHOENIX not in shown
        assert "Phoenix" not in shown


def test_the_search_for_hidden_words_would_find_them(tmp_path: Path) -> None:
    pages = build(tmp_path / "a", {"projects/shown.yaml": project("x", "signed", name=PHOENIX)})
    assert any(PHOENIX in page.body for page in pages)


@pytest.mark.parametrize("disclosure", ["counted", "internal"])
@pytest.mark.parametrize("hidden", [0, 1, 2, 3, 10])
def test_hidden_projects_are_in_no_count_and_in_no_sum(hidden: int, disclosure: str, tmp_path: Path) -> None:
    text = project("shown", "production", "  investment: 1亿元\n") + "".join(
        project(f"x{n}", "production", f"  disclosure: {disclosure}\n  investment: 10亿元\n  sample: true\n")
        for n in range(hidden)
    )
    tally = tallies(tmp_path / "s", {"projects/more.yaml": text})[Stage.PRODUCTION]
    assert tally.investment is not None
    assert (tally.count, tally.investment.text("zh"), tally.investment_of, tally.sample) == (1, "1亿元", 1, False)


@pytest.mark.parametrize("hidden", [1, 3, 10])
def test_a_stage_with_hidden_projects_alone_has_no_tally(hidden: int, tmp_path: Path) -> None:
    text = "".join(project(f"x{n}", "target_reached", "  disclosure: counted\n") for n in range(hidden))
    assert Stage.TARGET_REACHED not in tallies(tmp_path / "s", {"projects/more.yaml": text})


def test_amounts_in_two_currencies_are_no_sum(tmp_path: Path) -> None:
    text = "".join(
        project(f"x{n}", "production", f"  investment: {amount}\n")
        for n, amount in enumerate(["1亿元", "1亿元", "1亿美元"])
    )
    assert tallies(tmp_path / "s", {"projects/more.yaml": text})[Stage.PRODUCTION].investment is None


SOURCE = "  source: {name: {zh: 公报, en: Gazette}, date: 2026-01-02}\n"


@pytest.mark.parametrize("stage", ["negotiating", "suspended", "terminated"])
def test_a_source_lifts_the_limit_of_a_stage(stage: str, tmp_path: Path) -> None:
    pages = build(tmp_path / "a", {"projects/x.yaml": project("x", stage, "  disclosure: full\n" + SOURCE, PHOENIX)})
    assert {page.path for page in pages} >= {"zh/projects/x/", "en/projects/x/"}


def test_without_a_source_nothing_lifts_the_limit(tmp_path: Path) -> None:
    files = {"projects/x.yaml": project("x", "negotiating", "  disclosure: full\n", PHOENIX)}
    checked = read_site(change(copy_base(tmp_path / "a"), files))
    assert [issue.code for issue in checked.issues] == ["D101"]
    assert not checked.is_sound


@pytest.mark.parametrize("own", ["anonymous", "counted", "internal"])
def test_a_source_does_not_widen_what_a_record_narrows(own: str, tmp_path: Path) -> None:
    files = {"projects/x.yaml": project("x", "negotiating", f"  disclosure: {own}\n" + SOURCE, PHOENIX)}
    assert not any(PHOENIX in page.body for page in build(tmp_path / "a", files))


def test_an_anonymous_record_names_no_party_but_says_where_it_is_from(tmp_path: Path) -> None:
    party = "[{name: {zh: 凤凰集团, en: Phoenix}, origin: {zh: 浙江, en: Zhejiang}}]"
    signing = put(text_of(SIGNING), "id: panels\n", "id: quiet\n") + f"disclosure: anonymous\nparties: {party}\n"
    files = {
        "projects/x.yaml": project("x", "signed", f"  disclosure: anonymous\n  parties: {party}\n"),
        "content/signings/quiet.yaml": signing,
    }
    pages = {page.path: page.body for page in build(tmp_path / "a", files)}
    assert not any("凤凰" in body or "Phoenix" in body for body in pages.values())
    assert "浙江" in pages["zh/projects/x/"]
    assert "Zhejiang" in pages["en/signings/quiet/"]


def test_links_to_hidden_records_are_dropped(tmp_path: Path) -> None:
    hidden = "  disclosure: internal\n"
    park = put(text_of(PARK), "id: river\n", "id: hill\ndisclosure: internal\n").replace("河滨", PHOENIX)
    inner = put(text_of(PARK), "id: river\n", "id: inner\nwithin: hill\n")
    files = {
        "content/parks/hill.yaml": park,
        "content/parks/inner.yaml": put(inner, "contact: bureau\n", "contact: desk\n"),
        "content/contacts/desk.yaml": f"- id: desk\n  name: {{zh: {PHOENIX}, en: Phoenix}}\n{hidden}",
        "projects/x.yaml": project("open", "signed", "  park: hill\n  contact: desk\n")
        + project("x", "signed", hidden),
        "content/signings/s.yaml": put(text_of(SIGNING), "id: panels\n", "id: s\n")
        .replace("[panels]", "[panels, x]")
        .replace("[river]", "[river, hill]")
        .replace("count: 1个", "count: 2个")
        .replace("total: {amount: 3.6亿元, basis: agreement}\n", ""),
    }
    pages = build(tmp_path / "a", files)
    assert not [page.path for page in pages if PHOENIX in page.body or "Phoenix" in page.body]
    assert not [page.path for page in pages if "parks/hill/" in page.body or "projects/x/" in page.body]
    shown = {page.path for page in pages}
    assert {"zh/projects/open/", "zh/parks/inner/", "zh/signings/s/"} <= shown


def test_a_picture_that_only_a_hidden_record_shows_is_on_no_page(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "a")
    media = root / "content" / "media"
    (media / "secret.png").write_bytes((media / "gate.png").read_bytes())
    photo = "  photos: [{file: media/secret.png, alt: {zh: 图, en: Plan}, credit: {zh: 本局, en: The bureau}}]\n"
    change(root, {"projects/x.yaml": project("x", "signed", "  disclosure: internal\n" + photo)})
    checked = read_site(root)
    assert checked.is_sound
    assert not any("secret.png" in page.body for page in render(checked))


@pytest.mark.parametrize("kind", ["project with a sample", "lone counted project"])
def test_a_hidden_sample_puts_no_notice_on_the_site(kind: str, tmp_path: Path) -> None:
    name, text = HIDDEN[kind]
    sampled = text if "sample" in text else text + "  sample: true\n"
    checked = read_site(change(copy_base(tmp_path / "a"), {name: sampled}))
    assert not checked.site.has_samples
    assert "S120" in {issue.code for issue in read_site(checked.root, release=True).issues}


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (PROJECTS, "  capacity:", "  sample: true\n  capacity:"),
        (PARK, "status: available", "status: available, sample: true"),
        (PARK, "term: 50年", "term: 50年, sample: true"),
        (FIGURES, "  count: 99个", "  sample: true\n  count: 99个"),
    ],
)
def test_a_shown_sample_puts_a_notice_on_the_site(name: str, old: str, new: str, tmp_path: Path) -> None:
    checked = read_site(change(copy_base(tmp_path / "a"), {name: put(text_of(name), old, new)}))
    assert checked.site.has_samples


def test_why_a_hidden_record_is_named_is_as_hidden(tmp_path: Path) -> None:
    event = (
        "- id: talk\n  title: {zh: 洽谈会, en: Talks}\n  summary: {zh: 一场活动。, en: An event.}\n  kind: talk\n"
        "  format: onsite\n  start: 2026-12-03\n  signing: x\n  projects: [panels, x]\n"
        f"  inferred: {{signing: {{zh: {PHOENIX}的签约, en: Signing of Phoenix}}, "
        f"projects: {{zh: 按{PHOENIX}推断, en: By Phoenix}}, format: {{zh: 按地点判断。, en: By its place.}}}}\n"
    )
    firm = (
        "- id: mill\n  name: {zh: 磨坊, en: The mill}\n  park: hidden\n"
        f"  inferred: {{park: {{zh: {PHOENIX}的租户, en: A tenant of Phoenix}}}}\n  industry: materials\n"
    )
    files = {
        "content/events/talk.yaml": event,
        "content/firms/mill.yaml": firm,
        "content/parks/hidden.yaml": PARK_X,
        "content/signings/hidden.yaml": SIGNING_X.replace("id: hidden", "id: x"),
        "projects/hidden.yaml": project("x", "signed", "  disclosure: internal\n", "X"),
    }
    pages = {page.path: page.body for page in build(tmp_path / "a", files)}
    assert "磨坊" in pages["zh/industries/materials/"]
    assert "By its place." in pages["en/events/talk/"]
    assert not [path for path, body in pages.items() if PHOENIX in body or "Phoenix" in body]
