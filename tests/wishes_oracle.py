"""What wishes should find, by brute force over the files of parks: every plot, every wish, met or missed by how much.

Reads the YAML and the unit engine and nothing of the finder, so that all of the finder can be held to it. What a plot
does not say is said by its park; what neither says is not published.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from generator.values.quantity import Price, parse
from generator.values.quantity.per import is_time
from generator.values.quantity.qualifiers import LOWER_BOUNDS, UPPER_BOUNDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

Fields = dict[str, Any]
Span = tuple[float | None, float | None]

MET, MISSED, UNKNOWN = "met", "missed", "not published"
_SLACK = 1e-6
_RENTS = {"workshop": "workshop_rent", "office": "office_rent"}
_SERVICES = {sign: number for number, sign in enumerate("三四五六七八九十", 3)}
_LOAD = re.compile(r"([0-9.]+) ?(?:t|吨)/(?:m²|平方米)")
_CHOICES = ("kind", "industry", "level", "park")


class Verdict(NamedTuple):
    """Whether a plot meets a wish; ``gap`` is how much it lacks or is too much, in base units, 0 where it meets it."""

    says: str
    gap: float = 0


class Offer(NamedTuple):
    """A plot with its park, as their files say them."""

    park: Fields
    plot: Fields

    @property
    def key(self) -> str:
        """The park's id and the plot's number: ``yanxi-food-park/B-02``."""
        return f"{self.park['id']}/{self.plot['no']}"


def offers_in(folder: Path) -> list[Offer]:
    """Return every plot on offer in the parks of a folder of content, taken ones left out."""
    files = sorted((folder / "parks").glob("*.yaml"))
    parks = [yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for path in files]  # noqa: S506  (texts only)
    return [Offer(park, plot) for park in parks for plot in park.get("plots", ()) if plot["status"] != "taken"]


def judge(offer: Offer, wish: Mapping[str, Any]) -> Verdict:
    """Return whether a plot meets a wish."""
    slot = wish["slot"]
    if slot in _CHOICES:
        return _of_choice(_chosen(offer, slot), wish["is"])
    if slot in {"crane", "lift", "dual_circuit"}:
        answer = _answer(offer, slot)
        return Verdict(UNKNOWN) if answer is None else Verdict(MET if answer == wish["is"] else MISSED, 0)
    if slot == "near":
        return _of_way(offer, wish)
    if slot == "handover":
        return _of_date(offer, wish["high"])
    return _of_span(_MEASURED[slot](offer), wish)


def found_by(offers: list[Offer], wishes: list[Mapping[str, Any]]) -> list[str]:
    """Return the keys of the plots that meet every wish for sure."""
    return [offer.key for offer in offers if all(judge(offer, wish).says == MET for wish in wishes)]


def _of_choice(has: set[str] | None, wanted: list[str]) -> Verdict:
    if has is None:
        return Verdict(UNKNOWN)
    return Verdict(MET if has & set(wanted) else MISSED)


def _chosen(offer: Offer, slot: str) -> set[str] | None:
    park, plot = offer
    found = {
        "kind": {plot["kind"]},
        "park": {park["id"]},
        "industry": set(park.get("industries", ())),
        "level": {park["level"]} if park.get("level") else None,
    }
    return found[slot]


def _answer(offer: Offer, slot: str) -> bool | None:
    if slot == "dual_circuit":
        answer = offer.park.get("costs", {}).get("power", {}).get("dual_circuit")
        return None if answer is None else answer == "true"
    said = offer.plot.get(slot)
    return None if said is None else not said["zh"].startswith(("无", "没有", "不"))


def _span(kind: str, text: object, factor: float = 1) -> Span | None:
    """Return a typed figure as its least and its most, None at an open end."""
    if text is None:
        return None
    value = parse(kind, str(text))
    low, high = float(value.low) * factor, float(value.high) * factor  # type: ignore[union-attr]  # no dates here
    if value.qualifier in LOWER_BOUNDS:  # type: ignore[union-attr]  # the same
        return low, None
    return (None, high) if value.qualifier in UPPER_BOUNDS else (low, high)  # type: ignore[union-attr]  # the same


def _area(offer: Offer) -> Span | None:
    whole, least = _span("area", offer.plot["area"]), _span("area", offer.plot.get("minimum_unit"))
    return (least[0], whole[1]) if whole and least else whole


def _asked(offer: Offer, own: str, of_park: str | None) -> object:
    price = offer.plot.get(own)
    if price is None and of_park:
        price = (offer.park.get("costs", {}).get(of_park) or {}).get("price")
    return price


def _price(offer: Offer) -> Span | None:
    text = _asked(offer, "price", "land" if offer.plot["kind"] == "land" else None)
    return _price_span(text, ["m2"]) if text else None


def _rent(offer: Offer) -> Span | None:
    text = _asked(offer, "rent", _RENTS.get(offer.plot["kind"]))
    return _price_span(text, ["m2", "month"]) if text else None


def _price_span(text: object, per: list[str]) -> Span | None:
    value = parse("price", str(text))
    assert isinstance(value, Price)
    of = [unit.key if is_time(unit) else unit.base or unit.key for unit in value.per]
    if value.currency != "CNY" or of != per:
        return None
    return _span("price", text)


def _supply(key: str, periods: Mapping[str, float]) -> Callable[[Offer], Span | None]:
    def read(offer: Offer) -> Span | None:
        cost = offer.park.get("costs", {}).get(key) or {}
        text = cost.get("headroom") or cost.get("capacity")
        if text is None:
            return None
        value = parse("capacity", str(text))
        period = value.period.key if value.period else ""  # type: ignore[union-attr]  # a capacity
        if period not in periods:
            return None
        is_active = (value.unit.base or value.unit.key) == "kw"  # type: ignore[union-attr]  # the same
        return _span("capacity", text, periods[period] / (0.9 if is_active else 1))

    return read


def _floor_load(offer: Offer) -> Span | None:
    found = _LOAD.findall(offer.plot.get("floor_load", ""))
    return (float(found[0]), float(found[0])) if len(found) == 1 else None


def _readiness(offer: Offer) -> Span | None:
    found = re.match(r"([三四五六七八九十])通一平", offer.plot["readiness"]["zh"])
    number = _SERVICES[found[1]] if found else 0
    return (number, number) if number else None


def _storeys(offer: Offer) -> Span | None:
    number = offer.plot.get("storeys")
    return None if number is None else (float(number), float(number))


_DAILY = {"day": 1.0, "hour": 24.0}
_MEASURED: dict[str, Callable[[Offer], Span | None]] = {
    "area": _area,
    "price": _price,
    "rent": _rent,
    "ground_floor_height": lambda offer: _span("distance", offer.plot.get("ground_floor_height")),
    "floor_load": _floor_load,
    "storeys": _storeys,
    "readiness": _readiness,
    "power": _supply("power", {"": 1}),
    "water": _supply("water", _DAILY),
    "gas": _supply("gas", _DAILY),
    "sewage": _supply("sewage", _DAILY),
    "steam": _supply("steam", {"hour": 1}),
}


def _of_span(span: Span | None, wish: Mapping[str, Any]) -> Verdict:
    """Return whether anything within a span meets a wish; an open end that would have to is not published."""
    if span is None:
        return Verdict(UNKNOWN)
    low, high = span
    gaps = []
    if "low" in wish:
        gaps.append((wish["low"] - (low or 0 if high is None else high), high is None))
    if "high" in wish:
        gaps.append(((high or 0 if low is None else low) - wish["high"], low is None))
    worst, is_open = max(gaps)
    if worst <= _SLACK * max(1, abs(wish.get("low", 0)), abs(wish.get("high", 0))):
        return Verdict(MET)
    return Verdict(UNKNOWN) if is_open else Verdict(MISSED, worst)


def _of_way(offer: Offer, wish: Mapping[str, Any]) -> Verdict:
    ways = [way for way in offer.park.get("transport", ()) if way["kind"] == wish["kind"]]
    if "minutes" in wish:
        return _nearest("duration", [way.get("drive") for way in ways], wish["minutes"])
    return _nearest("distance", [way.get("distance") for way in ways], wish.get("high", float("inf")))


def _nearest(kind: str, texts: list[object], most: float) -> Verdict:
    spans = [span for text in texts if (span := _span(kind, text))]
    known = [end for low, high in spans if (end := high if low is None else low) is not None]
    if not known:
        return Verdict(UNKNOWN)
    return _of_span((min(known), min(known)), {"high": most})


def _of_date(offer: Offer, until: str) -> Verdict:
    said = offer.plot.get("handover")
    if said is None:
        is_ready = "可入驻" in offer.plot["readiness"]["zh"]
        return Verdict(MET if is_ready else UNKNOWN)
    return Verdict(MET if _last_day(str(said)) <= _last_day(until) else MISSED)


def _last_day(text: str) -> str:
    """Return the last day that a year, month or day may mean."""
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else monthrange(year, month)[1]
    return f"{year:04}-{month:02}-{day:02}"


def verdicts(offers: list[Offer], wishes: list[Mapping[str, Any]]) -> Iterator[tuple[str, list[Verdict]]]:
    """Yield each plot's key with its verdicts, wish by wish."""
    for offer in offers:
        yield offer.key, [judge(offer, wish) for wish in wishes]
