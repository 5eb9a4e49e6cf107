"""Figures in a third language, by that language's own rules: 3億6000万人民元, 3억 6000만 위안, 360 Mio. RMB.

Owns how a table of ``tongues/`` is read and how every kind of quantity is written by it. Such texts are written and
never read back. Must not know which languages a site has. The recipe for one more is ``docs/new-language.md``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from generator.values.quantity.exact import EXACT, ROUGH, count_places, settle
from generator.values.quantity.figures import ALL_PLACES, FEW_PLACES, round_apart
from generator.values.quantity.qualifiers import Qualifier
from generator.values.quantity.unit_table import UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.values.quantity.area import Area
    from generator.values.quantity.capacity import Capacity
    from generator.values.quantity.dates import PartialDate
    from generator.values.quantity.measured import Measured
    from generator.values.quantity.money import Money
    from generator.values.quantity.price import Price
    from generator.values.quantity.units import Unit
    from generator.values.quantity.weather import Temperature
    from generator.values.quantity.when import When
    from generator.values.quantity.written import Written

_KEY = re.compile(r"[A-Za-z-]{2,12}")
_MU, _SQUARE_METRE, _HECTARE = UNITS["mu"], UNITS["m2"], UNITS["ha"]
_MU_PER_HECTARE = Decimal(15)
_SIGNIFICANT = 3
_FEW = FEW_PLACES[1]
_Table = dict[str, Any]
"""A table of a TOML file: words, or lists of them."""


@cache
def has_tongue(key: str) -> bool:
    """Whether there is a table for the language with this key."""
    return bool(_KEY.fullmatch(key)) and files(__package__).joinpath("tongues", f"{key}.toml").is_file()


@cache
def tongue(key: str) -> Tongue:
    """Return how a language writes figures; raises ``KeyError`` where it has no table."""
    if not has_tongue(key):
        raise KeyError(key)
    text = files(__package__).joinpath("tongues", f"{key}.toml").read_text(encoding="utf-8")
    return Tongue(tomllib.loads(text))


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """How one language writes figures: the tables of its file."""

    tables: Mapping[str, _Table]

    def write(self, value: Written) -> str:
        """Return the finished text of a quantity; raises ``KeyError`` for a kind that has no rule."""
        written: str = _WRITERS[type(value).__name__](self, value)
        return written

    def between(self, start: When, end: When) -> str:
        """Return from when to when; a day that both share is written once."""
        first, date = self.write(start), self.tables["date"]
        if end.on == start.on and end.offset == start.offset and start.has_time and end.has_time:
            return first.replace(start.clock(), f"{start.clock()}{date['clocks']}{end.clock()}", 1)
        return f"{first}{date['days']}{self.write(end)}"

    def hedge(self, qualifier: Qualifier, figure: str) -> str:
        """Set the words for a qualifier around a finished figure."""
        if qualifier is Qualifier.EXACT:
            return figure
        return str(self.tables["hedge"][qualifier.name.lower().replace("_", "-")]).replace("{}", figure)

    def beside(self, figure: str, other: str, *, is_exact: bool) -> str:
        """Set what a figure is in another unit behind it."""
        form: str = self.tables["hedge"]["exact-beside" if is_exact else "beside"]
        return form.replace("{}", figure).replace("{other}", other)

    def span(self, ends: Sequence[Decimal], places: int = _FEW) -> str:
        """Write a number or a range, without unit and qualifier."""
        low, high = (self._scaled(end, places) for end in (ends[0], ends[-1]))
        if len(ends) == 1:
            return "".join(low)
        if bool(low[1]) is not bool(high[1]):  # one word would seem to serve both ends
            low, high = (self.digits(ends[0]), ""), (self.digits(ends[-1]), "")
        first = low[0] if low[1] == high[1] else "".join(low)
        return f"{first}{self.tables['number']['range']}{''.join(high)}"

    def _scaled(self, number: Decimal, places: int) -> tuple[str, str]:
        rules = self.tables["number"]
        scales = [(Decimal(10) ** power, word) for power, word in rules["scales"]]
        if rules.get("chained"):
            return self._chained(number, scales, places), ""
        for factor, word in scales:
            scaled = settle(EXACT.divide(number, factor))
            if number >= factor and count_places(scaled) <= places:
                return self.digits(scaled), word
        return self.digits(number), ""

    def _chained(self, number: Decimal, scales: Sequence[tuple[Decimal, str]], places: int) -> str:
        """Write 3億6000万: each scale its own whole number, what is left behind them in digits."""
        parts, rest = [], number
        for factor, word in scales:
            whole = rest // factor
            if whole:
                parts.append(f"{whole:f}{word}")
                rest -= whole * factor
        if not parts:
            return self.digits(rest)
        if rest and places != ALL_PLACES[0] and count_places(settle(number)):
            return self.digits(number)
        return str(self.tables["number"].get("gap", "")).join([*parts, *([f"{settle(rest):f}"] if rest else [])])

    def digits(self, number: Decimal) -> str:
        """Write a number in digits, in threes from ten thousand up."""
        rules = self.tables["number"]
        plain = f"{abs(number):,f}"
        marks = {",": rules["group"], ".": rules["decimal"]}
        written = "".join(marks.get(sign, sign) for sign in plain)
        return f"{rules['minus']}{written}" if number < 0 else written

    def counted(self, number: str, unit: Unit, *, is_one: bool = False) -> str:
        """Set the name of a unit to a number."""
        form: str = self.tables["unit"]["form"]
        return form.format(number=number, unit=self.unit(unit, is_one=is_one)).rstrip()

    def unit(self, unit: Unit, *, is_one: bool = False) -> str:
        """Return the name of a unit, the English one where the language has none."""
        names = self.tables["unit"].get(unit.key) or [unit.en, unit.english(singular=False)]
        return str(names if isinstance(names, str) else names[0 if is_one else -1])

    def amount(self, currency: str, number: str) -> str:
        """Set the name of a currency to a number."""
        table = self.tables["money"]
        form: str = table["form"]
        return form.format(number=number, currency=table.get(currency, currency))


def _measured(tongue: Tongue, value: Measured) -> str:
    is_one = value.span.ends == (Decimal(1),)
    return tongue.hedge(value.span.qualifier, tongue.counted(tongue.span(value.span.ends), value.unit, is_one=is_one))


def _area(tongue: Tongue, value: Area) -> str:
    if value.unit == _MU:
        hectares = round_apart([ROUGH.divide(end, _MU_PER_HECTARE) for end in value.span.ends], _SIGNIFICANT)
        both = (tongue.counted(tongue.span(hectares), _HECTARE), tongue.counted(tongue.span(value.span.ends), _MU))
        return tongue.hedge(value.span.qualifier, tongue.beside(*both, is_exact=True))
    written, mu = _measured(tongue, value), value.span.wording.mu
    return tongue.beside(written, tongue.counted(tongue.span(mu), _MU), is_exact=False) if mu else written


def _money(tongue: Tongue, value: Money) -> str:
    amount = tongue.amount(value.currency, tongue.span(value.span.ends, ALL_PLACES[0]))
    written, other = tongue.hedge(value.span.qualifier, amount), value.span.wording.beside
    return tongue.beside(written, tongue.write(other), is_exact=False) if other else written


def _price(tongue: Tongue, value: Price) -> str:
    figure = _per(tongue, value, value.span.ends, value.per)
    if _MU in value.per:
        per = tuple(_SQUARE_METRE if unit == _MU else unit for unit in value.per)
        figure = tongue.beside(_per(tongue, value, value.rounded(), per), figure, is_exact=True)
    written = tongue.hedge(value.span.qualifier, figure)
    return str(tongue.tables["price"][f"tax-{value.tax.value}"]).replace("{}", written) if value.tax else written


def _per(tongue: Tongue, value: Price, ends: Sequence[Decimal], per: Sequence[Unit]) -> str:
    table = tongue.tables["price"]
    amount = tongue.amount(value.currency, tongue.span(ends, ALL_PLACES[0]))
    form: str = table["per"]
    return form.format(
        amount=amount,
        per=str(table["between"]).join(table.get(unit.key) or tongue.unit(unit, is_one=True) for unit in per),
    )


def _capacity(tongue: Tongue, value: Capacity) -> str:
    exact = replace(value, span=replace(value.span, qualifier=Qualifier.EXACT))
    figure = _measured(tongue, exact)
    if value.period is not None:
        figure = str(tongue.tables["period"][value.period.key]).replace("{}", figure)
    return tongue.hedge(value.span.qualifier, figure)


def _temperature(tongue: Tongue, value: Temperature) -> str:
    ends = [tongue.counted(tongue.digits(end), value.unit) for end in value.ends]
    return tongue.hedge(value.qualifier, str(tongue.tables["number"]["range"]).join(ends))


def _date(tongue: Tongue, value: PartialDate) -> str:
    table = tongue.tables["date"]
    form: str = table["year" if value.month is None else "month" if value.day is None else "day"]
    names = table.get("months")
    month = names[value.month - 1] if names and value.month else value.month
    return form.format(year=value.year, month=month, day=value.day)


def _when(tongue: Tongue, value: When) -> str:
    table, written = tongue.tables["date"], _date(tongue, value.on)
    if value.has_time:
        written = str(table["moment"]).format(date=written, clock=value.clock())
    offset = value.offset_text()
    return str(table["offset"]).format(moment=written, offset=offset) if offset else written


_WRITERS: Mapping[str, Any] = {
    **dict.fromkeys(("Count", "Distance", "Duration", "Percent", "Rainfall"), _measured),
    "Area": _area,
    "Money": _money,
    "Price": _price,
    "Capacity": _capacity,
    "Temperature": _temperature,
    "PartialDate": _date,
    "When": _when,
}
