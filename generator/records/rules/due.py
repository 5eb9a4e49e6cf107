"""What is nobody's mistake and has to be done all the same: facts grow old, records end, pictures are missing.

No check asks it, so that no site is told every day; the list of what is left to do is made from it. Samples are left
out, since they are going to be replaced.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from generator.gate.disclosure import disclosure_of
from generator.values.record import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.messages.issues import Issue
    from generator.reading.content import Content, Located
    from generator.values.record import RecordEntry

AROUND = timedelta(days=30)
"""How long before its end a record is listed, and how long after it."""
OLD = timedelta(days=365)
"""The age at which facts are to be looked up again."""


def find_due(content: Content, today: date) -> Iterator[Issue]:
    """Find what is due on a day in what the public sees, record by record, and what the site itself lacks."""
    rules = content.stage_rules()
    for located in content.all_records():
        if not located.record.sample and disclosure_of(located.record, rules) not in HIDDEN:
            kind = content.kinds[located.record.KIND]
            yield from _ending(located, today)
            yield from _ageing(located, today) if kind.ages else ()
            yield from _without_photo(located) if kind.is_pictured else ()
    yield from _lacking(content)


def _ending(located: Located[RecordEntry], today: date) -> Iterator[Issue]:
    end = located.record.ends()
    if end and abs(end[1] - today) <= AROUND:
        field, day = end
        yield located.issue("U203" if day < today else "U204", field, date=day.isoformat())


def _ageing(located: Located[RecordEntry], today: date) -> Iterator[Issue]:
    told = located.record.true_on
    if told and told.last_day < today - OLD:
        field = ("as_of",) if located.record.as_of else ("source", "date")
        yield located.issue("U205", *field, date=told.iso())


def _without_photo(located: Located[RecordEntry]) -> Iterator[Issue]:
    if not getattr(located.record, "photos", ()):
        yield located.issue("U206", located.record.CALLED)


def _lacking(content: Content) -> Iterator[Issue]:
    settings = content.settings
    if settings is None:
        return
    if settings.record.look.mark is None:
        yield settings.issue("U207", "look")
    if settings.record.look.hero is None:
        yield settings.issue("U208", "look")
    if not settings.record.legal:
        yield settings.issue("U209", "legal")
