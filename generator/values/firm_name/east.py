"""A name in Chinese, Japanese or Korean is taken apart: place, core, branches, legal form.

Owns in which order. Must not know what the parts are looked for in.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from generator.values.firm_name.folding import fold
from generator.values.firm_name.vocabulary import ABROAD, COUNTY, PREFECTURE, PROVINCE, NameWords

_BRACKETS = re.compile(r"[(（\[［【〔「『<〈《][^()（）\[\]［］【】〔〕「」『』<>〈〉《》]*[)）\]］】〕」』>〉》]")
_OFFICE = re.compile(
    r"(.{3,}?(?:公司|工厂|总厂|集团|本社))(?:.{0,12}(?:分公司|子公司|分厂|办事处|代表处|事业部|研究院|支店|营业所))$"
)
_PLACE_WORD = re.compile(r"(.{2,6}?(?:特别行政区|自治区|自治州|自治县|开发区|高新区|新区|省|市|县|区|州|镇))(?=..)")
_KINDS = "(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|新区|省|市|县|区)"
_LEVELS = (ABROAD, PROVINCE, PREFECTURE, COUNTY)
_LONGEST = 9  # characters of a branch or a place
_FEWEST = 2


class ChineseName(NamedTuple):
    """A name in parts. ``stages`` are what is left of it without place, longest first; the last of them is its core.

    ``places`` are the places before it, with their levels; ``whole`` is all of it. Of a public body there are no parts.
    """

    whole: str
    stages: tuple[str, ...]
    places: tuple[tuple[str, str], ...]


def take_apart(name: str, words: NameWords) -> ChineseName:
    """Return the parts of a name."""
    name = unicodedata.normalize("NFKC", name)  # which brackets 株 in ㈱
    whole, rest = fold(name), fold(_BRACKETS.sub("", name))
    if any(rest.endswith(each) for each in words.public):
        return ChineseName(whole, (), ())
    if found := _OFFICE.fullmatch(rest):
        rest = found[1]
    rest = _without_legal_form(rest, words)
    places, rest = _without_place(rest, words)
    stages = [rest]
    while shorter := _shorter(stages[-1], words):
        stages.append(shorter)
    if places and (stages[-1] in words.branch or stages[-1] in words.generic):
        # nothing but a branch is left: the firm is called by its place
        (place, level), places = places[-1], places[:-1]
        stages = [place + stage for stage in stages] + [without_kind(place)] * (level == COUNTY)
    return ChineseName(whole, tuple(stages), places)


def without_kind(place: str) -> str:
    """Return a place without the word for what it is: 深圳 of 深圳市."""
    shorter = re.sub(f"{_KINDS}$", "", place)
    return shorter if len(shorter) >= _FEWEST else place


def _without_legal_form(name: str, words: NameWords) -> str:
    while True:
        end = _longest(name[-_LONGEST:], words.legal, at_end=True)
        start = _longest(name[:_LONGEST], words.legal, at_end=False)
        if end and len(name) - len(end) >= _FEWEST:
            name = name.removesuffix(end)
        elif start and len(name) - len(start) >= _FEWEST and not _is_han_of_china(start):
            name = name.removeprefix(start)
        else:
            return name


def _is_han_of_china(word: str) -> bool:
    """Whether a legal form is a Chinese one, which never stands first."""
    return word.endswith(("公司", "厂", "院", "所", "有限", "股份", "企业", "合伙", "社")) and "会社" not in word


def _without_place(name: str, words: NameWords) -> tuple[tuple[tuple[str, str], ...], str]:
    """Return the places that a name begins with, one of each level at most, and the rest."""
    found: list[tuple[str, str]] = []
    seen: set[str] = set()
    while True:
        place = _place_at_start(name, words)
        if not place or place[1] in seen or len(name) - len(place[0]) < _FEWEST:
            return tuple(found), name
        seen.update(_LEVELS[: _LEVELS.index(place[1]) + 1])
        found.append(place)
        name = name.removeprefix(place[0])


def _place_at_start(name: str, words: NameWords) -> tuple[str, str] | None:
    known = _longest(name[:_LONGEST], words.places, at_end=False)
    if known:
        more = re.match(_KINDS, name[len(known) :])
        return known + (more[0] if more else ""), words.places[known]
    if written := _PLACE_WORD.match(name):
        return written[1], COUNTY
    return None


def _shorter(name: str, words: NameWords) -> str:
    """Return a name without its last word where that says what the firm does, or where it is."""
    tail = name[-_LONGEST:]
    end = _longest(tail, words.branch, at_end=True) or _longest(tail, words.legal, at_end=True)
    end = end or _longest(tail, words.places, at_end=True)
    if not end and re.search(r"[^大小]业$", name) and len(name) > _FEWEST + 1:
        end = name[-2:]
    while end and len(name) - len(end) < _FEWEST:
        end = _longest(end[1:], words.branch, at_end=True)
    return name.removesuffix(end) if end else ""


def _longest(text: str, among: frozenset[str] | dict[str, str], *, at_end: bool) -> str:
    """Return the longest word of some that a text ends or begins with."""
    for length in range(len(text), 0, -1):
        word = text[-length:] if at_end else text[:length]
        if word in among:
            return word
    return ""
