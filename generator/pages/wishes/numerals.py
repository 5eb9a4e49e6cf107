"""A number in digits or Chinese numerals, where it stands in a folded text.

The same stands in ``theme/assets/javascripts/finder/numerals.js``. Reads what the unit engine reads, and refuses what
it refuses: 一百二 (120 or 102), 1,5 and whatever is longer than thirty digits. Must not know words.
"""

from __future__ import annotations

from generator.pages.wishes.folding import is_digit

_MOST_DIGITS = 30
_GROUP = 3
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_OF_UNITS = "瓦伏克米乏帕牛"  # 千 before one of these belongs to a unit

Found = tuple[int, float | None]
"""Where a number ends, and its value; None where it cannot be read for sure."""


def digits_at(text: str, start: int) -> Found:
    """Read the digits that begin at a place: 20,000, 20 000, 1.5."""
    end = _run(text, start)
    groups = [text[start:end]]
    sign = text[end : end + 1]
    while sign in {",", " "} and _is_group(text, end + 1) and len(groups[0]) <= _GROUP and text[start] != "0":
        groups.append(text[end + 1 : end + 1 + _GROUP])
        end += 1 + _GROUP
        if text[end : end + 1] != sign:
            break
    is_unclear = _is_more(text, end, ",")
    while _is_more(text, end, ","):
        end = _run(text, end + 1)
    part = ""
    if _is_more(text, end, "."):
        part_end = _run(text, end + 1)
        part, end = text[end:part_end], part_end
        is_unclear = is_unclear or _is_more(text, end, ".")
        while _is_more(text, end, "."):
            end = _run(text, end + 1)
    number = "".join(groups) + part
    return end, None if is_unclear or len(number) > _MOST_DIGITS else float(number)


def chinese_at(text: str, start: int) -> Found:
    """Read the Chinese numerals, below ten thousand, that begin at a place: 三十, 一百零五; no numerals end at once."""
    end, total, digit, last, after_zero = start, 0, -1, 10_000, False
    is_unclear = False
    while end < len(text) and (text[end] in _DIGITS or _is_place(text, end)):
        sign = text[end]
        end += 1
        if sign in _PLACES:
            place = _PLACES[sign]
            is_unclear = is_unclear or place >= last or digit == 0
            total += (1 if digit < 0 else digit) * place
            digit, last, after_zero = -1, place, False
        elif digit < 0 or (digit == 0 and _DIGITS[sign] != 0):
            after_zero = after_zero or digit == 0
            digit = _DIGITS[sign]
        else:
            is_unclear = True
    if digit > 0:
        is_unclear = is_unclear or (last in {100, 1000} and not after_zero)
        total += digit
    elif digit == 0:
        is_unclear = is_unclear or end - start > 1
    return end, None if is_unclear else float(total)


def _is_place(text: str, at: int) -> bool:
    return text[at] in _PLACES and not (
        text[at] == "千" and text[at + 1 : at + 2] in _OF_UNITS and text[at + 1 : at + 2]
    )


def _run(text: str, start: int) -> int:
    end = start
    while end < len(text) and is_digit(text[end]):
        end += 1
    return end


def _is_group(text: str, start: int) -> bool:
    return _run(text, start) == start + _GROUP


def _is_more(text: str, at: int, sign: str) -> bool:
    return text[at : at + 1] == sign and at + 1 < len(text) and is_digit(text[at + 1])
