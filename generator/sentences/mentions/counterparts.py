"""What two texts say that is no amount, and say differently: hours, up and down, classes and phases, a lost currency.

Owns which of these can be compared without a guess: what both texts say equally often. Must not know files or records.
"""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PERCENT = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?) ?(?:%|per cent\b|percent\b|个?百分点)")
_CLAUSE = re.compile(r"[，,；;。！？!?\n]|\. ")
_HALF_DAY = 12
_REACH = 24
"""So far before a share, and half as far behind it, English says which way it went."""


class Counterpart(NamedTuple):
    """Words of both texts that should say the same, and the code of the fault; the place is in the English."""

    code: str
    zh: re.Match[str]
    en: re.Match[str]


@lru_cache(maxsize=4096)  # many records share texts
def unlike(zh: str, en: str) -> tuple[Counterpart, ...]:
    """Return what an English text says otherwise than the Chinese.

    N113 some hours, N117 all hours, N114 up and down, N115 numbers of classes and times, N116 money without currency.
    """
    if not (_may_hold().search(zh) and _may_hold().search(en)):
        return ()
    lower = en.lower()
    if len(lower) != len(en):  # no place in it would be one in the text
        return ()
    return (*_hours(zh, lower), *_ways(zh, lower), *_numbers(zh, lower), *_moneyless(zh, lower))


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "words" / "counterparts.toml").read_text(encoding="utf-8"))


@cache
def _may_hold() -> re.Pattern[str]:
    """Return what one of the two texts must have for anything to be compared."""
    return re.compile(
        r"\d|[一二两三四五六七八九十ⅠⅡⅢⅣ](?:类|期|个月|周|个星期|个?工作日)|class|phase|month|week|day", re.IGNORECASE
    )


@cache
def _pattern(*path: str | int) -> re.Pattern[str]:
    found: Any = _table()
    for step in path:
        found = found[step]
    return re.compile(found)


def _hours(zh: str, en: str) -> Iterator[Counterpart]:
    if ":" not in en or _pattern("clock", "zones").search(zh.lower()) or _pattern("clock", "zones").search(en):
        return
    both = [list(_pattern("clock", side).finditer(text)) for side, text in (("zh", zh), ("en", en))]
    times = [[_minutes(found) for found in side] for side in both]
    if len(times[0]) == len(times[1]) and sorted(times[0]) != sorted(times[1]):
        odd = next(at for at, pair in enumerate(zip(*times, strict=True)) if pair[0] != pair[1])
        # between two zones of time all hours would differ
        code = "N117" if set(times[0]).isdisjoint(times[1]) else "N113"
        yield Counterpart(code, both[0][odd], both[1][odd])


def _minutes(found: re.Match[str]) -> int:
    """Return the minute of the day; 下午2:00 is 14:00."""
    is_late = found["part"] in _table()["clock"]["afternoon"] and int(found["hour"]) < _HALF_DAY
    return (int(found["hour"]) + (_HALF_DAY if is_late else 0)) * 60 + int(found["minute"])


def _ways(zh: str, en: str) -> Iterator[Counterpart]:
    shares = [{found[1]: found for found in _PERCENT.finditer(text)} for text in (zh, en)]
    for number in [each for each in shares[0] if each in shares[1]]:
        chinese, english = (side[number] for side in shares)
        ways = _way_zh(zh, chinese), _way_en(en, english)
        if None not in ways and ways[0] != ways[1]:
            yield Counterpart("N114", chinese, english)


def _way_zh(text: str, share: re.Match[str]) -> str | None:
    before = text[max(0, share.start() - _REACH) : share.start()]
    found = [way for way in ("up", "down") if re.search(f"(?:{_table()['way'][f'{way}_zh']})$", before)]
    return found[0] if len(found) == 1 else None


def _way_en(text: str, share: re.Match[str]) -> str | None:
    before = _CLAUSE.split(text[max(0, share.start() - _REACH) : share.start()])[-1]
    behind = _CLAUSE.split(text[share.end() : share.end() + _REACH // 2])[0]
    found = [way for way in ("up", "down") if _pattern("way", f"{way}_en").search(f"{before} {behind}")]
    return found[0] if len(found) == 1 else None


def _numbers(zh: str, en: str) -> Iterator[Counterpart]:
    for row in range(len(_table()["numbers"])):
        sides = [list(_pattern("numbers", row, side).finditer(text)) for side, text in (("zh", zh), ("en", en))]
        if len(sides[0]) == len(sides[1]) == 1 and _value(sides[0][0]) != _value(sides[1][0]):
            yield Counterpart("N115", sides[0][0], sides[1][0])


def _value(found: re.Match[str]) -> int:
    said = found["n"] or found["nth"]
    return int(said) if said.isdecimal() else int(_table()["values"][said])


def _moneyless(zh: str, en: str) -> Iterator[Counterpart]:
    sums = {_amount(found): found for found in _pattern("money", "zh").finditer(zh)}
    for found in _pattern("money", "en").finditer(en):
        sentence = re.split(r"[.;\n]\s", en[: found.start()])[-1]
        if _amount(found) in sums and not _pattern("money", "currency").search(sentence):
            yield Counterpart("N116", sums[_amount(found)], found)


def _amount(found: re.Match[str]) -> Decimal:
    return Decimal(found["n"]).scaleb(_table()["scales"][found["scale"]]).normalize()
