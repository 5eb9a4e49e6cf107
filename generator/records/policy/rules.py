"""Rule: a policy does not end before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.policy.record import PolicyEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.values.quantity import PartialDate


def find(content: Content) -> Iterator[Issue]:
    """Find policies that end too early."""
    for policy in content.all(PolicyEntry).values():
        yield from _validity(policy)


def _validity(policy: Located[PolicyEntry]) -> Iterator[Issue]:
    """Find a policy that ends before it begins, or before it was issued; one may hold from before it was issued."""
    end = policy.record.valid_to
    for field in ("valid_from", "issued"):
        day: PartialDate = getattr(policy.record, field)
        if end and end.last_day < day.first_day:
            yield policy.issue("C115", "valid_to", end=end.iso(), field=field, day=day.iso())
            return
