"""What a record says was true on a day is older than what it says itself: a step of its way, a tier of its price."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.records.rules.plausible.question import Doubt
from generator.values.quantity import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.index import Path
    from generator.values.record import Block, RecordEntry

_STEPS = ("history", "milestones")
_IN_FORCE = re.compile(r"(\d{4}年\d{1,2}月(?:\d{1,2}日)?)起(?:执行|实行|施行|生效|实施)")


def find(entry: RecordEntry) -> Iterator[Doubt]:
    """Find days (``as_of``) before a change that the same record tells of."""
    if entry.as_of:
        dates = [step.date for field in _STEPS for step in entry.__dict__.get(field, ())]
        yield from _older(entry.as_of, dates, ("as_of",))
    costs = entry.__dict__.get("costs")
    for name in type(costs).model_fields if costs else ():
        cost = getattr(costs, name)
        as_of = cost.as_of if cost else None
        if as_of:
            yield from _older(as_of, _changes(cost), ("costs", name, "as_of"))


def _changes(cost: Block) -> list[PartialDate]:
    """Return the days on which a price changed, as its tiers and its note say."""
    days = [tier.as_of for tier in getattr(cost, "tiers", ()) if tier.as_of]
    note = getattr(cost, "note", None)
    for found in _IN_FORCE.finditer(note["zh"] if note else ""):
        try:
            days.append(PartialDate.parse(found[1]))
        except Fault:  # the 31st of a month that has none is no day
            continue
    return days


def _older(as_of: PartialDate, changes: list[PartialDate], path: Path) -> Iterator[Doubt]:
    newest = max(changes, key=lambda day: day.first_day, default=None)
    if newest and newest.first_day > as_of.last_day:
        field = ".".join(str(step) for step in path)
        line = f"{field} = {as_of.iso()}"
        facts = {"as_of": as_of.iso(), "change": newest.iso(), "line": line}
        yield Doubt("C172", path, facts, line)
