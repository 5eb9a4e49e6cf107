"""What a figure is of, and which slot it fills: the tables that turn an amount with its words into a wish.

Owns the customs too: what a price without a unit is taken for. A wish by custom says so (``assumed``).
Must not know how a text is cut into amounts.
"""

from __future__ import annotations

from typing import NamedTuple

_PER_MU = (3, 2000)
_ONE = (1, 1)

MEASURES: dict[str, dict[str, tuple[int, int]]] = {
    "area": {"area": _ONE},
    "distance": {"length": _ONE},
    "height": {"length": _ONE},
    "duration": {"time": _ONE},
    "power": {"power": _ONE},
    "money": {"money": _ONE},
    "price": {"money/area": _ONE},
    "rent": {"money/area/month": _ONE, "money/area/day": (365, 12), "money/area/year": (1, 12)},
    "floor_load": {"mass/area": _ONE, "force/area": _ONE},
    "water": {"volume/day": _ONE, "volume/hour": (24, 1), "mass/day": _ONE, "mass/hour": (24, 1)},
    "sewage": {"volume/day": _ONE, "volume/hour": (24, 1), "mass/day": _ONE, "mass/hour": (24, 1)},
    "gas": {"volume/day": _ONE, "volume/hour": (24, 1)},
    "steam": {"mass/hour": _ONE},
    "storeys": {"storey": _ONE},
}
"""What a field or slot counts, by what was typed, and how many base units that is: a tonne of water is 1 m³."""


class Custom(NamedTuple):
    """What a figure without its whole unit is taken for: ``times / divisor`` of it, from ``least`` to ``most``."""

    of: str
    times: int
    divisor: int
    least: float = 0
    most: float = 1e30


CUSTOMS: dict[str, tuple[Custom, ...]] = {
    "price": (
        Custom("number", 15, 1, most=200),  # 地价25: ten thousand yuan a mu
        Custom("number", *_PER_MU, least=10_000, most=5_000_000),
        Custom("money", *_PER_MU, least=10_000, most=5_000_000),
        Custom("money", 1, 1, least=50, most=10_000),
    ),
    "rent": (
        Custom("number", 1, 1, most=500),
        Custom("money", 1, 1, most=500),
        Custom("money/area", 1, 1, most=500),
        Custom("number/month", 1, 1, most=500),  # 月租金20
        Custom("money/month", 1, 1, most=500),
    ),
    "floor_load": (Custom("mass", 1, 1, most=100),),
}
"""By slot; only beside a cue of the slot, or in its field."""


class Slot(NamedTuple):
    """A slot that a figure fills.

    ``cue``: words that must stand beside it, or none; ``helped``: words that may. ``bare`` says what a figure without
    a bound is: the least (``low``), the most (``high``) or exactly that (``same``). ``sizes``: only for these units of
    area behind "per". ``least``, ``most``: what is below or above is none.
    """

    slot: str
    measure: str
    bare: str
    cue: str = ""
    helped: str = ""
    sizes: tuple[str, ...] = ()
    least: float = 0
    most: float = 1e30


SLOTS = (
    Slot("near", "distance", "high", cue="near"),
    Slot("near", "duration", "high", cue="near", most=24 * 60),
    Slot("ground_floor_height", "height", "low", cue="ground_floor_height", most=100),
    Slot("power", "power", "low", helped="power"),
    Slot("water", "water", "low", cue="water"),
    Slot("sewage", "sewage", "low", cue="sewage"),
    Slot("gas", "gas", "low", cue="gas"),
    Slot("steam", "steam", "low", cue="steam"),
    Slot("floor_load", "floor_load", "low", helped="floor_load"),
    Slot("price", "price", "high", cue="price"),
    Slot("rent", "rent", "high", helped="rent"),
    Slot("price", "price", "high", sizes=("mu", "ha")),
    Slot("price", "price", "high", sizes=("m2",), least=150),  # no rent is as high, and a price of land mostly is
    Slot("storeys", "storeys", "same", helped="storeys", most=200),
    Slot("area", "area", "low", helped="area"),
)
"""In the order in which they are tried; those with the nearest cue go first."""

NEEDS_CUE = frozenset(slot.cue for slot in SLOTS if slot.cue)

BARE: dict[str, tuple[int, int]] = {
    "m2": _ONE,
    "mu": (2000, 3),
    "ha": (10_000, 1),
    "m": _ONE,
    "km": (1000, 1),
    "kva": _ONE,
    "mva": (1000, 1),
    "kw": (10, 9),
    "mw": (10_000, 9),
    "cny": _ONE,
    "wan_cny": (10_000, 1),
    "yi_cny": (100_000_000, 1),
    "wan_mu": (15, 1),
    "m2_price": _ONE,
    "rent": _ONE,
    "m3_day": _ONE,
    "t_hour": _ONE,
    "t_m2": _ONE,
    "minute": _ONE,
    "hour": (60, 1),
    "storey": _ONE,
}
"""What a bare number in a field counts: so many base units, as a fraction."""
