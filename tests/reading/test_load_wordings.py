"""The wordings that staff add for questionnaires are read where they are right; the cases say what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.load_wordings import load_wordings
from generator.records import KINDS

if TYPE_CHECKING:
    from pathlib import Path

WORDINGS = """\
- zh: 最大供电能力
  en: Maximum power supply
  answer: park.costs.power.capacity
- zh: 海关服务
  answer: park.services
- en: Plot readiness
  answer: park.plots.readiness
- en: Labour force
  answer: district.workforce.labour_force
- en: Office hours of the desk
  answer: contact.hours
"""


def _load(content: Path) -> tuple[list[tuple[str | None, str | None, str]], list[str]]:
    found, issues = load_wordings(content, lambda path: path.name, KINDS)
    return [(each.record.zh, each.record.en, each.record.answer) for each in found], [issue.code for issue in issues]


def test_a_wording_leads_to_a_field_of_a_park_the_district_or_a_contact(tmp_path: Path) -> None:
    (tmp_path / "questions.yaml").write_text(WORDINGS, encoding="utf-8")
    found, codes = _load(tmp_path)
    assert codes == []
    assert found[0] == ("最大供电能力", "Maximum power supply", "park.costs.power.capacity")
    assert [answer for _, _, answer in found[1:]] == [
        "park.services",
        "park.plots.readiness",
        "district.workforce.labour_force",
        "contact.hours",
    ]


def test_a_site_may_do_without(tmp_path: Path) -> None:
    assert _load(tmp_path) == ([], [])


def test_a_link_to_elsewhere_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text(WORDINGS, encoding="utf-8")
    (tmp_path / "questions.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert _load(tmp_path) == ([], ["F102"])


def test_a_path_that_goes_astray_says_what_there_is(tmp_path: Path) -> None:
    (tmp_path / "questions.yaml").write_text("- {en: x, answer: park.land.free}\n", encoding="utf-8")
    [issue] = load_wordings(tmp_path, lambda path: path.name, KINDS)[1]
    assert issue.facts["known"].startswith("planned, built, available, largest_piece")
