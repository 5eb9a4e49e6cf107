"""Finds what is personal in a text, each with its place there."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.values.personal.cues import begins_with, ends_with, holds, is_free_mail
from generator.values.personal.hints import PROVINCES

if TYPE_CHECKING:
    from collections.abc import Iterator


class PersonalKind(Enum):
    """What of a person was found."""

    MOBILE = "mobile"
    CARD = "card"
    PLATE = "plate"
    MAIL = "mail"


class Personal(NamedTuple):
    """Something personal: its kind, its words as they stand in the text, and where they begin there."""

    kind: PersonalKind
    words: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.words)


_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width letters, digits and signs; each is one character as well, so that places stay."""
_HAN_DIGITS = str.maketrans("〇零一幺二三四五六七八九", "001123456789")
_GAP = r"[ \t\n\u00a0\u3000\u2002-\u200a\u202f\-‐‑‒–—−.·•_~/]{1,3}"
_COUNTRY = rf"(?:[(（]?(?:\+|00)?86[)）]?(?:{_GAP})?)?"
_NUMBER = (
    rf"1[3-9]\d(?:\d{{8}}|{_GAP}\d{{4}}{_GAP}\d{{4}}|{_GAP}\d{{3}}{_GAP}\d{{5}}|[ -]\d{{8}}|\d{{4}}{_GAP}\d{{4}})"
    rf"|1[3-9]\d\d-\d{{3}}-\d{{4}}|1[3-9]\d\d \d{{3}} \d{{4}}|1(?:[ -][3-9])(?:[ -]\d){{9}}"
)
_MOBILE = re.compile(rf"(?<![\d.])(?:{_COUNTRY}|0)({_NUMBER})(?![\d]|[.,]\d)", re.ASCII)
_HAN_MOBILE = re.compile("[一幺][三四五六七八九][〇零一幺二三四五六七八九]{9}(?![〇零一幺二三四五六七八九])")
_CARD = re.compile(
    r"(?<![\dA-Za-z])([1-8]\d{5})([ -]?)((?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
    r"\2(\d{3}[\dXx])(?![\dA-Za-z])",
    re.ASCII,
)
_OLD_CARD = re.compile(r"(?<!\d)[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)", re.ASCII)
_AT = r"(?:@|\s?[\[(（【{<]\s?(?:at|AT|@)\s?[\])）】}>]\s?)"
_MAIL = re.compile(rf"[\w.+-]+{_AT}((?:[\w-]+\.)+[A-Za-z]{{2,}})", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s()<>\"'，。；）】]+")
_YEARS = re.compile(r"\d+\D+(?:19|20)\d\d\D+(?:19|20)\d\d|\d{3}\D+(?:19|20)\d\d[01]\d[0-3]\d")
_ALNUM = re.compile(r"[0-9A-Za-z]+")
_LONGEST_WORD = 17
"""Letters and digits in a row that can hold a number; what is longer is a checksum, or the code of a firm (18)."""
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_NEAR = 16
"""Characters around a number in which a word about it is looked for."""
_ZEROS = "000000"


@cache
def _plate() -> re.Pattern[str]:
    return re.compile(rf"[{PROVINCES}][A-HJ-NP-Z]([·•・‧]?)[ -]?([A-HJ-NP-Z0-9]{{5,6}})(?![0-9A-Za-z-])")


def personal_in(text: str) -> Iterator[Personal]:
    """Return what is personal in a text, in its order; what stands inside something else is that."""
    plain = text.translate(_WIDE) if not text.isascii() else text
    taken = [found.span() for found in _ADDRESS.finditer(plain)]
    found: list[Personal] = []
    for kind, finder in _FINDERS:
        for start, end in finder(plain):
            if not any(start < last and first < end for first, last in taken):
                taken.append((start, end))
                found.append(Personal(kind, text[start:end], start))
    yield from sorted(found, key=lambda each: each.start)


def same_number(words: str) -> str:
    """Return what is the same of a number or address however it is written: ``+86 138-1234-5678`` and ``13812345678``.

    Of an address for mail the capitals do not count; of numbers and plates only letters and digits do.
    """
    plain = words.translate(_WIDE).strip().lower()
    if "@" in plain:
        return plain
    bare = re.sub(r"[\W_]", "", plain)
    dialled = re.fullmatch(r"(?:0{0,2}86|0)?(1[3-9]\d{9})", bare.translate(_HAN_DIGITS))
    return dialled[1] if dialled else bare


def _mails(text: str) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in _MAIL.finditer(text) if is_free_mail(found[1]))


def _cards(text: str) -> Iterator[tuple[int, int]]:
    for found in _CARD.finditer(text):
        if _is_checked(found[1] + found[3] + found[4]) or _is_near(text, found, "card"):
            yield found.span()
    yield from (found.span() for found in _OLD_CARD.finditer(text) if _is_near(text, found, "card"))


def _is_checked(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return _CHECK[total % 11] == number[17].upper()


def _mobiles(text: str) -> Iterator[tuple[int, int]]:
    for found in _MOBILE.finditer(text):
        if _is_dialled(text, found):
            yield found.span()
    yield from (found.span() for found in _HAN_MOBILE.finditer(text))


def _is_dialled(text: str, found: re.Match[str]) -> bool:
    """Whether a figure of eleven digits is a number to dial, by what stands around it."""
    before, behind = text[max(found.start() - _NEAR, 0) : found.start()], text[found.end() : found.end() + _NEAR]
    if "+86" in found[0] or ends_with("dialled").search(before):
        return True
    if begins_with("unit_behind").match(behind) or ends_with("money_before").search(before):
        return False
    if ends_with("code_before").search(before) or re.match(r"号(?!码)|字", behind):
        return False
    if _YEARS.fullmatch(found[1]) or (found[1].isdecimal() and found[1].endswith(_ZEROS)):
        return False
    return len(_word_at(text, found.start(1))) <= _LONGEST_WORD


def _word_at(text: str, place: int) -> str:
    """Return the letters and digits in a row around a place."""
    around = (found for found in _ALNUM.finditer(text, max(place - 64, 0)) if found.end() > place)
    return next(around)[0]


def _plates(text: str) -> Iterator[tuple[int, int]]:
    for found in _plate().finditer(text):
        if re.search(r"\d", found[2]) and _is_of_a_car(text, found):
            yield found.span()


def _is_of_a_car(text: str, found: re.Match[str]) -> bool:
    """Whether letters and digits like those of a car are one's: the sign of a province may end another word."""
    if found[1] or _is_near(text, found, "car"):
        return True
    if begins_with("no_car_behind").match(text[found.end() : found.end() + _NEAR]):
        return False
    return not re.search(r"[\u4e00-\u9fffA-Za-z0-9]$", text[max(found.start() - 1, 0) : found.start()])


def _is_near(text: str, found: re.Match[str], name: str) -> bool:
    return holds(name).search(text, max(found.start() - _NEAR, 0), found.end() + _NEAR) is not None


_FINDERS = (
    (PersonalKind.MAIL, _mails),
    (PersonalKind.CARD, _cards),
    (PersonalKind.MOBILE, _mobiles),
    (PersonalKind.PLATE, _plates),
)
