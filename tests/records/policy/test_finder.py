"""The table of policies: their state at the build, and for whom they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.policy.record import Policy
from generator.values import moment
from generator.values.language import ENGLISH
from tests.pages.finder.decoded import rows_of, table_of
from tests.places import ROOT
from tests.small_site import AS_OF, change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path


def test_every_policy_has_a_row() -> None:
    pages = make_pages(read_site(ROOT / "examples" / "qinglan"))
    rows = {row.key: row for row in rows_of(table_of(pages, "policies", ENGLISH))}
    policies = pages.library.all(Policy)
    assert rows.keys() == set(policies)
    for key, row in rows.items():
        policy = policies[key]
        assert row.value("state") == policy.state_on(AS_OF.date()).value
        assert row.cells["park"] == (sorted(policy.parks) if policy.names_parks else "*")
        assert row.cells["industry"] == "*" or set(row.cells["industry"]) == set(policy.industries)
        assert row.shown("issuer") == policy.issuer["en"]
        assert row.shown("benefit") == (policy.benefit["en"] if policy.benefit else "")


def test_the_state_is_that_of_the_day(tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "site"), {})
    later = moment.parse("2027-06-01T09:00+08:00")
    states = []
    for day in (AS_OF, later):
        pages = make_pages(read_site(root, day))
        found = {row.key: row.value("state") for row in rows_of(table_of(pages, "policies", ENGLISH))}
        assert found == {key: each.state_on(day.date()).value for key, each in pages.library.all(Policy).items()}
        states.append(found)
    assert states[0] != states[1]
