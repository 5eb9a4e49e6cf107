"""Rule: what a signing states agrees with the projects it lists."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.values.quantity import Money
from generator.values.quantity.qualifiers import LOWER_BOUNDS, UPPER_BOUNDS, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.records.signing.record import SigningEntry
    from generator.values.quantity import Area, Count, Duration


# how far "about" may be from the true figure
_ABOUT = (Decimal("0.9"), Decimal("1.1"))


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
        if land and land.available and land.planned and _is_above(land.available, land.planned):
            yield park.issue(
                "C114", "land", "available", available=land.available.text("zh"), planned=land.planned.text("zh")
            )


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
    known = [content.projects[key].record for key in signing.record.projects if key in content.projects]
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
    too_much = _is_above(listed, total)
    too_little = len(alike) == projects and not partial and _is_above(total, listed)
    return listed if too_much or too_little else None


def _is_above(one: Money | Area, other: Money | Area) -> bool:
    """Whether a figure is above another whatever the true ones are behind "about", "more than" and "up to"."""
    high = bounds_of(other)[1]
    return high is not None and bounds_of(one)[0] > high


def bounds_of(figure: Money | Area | Count | Duration) -> tuple[Decimal, Decimal | None]:
    """Return the least and the most that a figure may stand for; None where there is no most."""
    qualifier = figure.span.qualifier
    if qualifier is Qualifier.ABOUT:
        return figure.low * _ABOUT[0], figure.high * _ABOUT[1]
    least = Decimal(0) if qualifier in UPPER_BOUNDS else figure.low
    return least, None if qualifier in LOWER_BOUNDS else figure.high
