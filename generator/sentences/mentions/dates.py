"""Years, months and days in sentences of both languages.

Owns how a date is written in prose, and which digits a date takes away from the search for amounts. A date is
compared part by part: the year, and the month or the day of a month (7 January is 107). Must not know amounts.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from generator.sentences.mentions.mention import Numeral, Standing, mention_of
from generator.values.quantity.dates import MONTHS
from generator.values.quantity.exact import ONE
from generator.values.quantity.numerals import read_tens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sentences.mentions.mention import Mention

_LAST_MONTH, _LAST_DAY = 12, 31

_YEAR = r"(?<![0-9.,$¥€£])(?:19|20)[0-9]{2}"
_DASH = r" ?(?:[-–—~至到]|—{2}) ?"
_ISO = rf"(?P<iso_year>{_YEAR})([-./])(?P<iso_month>[01]?[0-9])\2(?P<iso_day>[0-3]?[0-9])(?![0-9])"
_ZH_DAYS = rf"(?P<day>[0-9]{{1,2}}) ?[日号]?(?:(?:{_DASH}|[、和])(?P<to_day>[0-9]{{1,2}}) ?[日号]|(?<=[日号]))"


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(
        r"(?=[0-9])(?:"
        rf"{_ISO}"
        rf"|(?P<from_year>{_YEAR}) ?年?{_DASH}(?P<to_year>(?:19|20)[0-9]{{2}}) ?年"
        rf"|(?:(?P<year>{_YEAR}) ?年 ?)?(?<![0-9.])(?P<month>[0-9]{{1,2}}) ?月(?!份?内)"
        rf"(?:{_DASH}(?P<to_month>[0-9]{{1,2}}) ?月| ?{_ZH_DAYS})?"
        rf"|(?P<month_span>(?<![0-9.])[0-9]{{1,2}}){_DASH}(?P<to_month_span>[0-9]{{1,2}}) ?月"
        rf"|(?P<only_year>{_YEAR}) ?年"
        ")"
    )


_NAME = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_BEFORE_MONTH = ("in", "by", "to", "since", "until", "from", "early", "after", "late", "of")
_NTH = r"(?:st|nd|rd|th)?"


@cache
def _english() -> re.Pattern[str]:
    return re.compile(
        rf"{_ISO}"
        rf"|(?<![0-9.,$])(?P<day>[0-9]{{1,2}}){_NTH}"
        rf"(?:(?: ?[-–—~] ?| to | and |, | & )(?P<to_day>[0-9]{{1,2}}){_NTH})?"
        rf" (?:of )?(?P<month>{_NAME})(?:,? (?P<year>{_YEAR}))?"
        rf"|\b(?P<us_month>{_NAME}) (?P<us_day>[0-9]{{1,2}})(?![0-9,.][0-9]){_NTH}(?![0-9])"
        rf"(?:(?: ?[-–—~] ?| to | and )(?P<us_to_day>[0-9]{{1,2}})(?![0-9]){_NTH})?(?:,? (?P<us_year>{_YEAR}))?"
        rf"|\b(?P<month_of>{_NAME}),? (?:of )?(?P<of_year>{_YEAR})"
        rf"|(?P<from_year>{_YEAR})[-–—~](?P<to_year>(?:19|20)?[0-9]{{2}})(?![0-9])"
        rf"|\b(?:{'|'.join(_BEFORE_MONTH)}) (?P<in_month>{_NAME})"
        # a bare year: four digits with no unit, sign or scale at them
        rf"|(?P<only_year>{_YEAR})(?![0-9]|[,.][0-9]|-?[A-Za-z²³]|%| ?%| (?:mu|ha|yuan|tonnes|million|billion)\b)"
    )


# what every date has
_OF_CHINESE = re.compile(r"[0-9](?: ?[年月]|[-./][0-9]{1,2}[-./][0-9])")
_OF_NUMERALS = re.compile("[零〇○一二三四五六七八九十元](?:年|月|日)")
_DIGITS_OF_YEAR = 4
_TENS = "[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_IN_NUMERALS = re.compile(
    "(?<![零〇○一二三四五六七八九十百千万])"
    f"(?:[一二][零〇○一二三四五六七八九]{{3}}(?=年)|(?<=年)(?:元|{_TENS})(?=月)|(?:元|{_TENS})(?=月(?:{_TENS})[日号])"
    f"|(?<=月)(?:{_TENS})(?=[日号]))"
)
_SIGNS = str.maketrans("零〇○一二三四五六七八九", "000123456789")
_LIKE_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_MONTH_OR_DIGITS = re.compile(rf"\b{_NAME}|[0-9]+")
_PARTS = {
    **dict.fromkeys(("iso_year", "from_year", "to_year", "year", "only_year", "us_year", "of_year"), "year"),
    **dict.fromkeys(("iso_month", "month", "to_month", "month_span", "to_month_span"), "month"),
    **dict.fromkeys(("us_month", "month_of", "in_month"), "month"),
    **dict.fromkeys(("iso_day", "day", "to_day", "us_day", "us_to_day"), "day"),
}


def write_chinese_dates(plain: str) -> str:
    """Write the dates that are in numerals (二〇二六年元月七日) in digits; every character keeps its place."""
    return _IN_NUMERALS.sub(_in_digits, plain) if _OF_NUMERALS.search(plain) else plain


def _in_digits(match: re.Match[str]) -> str:
    numeral = match[0]
    if len(numeral) == _DIGITS_OF_YEAR and "十" not in numeral:
        return numeral.translate(_SIGNS)
    number = 1 if numeral == "元" else read_tens(numeral)
    return f"{number:>{len(numeral)}}"


def find_chinese_dates(text: str, plain: str) -> Iterator[Mention]:
    """Find every date in a plain Chinese text; the words are those of ``text``."""
    if _OF_CHINESE.search(plain):
        for match in _chinese().finditer(plain):
            yield from _mentions(text, match, "zh")


def find_english_dates(text: str, folded: str, words: frozenset[str]) -> Iterator[Mention]:
    """Find every date in a plain English text in small letters; the words are those of ``text``.

    ``words``: those in ``folded`` that may be of a date.
    """
    end = 0
    for start in _starts(folded, with_months=not words.isdisjoint(MONTHS)):
        match = _english().match(folded, start) if start >= end else None
        if match:
            end = match.end()
            yield from _mentions(text, match, "en")


def _starts(folded: str, *, with_months: bool) -> Iterator[int]:
    """Yield where a date may begin, in order."""
    if not with_months:
        yield from (match.start() for match in _LIKE_YEAR.finditer(folded))
        return
    for match in _MONTH_OR_DIGITS.finditer(folded):
        start = match.start()
        yield from (start - len(word) - 1 for word in _BEFORE_MONTH if folded.endswith(f"{word} ", 0, start))
        yield start


def _mentions(text: str, match: re.Match[str], language: str) -> Iterator[Mention]:
    found: dict[str, list[int]] = {"year": [], "month": [], "day": []}
    for group, value in match.groupdict().items():
        if value is not None:
            found[_PARTS[group]].append(_number(value))
    if max(found["month"], default=1) > _LAST_MONTH or max(found["day"], default=1) > _LAST_DAY:
        return
    month = found["month"][0] if found["month"] else 0
    days = [month * 100 + day for day in found["day"]]
    # the month of a day says nothing of its own
    for unit, values in (("year", found["year"]), ("month", [] if days else found["month"]), ("day", days)):
        for value in values:
            number = Decimal(value)
            words = text[match.start() : match.end()]
            measured = ("date", unit, ONE, unit)
            figure = Numeral(number, number)
            yield mention_of(measured, figure, (match.start(), words, language), rough=False, standing=Standing.CERTAIN)


def _number(value: str) -> int:
    return int(value) if value.isdecimal() else MONTHS[value.rstrip(".")]
