"""Records on the page of all components: their page, their cards, and the way through a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.photos import picture
from generator.pages.components.texts import long_title, some_facts, source
from generator.pages.leaf import Link
from generator.pages.listing import Pager, PagerEntry
from generator.pages.paper import PaperHead
from generator.pages.parts import Badge, Card, Fact, published_line
from generator.pages.record import RecordView
from generator.pages.showing import Others
from generator.values.urls import PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return the components that show records."""
    t = leaf.words
    yield Exhibit(("head", "record", "action"), t("exhibit.head"), tuple(_heads(leaf)))
    yield Exhibit(("card",), t("exhibit.card"), tuple(_in_lists(leaf)))
    pages = {"view": {"pager": _pager(("1", "", "4", "5", "6", "", "12"), "5")}}
    yield Exhibit(("pager",), t("exhibit.pager"), (Variant(t("exhibit_state.many"), "shared/pager.html", pages),))
    found = {"names": tuple(_asked(leaf))}
    yield Exhibit(
        ("facets", "found", "wish"),
        t("exhibit.finding"),
        (Variant(t("exhibit_state.many"), "shared/finding_example.html", found),),
    )


def _asked(leaf: Leaf) -> Iterator[str]:
    for zh, en in (
        ("种类", "Kind"),
        ("土地", "Land"),
        ("仓库", "Warehouse"),
        ("面积", "Area"),
        ("双回路供电", "Dual supply"),
    ):
        yield plain(leaf, zh, en)


def _heads(leaf: Leaf) -> Iterator[Variant]:
    t = leaf.words
    page, bar = {"view": {"record": _record(leaf)}}, {"items": some_facts(leaf)[:3]}
    overview, projects = say(leaf, "概况", "Overview"), say(leaf, "项目", "Projects")
    jumps = {"sections": [("sheet-head", overview, True), ("sheet-card", projects, True)]}
    yield Variant(t("exhibit_state.long"), "shared/record.html", page, is_wide=True)
    yield Variant(t("exhibit_state.facts"), "keyfacts", bar)
    yield Variant(t("exhibit_state.jumps"), "jumps", jumps)


def _record(leaf: Leaf) -> RecordView:
    stage, trade = say(leaf, "已签约", "Signed"), say(leaf, "装备制造", "Machinery")
    why = say(leaf, "来源只写到月份", "The source gives the month only")
    note = Fact(say(leaf, "签约日期", "Day of signing"), why)
    return RecordView(
        title=say(leaf, "高精度传动部件项目", "Precision transmission parts"),
        summary=say(leaf, "一句话说明项目做什么、在哪里、谁来做。", "One sentence on what it is, where, and by whom."),
        badges=(
            Badge(stage, "stage-signed"),
            Badge(trade, "trade"),
        ),
        sample=False,
        facts=some_facts(leaf),
        body=None,
        pictures=(picture(leaf),),
        others=Others({}),
        contact=Markup(" "),  # a way to it, and the strip by itself
        call=Link(Markup("+86 23 5550 0100"), "tel:+862355500100"),
        notes=(note,),
        source=source(leaf),
        published=published_line(leaf),
        paper=PaperHead(say(leaf, "示例网站", "Example site"), "", "", Markup(), "", "", None, leaf.asset(PUBLISHED)),
    )


def _in_lists(leaf: Leaf) -> Iterator[Variant]:
    t, cards = leaf.words, tuple(_cards(leaf))
    yield Variant(t("exhibit_state.many"), "cards", {"items": cards})
    yield Variant(t("exhibit_state.one"), "cards", {"items": cards[:1]})
    yield Variant(t("exhibit_state.sample"), "cards", {"items": [each._replace(sample=True) for each in cards]})


def _cards(leaf: Leaf) -> Iterator[Card]:
    facts = some_facts(leaf)
    short = Link(say(leaf, "传动部件项目", "Transmission parts"), "#sheet-card")
    summary = say(leaf, "一句话说明。", "One sentence on it.")
    badges = (Badge(say(leaf, "招商中", "Open to investors"), "stage-opportunity"),)
    amount = plain(leaf, "3.6亿元", "RMB 360 million")
    yield Card(short, summary, badges, facts[1:3], sample=False, amount=amount)
    yield Card(Link(say(leaf, "只有中文名称的项目"), None), long_title(leaf), (), facts[1:4], sample=False)
    yield Card(short, summary, badges, (), sample=True)


def _pager(numbers: tuple[str, ...], here: str) -> Pager:
    entries = tuple(PagerEntry(each, None if each == here else "#sheet-pager") if each else None for each in numbers)
    return Pager(None if here == "1" else "#sheet-pager", "#sheet-pager", entries)
