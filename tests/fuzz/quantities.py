"""Quantities: no text does anything but parse or fault, and what is printed is read back as it was.

An input is ``kind``, a line break, and a text; or ``=`` and the seed of a value that is made, printed and read again.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.values.quantity import (
    KINDS,
    Area,
    Capacity,
    Count,
    Distance,
    Duration,
    Money,
    PartialDate,
    Percent,
    Price,
    Quantity,
    Rainfall,
    Temperature,
    When,
    parse,
)
from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.exact import settle
from generator.values.quantity.qualifiers import Qualifier
from generator.values.quantity.span import Span, Wording
from generator.values.quantity.unit_table import BY_DIMENSION, EACH, UNITS
from tests.fuzz.target import Target
from tests.fuzz.words import assert_said

if TYPE_CHECKING:
    from collections.abc import Callable

_SIGNS = [
    *"亿万元亩米吨·/每日月约近余多到至~-–.,()十百千二两零人个家年。，²½٣负+%$€m k0123456789",
    *("2.5", "300", "1,234", "1e9", "万亿", "平方米", "/年", "/月", "年产", "以上", "以内", "分钟", "工作日", "-01"),
    *("2026-12-03", " 14:00", "14时30分", "+08:00", "Z", "RMB", "US$", "million", "billion", " per ", " to ", "ten"),
    *(
        "about ",
        " or more",
        " up to ",
        "ha",
        "mu",
        "km²",
        "不低于",
        "不足",
        "超过",
        "左右",
        "千",
        "％",
        "～",
        "２",
        "㎡",
    ),
]
_SCALES = {"": 1, "万": 10**4, "亿": 10**8, "千万": 10**7, "百万": 10**6}
_THINGS = ("m2", "mu", "ha", "kwh", "m3", "t", "kva", "person", "set", "gj")
_TIMES = ("hour", "day", "month", "year")
_PLAIN = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)(万|亿|千万|百万|)元")


def make(random: Random) -> bytes:
    how = random.randrange(4)
    if how == 0:
        return f"={random.randrange(10**12)}".encode()
    kind = random.choice(sorted(KINDS))
    if how == 1:
        scale = random.choice(sorted(_SCALES))
        return f"money\n{random.randrange(10**6)}{random.choice(['', '.5', '.25', '.125'])}{scale}元".encode()
    if how == 2:
        return f"{kind}\n{_edited(random, kind)}".encode("utf-8", "surrogatepass")
    text = "".join(random.choices(_SIGNS, k=random.randint(1, 14)))
    return f"{kind}\n{text}".encode()


def _edited(random: Random, kind: str) -> str:
    text = value_of(random.randrange(10**12), kind).text(random.choice(["zh", "en"]))
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(text) + 1)
        text = text[:at] + random.choice(_SIGNS) + text[at + random.randrange(2) :]
    return text


def hold(data: bytes) -> None:
    text = data.decode("utf-8", "surrogatepass")
    if text.startswith("="):
        _is_read_back(value_of(int(text[1:])))
        return
    kind, _, typed = text.partition("\n")
    try:
        found = parse(kind, typed)
    except Fault as fault:
        assert_said(fault.code, fault.facts)
        _is_no_plain_amount(kind, typed)
        return
    _is_read_back(found)
    plain = _PLAIN.fullmatch(typed)
    if kind == "money" and plain and isinstance(found, Money):
        assert found.span.start == Decimal(plain[1]) * _SCALES[plain[2]]


def _is_no_plain_amount(kind: str, typed: str) -> None:
    assert kind != "money" or not _PLAIN.fullmatch(typed), typed


def _is_read_back(value: Quantity) -> None:
    kind = next(name for name, each in KINDS.items() if isinstance(value, each))
    for language in ("zh", "en"):
        again = parse(kind, value.text(language))
        assert again == value, value.text(language)
        assert again.text(language) == value.text(language)


def value_of(seed: int, kind: str = "") -> Quantity:
    """Return the value that a seed makes, of a kind or of any."""
    random = Random(seed)  # noqa: S311  (the same each time)
    made = random.choice(sorted(_MADE))
    return _MADE[kind or made](random)


def _number(random: Random) -> Decimal:
    return random.choice(
        [
            Decimal(random.randrange(10**6)),
            Decimal(random.randrange(10**5)).scaleb(random.randint(-4, 11)),
            Decimal(random.randrange(10**13)).scaleb(-3),
        ]
    )


def _span(random: Random, *, whole: bool = False, most: int = 0) -> Span:
    def number() -> Decimal:
        if most:
            return Decimal(random.randrange(most * 100)).scaleb(-2)
        return Decimal(random.randrange(1000) * 10 ** random.randrange(11)) if whole else _number(random)

    qualifier, wording = random.choice(list(Qualifier)), Wording(shared=random.random() < 0.5)
    start, end = sorted((number(), number()))
    if random.random() < 0.6 or start == end:
        return Span(start, None, qualifier, wording)
    return Span(start, end, qualifier, wording)


def _some(random: Random) -> Span:
    """Return a span of an area or a capacity: not nothing, and not so fine that its point may part thousands."""
    while True:
        span = _span(random)
        if span.start and all(end == round(end, 2) for end in span.ends):
            return span


def _unit(random: Random, dimension: str) -> str:
    return random.choice([key for key, unit in UNITS.items() if unit.dimension == dimension])


def _price(random: Random) -> Price:
    thing, time = UNITS[random.choice(_THINGS)], UNITS[random.choice(_TIMES)]
    per = random.choice([(thing,), (time,), (thing, time)])
    return Price(_span(random), random.choice(list(CURRENCIES.values())), per)


def _capacity(random: Random) -> Capacity:
    if random.random() < 0.3:
        return Capacity(_some(random), UNITS[_unit(random, "power")], None)
    return Capacity(_some(random), random.choice(list(Capacity.UNITS.values())), UNITS[random.choice(_TIMES)])


def _temperature(random: Random) -> Temperature:
    low, high = sorted(settle(Decimal(random.randint(-9000, 6000)).scaleb(-2)) + 0 for _ in range(2))
    return Temperature(low, None if low == high else high, random.choice(list(Qualifier)))


def _day(random: Random) -> PartialDate:
    day = date.fromordinal(random.randint(date(1900, 1, 1).toordinal(), date(2199, 12, 31).toordinal()))
    return PartialDate(day.year, day.month, day.day)


def _date(random: Random) -> PartialDate:
    day = _day(random)
    return random.choice([day, PartialDate(day.year), PartialDate(day.year, day.month)])


def _moment(random: Random) -> When:
    if random.random() < 0.3:
        return When(_day(random))
    offset = random.choice([None, random.randint(-12 * 60, 14 * 60)])
    return When(_day(random), random.randrange(24), random.randrange(60), offset)


_COUNTED = [unit for unit in BY_DIMENSION["count"].values() if unit != EACH]
_MADE: dict[str, Callable[[Random], Quantity]] = {
    "money": lambda random: Money(_span(random), random.choice(list(CURRENCIES.values()))),
    "area": lambda random: Area(_some(random), UNITS[_unit(random, "area")]),
    "price": _price,
    "capacity": _capacity,
    "count": lambda random: Count(_span(random, whole=True), random.choice(_COUNTED)),
    "distance": lambda random: Distance(_span(random), UNITS[_unit(random, "distance")]),
    "duration": lambda random: Duration(_span(random, most=1799), UNITS[_unit(random, "duration")]),
    "percent": lambda random: Percent(_span(random), UNITS[_unit(random, "percent")]),
    "rainfall": lambda random: Rainfall(_span(random), UNITS[_unit(random, "rainfall")]),
    "temperature": _temperature,
    "date": _date,
    "moment": _moment,
}

TARGET = Target("quantities", make, hold, share=5)
