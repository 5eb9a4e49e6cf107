"""What is certain in the free words of a plot: its ground floor's load, services, cranes, lifts, whether it is ready.

Owns reading them; what is not certain is None, and is shown as it was typed. Must not know pages.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.values.quantity.exact import ROUGH

if TYPE_CHECKING:
    from generator.values.language import Text

_KEPT = 1024  # texts, of which most are the same few

_NUMBER = r"(?<![0-9])(?<![0-9][.,])(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)"
_FROM = r"(?:(?<![0-9])(?<![0-9][.,])(?P<least>[0-9]+(?:\.[0-9]+)?) ?(?:-|–|—|~|～|至|到|to) ?)?"
_MASS = r"(?P<mass>吨|tonnes?|t|kN|千牛|kg|公斤|千克)"
_PER_AREA = r" ?(?:/|每|per) ?(?:平方米|平米|m2|sq\.? ?m|square met(?:re|er)s?)"
_LOAD = re.compile(rf"{_FROM}{_NUMBER} ?(?:{_MASS}{_PER_AREA}|(?P<pascal>kPa|千帕))(?![A-Za-z0-9])", re.IGNORECASE)
_IN_TONNES = {"kg": Decimal(1000), "公斤": Decimal(1000), "千克": Decimal(1000)}
_STANDARD_GRAVITY = Decimal("9.80665")  # kN a tonne: ISO 80000-3

_TO_ANOTHER = r"(?:[-–—~～至到]+[二三四五六七八九十0-9]+)"
_GROUND = re.compile(
    rf"首层|底层|地面层|(?<![十百0-9])[一1]{_TO_ANOTHER}?[层楼]|各层|每层|(?<![0-9])1F|ground|(?:all|each|every) floor",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"(?:[二三四五六七八九十2-9]|[十百0-9][一1])[层楼]|[2-9]F|楼上|其[他余]|标准层|屋[面顶]|夹层|upper|other|roof|mezzanine"
    r"|(?:first|second|third|fourth|fifth) floor",
    re.IGNORECASE,
)
_PARTLY = re.compile(r"局部|部分|以下|以内|不超过|up to|part(?:s|ly)?\b|at most", re.IGNORECASE)


@lru_cache(maxsize=_KEPT)
def read_floor_load(typed: str) -> Decimal | None:
    """Return the load of the ground floor in t/m², of a range the lower end; None where it is not certain.

    What is said of no floor counts for the ground floor where it is the only load. A label stands before its load, or
    behind it where none stands before the first.
    """
    text = unicodedata.normalize("NFKC", typed)
    found = list(_LOAD.finditer(text))
    if not found or _PARTLY.search(text):
        return None
    edges = [0, *(edge for match in found for edge in match.span()), len(text)]
    between = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    labels = between[:-1] if _names_a_floor(between[0]) else between[1:]
    ground = {_tonnes(load) for load, label in zip(found, labels, strict=True) if _GROUND.search(label)}
    if not ground and len(found) == 1 and not _ANOTHER.search(text):
        ground = {_tonnes(found[0])}
    return ground.pop() if len(ground) == 1 else None


def _names_a_floor(text: str) -> bool:
    return bool(_GROUND.search(text) or _ANOTHER.search(text))


def _tonnes(load: re.Match[str]) -> Decimal:
    number, mass = Decimal((load["least"] or load["number"]).replace(",", "")), (load["mass"] or "kN").lower()
    divisor = _STANDARD_GRAVITY if mass in {"kn", "千牛"} else _IN_TONNES.get(mass, Decimal(1))
    return ROUGH.divide(number, divisor)


_CHINESE = {"三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_ENGLISH = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NUMBERS = {**_CHINESE, **_ENGLISH, **{str(number): number for number in range(3, 11)}}
_SERVICES = {
    "zh": re.compile(r"(?<![0-9十])([三四五六七八九十3-9]|10)通[一1]平"),
    "en": re.compile(
        rf"\b({'|'.join(_ENGLISH)}|[3-9]|10) (?:utilities|connections|services)(?: and|,)(?: \w+)? levell?(?:ed|ing)\b",
        re.IGNORECASE,
    ),
}
_BARE = {"zh": re.compile("净地"), "en": re.compile(r"\b(?:bare|cleared) (?:land|site)\b", re.IGNORECASE)}
_LATER = {
    "zh": re.compile(r"[将拟待未]|计划|规划|预计|正在|在建|建设中|实施中"),
    "en": re.compile(
        r"\b(?:will|to be|planned|not|under way|underway|under construction|due|by 2[0-9]{3})\b", re.IGNORECASE
    ),
}


@lru_cache(maxsize=_KEPT)
def read_services(readiness: Text) -> int | None:
    """Return how many services land has: of 七通一平 seven, of bare land (净地) none; None where that is not certain.

    What the Chinese and the English say has to be the same, if both say a number.
    """
    found = {
        number
        for language in ("zh", "en")
        for number in _services(unicodedata.normalize("NFKC", readiness.get(language) or ""), language)
    }
    return found.pop() if len(found) == 1 else None


def _services(typed: str, language: str) -> set[int | None]:
    """Return the numbers of services that a text gives, None among them where there is one but not yet."""
    numbers: set[int | None] = {_NUMBERS[number.lower()] for number in _SERVICES[language].findall(typed)}
    if not numbers and _BARE[language].search(typed):
        numbers = {0}
    return {None} if numbers and _LATER[language].search(typed) else numbers


_LIFT = re.compile(r"梯|升降机|升降平台")
_CRANE = re.compile(r"行车|吊|起重|航车|天车")
_DENIED = re.compile(r"暂?(?:无(?!障碍|机房|齿轮)|没有|不设|未设|未装|未配|未预留|不可|不能|不具备)")


def has_lift(said: Text) -> bool | None:
    """Whether words name a lift that is there; None where they name something else, or nothing certain."""
    return _has(said, _LIFT)


def has_crane(said: Text) -> bool | None:
    """Whether words name a crane that is there or can be put in; None where nothing is certain."""
    return _has(said, _CRANE)


def _has(said: Text, thing: re.Pattern[str]) -> bool | None:
    clauses = [each.strip() for each in re.split(r"[,，;；、。()（）]", said["zh"]) if each.strip()]
    if clauses in (["无"], ["没有"]):
        return False
    answers = {not _DENIED.match(each) for each in clauses if thing.search(each)}
    return answers.pop() if len(answers) == 1 else None


_AT_ONCE = re.compile(r"可(?:即时|立即|即刻|即|直接|随时)?(?:入驻|交付|使用|投用)|拎包入住|即租即用|现房")
_NOT_YET = re.compile(r"[后年月将未不待]|预计|在建")


def is_ready(readiness: Text) -> bool:
    """Whether words say that one can move in now."""
    return bool(_AT_ONCE.search(readiness["zh"])) and not _NOT_YET.search(readiness["zh"])
