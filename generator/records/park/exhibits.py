"""What parks bring along to the page of all components."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.texts import long_title, some_facts, source
from generator.pages.leaf import Link
from generator.pages.parts import Fact
from generator.records.park.card import ParkCard
from generator.records.park.cost_lines import CostGroup, CostRow, PriceLine
from generator.records.park.overview import ParkHead
from generator.records.park.pictures import ParkPictures
from generator.records.park.plots import Column, PlotTable, Row
from generator.records.park.sketch import cost_sketch
from generator.records.park.ways import TransportRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf

_NO_PICTURES = ParkPictures(None, None, None, ())


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return parks on a list, compared, and what is said of the plots, the costs and the ways to one."""
    t, cards = leaf.words, tuple(_cards(leaf))
    costs = _costs(leaf)
    rows = tuple(row for group in costs for row in group.rows)
    paid = {"view": {"name": "", "costs": costs, "cost_rows": rows, "pictures": _NO_PICTURES}}
    reached = {"view": {"transport": _ways(leaf), "pictures": _NO_PICTURES, "map": None, "record": {"pictures": ()}}}
    compared = {"view": {"heads": _heads(leaf), "rows": _rows(leaf), "charts": (), "more": None}}
    yield Exhibit(
        ("park",),
        t("exhibit.park"),
        (
            Variant(t("exhibit_state.many"), "park_cards", {"cards": cards}),
            Variant(t("exhibit_state.one"), "park_cards", {"cards": cards[:1]}),
        ),
    )
    many = t("exhibit_state.many")
    yield Exhibit(("table",), t("exhibit.table"), (Variant(many, "park/compare.html", compared),))
    plots = Variant(many, "park/plots.html", {"view": {"key": "example", "name": "", "plots": (_plots(leaf),)}})
    yield Exhibit(("plots",), t("exhibit.plots"), (plots,))
    chosen = Variant(many, "park/compared_example.html", {"names": _compared(leaf), "rows": _rows(leaf)})
    yield Exhibit(("compared",), t("exhibit.compared"), (chosen,))
    tray = Variant(t("exhibit_state.many"), "park/tray_example.html", {"names": _compared(leaf)})
    yield Exhibit(("tray",), t("exhibit.tray"), (tray,))
    yield Exhibit(("costs",), t("exhibit.costs"), (Variant(many, "park/costs.html", paid),))
    sketch = {"view": {"sketch": replace(cost_sketch(leaf, has_samples=False), is_live=False)}}
    yield Exhibit(("sketch",), t("exhibit.sketch"), (Variant(t("exhibit_state.one"), "park/sketch.html", sketch),))
    yield Exhibit(("transport",), t("exhibit.transport"), (Variant(many, "park/transport.html", reached),))


def _cards(leaf: Leaf) -> Iterator[ParkCard]:
    land = Fact(say(leaf, "可供用地", "Land to be had"), say(leaf, "120亩", "8 ha"))
    price = Fact(say(leaf, "地价", "Price of land"), say(leaf, "12万元/亩起", "from RMB 1.8 million/ha"), sample=True)
    trade = say(leaf, "装备制造、冷链物流", "Machinery, cold chain")
    short = Link(say(leaf, "示例园区", "Example Park"), "#sheet-park")
    yield ParkCard("one", short, trade, (land, price), has_land=True, summary="", sample=False, number=1)
    long = Link(long_title(leaf), "#sheet-park")
    yield ParkCard("two", long, trade, (price,), has_land=False, summary=long_title(leaf), sample=False, number=12)
    unknown = Link(say(leaf, "数据待补的园区", "A park without figures"), None)
    yield ParkCard("three", unknown, trade, (), has_land=False, summary="", sample=True)


def _heads(leaf: Leaf) -> tuple[ParkHead, ...]:
    names = say(leaf, "东园", "East Park"), say(leaf, "西园", "West Park"), long_title(leaf)
    return tuple(ParkHead(Link(name, "#sheet-table"), sample=False) for name in names)


def _compared(leaf: Leaf) -> tuple[str, ...]:
    return plain(leaf, "东园", "East Park"), plain(leaf, "西园", "West Park"), plain(leaf, "南园", "South Park")


def _rows(leaf: Leaf) -> tuple[tuple[Fact, ...], ...]:
    first, second, *_ = some_facts(leaf)
    nothing = Fact(first.label, "")
    other = Fact(second.label, say(leaf, "约80亩", "about 5 ha"), sample=True)
    return (first, first._replace(sample=True), nothing), (second, other, other)


def _plots(leaf: Leaf) -> PlotTable:
    columns = Column(plain(leaf, "面积（亩）", "Area (ha)"), "number"), Column(plain(leaf, "用途", "Use"), "words")
    signs = {"available": ("可供", "To be had"), "reserved": ("预留", "Reserved"), "taken": ("已用", "Taken")}
    rows = tuple(
        Row(
            id=f"example-plot-{at}",
            href=f"#example-plot-{at}",
            no=f"A-0{at}",
            status=plain(leaf, *words),
            status_key=key,
            cells=(say(leaf, f"{at * 40}", f"{at * 3}"), long_title(leaf) if at == 1 else say(leaf, "厂房", "Works")),
            sample=at == 1,
        )
        for at, (key, words) in enumerate(signs.items(), start=1)
    )
    return PlotTable("example-plots", plain(leaf, "用地", "Land"), columns, rows)


def _costs(leaf: Leaf) -> tuple[CostGroup, ...]:
    peak = PriceLine(say(leaf, "峰时", "Peak hours"), say(leaf, "0.93元/千瓦时", "RMB 0.93/kWh"))
    low = PriceLine(say(leaf, "谷时", "Valley hours"), say(leaf, "0.32元/千瓦时", "RMB 0.32/kWh"))
    talk = PriceLine(say(leaf, "按项目商定", "Agreed for each project"), Markup())
    power = CostRow(plain(leaf, "电", "Power"), (peak, low), source(leaf), sample=False)
    land = CostRow(plain(leaf, "土地", "Land"), (talk,), source(leaf), sample=True)
    return (CostGroup("example", plain(leaf, "要素价格", "What is paid for"), (power, land)),)


def _ways(leaf: Leaf) -> tuple[TransportRow, ...]:
    port, drive = plain(leaf, "港口", "Port"), plain(leaf, "25分钟", "25 minutes")
    far = plain(leaf, "12公里", "12 km")
    return (
        TransportRow(port, say(leaf, "示例港", "Example Port"), far, drive, sample=False),
        TransportRow(port, long_title(leaf), "", drive, sample=True),
    )
