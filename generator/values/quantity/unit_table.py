"""The units that are read, one a line, grouped by what they measure.

Codes: UN/CEFACT Recommendation 20 (mu has none and is given in square metres). Must not know kinds' rules.
"""

from __future__ import annotations

from generator.values.quantity.units import Unit, spellings


def _unit(  # noqa: PLR0913  (a row of a table has as many columns as it needs)
    key: str,
    dimension: str,
    zh: str,
    en: str,
    code: str,
    *,
    read: str = "",
    many: str = "",
    kept: str = "",
    base: tuple[str, int, int] = ("", 1, 1),
) -> Unit:
    return Unit(
        key=key,
        dimension=dimension,
        zh=zh,
        en=en,
        code=code,
        many=many,
        zh_kept=tuple(kept.split()),
        read=tuple(name for name in read.split("|") if name),
        base=base[0],
        times=base[1],
        divisor=base[2],
    )


def _thing(  # noqa: PLR0913  (as above)
    key: str, zh: str, en: str, code: str = "C62", *, kept: str = "", many: str = "", read: str = ""
) -> Unit:
    return _unit(key, "count", zh, en, code, read=read, many=many or f"{en}s", kept=kept)


_AREAS = (
    _unit(
        "m2",
        "area",
        "平方米",
        "m²",
        "MTK",
        read="平米|平方|平|m2|sqm|sq m|square metre|square metres|square meter|square meters",
    ),
    _unit("mu", "area", "亩", "mu", "", read="市亩", base=("m2", 2000, 3)),
    _unit("ha", "area", "公顷", "ha", "HAR", read="hectare|hectares", base=("m2", 10_000, 1)),
    _unit(
        "km2",
        "area",
        "平方公里",
        "km²",
        "KMK",
        read="平方千米|km2|sqkm|sq km|square kilometre|square kilometres|square kilometer|square kilometers",
        base=("m2", 1_000_000, 1),
    ),
)
_LENGTHS = (
    _unit("m", "distance", "米", "m", "MTR", read="metre|metres|meter|meters"),
    _unit(
        "km",
        "distance",
        "公里",
        "km",
        "KMT",
        read="kms|kilometre|kilometres|kilometer|kilometers",
        kept="千米",
        base=("m", 1000, 1),
    ),
)
_TIMES = (
    _unit("minute", "duration", "分钟", "min", "MIN", read="minute|minutes|mins"),
    _unit(
        "hour",
        "duration",
        "小时",
        "hour",
        "HUR",
        read="h|hr|hrs|钟头",
        many="hours",
        kept="个小时",
        base=("minute", 60, 1),
    ),
    _unit("day", "duration", "天", "day", "DAY", read="d", many="days", kept="日 个自然日", base=("minute", 1440, 1)),
    _unit(
        "week", "duration", "周", "week", "WEE", read="星期", many="weeks", kept="个星期", base=("minute", 10_080, 1)
    ),
    _unit("month", "duration", "个月", "month", "MON", read="mth", many="months"),
    _unit("year", "duration", "年", "year", "ANN", read="yr|yrs|annum", many="years", base=("month", 12, 1)),
    _unit(
        "working_day",
        "duration",
        "个工作日",
        "working day",
        "E49",
        read="工作日|business day|business days|workday|workdays",
        many="working days",
    ),
)
_VOLUMES = (
    _unit(
        "m3",
        "capacity",
        "立方米",
        "m³",
        "MTQ",
        read="立方|方|m3|cubic metre|cubic metres|cubic meter|cubic meters|cu m",
    ),
    _unit("nm3", "capacity", "标准立方米", "Nm³", "NM3", read="标方|nm3"),
    _unit("litre", "capacity", "升", "L", "LTR", read="公升|litre|litres|liter|liters", base=("m3", 1, 1000)),
)
_MASSES = (
    _unit("t", "capacity", "吨", "t", "TNE", read="tonne|tonnes|metric ton|metric tons"),
    _unit("steam_t", "capacity", "蒸吨", "t of steam", "TNE", read="steam tonne|steam tonnes"),
    _unit("kg", "capacity", "公斤", "kg", "KGM", read="kilogram|kilograms", kept="千克", base=("t", 1, 1000)),
)
_ENERGIES = (
    _unit(
        "kwh",
        "capacity",
        "千瓦时",
        "kWh",
        "KWH",
        read="度|千瓦·时|千瓦小时|千瓦·小时|kw·h|kilowatt hour|kilowatt hours",
    ),
    _unit("mwh", "capacity", "兆瓦时", "MWh", "MWH", read="兆瓦·时|mw·h", base=("kwh", 1000, 1)),
    _unit("gwh", "capacity", "吉瓦时", "GWh", "GWH", base=("kwh", 1_000_000, 1)),
    _unit("gj", "capacity", "吉焦", "GJ", "GV"),
)
_POWERS = (
    _unit("kw", "power", "千瓦", "kW", "KWT", read="kilowatt|kilowatts"),
    _unit("mw", "power", "兆瓦", "MW", "MAW", read="megawatt|megawatts", base=("kw", 1000, 1)),
    _unit("gw", "power", "吉瓦", "GW", "A90", read="gigawatt|gigawatts", base=("kw", 1_000_000, 1)),
    _unit("kva", "power", "千伏安", "kVA", "KVA"),
    _unit("mva", "power", "兆伏安", "MVA", "MVA", base=("kva", 1000, 1)),
)
_THINGS = (
    _thing("person", "人", "person", "IE", kept="名 位", many="people", read="persons"),
    _thing("firm", "家", "firm", kept="家企业 户企业", read="company|companies|enterprise|enterprises"),
    _thing("household", "户", "household"),
    _thing("set", "套", "set", "SET", kept="台套 台(套)"),
    _thing("unit", "台", "unit"),
    _thing("vehicle", "辆", "vehicle"),
    _thing("piece", "件", "piece", "H87", kept="只 片 块 支"),
    _thing("item", "项", "item"),
    _thing("project", "个项目", "project"),
    _thing("job", "个岗位", "job", kept="个就业岗位", read="post|posts"),
    _thing("building", "栋", "building", kept="幢 栋楼"),
    _thing("storey", "层", "storey"),
    _thing("room", "间", "room"),
    _thing("bed", "张床位", "bed", kept="个床位 张病床 张床"),
    _thing("parking_space", "个停车位", "parking space", kept="个车位"),
    _thing("institution", "所", "institution"),
    _thing("school", "所学校", "school"),
    _thing("university", "所高校", "university", many="universities", kept="所大学"),
    _thing("production_line", "条生产线", "production line"),
    _thing("time", "次", "time"),
    _thing("visit", "人次", "visit"),
    _thing("bottle", "瓶", "bottle"),
    _thing("box", "盒", "box", many="boxes"),
    _thing("carton", "箱", "carton"),
    _thing("bag", "袋", "bag"),
    _thing("passenger", "名旅客", "passenger"),
    _thing("departure", "班", "departure", kept="班次 趟 列"),
    _thing("teu", "标箱", "TEU", many="TEU", read="标准箱|20英尺箱|twenty-foot container"),
    _thing("feu", "个40英尺箱", "FEU", many="FEU", read="40英尺箱|大柜|forty-foot container"),
    _thing("pair", "双", "pair", "PR", kept="对"),
)
_SHARES = (
    _unit("percent", "percent", "%", "%", "P1", read="percent|per cent|pct"),
    _unit("permille", "percent", "‰", "‰", "NX", read="per mille|permille", base=("percent", 1, 10)),
)
_WEATHER = (
    _unit("celsius", "temperature", "℃", "°C", "CEL", read="摄氏度|degree celsius|degrees celsius"),
    _unit("mm", "rainfall", "毫米", "mm", "MMT", read="millimetre|millimetres|millimeter|millimeters"),
)
EACH = Unit("each", "count", "个", "", "C62")
"""个 without a noun: English has no word for it, so a small number stands alone (more than ten)."""

UNITS = {
    unit.key: unit
    for group in (
        *(_AREAS, _LENGTHS, _TIMES, _VOLUMES, _MASSES, _ENERGIES, _POWERS, _THINGS, (EACH,)),
        *(_SHARES, _WEATHER),
    )
    for unit in group
}
"""Every unit but the currencies, by key."""

PIECE = UNITS["piece"]
PER_YEAR = UNITS["year"]

BY_DIMENSION = {
    dimension: spellings(unit for unit in UNITS.values() if unit.dimension == dimension)
    for dimension in ("area", "distance", "duration", "capacity", "power", "count", "percent", "rainfall")
}
EVERY_SPELLING = spellings(UNITS.values())
