"""What stands in a cell of a finder's table: a value that is compared, and the finished words that are shown.

Owns the entry and how its value is written down. Must not know quantities, records or tables.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

Bounds = tuple[Decimal | None, Decimal | None]
Value = Decimal | Bounds | bool | str | None
"""A number, a range (None is an end that is open), yes or no, a day (ISO 8601); None is what cannot be compared."""

NOW = "0000"
"""The day of what can be had at once: before every other."""

_DIGITS = 15  # as many as any browser keeps of a number
_ROUNDED = 12  # digits of a number that has no end, such as the square metres of a mu


class Valued(NamedTuple):
    """A value of a column: what it is compared by, and as it is shown.

    ``marks`` say what is to be known of it (keys of ``marks.WORDS``); ``lang`` is the language of the words where that
    is not the table's (BCP 47).
    """

    value: Value
    shown: str
    marks: tuple[str, ...] = ()
    lang: str = ""

    def written(self) -> list[Any]:
        """Return the entry as JSON has it: ``[value, shown]``, and behind them what else there is to say."""
        more: dict[str, Any] = {"marks": list(self.marks)} if self.marks else {}
        if self.lang:
            more["lang"] = self.lang
        return [_written(self.value), self.shown, *([more] if more else [])]


def _written(value: Value) -> Any:  # noqa: ANN401  (whatever JSON has)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, tuple):
        return [None if end is None else plain(end) for end in value]
    return value


def plain(number: Decimal) -> int | float:
    """Return a number as JSON writes it without noise: exact up to 15 digits, one without an end to twelve."""
    whole = number.to_integral_value()
    if number == whole:
        return int(whole)
    kept = number if len(number.as_tuple().digits) <= _DIGITS else Decimal(f"{number:.{_ROUNDED}g}")
    return float(kept)
