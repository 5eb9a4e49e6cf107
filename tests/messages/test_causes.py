"""What follows from another issue is folded under it: one slip, one message, with the places of what follows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.messages.causes import fold
from generator.messages.formats.github import write_github
from generator.messages.formats.plain import write_json
from generator.messages.issues import Issue, Place
from generator.messages.report import write_text
from tests.small_site import change, copy_base, placed, read_site

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KILN = "- id: kiln\n  name: {zh: 窑炉, en: Kiln}\n  industry: materials\n  stage: signed\n"
SUMMARY = "  summary: {zh: 窑炉项目。, en: A kiln.}\n"


def found(tmp_path: Path, files: Mapping[str, str]) -> tuple[Issue, ...]:
    return read_site(change(copy_base(tmp_path / "site"), files)).issues


def test_an_id_that_nothing_writes_so_is_one_message_at_the_id(tmp_path: Path) -> None:
    kilns = "".join(
        KILN.replace("id: kiln", f"id: kiln-{n}").replace("窑炉", f"窑炉{n}") + SUMMARY + "  park: rivers-end\n"
        for n in range(9)
    )
    park = "id: rivers-en\nname: {zh: 河口园, en: Rivers End}\ndistrict: {zh: 青河区, en: Qinghe District}\n"
    park += "summary: {zh: 河口的园区。, en: A park at the end of the river.}\nindustries: [materials]\n"
    (issue,) = found(tmp_path, {"projects/kilns.yaml": kilns, "content/parks/end.yaml": park})
    assert (issue.code, str(issue.place)) == ("Y180", "content/parks/end.yaml:1:5")
    assert {each.code for each in issue.folded} == {"L102"}
    assert len(issue.folded) == 9
    assert "id: rivers-end" in issue.hint("zh")


def test_a_misspelt_key_that_is_required_is_one_message(tmp_path: Path) -> None:
    (issue,) = found(tmp_path, {"projects/kiln.yaml": KILN + SUMMARY.replace("summary", "sumary")})
    assert (issue.code, issue.facts["meant"]) == ("R102", "summary")
    assert [each.code for each in issue.folded] == ["R101"]


def test_a_key_at_the_level_above_its_own_is_one_message_that_says_where_it_belongs(tmp_path: Path) -> None:
    text = KILN + SUMMARY + "  source:\n    name: {zh: 公告, en: Notice}\n  date: 2026-01-08\n"
    (issue,) = found(tmp_path, {"projects/kiln.yaml": text})
    assert (issue.code, issue.facts["block"], issue.place.line) == ("Y181", "source", 8)
    assert issue.facts["mended"] == "\n      8 |     date: 2026-01-08"


def test_a_key_that_is_indented_too_far_is_one_message_that_says_where_it_belongs(tmp_path: Path) -> None:
    text = KILN + SUMMARY + "  source:\n    name: {zh: 公告, en: Notice}\n    date: 2026-01-08\n    land: 70亩\n"
    (issue,) = found(tmp_path, {"projects/kiln.yaml": text})
    assert (issue.code, issue.facts["block"], issue.place.line) == ("Y183", "source", 9)
    assert issue.facts["mended"] == "\n      9 |   land: 70亩"


def test_an_item_without_its_dash_is_said_at_its_line(tmp_path: Path) -> None:
    text = KILN + SUMMARY + "  history:\n      {stage: signed, date: 2026-01-08}\n"
    (issue,) = found(tmp_path, {"projects/kiln.yaml": text})
    assert (issue.code, issue.place.line) == ("Y176", 7)
    assert issue.facts["mended"] == "\n      7 |     - {stage: signed, date: 2026-01-08}"


def test_a_changed_id_is_known_by_its_translations(tmp_path: Path) -> None:
    lock = "".join(f"en 0123456789abcdef project/kilns/{field}\n" for field in ("name", "summary"))
    files = {"projects/kiln.yaml": KILN + SUMMARY, "content/translations.lock": lock}
    issues = found(tmp_path, files)
    (changed,) = [issue for issue in issues if issue.code == "Y182"]
    assert (str(changed.place), changed.facts["id"]) == ("projects/kiln.yaml:1:7", "kilns")
    assert {each.code for each in changed.folded} == {"T205"}


def test_a_file_that_cannot_be_read_is_one_message(tmp_path: Path) -> None:
    issues = found(tmp_path, {"content/parks/river.yaml": "\0\0\0"})
    assert len({issue.place.file for issue in issues}) == 1


def test_an_error_is_never_folded_under_a_warning() -> None:
    facts = {"kind": "project", "id": "kilns", "found": "kiln"}
    warning = Issue("Y182", Place("a.yaml", 1), "id", facts=facts)
    error = Issue("L101", Place("b.yaml", 2), "projects[0]", facts=facts)
    assert fold([warning, error]) == (warning, error)


def test_reports_say_how_much_follows_and_where() -> None:
    places = [Place("a.yaml", line) for line in range(2, 10)]
    facts = {"kind": "park", "id": "river"}
    dangling = [Issue("L101", place, "park", facts=facts) for place in places]
    issue = fold(dangling)[0]
    assert len(issue.folded) == 7
    assert "由此引起的还有 7 处" in write_text([issue], "zh")
    assert "7 more problems" in write_text([issue], "en")
    assert "a.yaml:3" in write_github([issue], "en")
    (row,) = json.loads(write_json([issue]))
    assert row["consequences"]["count"] == 7
    assert row["consequences"]["places"][0] == {"code": "L101", "file": "a.yaml", "line": 3, "column": 1}


def test_nothing_is_folded_that_stands_for_itself(tmp_path: Path) -> None:
    text = KILN + SUMMARY + "  land: 70\n  capacity: 多\n"
    assert len(placed(found(tmp_path, {"projects/kiln.yaml": text}))) == 2


def of(code: str, path: str, line: int = 1, /, **facts: str) -> Issue:
    return Issue(code, Place("a.yaml", line, 1), path, facts=facts)


@pytest.mark.parametrize(
    ("cause", "effect"),
    [
        (of("C168", "[0].price"), of("C171", "[0].price")),
        (of("C170", "[0].land.largest", of="land.available"), of("C170", "[0].plots[0].area", 2, of="land.available")),
        (
            of("N104", "[0].title.zh", field="total", cause_en="another currency"),
            of("N104", "[0].body.en", 2, field="total", cause_en="another currency"),
        ),
        (of("N104", "[0].title.zh", words="42亿美元"), of("N101", "[0].title.en", 2, first="42亿美元", second="RMB 1")),
        (of("N104", "[0].title.en", words="RMB 1"), of("N101", "[0].title.en", first="42亿美元", second="RMB 1")),
        (
            of("N106", "[0].title.zh", words="1亿元", stated="2亿元"),
            of("N106", "[0].title.zh", 2, words="2亿元", stated="1亿元"),
        ),
        (of("N102", "[0].note.zh", zh="甲", en="A"), of("N102", "[0].note.zh", 2, zh="甲", en="A")),
        (of("C122", "end"), of("C123", "agenda[0].start", 2)),
        (of("C123", "agenda[0].start", item="17:30"), of("C102", "agenda[1].start", 2, before="17:30")),
        (of("C101", "[0].history[0].date", date="2062-03"), of("C172", "[0].as_of", 2, change="2062-03")),
        (of("P133", "[0].summary.zh"), of("N102", "[0].summary.en", 2)),
        (of("R119", "id", place="a.yaml:1:5", kind="park"), of("T205", "name.en", 2)),
        (of("R110", "id", kind="park"), of("P103", "", 2, only="park")),
        (of("Y151", "contact"), of("K112", "contact")),
    ],
)
def test_what_goes_when_its_cause_is_mended_is_folded_under_it(cause: Issue, effect: Issue) -> None:
    assert [(each.code, each.folded) for each in fold([effect, cause])] == [(cause.code, (effect,))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (of("C168", "[0].price"), of("C171", "[0].rent")),
        (of("C168", "[0].price"), of("C171", "[1].price")),
        (of("C170", "[0].land.built", of="land.planned"), of("C170", "[0].plots[0].area", 2)),
        (
            of("N104", "[0].title.zh", field="total", cause_en="ten times"),
            of("N104", "[0].body.en", 2, field="total", cause_en="another currency"),
        ),
        (of("N104", "[0].title.zh", words="42亿美元"), of("N101", "[0].body.en", 2, first="42亿美元", second="RMB 1")),
        (of("N104", "[0].title.zh", words="42亿美元"), of("N101", "[0].title.en", 2, first="3亿元", second="RMB 1")),
        (of("N102", "[0].note.zh", zh="甲", en="A"), of("N102", "[0].note.zh", 2, zh="乙", en="A")),
        (of("C123", "agenda[0].start", item="17:30"), of("C102", "agenda[1].start", 2, before="17:00")),
        (of("P133", "[0].summary.zh"), of("N102", "[0].body.en", 2)),
    ],
)
def test_two_faults_are_two_messages(one: Issue, other: Issue) -> None:
    assert fold([one, other]) == (one, other)
