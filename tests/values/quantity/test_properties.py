"""What holds of every value: it is read back from both languages, and no text does anything but parse or fault."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.messages.issues import Fault, messages
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

if TYPE_CHECKING:
    from generator.values.quantity.units import Unit

LANGUAGES = st.sampled_from(["zh", "en"])
NUMBERS = st.one_of(
    st.integers(0, 10**6).map(Decimal),
    st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(0, 10**5), st.integers(-4, 11)),
    st.decimals(0, 10**13, places=3, allow_nan=False, allow_infinity=False),
)
WHOLE = st.one_of(
    st.integers(0, 10**13), st.builds(lambda n, power: n * 10**power, st.integers(0, 999), st.integers(0, 10))
).map(Decimal)
WORDINGS = st.builds(Wording, shared=st.booleans())


@st.composite
def spans(draw: st.DrawFn, numbers: st.SearchStrategy[Decimal] = NUMBERS) -> Span:
    start, other = draw(numbers), draw(st.none() | numbers)
    qualifier, wording = draw(st.sampled_from(Qualifier)), draw(WORDINGS)
    if other is None or other == start:
        return Span(start, None, qualifier, wording)
    return Span(min(start, other), max(start, other), qualifier, wording)


def _units(*dimensions: str) -> st.SearchStrategy[Unit]:
    return st.sampled_from([unit for unit in UNITS.values() if unit.dimension in dimensions])


MONEY = st.builds(Money, spans(), st.sampled_from(list(CURRENCIES.values())))
# an area or a capacity of nothing is refused, and an area so fine that its point may part thousands
SOME = NUMBERS.filter(lambda number: number and number == round(number, 2))
AREAS = st.builds(Area, spans(SOME), _units("area"))
DISTANCES = st.builds(Distance, spans(), _units("distance"))
COUNTS = st.builds(Count, spans(WHOLE), st.sampled_from([u for u in BY_DIMENSION["count"].values() if u != EACH]))
SMALL = st.builds(
    lambda n, qualifier, unit: Count(Span(Decimal(n), None, qualifier, Wording(spelled=True)), unit),
    st.integers(1, 10),
    st.sampled_from(Qualifier),
    st.sampled_from([UNITS["person"], EACH, UNITS["firm"]]),
)
DURATIONS = st.builds(
    Duration, spans(st.decimals(0, 1799, places=2, allow_nan=False, allow_infinity=False)), _units("duration")
)
TIMES = [UNITS[key] for key in ("hour", "day", "month", "year")]
THINGS = [UNITS[key] for key in ("m2", "mu", "ha", "kwh", "m3", "t", "kva", "person", "set", "gj")]
PRICES = st.builds(
    Price,
    spans(),
    st.sampled_from(list(CURRENCIES.values())),
    st.one_of(
        st.sampled_from(THINGS).map(lambda thing: (thing,)),
        st.sampled_from(TIMES).map(lambda time: (time,)),
        st.tuples(st.sampled_from(THINGS), st.sampled_from(TIMES)),
    ),
)
CAPACITIES = st.one_of(
    st.builds(Capacity, spans(SOME), st.sampled_from(list(Capacity.UNITS.values())), st.sampled_from(TIMES)),
    st.builds(Capacity, spans(SOME), _units("power"), st.none()),
)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)).map(lambda day: PartialDate(day.year, day.month, day.day))
DATES = st.one_of(
    DAYS, DAYS.map(lambda day: PartialDate(day.year)), DAYS.map(lambda day: PartialDate(day.year, day.month))
)
OFFSETS = st.none() | st.integers(-12 * 60, 14 * 60)
MOMENTS = st.one_of(st.builds(When, DAYS), st.builds(When, DAYS, st.integers(0, 23), st.integers(0, 59), OFFSETS))
PERCENTS = st.builds(Percent, spans(), _units("percent"))
RAINFALLS = st.builds(Rainfall, spans(), _units("rainfall"))
DEGREES = st.decimals(-90, 60, places=2, allow_nan=False, allow_infinity=False)


@st.composite
def temperatures(draw: st.DrawFn) -> Temperature:
    low, high = sorted((settle(draw(DEGREES)) + 0, settle(draw(DEGREES)) + 0))
    return Temperature(low, None if low == high else high, draw(st.sampled_from(Qualifier)))


EVERY: dict[str, st.SearchStrategy[Quantity]] = {
    "money": MONEY,
    "area": AREAS,
    "price": PRICES,
    "capacity": CAPACITIES,
    "count": COUNTS | SMALL,
    "distance": DISTANCES,
    "duration": DURATIONS,
    "percent": PERCENTS,
    "temperature": temperatures(),
    "rainfall": RAINFALLS,
    "date": DATES,
    "moment": MOMENTS,
}


@pytest.mark.parametrize("kind", sorted(EVERY))
@given(data=st.data(), language=LANGUAGES)
def test_a_printed_value_is_read_back(kind: str, data: st.DataObject, language: str) -> None:
    value = data.draw(EVERY[kind])
    again = parse(kind, value.text(language))
    assert again == value
    assert hash(again) == hash(value)
    assert again.text(language) == value.text(language)


PIECES = [
    *"亿万元亩米吨·/每日月约近余多到至~-–.,()十百千二两零人个家年。，²½٣负+%$€m k1269",
    *(
        "2.5",
        "300",
        "1,234",
        "5,3",
        "1e9",
        "万亿",
        "平方米",
        "/年",
        "/月",
        "年产",
        "以上",
        "以内",
        "分钟",
        "工作日",
        "-01",
        "2026-12-03",
        " 14:00",
        "14时30分",
        "+08:00",
        "Z",
    ),
    *("RMB", "US$", "million", "billion", " per ", " to ", "ten", "about ", " or more", " up to ", "ha", "mu", "km²"),
]
FRAGMENTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(kind=st.sampled_from(sorted(KINDS)), text=st.text(max_size=220) | FRAGMENTS)
@example(kind="money", text="0" * 200)
@example(kind="money", text="1," * 100)
@example(kind="money", text="万" * 200)
@example(kind="price", text="每" * 200)
@example(kind="area", text="(" * 200)
@example(kind="area", text="1 " * 100)
@example(kind="date", text="0000-00-00")
@example(kind="count", text="一" * 200)
@example(kind="moment", text="1" * 200)
def test_any_text_parses_or_faults(kind: str, text: str) -> None:
    found = _read(kind, text)
    if isinstance(found, Fault):
        message = messages()[found.code]
        assert all(words.format_map(found.facts) for words in (*message.say.values(), *message.hint.values()))
    else:
        assert parse(kind, found.text("zh")) == found


def _read(kind: str, text: str) -> Quantity | Fault:
    try:
        return parse(kind, text)
    except Fault as fault:
        return fault
