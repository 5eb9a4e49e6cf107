"""A policy is told as what was issued, by whom, and from when to when it holds."""

from __future__ import annotations

import pytest

from generator.records.policy.record import Policy
from tests.pages.linked.told import EXAMPLES, example, nodes


@pytest.mark.parametrize("name", EXAMPLES)
def test_number_days_and_issuer_are_those_of_the_record(name: str) -> None:
    pages, told = example(name)
    seen = 0
    for page in told:
        if page.address.kind != Policy.KIND:
            continue
        policy = pages.library.all(Policy)[page.address.key]
        (node,) = nodes(page, "Legislation")
        start, _, end = node.get("temporalCoverage", "//").partition("/")
        if policy.inferred.keys().isdisjoint({"valid_from", "valid_to"}):
            assert start == policy.valid_from.iso()
            assert end == (policy.valid_to.iso() if policy.valid_to else "..")
        else:
            assert "temporalCoverage" not in node
        for field, key in (("number", "legislationIdentifier"), ("issued", "legislationDate")):
            value = None if field in policy.inferred else getattr(policy, field)
            assert node.get(key) == (value if value is None or isinstance(value, str) else value.iso())
        seen += 1
    assert seen or name == "xuanzhou"
