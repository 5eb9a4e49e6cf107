"""What the facts of a district bring along to the page of all components."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.texts import long_title, source
from generator.records.district.groups import StatedGroup
from generator.records.district.lines import StatedColumn, StatedLine, StatedRemark, StatedRow, StatedTable
from generator.records.district.page import DistrictView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return groups of facts: figures alone, beside a small table, and over a wide one."""
    t, lines, long = leaf.words, _lines(leaf), long_title(leaf)
    people, climate = plain(leaf, "劳动力", "Workforce"), plain(leaf, "气候", "Climate")
    beside = StatedGroup("example-stated-beside", people, "", lines, (_parts(leaf),), source(leaf))
    wide = StatedGroup("example-stated-wide", str(long), long, (), (_routes(leaf),), None)
    one = StatedGroup("example-stated-one", climate, "", lines[:1], (), None)
    many, single = {"district": _view((beside, wide))}, {"district": _view((one,))}
    yield Exhibit(
        ("stated",),
        t("exhibit.stated"),
        (
            Variant(t("exhibit_state.many"), "district/facts.html", many, is_wide=True),
            Variant(t("exhibit_state.one"), "district/facts.html", single, is_wide=True),
        ),
    )


def _view(groups: tuple[StatedGroup, ...]) -> DistrictView:
    return DistrictView("", "", (), groups, (), None)


def _lines(leaf: Leaf) -> tuple[StatedLine, ...]:
    note, own = say(leaf, "城镇登记", "Registered in towns"), say(leaf, "数据截至2026年9月", "As of September 2026")
    people = plain(leaf, "34.2万人", "342,000 people")
    return (
        StatedLine(say(leaf, "从业人员", "People at work"), people, StatedRemark("", ""), sample=False),
        StatedLine(say(leaf, "失业率", "Unemployment rate"), "3.4%", StatedRemark(note, own), sample=False),
        StatedLine(long_title(leaf), people, StatedRemark(long_title(leaf), ""), sample=True),
    )


def _parts(leaf: Leaf) -> StatedTable:
    columns = (StatedColumn(plain(leaf, "行业", "Sector"), is_figure=False), StatedColumn("%", is_figure=True))
    rows = (
        StatedRow((say(leaf, "制造业", "Manufacturing"), "31.9%"), StatedRemark("", ""), sample=False),
        StatedRow((long_title(leaf), ""), StatedRemark("", ""), sample=True),
    )
    return StatedTable("parts", plain(leaf, "按行业", "By sector"), columns, rows)


def _routes(leaf: Leaf) -> StatedTable:
    columns = tuple(
        StatedColumn(plain(leaf, *label), is_figure=at > 1)
        for at, label in enumerate((("起点", "From"), ("终点", "To"), ("里程", "Distance"), ("运价", "Price")))
    )
    cells = say(leaf, "港口", "Port"), long_title(leaf), plain(leaf, "1180公里", "1,180 km"), ""
    rows = (StatedRow(cells, StatedRemark(say(leaf, "江海联运", "River and sea"), ""), sample=False),)
    return StatedTable("routes", plain(leaf, "线路", "Routes"), columns, rows)
