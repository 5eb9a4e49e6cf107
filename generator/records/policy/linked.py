"""A policy as machines are told of it: who issued it, under which number, for whom, and from when to when it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.linked.teller import filled, known
from generator.records.policy.record import Policy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.linked.teller import Node, Teller


def policy_nodes(teller: Teller, key: str) -> Iterator[Node]:
    """Tell of a policy. Whether it is in force depends on the day, which whoever reads ``temporalCoverage`` knows."""
    policy = teller.library.all(Policy)[key]
    issued, issuer, applies_to = known(policy, "issued"), known(policy, "issuer"), known(policy, "applies_to")
    is_sample = policy.sample or teller.all_sample
    node = {
        "@type": "Legislation",
        "@id": teller.here("policy"),
        "url": teller.url,
        "name": teller.named(policy.title, sample=policy.sample),
        "description": teller.said(policy.summary),
        "legislationIdentifier": known(policy, "number"),
        "legislationDate": issued.iso() if issued else None,
        "legislationPassedBy": {"@type": "Organization", "name": teller.named(issuer, sample=policy.sample)}
        if issuer
        else None,
        "temporalCoverage": _validity(policy),
        "spatialCoverage": [teller.record("park", each, "Place") for each in known(policy, "parks") or ()],
        "audience": {"@type": "Audience", "audienceType": teller.said(applies_to)} if applies_to else None,
        "isBasedOn": policy.source.url if "source" not in policy.inferred else None,
        "creativeWorkStatus": teller.words("linked.sample") if is_sample else None,
    }
    yield teller.marked(filled(node), sample=policy.sample)


def _validity(policy: Policy) -> str | None:
    """Return from when to when a policy holds as an interval of ISO 8601; one without an end is open (``..``)."""
    if not policy.inferred.keys().isdisjoint({"valid_from", "valid_to"}):
        return None
    return f"{policy.valid_from.iso()}/{policy.valid_to.iso() if policy.valid_to else '..'}"
