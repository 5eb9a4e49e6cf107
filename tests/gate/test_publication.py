"""What of the records of few kinds gets into the public site, and what is told of those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building.edition import library_of
from generator.records.policy.record import PolicyState
from generator.values import moment
from tests.building.test_reading import prepare
from tests.small_site import change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.gate.site import Site

FILES = {
    "content/firms.yaml": """\
- {id: mill, name: {zh: 磨坊, en: The mill}, park: river, industry: materials}
- {id: secret-mill, name: {zh: 密坊, en: The quiet mill}, disclosure: internal}
""",
    "content/needs.yaml": """\
- {id: millers, firm: mill, post: {zh: 磨工, en: Millers}, number: 3人, until: 2026-12, park: river}
- {id: bakers, firm: mill, post: {zh: 面包师, en: Bakers}, as_of: 2026-11-01}
- {id: waiters, firm: secret-mill, post: {zh: 服务员, en: Waiters}, as_of: 2026-11-01}
""",
    "content/services.yaml": """\
- id: licence
  title: {zh: 开办指引, en: Opening a firm}
  kind: 办事指南
  summary: {zh: 逐步说明。, en: Step by step.}
  parks: [river]
- {id: draft, title: {zh: 草稿, en: Draft}, kind: guide, summary: {zh: 稿, en: Draft}, disclosure: internal}
""",
    "content/policies.yaml": """\
- id: rent
  title: {zh: 租金政策, en: Rent policy}
  summary: {zh: 说明租金。, en: About rent.}
  issuer: {zh: 区政府, en: The district government}
  number: 示字〔2026〕1号
  issued: 2026-01-05
  valid_from: 2026-02-01
  valid_to: 2026-12-31
  applies_to: {zh: 所有企业, en: All firms}
  parks: [river]
  services: [licence, draft]
  inferred: {services: {zh: 草稿也适用。, en: The draft applies too.}}
  source: {name: {zh: 区政府, en: The district government}, date: 2026-01-05}
""",
}


WITHOUT = dict.fromkeys(("content/firms/qinghe-cold-chain.yaml", "content/documents.yaml"))
"""What the small site has of these kinds in other files."""


def _site(root: Path, as_of: str = "2026-11-22") -> Site:
    return read_site(change(copy_base(root), FILES | WITHOUT), moment.parse(as_of)).site


@pytest.mark.parametrize(
    ("as_of", "needs"),
    [
        ("2026-11-22", ["millers", "bakers"]),
        ("2026-12-31", ["millers", "bakers"]),
        ("2027-01-01", ["bakers"]),
        ("2027-01-30", ["bakers"]),
        ("2027-01-31", []),
    ],
)
def test_a_need_ends_by_itself(as_of: str, needs: list[str], tmp_path: Path) -> None:
    assert list(_site(tmp_path / "s", as_of).records["need"]) == needs


def test_what_is_internal_is_named_by_nothing(tmp_path: Path) -> None:
    site = _site(tmp_path / "s")
    assert "mill" in site.records["firm"]
    assert "secret-mill" not in site.records["firm"]
    assert site.records["policy"]["rent"].services == ("licence",)
    assert not site.records["policy"]["rent"].inferred
    assert "waiters" not in site.records["need"]


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2026-01-31", PolicyState.COMING),
        ("2026-02-01", PolicyState.VALID),
        ("2026-10-01", PolicyState.VALID),
        ("2026-10-02", PolicyState.EXPIRING),
        ("2026-12-31", PolicyState.EXPIRING),
        ("2027-01-01", PolicyState.EXPIRED),
    ],
)
def test_the_moment_tells_whether_a_policy_holds(as_of: str, state: PolicyState, tmp_path: Path) -> None:
    site = _site(tmp_path / "s")
    assert site.records["policy"]["rent"].state_on(moment.parse(as_of).date()) is state


def test_a_record_is_found_from_what_it_names(tmp_path: Path) -> None:
    seen: set[str] = set()
    library = library_of(_site(tmp_path / "s")).noting(seen)
    assert library.naming("policy", "park", "river") == ("rent",)
    assert library.naming("need", "firm", "mill") == ("millers", "bakers")
    assert library.naming("policy", "park", "elsewhere") == ()
    assert library.site.records["service"]["licence"].parks == ("river",)
    assert "licence" in library.site.records["service"]
    assert seen == {
        *("policy-naming-park/river", "need-naming-firm/mill", "policy-naming-park/elsewhere"),
        "service/licence",
    }


def test_each_public_record_of_few_has_a_fingerprint_of_what_is_shown(tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "s"), FILES | WITHOUT)
    before = prepare(root).fingerprints
    assert {
        key for key in before if key.split("/")[0] in {"event", "policy", "service", "need", "document", "firm"}
    } == {
        *("firm/mill", "need/millers", "need/bakers", "service/licence", "policy/rent"),
        "event/spring-roadshow",
    }
    change(root, {"content/services.yaml": FILES["content/services.yaml"].replace("internal", "full")})
    after = prepare(root).fingerprints
    changed = {key for key in after if after[key] != before.get(key)}
    assert changed == {"service/draft", "policy/rent"}
