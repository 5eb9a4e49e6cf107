"""The table of kinds of figure, with what a site says of its own.

Must not know which fields there are.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum, auto
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.values.plausible.measure import TIME, FigureSize, is_foreign, measure
from generator.values.plausible.usual import Usual, read_usual

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.quantity.measured import Measured


_PILED = re.compile(r"万亿|亿亿|亿万|万万|trillion", re.IGNORECASE)
"""Scales that no figure of one record needs; totals of a district are of no kind of this table."""


class Verdict(Enum):
    """How a figure stands to what is usual."""

    USUAL = auto()
    UNUSUAL = auto()
    OTHER_UNIT = auto()
    WITHOUT_TIME = auto()
    PILED = auto()


class Judged(NamedTuple):
    """How a figure stands to what is usual, and how much it is."""

    verdict: Verdict
    found: FigureSize


class TwoWords(NamedTuple):
    """Words of a message, Chinese and English."""

    zh: str
    en: str


@dataclass(frozen=True, eq=False)
class FigureKind:
    """A kind of figure: what it is called, its usual ranges by family of units, and why these.

    ``each`` are things that may stand beside its unit, ``is_open`` says that other units are no fault, ``refused``
    are units (by key) that are one; a figure ``alike`` times as large, or as small, as most of its kind is asked about
    (0: none is), and one ``within`` times as large as the others of its record, or as small. The ranges are read when
    the first figure of the kind is met.
    """

    name: str
    of: str
    called: TwoWords
    texts: tuple[str, ...]
    why: TwoWords
    each: frozenset[str]
    is_open: bool
    refused: frozenset[str]
    alike: tuple[float, float]
    within: float
    known: dict[str, Judged] = field(default_factory=dict, repr=False)

    @cached_property
    def usual(self) -> tuple[Usual, ...]:
        """Its ranges, the usual way of writing first. Raises ``Fault`` where a text is none."""
        return tuple(read_usual(self.of, text, self.each) for text in self.texts)

    @property
    def is_of_here(self) -> bool:
        """Whether it is a price of something that is sold in the district, and so in yuan."""
        return self.of == "price" and bool(self.texts)

    def judge(self, figure: Measured | Decimal, typed: str) -> Judged:
        """Return how a figure stands to what is usual; ``typed`` is the whole text that it was typed in.

        A figure that was judged before is known: the same few prices stand in many records.
        """
        known = self.known.get(typed)
        if known is None or isinstance(figure, Decimal):  # one text may have two loads in it
            known = self.known[typed] = self._judge(figure, typed)
        return known

    def _judge(self, figure: Measured | Decimal, typed: str) -> Judged:
        found = measure(figure, self.each)
        if _PILED.search(typed):
            return Judged(Verdict.PILED, found)
        if not isinstance(figure, Decimal) and figure.unit.key in self.refused:
            return Judged(Verdict.OTHER_UNIT, found)
        fitting = self.fitting(found)
        if fitting:
            is_usual = is_foreign(figure) or any(usual.holds(found) for usual in fitting)
            return Judged(Verdict.USUAL if is_usual else Verdict.UNUSUAL, found)
        if self.is_open:
            return Judged(Verdict.USUAL, found)
        is_untimed = self.usual[0].family == (*found.family, TIME)
        return Judged(Verdict.WITHOUT_TIME if is_untimed else Verdict.OTHER_UNIT, found)

    def fitting(self, found: FigureSize) -> tuple[Usual, ...]:
        """Return the ranges that are of a figure's units."""
        family = found.family
        return tuple([usual for usual in self.usual if usual.family == family])

    def with_usual(self, own: tuple[str, ...]) -> FigureKind:
        """Return it with ranges of a site in the place of those of the same units."""
        families = {read_usual(self.of, text, self.each).family for text in own}
        kept = (text for text, usual in zip(self.texts, self.usual, strict=True) if usual.family not in families)
        return replace(self, texts=(*own, *kept), known={})


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
    return FigureKind(
        name,
        row["of"],
        TwoWords(*row["called"]),
        tuple(row.get("usual", ())),
        TwoWords(*row["why"]),
        frozenset(row.get("each", ())),
        row.get("open", not row.get("usual")),
        frozenset(row.get("refused", ())),
        _alike(row.get("alike", 0)),
        float(row.get("within", 0)),
    )


def _alike(said: float | list[float]) -> tuple[float, float]:
    up, down = said if isinstance(said, list) else (said, said)
    return float(up), float(down)
