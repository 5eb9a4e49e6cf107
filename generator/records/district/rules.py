"""Rules: each figure of a district has a date and a source, shares are parts of a whole, a site has one district."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.records.district.record import DistrictEntry
from generator.values.dated import dated_in, standing_of
from generator.values.quantity import Percent
from generator.values.quantity.exact import EXACT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.reading.index import Finding, Index
    from generator.values.dated import Dated

_WHOLE = Decimal(100)
_ROUNDED = Decimal(1)
"""So many per cent more the parts of a whole may add up to, each rounded by itself."""


def find(content: Content) -> Iterator[Issue]:
    """Find figures without a date or without a source, and shares of more than all."""
    for located in content.all(DistrictEntry).values():
        yield from _unstated(located)
        yield from _too_large(located)
        yield from _too_large_together(located)


def find_across(index: Index) -> Iterator[Finding]:
    """Find every district but the first: a site speaks of one."""
    public = [key for key in index.notes("district") if index.is_public("district", key)]
    for key in public[1:]:
        yield index.find("district", key, "C164", "id", first=public[0])


def _unstated(located: Located[DistrictEntry]) -> Iterator[Issue]:
    """Find what has no date or no source, neither of its own nor of what it stands in."""
    for way, blocks in dated_in(located.record):
        if len(blocks) > 1:  # the first is a group, which says nothing by itself
            standing = standing_of(located.record, *blocks)
            if standing.as_of is None:
                yield located.issue("C161", *way, group=str(way[0]))
            if standing.source is None:
                yield located.issue("C162", *way, group=str(way[0]))


def _too_large(located: Located[DistrictEntry]) -> Iterator[Issue]:
    """Find single shares of more than all there is."""
    for way, blocks in dated_in(located.record):
        for name, value in blocks[-1].__dict__.items():
            if isinstance(value, Percent) and value.high > _WHOLE:
                yield located.issue("C163", *way, name, share=value.text("zh"))


def _too_large_together(located: Located[DistrictEntry]) -> Iterator[Issue]:
    """Find lists of parts that together are more than the whole."""
    for name, group in located.record.groups.items():
        for field in type(group).model_fields:
            rows = getattr(group, field)
            total = _total(rows) if isinstance(rows, tuple) else Decimal(0)
            if total > _WHOLE + _ROUNDED:
                yield located.issue("C163", name, field, share=f"{total:f}%")


def _total(rows: Sequence[Dated]) -> Decimal:
    """Return what the shares of some rows add up to at least."""
    total = Decimal(0)
    for row in rows:
        share = getattr(row, "share", None)
        if isinstance(share, Percent):
            total = EXACT.add(total, share.low)
    return total
