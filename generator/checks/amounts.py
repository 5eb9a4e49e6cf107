"""Rule: what a signing states agrees with the projects it lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.quantity import Money

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.content import Content, Located
    from generator.issues import Issue
    from generator.model.signing import SigningEntry


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find a stated count or total that the listed projects contradict, and signings that name nothing."""
    del as_of
    for signing in content.signings.values():
        yield from _count(signing)
        yield from _total(content, signing)
        record = signing.record
        if not record.projects and not record.parties and not record.partial:
            yield signing.issue("C113")
    for park in content.parks.values():
        land = park.record.land
        if land and land.available and land.planned and land.available.low > land.planned.low:
            yield park.issue(
                "C114", "land", "available", available=land.available.text("zh"), planned=land.planned.text("zh")
            )


def _count(signing: Located[SigningEntry]) -> Iterator[Issue]:
    stated, listed = signing.record.count, len(signing.record.projects)
    if stated is None:
        return
    differs = listed > stated.high if signing.record.partial else not stated.low <= listed <= stated.high
    if differs:
        yield signing.issue("C111", "count", stated=stated.text("zh"), listed=str(listed))


def _total(content: Content, signing: Located[SigningEntry]) -> Iterator[Issue]:
    total = signing.record.total
    if total is None:
        return
    amounts = [
        investment
        for key in signing.record.projects
        if key in content.projects and (investment := content.projects[key].record.investment) is not None
        if investment.currency == total.amount.currency
    ]
    if not amounts:
        return
    listed = Money.total(amounts)
    all_known = len(amounts) == len(signing.record.projects)
    too_much = listed.low > total.amount.high
    too_little = all_known and not signing.record.partial and listed.high < total.amount.low
    if too_much or too_little:
        yield signing.issue("C112", "total", "amount", stated=total.amount.text("zh"), listed=listed.text("zh"))
