"""Days and times of day as papers and invitations write them: 二〇二六年元月七日（星期三）, 下午2点半, 2:30 pm.

Owns how they become what is read (2026年1月7日, 14:30) and which are in doubt. Must not know how a date is read.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from generator.values.quantity.numerals import read_tens

if TYPE_CHECKING:
    from generator.values.quantity.typed import Typed

_DIGITS = {sign: str(digit) for digit, sign in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0"}
_YEAR = re.compile("[一二][零〇○一二三四五六七八九]{3}(?=年)")
_MONTH = re.compile("(?<=年)(?:(元)|([一二三四五六七八九十]|十[一二]))月")
_DAY = re.compile(
    "(?<=月)(廿?[一二三四五六七八九]|[一二三]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九])([日号])"
)
_COMPACT = re.compile(r"((?:19|20|21)[0-9]{2})([01][0-9])([0-3][0-9])")
_TWO_PLACES = re.compile(r"((?:19|20|21)[0-9]{2})[./]((?:0[1-9]|1[0-2]))")
_WEEKDAY = re.compile(r",? ?\(?(?:星期|周|礼拜)([一二三四五六日天])\)?(?= |,|$|[上中下早晚凌傍清夜0-9])")
_PLAIN_DAY = re.compile(r"([0-9]{4})[-/年.]([0-9]{1,2})[-/月.]([0-9]{1,2})")
_NUMBER = "[0-9]{1,2}|二?十[一二三四五六七八九]?|[零一二两三四五六七八九]"
_MINUTES = "[0-9]{1,2}|[零二三四五]?十?[零一二三四五六七八九]|[二三四五]?十"
_MORNING, _EVENING = "上午 早上 早晨 清晨 凌晨 早 am", "晚上 晚间 夜里 夜间 晚"
_ENGLISH_TIME = re.compile(
    r"(?P<day>.*?[0-9])[, ]+(?:at )?(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))? ?(?P<part>[ap])\.?m\.?",
    re.IGNORECASE,
)
_BEIJING = re.compile(r" ?\(?(?:北京时间|Beijing time|BJT)\)?$", re.IGNORECASE)
_NOON, _LAST_OF_AFTERNOON, _FIRST_OF_EVENING = 12, 19, 17


@cache  # read by few sites
def _time() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<day>.*?(?:[日号)]|[0-9](?= |,|[^0-9:])))[, ]*"
        rf"(?P<part>{'|'.join(f'{_MORNING[:-3]} 中午 下午 午后 傍晚 {_EVENING}'.split())})?"
        rf"(?P<hour>{_NUMBER})"
        rf"(?:[点时](?:整|(?P<half>半)|(?P<quarter>[一三])刻|(?P<minutes>{_MINUTES})分?)?|:(?P<minute>[0-9]{{2}}))"
        r"(?P<rest> ?(?:\(?(?:UTC|GMT|[-+−]).*)?)"
    )


def write_date(typed: Typed, text: str) -> str:
    """Return a date with its numerals as digits and without its weekday; raises ``Fault`` where that is another."""
    text = _YEAR.sub(lambda match: "".join(_DIGITS[sign] for sign in match[0]), text)
    text = text.replace("年元旦", "年1月1日")
    text = _MONTH.sub(lambda match: f"{1 if match[1] else read_tens(match[2])}月", text)
    text = _DAY.sub(lambda match: f"{_day_of(match[1])}{match[2]}", text)
    text = re.sub("月份?$", "月", text)
    for shape, plain in ((_COMPACT, r"\1-\2-\3"), (_TWO_PLACES, r"\1-\2")):
        text = re.sub(rf"{shape.pattern}$", plain, text) if shape.fullmatch(text) else text
    weekday = _WEEKDAY.search(text)
    if weekday is None or not _PLAIN_DAY.search(text[: weekday.start()]):
        return text
    _check_weekday(typed, text, "一二三四五六日".index(weekday[1].replace("天", "日")))
    return (text[: weekday.start()] + text[weekday.end() :]).strip()


def _day_of(number: str) -> int:
    return read_tens(number.replace("廿", "二十").lstrip("零〇"))


def _check_weekday(typed: Typed, text: str, weekday: int) -> None:
    day = _PLAIN_DAY.search(text)
    try:
        true = date(*map(int, day.groups())).weekday() if day else weekday
    except ValueError:
        return  # no such day, which the reader of dates says
    if true != weekday:
        raise typed.fault("Q154", weekday="一二三四五六日"[true], en=f"{date(2024, 1, 1 + true):%A}")


def write_moment(typed: Typed) -> str | None:
    """Return a moment with its time on the clock of 24 hours, None where it has no other form.

    Raises ``Fault`` where a time of day and its part do not go together (晚上12点), or say nothing certain.
    """
    text = write_date(typed, _BEIJING.sub(" +08:00", typed.text))
    english = _ENGLISH_TIME.fullmatch(text)
    found = english or _time().fullmatch(text)
    if found is None:
        return text if text != typed.text else None
    minute = int(found["minute"] or 0) if english else _minute_of(found)
    hour = _hour_of(read_tens(found["hour"]), minute, (found["part"] or "").lower())
    if hour is None:
        raise typed.fault("Q153")
    rest = "" if english else found["rest"]
    return f"{write_date(typed, found['day'])} {hour:02}:{minute:02}{rest}"


def _minute_of(found: re.Match[str]) -> int:
    if found["half"] or found["quarter"]:
        return 15 * (read_tens(found["quarter"]) if found["quarter"] else 2)
    minutes = found["minute"] or found["minutes"] or "0"
    return read_tens(minutes if minutes.isascii() else minutes.lstrip("零") or "零")


def _hour_of(hour: int, minute: int, part: str) -> int | None:
    """Return the hour on the clock of 24 hours, None where the part of the day leaves it open or speaks against it."""
    if not part or hour > 24:  # noqa: PLR2004  (no hour at all, which the reader says)
        return hour
    if part == "a" or part in _MORNING.split():
        return hour if hour < _NOON else None
    if part == "中午":
        return {11: 11, 12: 12, 1: 13, 2: 14, 13: 13}.get(hour)
    if part in _EVENING.split():
        return hour if hour >= _FIRST_OF_EVENING else _after_noon(hour, _FIRST_OF_EVENING - _NOON)
    if hour == _NOON:
        return hour if minute or part == "p" else None
    return hour if _NOON < hour <= _LAST_OF_AFTERNOON else _after_noon(hour, 1)


def _after_noon(hour: int, first: int) -> int | None:
    return hour + _NOON if first <= hour < _NOON else None
