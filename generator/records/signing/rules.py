"""Rule: what a signing states agrees with the projects it lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.records.project.record import ProjectEntry
from generator.records.signing.record import SigningEntry
from generator.values.quantity import Money
from generator.values.quantity.bounds import bounds_of, is_above
from generator.values.urls import FURTHER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located


_YEAR = re.compile(r"\d{4}")
_SORTED_INTO = {"park", "industry", "statistics", FURTHER}


def is_reserved(key: str) -> bool:
    """Whether an id is taken by a list of signings: of a year, a park or an industry, or by their figures."""
    return key in _SORTED_INTO or bool(_YEAR.fullmatch(key))


def find(content: Content, as_of: datetime) -> Iterator[Issue]:
    """Find a stated count or total that the listed projects contradict, and signings that name nothing."""
    del as_of
    for signing in content.all(SigningEntry).values():
        yield from _count(signing)
        yield from _total(content, signing)
        record = signing.record
        if not record.projects and not record.parties and not record.partial:
            yield signing.issue("C113")


def _count(signing: Located[SigningEntry]) -> Iterator[Issue]:
    stated, listed = signing.record.count, len(signing.record.projects)
    if stated is None:
        return
    low, high = bounds_of(stated)
    too_many = high is not None and listed > high
    if too_many or (listed < low and not signing.record.partial):
        yield signing.issue("C111", "count", stated=stated.text("zh"), listed=str(listed))


def _total(content: Content, signing: Located[SigningEntry]) -> Iterator[Issue]:
    total = signing.record.total
    if total is None:
        return
    projects = content.all(ProjectEntry)
    known = [projects[key].record for key in signing.record.projects if key in projects]
    amounts = [project.investment for project in known if project.investment is not None]
    listed = contradiction_of(total.amount, amounts, len(signing.record.projects), partial=signing.record.partial)
    if listed is not None:
        yield signing.issue("C112", "total", "amount", stated=total.amount.text("zh"), listed=listed.text("zh"))


def contradiction_of(total: Money, amounts: Iterable[Money], projects: int, *, partial: bool) -> Money | None:
    """Return the sum of the amounts known of a signing's projects where it contradicts the total stated of them all.

    ``projects`` is how many the signing lists; ``partial`` says that it covers more.
    """
    alike = [amount for amount in amounts if amount.currency == total.currency]
    if not alike:
        return None
    listed = Money.total(alike)
    too_much = is_above(listed, total)
    too_little = len(alike) == projects and not partial and is_above(total, listed)
    return listed if too_much or too_little else None
