"""Invented parks, as full as a park of the real site: land, distances, costs, plots, firms, services.

Owns what a park says, as :mod:`benchmarks.records` does for projects and signings.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from benchmarks.records import park_name
from benchmarks.wording import FIRMS, INDUSTRIES, Pair

if TYPE_CHECKING:
    from benchmarks.records import Record
    from benchmarks.yamltext import Value

_WAYS = (
    ("expressway", Pair("绕城高速入口", "Ring Expressway entrance"), 3),
    ("high_speed_rail", Pair("示例西站", "Sample West Railway Station"), 22),
    ("airport", Pair("示例国际机场", "Sample International Airport"), 41),
    ("port", Pair("示例港", "Sample Port"), 34),
    ("city_centre", Pair("市中心", "City centre"), 24),
)
_COSTS = (
    ("workshop_rent", "元/平方米·月", 12),
    ("office_rent", "元/平方米·月", 22),
    ("minimum_wage", "00元/月", 21),
    ("dormitory", "元/月", 260),
)
_SUPPLIES = (("water", "元/立方米", 4, "立方米/日"), ("sewage", "元/立方米", 1, "立方米/日"))
_TIERS = (("峰", "Peak", 98), ("平", "Flat", 66), ("谷", "Valley", 34))
_PLOTS, _LAND_PLOTS = 5, 3
_BODY = Pair(
    "园区实行管委会加平台公司的管理方式，规划、建设、招商和企业服务由同一支队伍负责。\n\n"
    "土地、厂房、水电气和排污条件逐块公布，价格按季度更新；本页数据均为示例数据，不可作为投资依据。",
    "The park is run by a management committee together with its own company; planning, construction, investment "
    "promotion and services for firms are in the hands of one team.\n\n"
    "What each plot offers, from land and workshops to power, water, gas and sewage, is published plot by plot, and "
    "prices are brought up to date every quarter. All figures here are sample data and no basis for an investment.",
)


def park(number: int, plots: int = _PLOTS) -> Record:
    """Return a park with so many plots and workshops."""
    chance = Random(f"park-{number}")  # noqa: S311  (data for a benchmark, not a secret)
    name = park_name(number)
    industries = sorted(chance.sample(sorted(INDUSTRIES), 2))
    leading = _leading(industries)
    address = Pair(
        f"示例区园区大道{number + 1}号（示例地址）", f"{number + 1} Yuanqu Avenue, Sample District (sample address)"
    )
    return {
        "id": f"park-{number + 1:04}",
        "name": _text(name),
        "district": _text(Pair("示例区", "Sample District")),
        "industries": [*industries],
        "summary": _text(
            Pair(f"以{leading.zh}为主导产业的示例园区。", f"A sample park led by {leading.en}."),
        ),
        "founded": str(2003 + number % 15),
        "location": {
            "lat": f"29.{300 + chance.randrange(300)}",
            "lon": f"106.{400 + chance.randrange(400)}",
            "crs": "gcj02",
            "address": _text(address),
            "sample": "true",
        },
        "land": {
            "planned": f"{8 + chance.randrange(30)}.5平方公里",
            "built": f"{3 + chance.randrange(5)}.2平方公里",
            "available": f"{600 + 10 * chance.randrange(150)}亩",
            "largest_piece": f"{80 + chance.randrange(200)}亩",
            "as_of": "2025-12",
            "sample": "true",
        },
        "transport": [_way(chance, *way) for way in _WAYS],
        "costs": _costs(chance),
        "plots": [_plot(chance, at) for at in range(plots)],
        "tenants": [
            {"name": _text(Pair(f"示例{firm.zh}有限公司", f"Sample {firm.en} Co., Ltd."))}
            for firm in chance.sample(FIRMS, 4)
        ],
        "services": [
            _text(Pair("企业开办、用工和融资一站式服务", "One stop for registration, recruitment and finance")),
            _text(Pair("园区公共检测平台", "A testing platform shared by the firms in the park")),
        ],
        "body": _text(_BODY),
        "contact": "parks-desk",
        "as_of": "2025-12",
        "sample": "true",
    }


def _leading(industries: list[str]) -> Pair:
    names = [INDUSTRIES[key][0] for key in industries]
    return Pair("、".join(name.zh for name in names), " and ".join(name.en.lower() for name in names))


def _way(chance: Random, kind: str, name: Pair, least: int) -> Value:
    distance = least + chance.randrange(20)
    return {
        "kind": kind,
        "name": _text(name),
        "distance": f"{distance}公里",
        "drive": f"{distance + 6}分钟",
        "sample": "true",
    }


def _costs(chance: Random) -> Value:
    dated: dict[str, Value] = {"as_of": "2025-12", "sample": "true"}
    costs: dict[str, Value] = {"land": {"price": f"{18 + chance.randrange(12)}万元/亩", "term": "50年"} | dated}
    for key, unit, least in _COSTS:
        costs[key] = {"price": f"{least + chance.randrange(6)}{unit}"} | dated
    tiers: list[Value] = [
        {"tier": {"zh": zh, "en": en}, "price": f"0.{price + chance.randrange(2)}元/度"} for zh, en, price in _TIERS
    ]
    supply: dict[str, Value] = {
        "tiers": tiers,
        "capacity": "8万千伏安",
        "headroom": "2.5万千伏安",
        "dual_circuit": "true",
    }
    costs["power"] = supply | dated
    for key, price, least, volume in _SUPPLIES:
        costs[key] = {
            "price": f"{least}.{chance.randrange(10, 60)}{price}",
            "capacity": f"3万{volume}",
            "headroom": f"{4 + chance.randrange(5)}000{volume}",
        } | dated
    return costs


def _plot(chance: Random, number: int) -> Value:
    is_land = number % _PLOTS < _LAND_PLOTS
    plot: dict[str, Value] = {"no": f"S-{number + 1:02}", "kind": "land" if is_land else "workshop"}
    status = chance.choice(("available", "available", "negotiating", "taken"))
    if is_land:
        return plot | {
            "area": f"{40 + chance.randrange(200)}亩",
            "status": status,
            "readiness": _text(Pair("七通一平", "Serviced and levelled")),
            "use": _text(Pair("一类工业用地", "Industrial land, class 1")),
            "far": "1.5",
            "price": f"{18 + chance.randrange(12)}万元/亩",
            "sample": "true",
        }
    return plot | {
        "area": f"{3 + chance.randrange(6)}600平方米",
        "status": status,
        "readiness": _text(Pair("已竣工，可入驻", "Completed and ready to move in")),
        "storeys": "3",
        "ground_floor_height": "7.8米",
        "floor_load": "1.5 t/m²",
        "lift": _text(Pair("2部3吨货梯", "2 goods lifts of 3 t")),
        "rent": f"{12 + chance.randrange(6)}元/平方米·月",
        "minimum_unit": "1100平方米",
        "sample": "true",
    }


def _text(pair: Pair) -> Value:
    return {"zh": pair.zh, "en": pair.en}
