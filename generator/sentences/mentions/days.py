"""A day, month or year of a text that is not the one of the record's own field or history: 2019年2月签约.

Owns which dates can be compared. Must not know records: it is handed the fields' dates by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.sentences.mentions.belonging import is_own, is_surely_own
from generator.sentences.mentions.difference import Difference, sentence_at
from generator.sentences.mentions.find import find_mentions
from generator.sentences.mentions.labels import label_of, labels_in
from generator.sentences.mentions.names import fold
from generator.values.quantity.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.sentences.mentions.labels import Labelled
    from generator.sentences.mentions.mention import Mention
    from generator.sentences.mentions.statement import Statement

_CENTURY = 100
_GAP = 1


class _Day(NamedTuple):
    """A date of a text: its parts as far as they are said, and the mention that stands for it."""

    year: int | None
    month: int | None
    day: int | None
    mention: Mention

    @property
    def start(self) -> int:
        return self.mention.start

    @property
    def end(self) -> int:
        return self.mention.end

    def fits(self, date: PartialDate) -> bool:
        """Whether nothing that both say differs."""
        both = ((self.year, date.year), (self.month, date.month), (self.day, date.day))
        return all(one is None or other is None or one == other for one, other in both)


def misdated(text: str, language: str, statements: Sequence[Statement]) -> Iterator[Difference]:
    """Find dates that a text (``zh`` or ``en``) gives for what a field dates otherwise (N110)."""
    if not statements:
        return
    labels = [label for label in labels_in(text, language) if label.group == "day"]
    wanted = frozenset[str]().union(*[each.labels for each in statements])
    if not any(label.name in wanted for label in labels):
        return
    folded = fold(text)
    days = _days(find_mentions(text, language))
    said: dict[str, list[_Day]] = {}
    for day in days:
        label = _label(folded, language, day, days, labels)
        if label and is_own(_without_year(folded, day), language, day, statements[0].kind):
            said.setdefault(label, []).append(day)
    for name, found in said.items():
        asked = [each for each in statements if name in each.labels]
        dates = [date for each in asked for date in each.quantities if isinstance(date, PartialDate)]
        if dates and len({day[:3] for day in found}) == 1 and not any(found[0].fits(date) for date in dates):
            if not is_surely_own(text, folded, language, found[0]):
                continue
            yield _difference(text, language, asked[0], found[0])


def _label(folded: str, language: str, day: _Day, days: Sequence[_Day], labels: Sequence[Labelled]) -> str | None:
    """Return what happened on a day; Chinese says so behind the date, and only for want of that before it."""
    if language == "zh":
        stop = min((it.start for it in days if it.start >= day.end), default=len(folded))
        ends = [at for sign in "，,。；;！？\n" if (at := folded.find(sign, day.end, stop)) >= 0]
        stop = min(ends, default=stop)
        behind = next((it.name for it in labels if day.end <= it.start < stop), None)
        if behind:
            return behind
    found = label_of(folded, language, day, days, labels)
    return found.name if found else None


def _without_year(folded: str, day: _Day) -> str:
    """Return the text without the date itself, whose year is no sign of another time."""
    return folded[: day.start] + " " * (day.end - day.start) + folded[day.end :]


def _days(mentions: Sequence[Mention]) -> list[_Day]:
    dates: list[list[Mention]] = []
    for mention in mentions:
        if mention.kind != "date":
            continue
        last = dates[-1] if dates else []
        if last and mention.start <= last[-1].end + _GAP:  # February and 2019 are found one by one
            last.append(mention)
        else:
            dates.append([mention])
    # from May to July is no one date
    return [_day(parts) for parts in dates if len({part.unit for part in parts}) == len(parts)]


def _day(parts: Sequence[Mention]) -> _Day:
    year = month = day = None
    for part in parts:
        number = int(part.low)
        if part.unit == "year":
            year = number
        elif part.unit == "month":
            month = number
        else:
            month, day = divmod(number, _CENTURY)
    return _Day(year, month or None, day, parts[0])


def _difference(text: str, language: str, statement: Statement, day: _Day) -> Difference:
    is_chinese = language == "zh"
    sentence = sentence_at(text, day.start)
    return Difference(
        *("N110", language, "date"),
        zh=day.mention if is_chinese else None,
        en=None if is_chinese else day.mention,
        zh_sentence=sentence if is_chinese else "",
        en_sentence="" if is_chinese else sentence,
        field=statement.name,
        stated=statement.text(language),
    )
