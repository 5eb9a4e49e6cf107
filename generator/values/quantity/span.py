"""A number or a range of two, hedged or not: the part that all measured quantities have in common.

Owns the value itself, how it is printed without its unit's rules, and how several add up. Must not know how a text
is read, nor any unit.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING

from generator.values.quantity.exact import EXACT, settle
from generator.values.quantity.figures import Places, chinese_number, chinese_range, english_ends
from generator.values.quantity.qualifiers import INFIXES, LOWER_BOUNDS, UPPER_BOUNDS, Qualifier, join, qualify

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from generator.values.quantity.written import Written

_SPELLED_BELOW = 100


@dataclass(frozen=True, slots=True)
class Wording:
    """How a value was typed where there is a choice; two values that differ in this only are equal.

    ``word``: the Chinese word for the qualifier; ``shared``: one 万 or million served both ends of a range;
    ``spelled``: the number was a word (十, ten); ``unit``: the Chinese name of the unit (千米 for 公里);
    ``verb``: what a yearly capacity does (处理); ``after_scale``: 余 stood behind 万 or 亿, as in 3万余; ``typed``: the
    whole text in its plain form, empty for a sum; ``mu``: what an exact area was said to be in mu;
    ``beside``: what an amount was said to be in another currency.
    """

    word: str = ""
    shared: bool = False
    spelled: bool = False
    unit: str = ""
    verb: str = ""
    after_scale: bool = False
    typed: str = ""
    mu: tuple[Decimal, ...] = ()
    beside: Written | None = None


_PLAIN = Wording()


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` to ``end`` (None for a single number), qualified. Exact decimals, never negative.

    Raises ``ValueError`` where that is not so: whoever builds one by hand made a mistake in the program.
    """

    start: Decimal
    end: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    wording: Wording = field(default=_PLAIN, compare=False)

    def __post_init__(self) -> None:
        """Hold what the docstring promises."""
        if not self.start.is_finite() or self.start < 0 or not (self.end is None or self.end > self.start):
            raise ValueError(self.start, self.end)
        object.__setattr__(self, "start", settle(self.start))
        if self.end is not None:
            object.__setattr__(self, "end", settle(self.end))

    @property
    def top(self) -> Decimal:
        """The upper end, or the number itself."""
        return self.start if self.end is None else self.end

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The number, or both ends."""
        return (self.start,) if self.end is None else (self.start, self.end)

    @property
    def is_spelled(self) -> bool:
        """Whether the number stays a word in Chinese: typed as one, whole, and under a hundred."""
        return (
            self.wording.spelled
            and self.end is None
            and self.start < _SPELLED_BELOW
            and self.start == self.start.to_integral_value()
        )

    def chinese(self, places: Places, unit: str) -> str:
        """Write number and unit in Chinese, an inner 余 included, all other qualifiers left out."""
        word = self.wording.word
        if self.end is None:
            infix = word if word in INFIXES else ""
            return chinese_number(self.start, places, infix, after_scale=self.wording.after_scale) + unit
        return chinese_range(self.start, self.end, places, unit, shared=self.wording.shared)

    def chinese_around(self, head: str, figure: str, tail: str, at_least: str) -> str:
        """Write the qualifier around a finished figure."""
        return qualify(self.qualifier, self.wording.word, (head, figure, tail), at_least)

    def english(self, places: Places) -> str:
        """Write the number in English, without unit and qualifier."""
        return english_ends(self.ends, places)

    def machine(self, numbers: Sequence[str], key: str = "value") -> dict[str, str]:
        """Name the ends as structured data does: ``value``, or ``minValue`` and ``maxValue``, and the qualifier."""
        low, high = f"min{key[0].upper()}{key[1:]}", f"max{key[0].upper()}{key[1:]}"
        if self.qualifier in LOWER_BOUNDS:
            found = {low: numbers[0]}
        elif self.qualifier in UPPER_BOUNDS:
            found = {high: numbers[-1]}
        elif self.end is not None:
            found = {low: numbers[0], high: numbers[-1]}
        else:
            found = {key: numbers[0]}
        return found if self.qualifier is Qualifier.EXACT else {**found, "qualifier": self.qualifier.value}


def add_up(spans: Sequence[Span]) -> Span:
    """Add exactly; the order does not matter. The qualifier is the strictest that holds of the whole sum.

    A sum known from below only (more than, at least) is that of the lower ends, one known from above only (up to,
    nearly) that of the upper ends; when both occur it is "about".
    """
    low = reduce(EXACT.add, (span.start for span in spans))
    high = reduce(EXACT.add, (span.top for span in spans))
    qualifier = join(span.qualifier for span in spans)
    if qualifier in LOWER_BOUNDS:
        return Span(low, None, qualifier)
    if qualifier in UPPER_BOUNDS:
        return Span(high, None, qualifier)
    return Span(low, None if low == high else high, qualifier)
