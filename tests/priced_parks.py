"""Parks with the prices that a cost sketch can meet: whole, with gaps, in other money, as samples, without any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.small_site import change

if TYPE_CHECKING:
    from pathlib import Path


def _park(key: str, zh: str, en: str, costs: str, more: str = "") -> str:
    return f"""\
id: {key}
name: {{zh: {zh}, en: {en}}}
district: {{zh: 青河区, en: Qinghe District}}
industries: [materials]
summary: {{zh: 一个园区。, en: A park.}}
{more}{costs}"""


WHOLE = """\
costs:
  land: {price: 24万元/亩, term: 50年, as_of: 2026-10}
  workshop_rent: {price: 11~14元/平方米·月, as_of: 2026-10}
  power:
    tiers:
      - {tier: {zh: 尖峰, en: Top peak}, price: 1.12元/度, hours: {zh: "19:00—21:00", en: "19:00–21:00"}}
      - tier: {zh: 高峰, en: Peak}
        price: 0.94元/度
        hours: {zh: "10:00—12:00、17:00—19:00、21:00—22:00", en: "10:00–12:00, 17:00–19:00, 21:00–22:00"}
      - tier: {zh: 平段, en: Flat}
        price: 0.63元/度
        hours: {zh: "8:00—10:00、12:00—17:00、22:00—24:00", en: "8:00–10:00, 12:00–17:00, 22:00–24:00"}
      - {tier: {zh: 低谷, en: Valley}, price: 0.31元/度, hours: {zh: "0:00—8:00", en: "0:00–8:00"}, as_of: 2026-11}
    as_of: 2026-10
    source: {name: {zh: 电价公告, en: Tariff notice}, date: 2026-09-30, url: "https://example.org/tariff"}
  water: {price: 3.5元/立方米, as_of: 2026-10}
  sewage: {price: 约1.65元/立方米, as_of: 2026-10}
  gas:
    tiers:
      - {tier: {zh: 每月20万立方米以内, en: "Up to 200,000 m³ a month"}, price: 2.94元/立方米}
      - {tier: {zh: 每月20万立方米以上, en: "Over 200,000 m³ a month"}, price: 2.78元/立方米}
    as_of: 2026-10
  steam: {price: 198元/吨, as_of: 2026-10}
  minimum_wage: {price: 2160元/月, as_of: 2026-10}
  wages:
    tiers:
      - {tier: {zh: 普工, en: General worker}, price: 4700~5800元/月}
      - {tier: {zh: 技工, en: Skilled worker}, price: 6100~8300元/月}
    as_of: 2026-10
"""
GAPS = """\
costs:
  land: {price: 350元/平方米, as_of: 2026-10}
  power: {price: 32元/千伏安·月, as_of: 2026-10}
  water: {note: {zh: 面议, en: To be agreed}}
  gas:
    tiers:
      - {tier: {zh: 甲类, en: Class A}, price: 2.9元/立方米}
      - {tier: {zh: 乙类, en: Class B}, price: 3.1元/立方米}
  minimum_wage: {price: 2160元/月, as_of: 2026-10}
"""
FOREIGN = """\
costs:
  land: {price: 50美元/平方米, as_of: 2026-10}
  workshop_rent: {price: 不低于12元/平方米·月, as_of: 2026-10}
  water: {price: 0.5美元/立方米, as_of: 2026-10}
  sewage: {price: 约2元/立方米, as_of: 2026-10}
  wages: {price: 6000~8000元/月, as_of: 2026-10}
"""
SAMPLE = """\
costs:
  land: {price: 24万元/亩, as_of: 2026-10, sample: true}
  water: {price: 3元/立方米, as_of: 2026-10}
"""
TALK = "costs:\n  land: {note: {zh: 面议, en: To be agreed}}\n"

PARKS = {
    "whole": _park("whole", "全园", "Whole Park", WHOLE),
    "gaps": _park("gaps", "缺园", "Gap Park", GAPS),
    "foreign": _park("foreign", "外园", "Foreign Park", FOREIGN),
    "sample": _park("sample", "样园", "Sample Park", SAMPLE),
    "talk": _park("talk", "谈园", "Talk Park", TALK),
    "bare": _park("bare", "素园", "Bare Park", ""),
}


def add_parks(root: Path) -> Path:
    """Put the parks into a site, and return its folder."""
    return change(root, {f"content/parks/{key}.yaml": text for key, text in PARKS.items()})
