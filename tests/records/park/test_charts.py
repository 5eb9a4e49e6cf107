"""Parks side by side as pictures show the figures of the table, and prices only beside prices of the same unit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.pages.charts.day import Day
from generator.pages.charts.distances import Distances
from generator.pages.charts.rows import Bars
from generator.records.park.charts import costs_by_park, land_by_park
from generator.records.park.own_charts import distances_of_park, pay_by_grade, power_by_tier
from generator.values import urls
from generator.values.language import ENGLISH
from tests.small_site import change, copy_base, leaf_on, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.charts.chart import Chart
    from generator.pages.leaf import Leaf

POWER = """  power:
    tiers:
      - {tier: {zh: 峰, en: Peak}, price: 0.99元/度, hours: {zh: "8:00–22:00", en: "8:00–22:00"}}
      - {tier: {zh: 谷, en: Valley}, price: 0.33元/度, hours: {zh: "22:00–8:00", en: "22:00–8:00"}}
"""


def park(key: str, land: str, price: str, more: str = "") -> str:
    return (
        f"id: {key}\nname: {{zh: {key}园, en: Park {key}}}\ndistrict: {{zh: 青河区, en: Qinghe}}\n"
        f"industries: [logistics]\nsummary: {{zh: 园区。, en: A park.}}\nland: {{available: {land}}}\n"
        f"costs:\n  land: {{price: {price}}}\n  minimum_wage: {{price: 2000元/月}}\n{more}"
    )


def on_list(folder: Path, parks: dict[str, str]) -> Leaf:
    root = copy_base(folder / "site")
    checked = read_site(change(root, {f"content/parks/{key}.yaml": text for key, text in parks.items()}))
    assert checked.is_sound, [f"{issue.place} {issue.message('en')}" for issue in checked.issues]
    return leaf_on(checked, urls.PARKS, ENGLISH)


def there(chart: Chart | None) -> Chart:
    assert chart is not None
    return chart


def rows(chart: Chart | None) -> list[tuple[str, str, str, bool]]:
    assert chart is not None
    assert isinstance(chart.drawing, Bars)
    return [
        (str(row.label), row.written.replace("\N{NO-BREAK SPACE}", " "), row.full, row.is_here)
        for row in chart.drawing.rows
    ]


def test_land_is_drawn_the_most_first(tmp_path: Path) -> None:
    leaf = on_list(tmp_path, {"a": park("a", "150亩", "20万元/亩"), "b": park("b", "300亩", "30万元/亩")})
    chart = there(land_by_park(leaf, ("a", "b")))
    assert rows(chart) == [
        ("Park b", "20 ha (300 mu)", "100.0", False),
        ("Park a", "10 ha (150 mu)", "50.0", False),
    ]
    assert chart.title == "Park b has the most industrial land available"
    assert land_by_park(leaf, ("a",)) is None


def test_no_park_is_said_to_have_most_where_two_have(tmp_path: Path) -> None:
    leaf = on_list(tmp_path, {"a": park("a", "300亩", "20万元/亩"), "b": park("b", "20公顷", "30万元/亩")})
    assert there(land_by_park(leaf, ("a", "b"))).title == "Industrial land available by park"


def test_costs_are_drawn_the_lowest_first_and_what_is_the_same_is_not(tmp_path: Path) -> None:
    leaf = on_list(tmp_path, {"a": park("a", "1亩", "30万元/亩"), "b": park("b", "1亩", "15万元/亩")})
    (chart,) = costs_by_park(leaf, ("a", "b"), "a")
    assert rows(chart) == [
        ("Park b", "RMB 225/m² (RMB 150,000/mu)", "50.0", False),
        ("Park a", "RMB 450/m² (RMB 300,000/mu)", "100.0", True),
    ]
    assert (chart.id, chart.measure) == ("cost-land", "Lowest in Park b")
    assert isinstance(chart.drawing, Bars)
    assert [line.cells for line in chart.table.lines] == [(row.written,) for row in chart.drawing.rows]


def test_prices_in_different_units_do_not_stand_side_by_side(tmp_path: Path) -> None:
    parks = {
        "a": park("a", "1亩", "30万元/亩"),
        "b": park("b", "1亩", "80美元/平方米"),
        "c": park("c", "1亩", "300元/平方米"),
    }
    leaf = on_list(tmp_path, parks)
    (chart,) = costs_by_park(leaf, ("a", "b", "c"))
    assert [row[0] for row in rows(chart)] == ["Park c", "Park a"]
    assert costs_by_park(leaf, ("a", "b"), "b") == ()


def test_a_wage_by_the_year_does_not_stand_beside_one_by_the_month(tmp_path: Path) -> None:
    parks = {key: park(key, "1亩", "1万元/亩") for key in ("a", "b")}
    parks["b"] = parks["b"].replace("2000元/月", "30000元/年")
    assert costs_by_park(on_list(tmp_path, parks), ("a", "b")) == ()


def test_power_is_drawn_by_the_hour_where_hours_fill_a_day(tmp_path: Path) -> None:
    odd = POWER.replace('zh: "8:00–22:00"', "zh: 白天")
    leaf = on_list(tmp_path, {"a": park("a", "1亩", "1万元/亩", POWER), "b": park("b", "1亩", "1万元/亩", odd)})
    hourly, tiers = there(power_by_tier(leaf, "a")), power_by_tier(leaf, "b")
    assert isinstance(hourly.drawing, Day)
    assert hourly.title == "Electricity costs least at 22:00–8:00"
    assert [row[:3] for row in rows(tiers)] == [("Peak", "RMB 0.99/kWh", "100.0"), ("Valley", "RMB 0.33/kWh", "33.3")]
    assert [line.cells[-1][4:] for line in hourly.table.lines] == ["0.99/kWh", "0.33/kWh"]
    assert pay_by_grade(leaf, "a") is None


def test_distances_are_to_scale_and_the_title_counts_them(tmp_path: Path) -> None:
    ways = "".join(
        f"  - {{kind: rail, name: {{zh: 站{far}, en: Station {far}}}, distance: {far}公里, drive: {far}分钟}}\n"
        for far in (5, 10, 18, 90)
    )
    leaf = on_list(tmp_path, {"a": park("a", "1亩", "1万元/亩", f"transport:\n{ways}")})
    chart = there(distances_of_park(leaf, "a"))
    assert isinstance(chart.drawing, Distances)
    end = chart.drawing.axis[-1].value
    for line, far in zip(chart.drawing.lines, (5, 10, 18, 90), strict=True):
        written = line.written.replace("\N{NO-BREAK SPACE}", " ")
        assert (line.label, written) == (f"Station {far}", f"{far} km · {far} min")
        assert abs(Decimal(line.x) - far * 100 / end) <= Decimal("0.1")
    assert chart.title.replace("\N{NO-BREAK SPACE}", " ") == "3 of 4 destinations lie within 50 km"
