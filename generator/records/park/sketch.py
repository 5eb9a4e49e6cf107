"""The cost sketch on a page: its fields with the units that people type, and where the prices lie.

Owns which units stand in a field, in which order, and how each may be spelled. What is worked out and how it is set
is the affair of ``theme/assets/javascripts/sketch``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.binding import bind
from generator.pages.files import write_json
from generator.records.park.priced import UNIT_OF, basis_of, costs_of_use
from generator.values.quantity.unit_table import UNITS
from generator.values.urls import costs_of, relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf
    from generator.records.park.record import Park

_FIELDS = {
    "land": ("land", "sketch.field.land", ("mu", "ha", "m2")),
    "workshop_rent": ("workshop", "sketch.field.workshop_rent", ("m2",)),
    "office_rent": ("office", "sketch.field.office_rent", ("m2",)),
    "power": ("power", "sketch.field.power", ("kwh", "mwh", "gwh")),
    "water": ("water", "sketch.field.water", ("m3",)),
    "sewage": ("sewage", "sketch.field.sewage", ("m3",)),
    "gas": ("gas", "sketch.field.gas", ("m3",)),
    "steam": ("steam", "sketch.field.steam", ("t",)),
    "waste": ("waste", "sketch.field.waste", ("t",)),
}
_EXTRA = {"office_rent", "steam", "waste"}
_EXAMPLES = {"m2": ("30", "mu"), "kwh": ("3000000", "kwh"), "m3": ("30000", "m3"), "t": ("5000", "t")}
_HOURS = {
    "all": "sketch.hours.all",
    "two": "sketch.hours.two",
    "day": "sketch.hours.day",
    "own": "sketch.hours.own",
}
_SAID = (
    *("sketch.people", "sketch.not_read", "sketch.not_number", "sketch.about", "sketch.at_least", "sketch.up_to"),
    *("sketch.months", "sketch.days", "sketch.volumes", "sketch.once", "sketch.yearly", "sketch.sum"),
    *("sketch.sum_part", "sketch.result", "sketch.basis", "sketch.cost", "sketch.missing"),
    *("sketch.missing_none", "sketch.missing_unit", "sketch.missing_choose", "sketch.missing_shares", "sketch.best"),
    *("sketch.said_once", "sketch.said_yearly", "sketch.said_missing", "sketch.said_park", "sketch.empty"),
    "sketch.failed",
)
_SAID_ELSEWHERE = {
    "item": "cost.item",
    "list": "list.separator",
    "as_of": "source.as_of",
    "source": "source.label",
    "date": "source.date",
}
_COUNTED = ("m2", "mu", "kwh", "m3", "t", "person")


class AmountField(NamedTuple):
    """A field for an amount: of which cost, its name in an address, and its units.

    ``item`` is what the cost is called. ``base`` is the unit in which it is counted, by its key. ``is_extra``:
    it is there only where there is a price.
    """

    cost: str
    name: str
    label: str
    item: str
    base: str
    units: tuple[tuple[str, str], ...]
    example: str
    is_extra: bool


@dataclass(frozen=True, slots=True)
class CostSketch:
    """The sketch of a page. ``parks`` are the ids that it is about at first; ``{park}`` in ``costs`` stands for one.

    ``spellings`` are the units by what they count, as JSON; ``words`` what the script says, by the names it knows.
    ``has_samples``: there may be samples among the prices.
    """

    parks: str
    costs: str
    is_live: bool
    fields: tuple[AmountField, ...]
    hours: tuple[tuple[str, str], ...]
    spellings: str
    words: tuple[tuple[str, str], ...]
    has_samples: bool


def sketch_of(leaf: Leaf, park: Park) -> CostSketch | None:
    """Return the sketch on the page of a park; None where it publishes no price to work anything out from."""
    given = costs_of_use(park)
    if not any(basis_of(key, cost).prices for key, cost in given):
        return None
    return cost_sketch(leaf, park.id, has_samples=park.sample or any(cost.sample for _, cost in given))


def cost_sketch(leaf: Leaf, park: str = "", *, has_samples: bool) -> CostSketch:
    """Return the sketch of a park by its id, or of those parks that a script names later."""
    return CostSketch(
        parks=park,
        costs=relative(costs_of("PARK", leaf.language), leaf.path).replace("PARK", "{park}"),
        is_live=True,
        fields=tuple(_field(leaf, cost, *about) for cost, about in _FIELDS.items()),
        hours=tuple((key, leaf.words(word)) for key, word in _HOURS.items()),
        spellings=_spellings(),
        words=tuple(_words(leaf)),
        has_samples=has_samples,
    )


def _field(leaf: Leaf, cost: str, name: str, label: str, units: tuple[str, ...]) -> AmountField:
    is_chinese = leaf.language.of_figures == "zh"
    ordered = units if is_chinese else sorted(units, key=lambda key: key == "mu")
    named = tuple((key, _unit(leaf, key)) for key in ordered)
    number, unit = _EXAMPLES[UNIT_OF[cost]]
    example = f"{number}{'' if is_chinese else ' '}{_unit(leaf, unit)}"
    item, base = leaf.words(f"cost.{cost}"), UNIT_OF[cost]
    return AmountField(cost, name, leaf.words(label), item, base, named, bind(example), cost in _EXTRA)


def _words(leaf: Leaf) -> Iterator[tuple[str, str]]:
    for key in _SAID:
        yield key.partition(".")[2], leaf.words(key)
    for name, key in _SAID_ELSEWHERE.items():
        yield name, leaf.words(key)
    yield "colon", leaf.words("label.separator")
    yield "term", leaf.words("cost.term") + leaf.words("label.separator")
    for key in _COUNTED:
        yield f"unit_{key}", _unit(leaf, key)


def _unit(leaf: Leaf, key: str) -> str:
    unit = UNITS[key]
    return unit.zh if leaf.language.of_figures == "zh" else unit.many or unit.en


@lru_cache(maxsize=1)
def _spellings() -> str:
    """Return how the units may be spelled, by what they count: {"m2": {"亩": [2000, 3, "mu"]}}."""
    found = {
        base: {
            name.lower(): [unit.times, unit.divisor, unit.key]
            for unit in UNITS.values()
            if base in {unit.base, unit.key}
            for name in (unit.key, unit.zh, unit.en, unit.many, *unit.zh_kept, *unit.read)
            if name
        }
        for base in sorted(set(UNIT_OF.values()) - {"person"})
    }
    return write_json(found)
