"""The table of kinds of figure, with what a site says of its own.

Must not know which fields there are.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.values.plausible.measure import TIME, Measure, is_foreign, measure
from generator.values.plausible.usual import Usual, read_usual

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.quantity.measured import Measured


class TwoWords(NamedTuple):
    """Words of a message, Chinese and English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class FigureKind:
    """A kind of figure: what it is called, its usual ranges by family of units, and why these.

    ``each`` are things that may stand beside its unit, ``is_open`` says that other units are no fault, ``refused``
    are units (by key) that are one; a figure ``alike`` times as large as most of its kind is asked about (0: none is).
    """

    name: str
    of: str
    called: TwoWords
    usual: tuple[Usual, ...]
    why: TwoWords
    each: frozenset[str]
    is_open: bool
    refused: frozenset[str]
    alike: float

    def measure(self, figure: Measured | Decimal) -> Measure:
        """Return how much a figure of this kind is."""
        return measure(figure, self.each)

    def is_within(self, figure: Measured | Decimal) -> bool:
        """Whether a figure lies in a range of its units, or has none to lie in."""
        found = self.measure(figure)
        fitting = self.fitting(found)
        return not fitting or is_foreign(figure) or any(usual.holds(found) for usual in fitting)

    def has_unit_of(self, figure: Measured | Decimal) -> bool:
        """Whether a figure is in a unit that figures of this kind have."""
        if not isinstance(figure, Decimal) and figure.unit.key in self.refused:
            return False
        return self.is_open or bool(self.fitting(self.measure(figure)))

    def lacks_a_time(self, figure: Measured | Decimal) -> bool:
        """Whether nothing but a time is missing in what a figure is per."""
        timed = (*self.measure(figure).family, TIME)
        return not self.has_unit_of(figure) and any(usual.family == timed for usual in self.usual[:1])

    def fitting(self, found: Measure) -> tuple[Usual, ...]:
        """Return the ranges that are of a figure's units."""
        return tuple(usual for usual in self.usual if usual.family == found.family)

    def with_usual(self, own: tuple[str, ...]) -> FigureKind:
        """Return it with ranges of a site in the place of those of the same units."""
        read = tuple(read_usual(self.of, text, self.each) for text in own)
        families = {usual.family for usual in read}
        kept = tuple(usual for usual in self.usual if usual.family not in families)
        return replace(self, usual=read + kept)


@cache
def figure_kinds() -> Mapping[str, FigureKind]:
    """Return the table, by name."""
    text = (files("generator.values.plausible") / "ranges.toml").read_text(encoding="utf-8")
    return {name: _kind(name, row) for name, row in tomllib.loads(text).items()}


@lru_cache(maxsize=64)
def with_own(own: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, FigureKind]:
    """Return the table with what a site says of its own, as (kind of figure, ranges). Raises ``Fault`` for no range."""
    table = figure_kinds()
    return {**table, **{name: table[name].with_usual(ranges) for name, ranges in own if name in table}}


def _kind(name: str, row: Mapping[str, Any]) -> FigureKind:
    each = frozenset(row.get("each", ()))
    return FigureKind(
        name,
        row["of"],
        TwoWords(*row["called"]),
        tuple(read_usual(row["of"], text, each) for text in row.get("usual", ())),
        TwoWords(*row["why"]),
        each,
        row.get("open", not row.get("usual")),
        frozenset(row.get("refused", ())),
        float(row.get("alike", 0)),
    )
