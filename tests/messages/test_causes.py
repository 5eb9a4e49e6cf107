"""What follows from another issue is folded under it: one slip, one message, with the places of what follows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.messages.causes import fold
from generator.messages.issues import Issue, Place
from generator.messages.report import write_github, write_json, write_text
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
