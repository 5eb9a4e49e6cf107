"""What is due: records about to end, facts of more than a year ago, pictures that are missing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from generator.records.rules.due import AROUND, find_due
from tests.small_site import change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 22)
NEEDS, POLICIES, EVENTS, PARK = (
    "content/needs.yaml",
    "content/policies.yaml",
    "content/events/roadshow.yaml",
    "content/parks/river.yaml",
)
NEED = "- {{id: packers, firm: qinghe-cold-chain, post: {{zh: 包装工, en: Packers}}, {0}: {1}{2}}}\n"


def _due(root: Path, today: date = TODAY) -> list[tuple[str, str]]:
    content = read_site(root).content
    return [(issue.code, f"{issue.place.file}:{issue.place.line}") for issue in find_due(content, today)]


def _of(root: Path, codes: set[str], today: date = TODAY) -> list[tuple[str, str]]:
    return [found for found in _due(root, today) if found[0] in codes]


@pytest.mark.parametrize(
    ("days", "code"),
    [(AROUND.days, "U204"), (0, "U204"), (AROUND.days + 1, ""), (-1, "U203"), (-31, "")],
)
def test_a_record_is_listed_around_its_end(days: int, code: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    day = (TODAY + timedelta(days=days)).isoformat()
    change(root, {NEEDS: NEED.format("until", day, ""), POLICIES: None, EVENTS: None})
    assert _of(root, {"U203", "U204"}) == ([(code, f"{NEEDS}:1")] if code else [])


def test_a_need_without_an_end_ends_ninety_days_after_it_was_true(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    change(root, {NEEDS: NEED.format("as_of", "2026-11-01", ""), POLICIES: None, EVENTS: None})
    assert _of(root, {"U203", "U204"}) == []
    assert _of(root, {"U203", "U204"}, date(2027, 1, 10)) == [("U204", f"{NEEDS}:1")]


@pytest.mark.parametrize("more", [", sample: true", ", disclosure: internal"])
def test_what_is_a_sample_or_hidden_is_not_listed(more: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    change(root, {NEEDS: NEED.format("until", "2026-11-30", more), POLICIES: None, EVENTS: None})
    assert _of(root, {"U203", "U204"}) == []


def test_policies_and_events_end_too_unless_called_off(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    content = read_site(root).content
    ends = [located.record.ends() for located in content.all_records()]
    assert {end[0] for end in ends if end} >= {"valid_to", "until"}
    (event,) = content.records("event").values()
    end = event.record.ends()
    assert end
    assert _of(root, {"U204"}, end[1] - timedelta(days=1))[0][1].startswith(EVENTS)
    text = (root / EVENTS).read_text(encoding="utf-8")
    change(root, {EVENTS: f"{text}status: cancelled\n"})
    assert not [where for _, where in _of(root, {"U204"}, end[1] - timedelta(days=1)) if where.startswith(EVENTS)]


def test_facts_are_looked_up_again_after_a_year(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    assert ("U205", f"{PARK}:24") not in _due(root, date(2027, 10, 31))
    assert ("U205", f"{PARK}:24") in _due(root, date(2027, 11, 1))
    assert {where.partition(":")[0] for code, where in _due(root, date(2036, 1, 1)) if code == "U205"}.isdisjoint(
        {NEEDS, POLICIES, EVENTS}
    )


def test_a_park_without_a_photo_and_a_site_without_its_own_look_are_listed(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    assert not [where for code, where in _due(root) if code == "U206" and where.startswith(PARK)]
    text = (root / PARK).read_text(encoding="utf-8")
    photos = text[text.index("photos:") : text.index("contact:")]
    site = (root / "content/site.yaml").read_text(encoding="utf-8")
    change(root, {PARK: text.replace(photos, ""), "content/site.yaml": site})
    assert ("U206", f"{PARK}:2") in _due(root)
    assert {code for code, where in _due(root) if where.startswith("content/site.yaml")} == {"U207", "U208", "U209"}
    legal = '\nlegal:\n  - {text: {zh: 某ICP备1号, en: ICP 1}, url: "https://beian.miit.gov.cn/"}\n'
    change(root, {"content/site.yaml": site + legal})
    assert "U209" not in {code for code, _ in _due(root)}
