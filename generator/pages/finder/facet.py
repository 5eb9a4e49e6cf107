"""A column of a finder's table: what it is called, how one chooses by it, and which way is better.

Owns the forms of columns, and the units that one types a quantity in. Must not know records or what stands in cells.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.pages.finder.telling import Telling

EVERY = "*"
"""What stands in a cell of many choices that holds for all of them, such as a policy for every park."""


class Choice(NamedTuple):
    """A value that can be chosen: its key, its name, and the name's language where it is not the table's."""

    key: str
    label: str
    lang: str = ""


class UnitOfForm(NamedTuple):
    """A unit that a quantity is typed in: one of it is ``times / divisor`` of the base unit."""

    key: str
    label: str
    times: int = 1
    divisor: int = 1


@dataclass(frozen=True)
class Facet:
    """A column.

    ``form`` is how one chooses by it: ``choice`` (one of ``choices``), ``choices`` (some of them), ``quantity``,
    ``date``, ``yes``, ``ways`` (a distance and a drive to each of ``choices``), or ``text``, which is only shown.
    ``wish`` is which bound one asks for: ``at_least``, ``at_most`` or ``between``; ``better`` is ``more`` or ``less``
    where that has a meaning. ``by`` is the column whose values have the cells, where rows share them. What is
    ``is_listed`` stands in a result that nobody asked for it.
    """

    key: str
    label: str
    form: str
    choices: tuple[Choice, ...] = ()
    dimension: str = ""
    wish: str = ""
    better: str = ""
    units: tuple[UnitOfForm, ...] = ()
    by: str = ""
    is_listed: bool = False

    def head(self) -> dict[str, Any]:
        """Return what the file says of the column beside its values."""
        said: dict[str, Any] = {"key": self.key, "label": self.label, "form": self.form}
        for name in ("dimension", "wish", "better", "by"):
            if value := getattr(self, name):
                said[name] = value
        if self.units:
            said["units"] = [list(unit) for unit in self.units]
        if self.is_listed:
            said["listed"] = True
        return said


def choice(telling: Telling, key: str, word: str, choices: Iterable[Choice]) -> Facet:
    """Return a column of which each row has one value."""
    return Facet(key, telling.words(word), "choice", tuple(choices))


def choices(telling: Telling, key: str, word: str, among: Iterable[Choice]) -> Facet:
    """Return a column of which each row has any number of values."""
    return Facet(key, telling.words(word), "choices", tuple(among))


def yes(telling: Telling, key: str, word: str) -> Facet:
    """Return a column of what is there or not."""
    return Facet(key, telling.words(word), "yes")


def text(telling: Telling, key: str, word: str) -> Facet:
    """Return a column that is only shown."""
    return Facet(key, telling.words(word), "text")


def until(telling: Telling, key: str, word: str) -> Facet:
    """Return a column of days until which one wants something."""
    return Facet(key, telling.words(word), "date", wish="at_most", better="less")


def when(telling: Telling, key: str, word: str) -> Facet:
    """Return a column of days on which something happened, the latest first."""
    return Facet(key, telling.words(word), "date", wish="between", better="more")


def listed(columns: Iterable[Facet], *keys: str) -> list[Facet]:
    """Return columns, those of some keys as such that stand in every result."""
    return [replace(column, is_listed=column.key in keys) for column in columns]


def at_least(telling: Telling, key: str, word: str, dimension: str) -> Facet:
    """Return a column of quantities of which one wants so much or more."""
    return Facet(
        key, telling.words(word), "quantity", (), dimension, "at_least", "more", tuple(_units(telling, dimension))
    )


def at_most(telling: Telling, key: str, word: str, dimension: str) -> Facet:
    """Return a column of quantities of which one wants so much or less."""
    return Facet(
        key, telling.words(word), "quantity", (), dimension, "at_most", "less", tuple(_units(telling, dimension))
    )


def between(telling: Telling, key: str, word: str, dimension: str, better: str = "") -> Facet:
    """Return a column of quantities of which one asks for either bound."""
    units = tuple(_units(telling, dimension))
    return Facet(key, telling.words(word), "quantity", (), dimension, "between", better, units)


def ways(telling: Telling, key: str, word: str, kinds: Iterable[Choice]) -> Facet:
    """Return a column of distances to the nearest of each of some kinds."""
    return Facet(
        key,
        telling.words(word),
        "ways",
        tuple(kinds),
        "distance",
        "at_most",
        "less",
        tuple(_units(telling, "distance")),
    )


def shared(column: Facet, by: str) -> Facet:
    """Return a column whose cells rows share by another."""
    return replace(column, by=by)


_UNITS: dict[str, dict[str, tuple[UnitOfForm, ...]]] = {
    "zh": {
        "area": (UnitOfForm("mu", "亩", 2000, 3), UnitOfForm("m2", "平方米"), UnitOfForm("ha", "公顷", 10_000)),
        "distance": (UnitOfForm("km", "公里", 1000),),
        "height": (UnitOfForm("m", "米"),),
        "load": (UnitOfForm("t_m2", "吨/平方米"),),
        "price": (UnitOfForm("wan_cny_mu", "万元/亩", 15), UnitOfForm("cny_m2", "元/平方米")),
        "rent": (UnitOfForm("cny_m2_month", "元/平方米·月"),),
        "power": (UnitOfForm("kva", "千伏安"), UnitOfForm("mw", "兆瓦", 10_000, 9), UnitOfForm("kw", "千瓦", 10, 9)),
        "volume_day": (UnitOfForm("m3_day", "立方米/日"),),
        "mass_hour": (UnitOfForm("t_hour", "吨/小时"),),
        "money": (UnitOfForm("yi_cny", "亿元", 100_000_000), UnitOfForm("wan_cny", "万元", 10_000)),
        "count": (),
    },
    "en": {
        "area": (UnitOfForm("ha", "ha", 10_000), UnitOfForm("mu", "mu", 2000, 3), UnitOfForm("m2", "m²")),
        "distance": (UnitOfForm("km", "km", 1000),),
        "height": (UnitOfForm("m", "m"),),
        "load": (UnitOfForm("t_m2", "t/m²"),),
        "price": (UnitOfForm("cny_m2", "RMB/m²"), UnitOfForm("cny_mu", "RMB/mu", 3, 2000)),
        "rent": (UnitOfForm("cny_m2_month", "RMB/m²/month"),),
        "power": (UnitOfForm("kva", "kVA"), UnitOfForm("mw", "MW", 10_000, 9), UnitOfForm("kw", "kW", 10, 9)),
        "volume_day": (UnitOfForm("m3_day", "m³ a day"),),
        "mass_hour": (UnitOfForm("t_hour", "t an hour"),),
        "money": (UnitOfForm("million_cny", "RMB million", 1_000_000),),
        "count": (),
    },
}
"""The units of each dimension by the language of figures, that which is usual first."""


def _units(telling: Telling, dimension: str) -> Iterator[UnitOfForm]:
    yield from _UNITS[telling.language.of_units][dimension]
