"""What a cost sketch must say, worked out in another way: from the records, minute by minute and month by month.

Knows nothing of the file that the browser reads, nor of the rules by which prices are chosen for it.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from generator.values.quantity.qualifiers import Qualifier, join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.records.park.costs import Cost, Costs, Tier
    from generator.values.quantity import Price

Asked = dict[str, Any]
Sum = tuple[Fraction, Fraction, str]
_HEDGES = {Qualifier.EXACT: "", Qualifier.ABOUT: "about", Qualifier.AT_LEAST: "at_least", Qualifier.UP_TO: "up_to"}
_FROM, _TO = {"all": 0, "two": 8, "day": 8}, {"all": 24, "two": 24, "day": 18}
_SIMPLE = {"land": 1, "workshop_rent": 12, "water": 1, "sewage": 1, "steam": 1}
_STEP = Fraction(200_000)


def costs_of(costs: Costs, asked: Asked) -> tuple[dict[str, Sum], dict[str, Sum], set[tuple[str, str]]]:
    """Return what is paid once and every year, by currency, and what is missing with the reason."""
    lines: list[tuple[str, Price, Fraction, Fraction]] = []
    missing: set[tuple[str, str]] = set()
    for key, amount in asked["amounts"].items():
        cost: Cost | None = getattr(costs, key)
        if amount == 0:
            continue
        found = list(_lines(key, cost, amount, asked)) if cost else []
        lines += found
        if not found:
            missing.add((key, _why(key, cost)))
    wages = {tier.tier["zh"]: tier.price for tier in costs.wages.tiers} if costs.wages else {}
    if costs.wages and costs.wages.price:
        wages[""] = costs.wages.price
    for grade, number in asked["people"].items():
        if number and grade in wages:
            lines.append(("wages", wages[grade], *_paid(wages[grade], Fraction(number * 12))))
        elif number:
            missing.add(("wages", "none"))
    once = _add([line for line in lines if line[0] == "land"])
    return once, _add([line for line in lines if line[0] != "land"]), missing


def _lines(key: str, cost: Cost, amount: Fraction, asked: Asked) -> Iterator[tuple[str, Price, Fraction, Fraction]]:
    if key in _SIMPLE and cost.price:
        yield key, cost.price, *_paid(cost.price, amount * _SIMPLE[key])
    if key == "power" and cost.tiers:
        for tier, share in _shares(cost, asked):
            if share:
                yield key, tier.price, *_paid(tier.price, amount * share)
    if key == "gas" and len(cost.tiers) > 1 and "每月" in cost.tiers[0].tier["zh"]:
        yield key, cost.tiers[0].price, *_gas(cost, amount)
    elif key == "gas" and asked["choices"].get("gas"):
        chosen = next(tier.price for tier in cost.tiers if tier.tier["zh"] == asked["choices"]["gas"])
        yield key, chosen, *_paid(chosen, amount)


def _shares(cost: Cost, asked: Asked) -> list[tuple[Tier, Fraction]]:
    if asked["hours"] == "own":
        given = [(tier, Fraction(asked["shares"].get(tier.tier["zh"], 0)) / 100) for tier in cost.tiers]
        return given if sum(share for _, share in given) == 1 else []
    minutes = range(_FROM[asked["hours"]] * 60, _TO[asked["hours"]] * 60)
    counted = [(tier, sum(_is_at(tier, minute) for minute in minutes)) for tier in cost.tiers]
    return [(tier, Fraction(count, len(minutes))) for tier, count in counted]


def _is_at(tier: Tier, minute: int) -> bool:
    assert tier.hours
    for span in tier.hours["zh"].split("、"):
        start, end = (int(hour) * 60 + int(minutes) for hour, minutes in (part.split(":") for part in span.split("—")))
        if start <= minute < end:
            return True
    return False


def _gas(cost: Cost, amount: Fraction) -> tuple[Fraction, Fraction]:
    """Return what twelve equal months cost at the lower and at the higher of the two readings of the steps."""
    first, second = (Fraction(tier.price.low) for tier in cost.tiers)
    month = amount / 12
    whole = month * (first if month <= _STEP else second)
    split = min(month, _STEP) * first + max(month - _STEP, Fraction(0)) * second
    return 12 * min(whole, split), 12 * max(whole, split)


def _paid(price: Price, amount: Fraction) -> tuple[Fraction, Fraction]:
    return Fraction(price.low) * amount, Fraction(price.high) * amount


def _why(key: str, cost: Cost | None) -> str:
    if cost is None or not (cost.price or cost.tiers):
        return "none"
    if key == "gas":
        return "choose"
    return "shares" if cost.tiers else "unit"


def _add(lines: list[tuple[str, Price, Fraction, Fraction]]) -> dict[str, Sum]:
    groups: dict[str, list[tuple[str, Price, Fraction, Fraction]]] = defaultdict(list)
    for line in lines:
        groups[line[1].currency].append(line)
    return {
        currency: (
            sum((line[2] for line in group), Fraction(0)),
            sum((line[3] for line in group), Fraction(0)),
            _HEDGES[join(line[1].qualifier for line in group)],
        )
        for currency, group in groups.items()
    }
