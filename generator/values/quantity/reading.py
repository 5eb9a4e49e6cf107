"""Text -> numbers, scale words and what stands around them; the grammar all measured quantities share.

Owns where a range is cut, what 万, 亿, million mean, and which mixtures are refused. Must not know units: what stands
before and after a number is handed on as text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.values.quantity.exact import EXACT, ONE, count_digits, settle
from generator.values.quantity.numerals import CHINESE, DIGITS, MOST_DIGITS, WORD, read_number

if TYPE_CHECKING:
    from generator.values.quantity.typed import Typed

RANGE_SIGN = r" ?(?:~|–{1,2}|—{1,2}|-{1,2}|[−‐‑―]|至|到|\bto\b) ?"

_SCALES = {
    "万亿": 10**12, "千亿": 10**11, "百亿": 10**10, "亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4,
    "千": 1000, "百": 100, "trillion": 10**12, "billion": 10**9, "million": 10**6, "thousand": 1000,
    "tn": 10**12, "bn": 10**9, "mn": 10**6, "m": 10**6, "k": 1000,
}  # fmt: skip
_SCALE = r"万亿|千亿|百亿|亿|千万|百万|万|千(?![瓦伏克米乏])|百| ?\b(?:trillion|billion|million|thousand)s?\b"
_SHORT_SCALE = _SCALE + r"| ?(?:(?<=[0-9])|(?<=[0-9] ))(?:tn|bn|mn|m|k)\b"
_NUMBER = re.compile(rf"{DIGITS}|{CHINESE}|{WORD}", re.IGNORECASE)
_RANGE = re.compile(RANGE_SIGN, re.IGNORECASE)


def _after_number(scale: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<inner>[余多]?)(?P<scale>{scale})?(?P<outer>[余多]?)", re.IGNORECASE)


_AFTER = {False: _after_number(_SCALE), True: _after_number(_SHORT_SCALE)}


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a text: its value with the scale word, the scale, and the text before and after it."""

    value: Decimal
    scale: Decimal | None
    token: str
    before: str
    after: str
    infix: str = ""
    infix_after_scale: bool = False

    @property
    def is_spelled(self) -> bool:
        """Whether it was typed as a word: 十, ten."""
        return not self.token[0].isdecimal()


@dataclass(frozen=True, slots=True)
class Ends:
    """The number of a text, or both numbers of a range; ``shared``: the scale word stood once for both."""

    first: Number
    last: Number | None = None
    shared: bool = False


def read_ends(typed: Typed, text: str, *, short_scales: bool = False) -> Ends:
    """Read a number or a range. ``short_scales``: m, bn and k are scale words here (money) and no units.

    Raises ``Fault`` where a number is missing, unclear, negative or too long, or where the range has no order.
    """
    parts = _RANGE.split(text)
    if text[:1] in {"-", "−", "–", "负"}:
        raise typed.fault("Q108")
    if len(parts) > 2:  # noqa: PLR2004  (a range has two ends)
        raise typed.fault("Q113")
    numbers = [_read(typed, part, short_scales=short_scales) for part in parts]
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return Ends(first)
    if first.infix or last.infix:
        raise typed.fault("Q114", first=f"{parts[0]}–{parts[1]}", second=first.infix or last.infix)
    shared = first.scale is None and not first.after and not (first.before and last.before)
    shared = shared and last.scale is not None
    if last.scale is not None and shared:
        scaled = _scale_up(typed, first.value, last.scale)
        first = Number(scaled, last.scale, first.token, first.before, first.after)
    return Ends(first, last, shared)


def _read(typed: Typed, text: str, *, short_scales: bool) -> Number:
    match = _NUMBER.search(text)
    if not match:
        raise typed.fault("Q103")
    before = text[: match.start()].strip()
    if before.endswith("负"):
        raise typed.fault("Q108")
    if before.endswith((".", ",")):
        raise typed.fault("Q104", number=text[match.start() - 1 : match.end()])
    start, token = match.start(), match[0]
    total, scale, infix, end, rest = Decimal(0), None, "", match.end(), None
    while match:
        rest = _AFTER[short_scales].match(text, match.end())
        word = rest["scale"] if rest else None
        # the 零 of 一亿零五万 only says that a place is empty
        value = read_number(typed, match[0] if scale is None else match[0].lstrip("零") or match[0])
        if scale is not None:
            _check_next(typed, text[start : match.end()], (total, scale), (value, word), spelled=match[0])
        scale = _factor(word) if word else None
        total = EXACT.add(total, _scale_up(typed, value, scale or ONE))
        infix, end = (rest["inner"] or rest["outer"], rest.end()) if rest else ("", match.end())
        match = _NUMBER.match(text, end) if scale and not infix else None
    after_scale = bool(rest and rest["outer"])
    return Number(settle(total), scale, token.strip(), before, text[end:].strip(), infix, after_scale)


def _factor(word: str) -> Decimal:
    return Decimal(_SCALES[word.strip().lower().removesuffix("s")])


def _check_next(
    typed: Typed,
    so_far: str,
    before: tuple[Decimal, Decimal],
    after: tuple[Decimal, str | None],
    spelled: str,
) -> None:
    """Allow 1亿2000万 and 一亿二千万; refuse 一万二 (12,000 or 10,002) and whatever does not get smaller."""
    total, scale = before
    value, word = after
    following = EXACT.multiply(value, _factor(word)) if word else value
    if following >= scale or "." in so_far:
        raise typed.fault("Q104", number=so_far.strip())
    if not word and value < 10 and not spelled.startswith("零"):  # noqa: PLR2004  (one digit)
        first = EXACT.add(total, EXACT.divide(EXACT.multiply(value, scale), Decimal(10)))
        second = EXACT.add(total, value)
        raise typed.fault("Q105", number=so_far.strip(), first=f"{settle(first):,f}", second=f"{settle(second):,f}")


def _scale_up(typed: Typed, value: Decimal, scale: Decimal) -> Decimal:
    scaled = settle(EXACT.multiply(value, scale))
    if count_digits(scaled) > MOST_DIGITS:
        raise typed.fault("Q106", number=f"{scaled:f}", limit=str(MOST_DIGITS))
    return scaled
