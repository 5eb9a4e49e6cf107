"""The tables of plots and parks say of each plot what its file says: held against the YAML, read by other means."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE
from tests.pages.finder.decoded import rows_of, table_of
from tests.places import ROOT
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages
    from tests.pages.finder.decoded import Read

QINGLAN = ROOT / "examples" / "qinglan"
_SCALES = {"": 1, "万": 10_000}
_AREAS = {"亩": Decimal(2000) / 3, "平方米": Decimal(1), "平方公里": Decimal(10**6)}
_KINDS = ("expressway", "rail", "high_speed_rail", "airport", "port", "city_centre")


def _number(typed: str, tail: str) -> Decimal:
    """Return the number of a figure as it is typed in the model district: 2.4万平方米 with its unit as ``tail``."""
    found = re.fullmatch(rf"([0-9.]+)(万?){tail}", typed)
    assert found, typed
    return Decimal(found[1]) * _SCALES[found[2]]


def _area(typed: str) -> Decimal:
    unit = next(name for name in sorted(_AREAS, key=len, reverse=True) if typed.endswith(name))
    return _number(typed, unit) * _AREAS[unit]


@cache
def _model() -> Pages:
    return make_pages(read_site(QINGLAN))


def _parks() -> dict[str, dict[str, Any]]:
    files = sorted((QINGLAN / "content" / "parks").glob("*.yaml"))
    # strings and nothing else
    return {path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for path in files}  # noqa: S506


def _is(value: object, expected: Decimal | None) -> bool:
    if expected is None or value is None:
        return value is None and expected is None
    assert isinstance(value, int | float), value
    return abs(Decimal(repr(value)) - expected) <= expected * Decimal("1e-9")


@pytest.mark.parametrize("language", [SIMPLIFIED_CHINESE, ENGLISH], ids=str)
def test_every_plot_on_offer_is_in_the_table_with_what_its_file_says(language: Any) -> None:  # noqa: ANN401
    rows = {f"{row.value('park')}/{row.title}": row for row in rows_of(table_of(_model(), "plots", language))}
    plots = {
        f"{key}/{plot['no']}": (park, plot)
        for key, park in _parks().items()
        for plot in park.get("plots", ())
        if plot["status"] != "taken" and plot.get("disclosure") not in {"internal", "counted"}
    }
    assert rows.keys() == plots.keys()
    assert len(rows) > 40
    for name, (park, plot) in plots.items():
        _compare(rows[name], park, plot)


def _compare(row: Read, park: dict[str, Any], plot: dict[str, Any]) -> None:
    assert row.value("kind") == plot["kind"]
    assert row.value("status") == plot["status"]
    assert row.cells["industry"] is not None
    assert set(row.cells["industry"]) == set(park["industries"])
    assert row.value("level") == park.get("level")
    assert row.href == f"../parks/{park['id']}/#plot-{row.title}"
    whole, part = _area(plot["area"]), plot.get("minimum_unit")
    if part:
        assert _is(row.value("area")[0], _area(part))
        assert _is(row.value("area")[1], whole)
    else:
        assert _is(row.value("area"), whole)
    costs = park.get("costs", {})
    _compare_price(row, "price", plot.get("price"), costs.get("land") if plot["kind"] == "land" else None)
    field = {"workshop": "workshop_rent", "office": "office_rent"}.get(plot["kind"], "")
    _compare_price(row, "rent", plot.get("rent"), costs.get(field))
    _compare_building(row, plot)
    _compare_served(row, park)


def _compare_price(row: Read, column: str, own: str | None, of_park: dict[str, Any] | None) -> None:
    typed = own or (of_park or {}).get("price")
    assert ("general" in row.marks(column)) is bool(typed and not own)
    if not typed:
        assert row.cells[column] is None
        return
    tail, base = ("元/亩", Decimal(3) / 2000) if column == "price" else ("元/平方米·月", Decimal(1))
    if typed.endswith("元/平方米"):
        tail, base = "元/平方米", Decimal(1)
    ends = [_number(f"{end}{tail}" if tail not in end else end, tail) * base for end in typed.split("~")]
    value = row.value(column)
    assert all(map(_is, value if isinstance(value, list) else [value], ends)), (typed, value)


def _compare_building(row: Read, plot: dict[str, Any]) -> None:
    height, load = plot.get("ground_floor_height"), plot.get("floor_load")
    assert _is(row.value("ground_floor_height"), _number(height, "米") if height else None)
    assert _is(row.value("floor_load"), Decimal(load.removesuffix(" t/m²")) if load else None)
    assert _is(row.value("storeys"), Decimal(plot["storeys"]) if "storeys" in plot else None)
    assert row.value("crane") is (True if "crane" in plot else None)
    numerals = {"三": 3, "五": 5, "七": 7}
    services = re.match("([三五七])通一平", plot["readiness"]["zh"])
    assert row.value("readiness") == (numerals[services[1]] if services else None)
    if "handover" in plot:
        assert str(row.value("handover")).startswith(plot["handover"])
    else:
        assert row.value("handover") == ("0000" if "可入驻" in plot["readiness"]["zh"] else None)


def _compare_served(row: Read, park: dict[str, Any]) -> None:
    ways: dict[str, list[Decimal]] = {}
    for way in park.get("transport", ()):
        ways.setdefault(way["kind"], []).append(_number(way["distance"], "公里") * 1000)
    near = row.cells["near"]
    for kind in _KINDS:
        assert _is(near[kind][0][0] if kind in near else None, min(ways[kind]) if kind in ways else None)
    costs = park.get("costs", {})
    for key, tail in {"power": "千伏安", "water": "立方米/日", "sewage": "立方米/日", "steam": "吨/小时"}.items():
        cost = costs.get(key, {})
        typed = cost.get("headroom") or cost.get("capacity")
        assert _is(row.value(key), _number(typed, tail) if typed else None)
        assert ("capacity" in row.marks(key)) is bool(typed and not cost.get("headroom"))
    assert row.value("dual_circuit") is {"true": True, "false": False}.get(
        costs.get("power", {}).get("dual_circuit", "")
    )


PARK = """\
id: hill
name: {zh: 山园, en: Hill Park}
district: {zh: 青河区, en: Qinghe District}
industries: [materials]
summary: {zh: 山上。, en: Uphill.}
"""
_READY = "readiness: {zh: 七通一平, en: Serviced with seven utilities and levelled}"


def _built(folder: Path, park: str) -> Pages:
    root = change(copy_base(folder / "site"), {"content/parks/hill.yaml": f"{PARK}{park}"})
    return make_pages(read_site(root))


def _plot(folder: Path, plot: str, costs: str = "") -> Read:
    pages = _built(folder, f"{costs}plots:\n  - {{no: H-1, status: available, {_READY}, {plot}}}\n")
    return next(row for row in rows_of(table_of(pages, "plots", ENGLISH)) if row.value("park") == "hill")


def test_a_price_in_another_currency_is_shown_and_not_compared(tmp_path: Path) -> None:
    row = _plot(tmp_path, "kind: land, area: 30亩, price: 50美元/平方米")
    assert row.value("price") is None
    assert "USD" in row.shown("price")


def test_what_is_not_published_stays_so(tmp_path: Path) -> None:
    row = _plot(tmp_path, "kind: warehouse, area: 3000平方米")
    nothing = [key for key, cell in row.cells.items() if cell is None]
    assert {"price", "rent", "power", "dual_circuit", "ground_floor_height", "floor_load", "crane", "lift"} <= {
        *nothing
    }
    assert row.cells["near"] == {}


def test_the_price_of_a_park_is_marked_as_such_and_a_sample_as_one(tmp_path: Path) -> None:
    costs = "costs: {land: {price: 20~25万元/亩, sample: true}}\n"
    row = _plot(tmp_path, "kind: land, area: 30亩", costs)
    assert row.value("price") == [300, 375]
    assert row.marks("price") == ["general", "sample"]
    assert not row.sample


def test_the_rent_of_workshops_is_none_of_a_warehouse(tmp_path: Path) -> None:
    costs = "costs: {workshop_rent: {price: 12元/平方米·月}}\n"
    assert _plot(tmp_path / "a", "kind: warehouse, area: 3000平方米", costs).cells["rent"] is None
    assert _plot(tmp_path / "b", "kind: workshop, area: 3000平方米", costs).value("rent") == 12


def test_samples_are_samples_in_the_table(tmp_path: Path) -> None:
    assert _plot(tmp_path / "plot", "kind: land, area: 30亩, sample: true").sample
    whole = _plot(tmp_path / "park", "kind: land, area: 30亩", "sample: true\n")
    assert whole.sample


def test_a_supply_without_what_is_left_says_that_it_is_all_that_it_carries(tmp_path: Path) -> None:
    costs = "costs: {power: {capacity: 5万千瓦, note: {zh: 面议, en: To be agreed}}}\n"
    row = _plot(tmp_path, "kind: land, area: 30亩", costs)
    assert row.marks("power") == ["capacity"]
    assert _is(row.value("power"), Decimal(50000) / Decimal("0.9"))


def test_the_nearest_of_a_kind_counts(tmp_path: Path) -> None:
    ways = (
        "transport:\n"
        "  - {kind: rail, name: {zh: 远站, en: Far}, distance: 20公里, drive: 10分钟}\n"
        "  - {kind: rail, name: {zh: 近站, en: Near}, distance: 900米}\n"
        "  - {kind: port, name: {zh: 港, en: Port}, drive: 1小时}\n"
        "  - {kind: airport, name: {zh: 机场, en: Airport}}\n"
    )
    near = _plot(tmp_path, "kind: land, area: 30亩", ways).cells["near"]
    assert near["rail"][0][0] == 900
    assert near["rail"][1] is None
    assert near["rail"][2][1] == "Near"
    assert near["port"][0] is None
    assert near["port"][1][0] == 60
    assert near["airport"][:2] == [None, None]


def test_taken_and_hidden_plots_and_parks_are_in_no_table(tmp_path: Path) -> None:
    plots = "".join(
        f"  - {{no: {no}, kind: land, area: 30亩, status: {status}, {_READY}{more}}}\n"
        for no, status, more in (
            ("T-1", "taken", ""),
            ("S-1", "available", ", disclosure: internal"),
            ("N-1", "negotiating", ""),
            ("A-1", "available", ""),
        )
    )
    pages = _built(tmp_path, f"plots:\n{plots}")
    titles = [row.title for row in rows_of(table_of(pages, "plots", ENGLISH)) if row.value("park") == "hill"]
    assert titles == ["A-1", "N-1"]
    hidden = _built(tmp_path / "hidden", f"disclosure: internal\nplots:\n{plots}")
    for subject in ("plots", "parks"):
        assert "hill" not in str(table_of(hidden, subject, ENGLISH))


def test_two_plots_of_one_number_have_a_key_each(tmp_path: Path) -> None:
    plots = f"  - {{no: 甲 1, kind: land, area: 30亩, status: available, {_READY}}}\n"
    pages = _built(tmp_path, f"plots:\n{plots}{plots.replace('甲 1', '甲-1').replace('30亩', '20亩')}")
    rows = [row for row in rows_of(table_of(pages, "plots", ENGLISH)) if row.value("park") == "hill"]
    assert [(row.title, row.key) for row in rows] == [("甲 1", "甲-1"), ("甲-1", "甲-1-2")]
    ids = re.findall(r'<tr id="([^"]+)"', next(page.body for page in pages if page.path == "en/parks/hill/"))
    assert sorted(ids) == sorted(f"plot-{row.key}" for row in rows)


def test_words_in_another_language_say_so(tmp_path: Path) -> None:
    pages = _built(
        tmp_path, "plots:\n  - {no: H-1, kind: land, area: 30亩, status: available, readiness: {zh: 七通一平}}\n"
    )
    row = next(row for row in rows_of(table_of(pages, "plots", ENGLISH)) if row.value("park") == "hill")
    assert row.cells["readiness"] == [7, "七通一平", {"lang": "zh-Hans"}]


def test_parks_have_their_land_prices_and_free_plots() -> None:
    rows = {row.key: row for row in rows_of(table_of(_model(), "parks", SIMPLIFIED_CHINESE))}
    parks = _parks()
    assert rows.keys() == parks.keys()
    for key, park in parks.items():
        row, land = rows[key], park.get("land", {})
        for field in ("available", "largest_piece"):
            assert _is(row.value(field), _area(land[field]) if field in land else None)
        free = [plot for plot in park.get("plots", ()) if plot["status"] == "available"]
        assert row.value("plots") == (len(free) if "plots" in park else None)
        prices = [
            each["price"]
            for each in (park.get("costs", {}).get("land", {}), *free)
            if "万元/亩" in each.get("price", "")
        ]
        assert _is(row.value("price"), min(_number(each, "元/亩") for each in prices) * 3 / 2000 if prices else None)
        assert row.href == f"../parks/{key}/"
        _compare_served(row, park)


def test_prices_of_a_park_that_nobody_can_compare_are_shown(tmp_path: Path) -> None:
    costs = "costs: {land: {price: 25万元/亩}}\n"
    pages = _built(
        tmp_path,
        f"{costs}plots:\n  - {{no: H-1, kind: land, area: 30亩, status: available, {_READY}, price: 50美元/平方米}}\n",
    )
    row = next(row for row in rows_of(table_of(pages, "parks", ENGLISH)) if row.key == "hill")
    assert row.value("price") is None
    assert "RMB" in row.shown("price")
    assert "USD" in row.shown("price")


def test_a_site_without_plots_has_no_table_of_them(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    park = (root / "content/parks/river.yaml").read_text(encoding="utf-8")
    change(root, {"content/parks/river.yaml": park.replace("status: available", "status: taken")})
    pages = make_pages(read_site(root))
    with pytest.raises(KeyError):
        table_of(pages, "plots", ENGLISH)
    assert "en/plots/" not in pages.by_path
    assert table_of(pages, "parks", ENGLISH)["count"] == 1
