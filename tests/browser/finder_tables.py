"""Finder tables made by chance from a seed, and wishes for them, in the form of generator/pages/finder."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = ("land", "workshop", "warehouse")
INDUSTRIES = ("food", "optics", "tools", "none")
WAYS = ("port", "expressway", "airport")
MU = [["mu", "亩", 2000, 3], ["m2", "平方米", 1, 1], ["ha", "公顷", 10_000, 1]]
UNITS = {
    "area": MU,
    "price": [["wan_cny_mu", "万元/亩", 15, 1], ["cny_m2", "元/平方米", 1, 1]],
    "storeys": [],
    "power": [["kva", "千伏安", 1, 1], ["mw", "兆瓦", 10_000, 9]],
}
WISH = {"area": "between", "price": "at_most", "storeys": "between", "power": "at_least"}
DATES = ("0000", "2026-12-31", "2027-02-28", "2027-06-15", "2027-06-30", "2028-01-31")
Table = dict[str, Any]
Asked = dict[str, dict[str, Any]]


class Making:
    """A table in the making: the different values of each column, as they come."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  (a table that can be made again)
        self.values: dict[str, list[list[Any]]] = {}

    def place(self, key: str, value: Any) -> int:  # noqa: ANN401  (whatever a cell may be)
        """Return the place of a value in its column."""
        values = self.values.setdefault(key, [])
        entry = [value, f"<{value}>"]
        if entry not in values:
            values.append(entry)
        return values.index(entry)

    def measure(self, key: str, most: int) -> int | None:
        """Return a cell of a quantity: nothing, a number, a range, one with an open end, or what none can compare."""
        chance, low = self.random.random(), self.random.randint(1, most)
        high = low + self.random.randint(1, most)
        if chance < 0.1:
            return None
        value: Any = low if chance < 0.7 else [low, high]
        if chance > 0.9:
            value = self.random.choice([[low, None], [None, high], None])
        return self.place(key, value)

    def way(self) -> list[int | None] | None:
        """Return a cell of a way: how far it is, how long the drive, and its name."""
        if self.random.random() < 0.2:
            return None
        return [
            self.measure("near", 40_000),
            self.place("drives", self.random.randint(5, 60)),
            self.place("names", None),
        ]


def make_table(seed: int, *, parks: int = 6, rows: int = 60) -> Table:
    """Return a table of plots in parks; without words, which no rows and counts depend on."""
    making = Making(seed)
    chance = making.random
    some = [None, "*", *([at for at in range(len(INDUSTRIES) - 1) if chance.random() < 0.5] for _ in range(parks))]
    shared = {
        "industry": [chance.choice(some) for _ in range(parks)],
        "near": [[making.way() for _ in WAYS] for _ in range(parks)],
        "power": [making.measure("power", 9000) for _ in range(parks)],
        "dual_circuit": [chance.choice([None, making.place("dual_circuit", value=True)]) for _ in range(parks)],
    }
    cells = {
        "kind": [chance.choice([None, 0, 1, 2]) for _ in range(rows)],
        "park": [chance.choice([None, *range(parks)]) for _ in range(rows)],
        "area": [making.measure("area", 60_000) for _ in range(rows)],
        "price": [making.measure("price", 600) for _ in range(rows)],
        "storeys": [making.measure("storeys", 6) for _ in range(rows)],
        "crane": [making.place("crane", chance.choice([True, False])) for _ in range(rows)],
        "handover": [making.place("handover", chance.choice(DATES)) for _ in range(rows)],
    }
    return {
        "form": 1,
        "subject": "plots",
        "language": "zh-Hans",
        "count": rows,
        "marks": {},
        "words": {},
        "columns": list(_columns(making, parks)),
        "shared": {"by": "park", "cells": shared},
        "cells": cells,
        "rows": {"title": [f"P-{n}" for n in range(rows)], "key": None, "head": "../p/", "anchor": "", "tail": ""},
        "sample": False,
    }


def _columns(making: Making, parks: int) -> list[Table]:
    values = making.values

    def choice(key: str, form: str, keys: tuple[str, ...]) -> Table:
        return {"key": key, "label": key, "form": form, "values": [[each, each.title()] for each in keys]}

    def measure(key: str, **more: str) -> Table:
        told = {"form": "quantity", "dimension": key, "wish": WISH[key], "units": UNITS[key]}
        return {"key": key, "label": key, "values": values.get(key, []), **told, **more}

    def yes(key: str, **more: str) -> Table:
        return {"key": key, "label": key, "form": "yes", "values": values.get(key, []), **more}

    near = {"form": "ways", "dimension": "distance", "wish": "at_most", "better": "less", "by": "park"}
    found = {"values": values["near"], "drives": values["drives"], "names": values["names"]}
    kinds = [[kind, kind.title()] for kind in WAYS]
    return [
        choice("kind", "choice", KINDS),
        choice("park", "choice", tuple(f"park-{n}" for n in range(parks))),
        {**choice("industry", "choices", INDUSTRIES), "by": "park"},
        measure("area", better="more"),
        measure("price", better="less"),
        measure("storeys"),
        measure("power", better="more", by="park"),
        {"key": "near", "label": "near", "units": [["km", "公里", 1000, 1]], "kinds": kinds, **near, **found},
        yes("dual_circuit", by="park"),
        yes("crane"),
        {"key": "handover", "label": "handover", "form": "date", "wish": "at_most", "values": values["handover"]},
    ]


def make_wishes(seed: int, count: int) -> list[Asked]:
    """Return wishes for such a table, some at a time, as people say them: bounds are met exactly too."""
    chance = Random(seed)  # noqa: S311  (as above)
    makers: dict[str, Callable[[], dict[str, Any]]] = {
        "kind": lambda: {"is": chance.sample(KINDS, chance.randint(1, 2))},
        "park": lambda: {"is": [f"park-{chance.randint(0, 5)}"]},
        "industry": lambda: {"is": chance.sample(INDUSTRIES, chance.randint(1, 2))},
        "area": lambda: _limits(chance, 10_000, 60_000, ("low", "high", "both")),
        "price": lambda: {"high": chance.randint(1, 40) * 15},
        "storeys": lambda: _limits(chance, 1, 6, ("low", "high", "both")),
        "power": lambda: {"low": chance.randint(1, 9) * 10_000 / 9},
        "near.port": lambda: {"high": chance.randint(1, 40) * 1000} if chance.random() < 0.9 else {},
        "near.airport": lambda: {"high": chance.randint(1, 40) * 1000},
        "drive.port": lambda: {"high": chance.randint(1, 60)},
        "dual_circuit": lambda: {"is": True},
        "crane": lambda: {"is": chance.choice([True, False])},
        "handover": lambda: {"high": chance.choice(("2026", "2027-06", "2027-06-15", "2028-01"))},
    }
    return [
        {key: makers[key]() for key in chance.sample(list(makers), chance.choice((0, 1, 1, 2, 2, 3, 4, 6)))}
        for _ in range(count)
    ]


def _limits(chance: Random, least: int, most: int, sides: tuple[str, ...]) -> dict[str, int]:
    side = chance.choice(sides)
    low = chance.randint(least, most)
    limits = {"low": low, "high": chance.randint(low, most)}
    return limits if side == "both" else {side: limits[side]}
