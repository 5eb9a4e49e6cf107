"""Which policies hold, and what pages are told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.building.edition import library_of
from generator.records.policy.questions import days_left, policies, policies_everywhere, state_of
from generator.records.policy.record import PolicyState
from generator.records.policy.validity import STATES
from tests.small_site import change, copy_base, read_site, render

if TYPE_CHECKING:
    from pathlib import Path

    from generator.gate.site import Site

POLICY = """\
- id: {id}
  title: {{zh: 办法{id}, en: Measures {id}}}
  summary: {{zh: 一段话。, en: A line.}}
  issuer: {{zh: 区政府, en: The district government}}
  number: 示例〔2026〕{id}
  issued: {issued}
  valid_from: {begins}
  applies_to: {{zh: 所有企业, en: All firms}}
  source: {{name: {{zh: 公报, en: Gazette}}, date: {issued}}}
"""
ENDING = POLICY.replace("  applies_to", "  valid_to: {ends}\n  applies_to")
HIDDEN = """\
id: hidden
name: {zh: 隐园, en: Hidden Park}
industries: [materials]
district: {zh: 青河区, en: Qinghe District}
summary: {zh: 山上。, en: Uphill.}
disclosure: internal
"""
FILES = {
    "content/policies.yaml": "".join(
        [
            POLICY.format(id="older", issued="2025-01-01", begins="2025-02-01"),
            POLICY.format(id="newer", issued="2026-01-01", begins="2026-02-01"),
            ENDING.format(id="long-gone", issued="2024-01-01", begins="2024-01-01", ends="2024-12"),
            ENDING.format(id="just-gone", issued="2024-01-01", begins="2024-01-01", ends="2026-11-21"),
            ENDING.format(id="last-day", issued="2026-01-01", begins="2026-01-01", ends="2026-11-22"),
            ENDING.format(id="in-90-days", issued="2026-01-01", begins="2026-01-01", ends="2027-02-20"),
            POLICY.format(id="in-spring", issued="2026-01-01", begins="2027-04"),
            POLICY.format(id="in-winter", issued="2026-01-01", begins="2026-12"),
        ]
    ),
}


def _site(root: Path, files: dict[str, str] = FILES) -> Site:
    return read_site(change(copy_base(root), {**files})).site


def test_policies_are_listed_by_state_each_in_its_own_order(tmp_path: Path) -> None:
    library = library_of(_site(tmp_path / "s"))
    assert policies(library, "en") == {
        PolicyState.VALID: ("newer", "older"),
        PolicyState.EXPIRING: ("last-day", "in-90-days"),
        PolicyState.COMING: ("in-winter", "in-spring"),
        PolicyState.EXPIRED: ("just-gone", "long-gone"),
    }
    assert list(policies(library, "en")) == list(STATES)
    assert [days_left(library, key) for key in ("last-day", "in-90-days")] == [0, 90]
    assert state_of(library, "older") is PolicyState.VALID
    assert "just-gone" not in policies_everywhere(library, "en")
    assert len(policies_everywhere(library, "en")) == 6


def test_a_page_is_noted_to_depend_on_what_it_shows_only(tmp_path: Path) -> None:
    seen: set[str] = set()
    library = library_of(_site(tmp_path / "s")).noting(seen)
    state_of(library, "last-day")
    days_left(library, "last-day")
    assert seen == {"policy-state/last-day", "policy-days-left/last-day"}


def test_a_policy_for_a_park_that_is_not_public_is_not_said_to_be_for_all(tmp_path: Path) -> None:
    policy = POLICY.format(id="secret", issued="2026-01-01", begins="2026-02-01") + "  parks: [hidden]\n"
    files = {"content/policies.yaml": policy, "content/parks/hidden.yaml": HIDDEN}
    site = _site(tmp_path / "s", files)
    assert site.records["policy"]["secret"].parks == ()
    assert policies_everywhere(library_of(site), "en") == ()
    pages = {page.path: page.body for page in render(read_site(tmp_path / "s"))}
    for body in (pages["en/policies/secret/"], pages["en/parks/river/"]):
        assert "All parks" not in body
        assert "all parks" not in body
    assert "All industries" in pages["en/policies/secret/"]


def test_a_policy_is_for_what_it_names_or_for_all(tmp_path: Path) -> None:
    policy = POLICY.format(id="here", issued="2026-01-01", begins="2026-02-01")
    files = {"content/policies.yaml": f"{policy}  parks: [river]\n  industries: [logistics]\n"}
    found = _site(tmp_path / "s", files).records["policy"]["here"]
    assert found.is_for("river", "logistics")
    assert not found.is_for("river", "materials")
    assert not found.is_for(None, "logistics")


def test_a_site_without_policies_has_no_library(tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "s"), {"content/policies.yaml": None})
    paths = {page.path for page in render(read_site(root))}
    assert "en/parks/" in paths
    assert not any("policies" in path for path in paths)


def test_an_expired_policy_says_so_before_all_else(tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "s"), {**FILES})
    pages = {page.path: page.body for page in render(read_site(root))}
    body = pages["en/policies/just-gone/"]
    assert body.index("No longer in force since 22\xa0November 2026.") < body.index("<h1>")
    assert "today is the last day" in pages["en/policies/last-day/"]
    assert "本政策已失效，自2025年1月1日起不再有效。" in pages["zh/policies/long-gone/"]
