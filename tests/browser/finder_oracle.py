"""What a finder should find, worked out row by row from the file of the table and nothing of the scripts."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.browser.finder_tables import Asked, Table

MISSED, UNKNOWN, MET = 0, 1, 2
_SLACK = 1e-6
_ZERO = date(1970, 1, 1)


def last_day(text: str) -> float:
    """Return the last day that a date may mean, counted from 1970; what can be had at once is before all."""
    if text == "0000":
        return -700_000
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    month = month or 12
    return (date(year, month, day or monthrange(year, month)[1]) - _ZERO).days


class Oracle:
    """A table that can be asked."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.columns = {column["key"]: column for column in table["columns"]}

    def cell(self, key: str, row: int) -> Any:  # noqa: ANN401  (whatever JSON has)
        """Return the cell of a row in a column of the file."""
        shared = self.table["shared"]
        if shared and key in shared["cells"]:
            park = self.table["cells"][shared["by"]][row]
            return None if park is None else shared["cells"][key][park]
        return self.table["cells"].get(key, [None] * self.table["count"])[row]

    def chosen(self, key: str, row: int) -> set[str] | None:
        """Return the keys of what a row has of a choice, None where it says nothing."""
        cell, values = self.cell(key, row), self.columns[key]["values"]
        if cell is None:
            return None
        places = range(len(values)) if cell == "*" else cell if isinstance(cell, list) else [cell]
        return {values[at][0] for at in places}

    def value(self, key: str, row: int) -> Any:  # noqa: ANN401  (the same)
        """Return the value of a row: a number, a range, yes or no; None where nothing can be compared."""
        name, _, kind = key.partition(".")
        if not kind:
            cell = self.cell(key, row)
            found = None if cell is None else self.columns[key]["values"][cell][0]
            return last_day(found) if self.columns[key]["form"] == "date" and found is not None else found
        column = self.columns["near"]
        ways = self.cell("near", row)
        way = ways and ways[[each[0] for each in column["kinds"]].index(kind)]
        at = way and way[1 if name == "drive" else 0]
        return None if at is None else column["drives" if name == "drive" else "values"][at][0]

    def verdict(self, key: str, wish: dict[str, Any], row: int) -> int:
        """Return whether a row meets a wish, misses it, or does not say."""
        if self.columns.get(key, {}).get("form") in {"choice", "choices"}:
            has = self.chosen(key, row)
            return UNKNOWN if has is None else MET if has & set(wish["is"]) else MISSED
        value = self.value(key, row)
        if value is None:
            return UNKNOWN
        if "is" in wish:
            return MET if value is wish["is"] else MISSED
        low, high = value if isinstance(value, list) else (value, value)
        return min(_at_least(low, high, self.limit(wish, "low")), _at_most(low, high, self.limit(wish, "high")))

    @staticmethod
    def limit(wish: dict[str, Any], side: str) -> float | None:
        """Return a bound of a wish as a number."""
        bound = wish.get(side)
        return last_day(bound) if isinstance(bound, str) else bound

    def sorted_out(self, asked: Asked) -> tuple[list[int], list[int]]:
        """Return the rows that meet all wishes, and those that miss none but do not say something."""
        met: list[int] = []
        ask: list[int] = []
        for row in range(self.table["count"]):
            found = [self.verdict(key, wish, row) for key, wish in asked.items()]
            if MISSED not in found:
                (ask if UNKNOWN in found else met).append(row)
        return met, ask

    def counts(self, asked: Asked, key: str) -> list[int]:
        """Return how many rows each value of a choice would give, chosen alone, with all other wishes."""
        others = {each: wish for each, wish in asked.items() if each != key}
        met, _ = self.sorted_out(others)
        values = [value for value, *_ in self.columns[key]["values"]]
        if self.columns[key]["form"] == "yes":
            return [sum(self.value(key, row) is value for row in met) for value in values]
        return [sum(value in (self.chosen(key, row) or ()) for row in met) for value in values]

    def least_relaxed(self, asked: Asked, key: str) -> float | None:
        """Return the least by which a measure must give way for one row to meet all; None where no change helps."""
        others = {each: wish for each, wish in asked.items() if each != key}
        met, _ = self.sorted_out(others)
        gaps = []
        for row in met:
            if self.verdict(key, asked[key], row) == MISSED:
                value = self.value(key, row)
                low, high = value if isinstance(value, list) else (value, value)
                bounds = [self.limit(asked[key], side) for side in ("low", "high")]
                gaps.append(_gap(low, high, *bounds))
        return min(gaps, default=None)


def _at_least(low: float | None, high: float | None, wanted: float | None) -> int:
    if wanted is None:
        return UNKNOWN if low is None and high is None else MET
    wanted -= abs(wanted) * _SLACK
    if high is not None:
        return MET if high >= wanted else MISSED
    return MET if low is not None and low >= wanted else UNKNOWN


def _at_most(low: float | None, high: float | None, wanted: float | None) -> int:
    if wanted is None:
        return MET
    if low is not None:
        return MET if wanted >= low - abs(low) * _SLACK else MISSED
    return MET if high is not None and wanted >= high - abs(high) * _SLACK else UNKNOWN


def _gap(low: float | None, high: float | None, least: float | None, most: float | None) -> float:
    """Return by what part of its bound a value misses it; the lower bound first, as a change starts with that."""
    if least is not None and high is not None and high < least:
        return (least - high) / abs(least)
    return (low or 0) / abs(most or 1) - 1
